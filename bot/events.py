"""A webhook event as we understand it, read leniently: LINE adds unknown types and fields without notice."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from models.inbox import UNSEND, Arrived

NO_ID = "sha256:"
"""Before the id of an event that came without one: a hash of what it says, so that it too is kept once."""
ID_LENGTH = 100
"""Characters kept of an id; LINE's have 26 to 33."""
UNSTORABLE = re.compile(rb"\\u(0000|[dD][89a-fA-F])")
"""What may be a NUL or half a character in JSON; the common body has none and is not walked through."""


@dataclass(frozen=True)
class LineEvent:
    """`kind`: LINE's event type, and for messages `message:<type>`."""

    kind: str
    event_id: str
    chat_id: str
    user_id: str
    in_group: bool
    sent_at: datetime
    reply_token: str = ""
    message_id: str = ""
    text: str = ""
    addressed: bool = False
    quoted_message_id: str = ""
    file_name: str = ""
    file_size: int = 0
    postback: str = ""
    postback_params: Mapping[str, Any] = field(default_factory=dict)
    unsent_message_id: str = ""
    standby: bool = False
    redelivered: bool = False


def arrivals(body: bytes) -> list[Arrived]:
    """The events of a webhook body. Raises ValueError if it is not a LINE webhook; an event without the time that
    every event has is passed over: nothing could be done with it."""
    try:
        parsed = json.loads(body.decode())  # json alone would take UTF-16, and halves of characters in UTF-8
        if UNSTORABLE.search(body):
            parsed = _storable(parsed)
    except (UnicodeDecodeError, RecursionError) as error:
        raise ValueError("not JSON") from error
    events = parsed.get("events") if isinstance(parsed, dict) else None
    if not isinstance(events, list):
        raise ValueError("no events")
    return [arrived for arrived in map(_arrived, events) if arrived is not None]


def _arrived(event: object) -> Arrived | None:
    if not isinstance(event, dict):
        return None
    timestamp = event.get("timestamp")
    if not isinstance(timestamp, int | float):
        return None
    try:
        event_id = _text(event, "webhookEventId") or _name(event)
        occurred_at = datetime.fromtimestamp(timestamp / 1000, UTC)
        body = json.dumps(event, ensure_ascii=False, separators=(",", ":"))
    except (OverflowError, ValueError, OSError, RecursionError):
        return None
    return Arrived(
        webhook_event_id=event_id[:ID_LENGTH],
        chat_id=_chat_of(event.get("source"))[:ID_LENGTH],
        occurred_at=occurred_at,
        message_id=_message_id(event)[:ID_LENGTH],
        body=body,
    )


def _name(event: dict[str, Any]) -> str:
    """Gives the event an id. What a redelivery changes does not count."""
    said = {name: value for name, value in event.items() if name not in ("deliveryContext", "webhookEventId")}
    event["webhookEventId"] = NO_ID + hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
    return str(event["webhookEventId"])


def _message_id(event: Mapping[str, Any]) -> str:
    """Of the message; an event that takes one back carries that message's id, marked."""
    unsent = _text(_dict(event, "unsend"), "messageId")
    return UNSEND + unsent if unsent else _text(_dict(event, "message"), "id")


def _storable(value: Any) -> Any:
    """Without what no database takes in a text: NUL, and halves of characters."""
    if isinstance(value, str):
        return value.replace("\0", "").encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_storable(name): _storable(each) for name, each in value.items()}
    return [_storable(each) for each in value] if isinstance(value, list) else value


def _chat_of(source: object) -> str:
    source = source if isinstance(source, dict) else {}
    for name in ("groupId", "roomId", "userId"):
        if isinstance(source.get(name), str):
            return str(source[name])
    return ""


def _dict(of: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = of.get(name)
    return value if isinstance(value, dict) else {}


def _text(of: Mapping[str, Any], name: str) -> str:
    value = of.get(name)
    return value if isinstance(value, str) else ""


def _number(of: Mapping[str, Any], name: str) -> int:
    value = of.get(name)
    return value if isinstance(value, int) else 0


def line_event(body: str, sent_at: datetime) -> LineEvent:
    """The stored JSON of one event, typed."""
    raw = json.loads(body)
    source, message, postback = _dict(raw, "source"), _dict(raw, "message"), _dict(raw, "postback")
    kind = _text(raw, "type")
    if kind in ("message", "messageEdited"):
        kind = f"message:{_text(message, 'type')}"
    return LineEvent(
        kind=kind,
        event_id=_text(raw, "webhookEventId"),
        chat_id=_chat_of(source),
        user_id=_text(source, "userId"),
        in_group=_text(source, "type") in ("group", "room"),
        sent_at=sent_at,
        reply_token=_text(raw, "replyToken"),
        message_id=_text(message, "id"),
        text=_without_self_mentions(message),
        addressed=_mentions_self(message),
        quoted_message_id=_text(message, "quotedMessageId"),
        file_name=_text(message, "fileName"),
        file_size=_number(message, "fileSize"),
        postback=_text(postback, "data"),
        postback_params=_dict(postback, "params"),
        unsent_message_id=_text(_dict(raw, "unsend"), "messageId"),
        standby=_text(raw, "mode") == "standby",
        redelivered=_dict(raw, "deliveryContext").get("isRedelivery") is True,
    )


def _self_mentions(message: Mapping[str, Any]) -> list[dict[str, Any]]:
    mentionees = _dict(message, "mention").get("mentionees")
    found = mentionees if isinstance(mentionees, list) else []
    return [each for each in found if isinstance(each, dict) and each.get("isSelf") is True]


def _mentions_self(message: Mapping[str, Any]) -> bool:
    return bool(_self_mentions(message))


def _without_self_mentions(message: Mapping[str, Any]) -> str:
    """The text without "@bot". LINE counts `index` and `length` in UTF-16 units, Python slices code points."""
    units = _text(message, "text").encode("utf-16-le", "surrogatepass")
    for each in sorted(_self_mentions(message), key=lambda m: -_number(m, "index")):
        start, length = _number(each, "index"), _number(each, "length")
        if start >= 0 and length > 0:
            units = units[: start * 2] + units[(start + length) * 2 :]
    return units.decode("utf-16-le", "replace").strip()
