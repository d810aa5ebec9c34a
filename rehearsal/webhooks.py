"""Webhook events as LINE builds and signs them, REF#webhook-event-objects."""

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import datetime

from rehearsal.checking import Json
from rehearsal.people import Chat, Ids, LineGroup, LineUser
from rehearsal.rules import utf16_units

ANSWERABLE = ("message", "messageEdited", "postback", "follow", "join", "memberJoined")


def sign(channel_secret: str, body: bytes) -> str:
    """The `x-line-signature` of exactly these bytes."""
    return base64.b64encode(hmac.new(channel_secret.encode(), body, hashlib.sha256).digest()).decode()


def envelope(destination: str, events: list[Json]) -> bytes:
    return json.dumps(
        {"destination": destination, "events": events}, ensure_ascii=False, separators=(",", ":")
    ).encode()


def source(chat: Chat, user: LineUser | None) -> Json:
    if isinstance(chat, LineGroup):
        return {"type": "group", "groupId": chat.group_id, **({"userId": user.user_id} if user else {})}
    return {"type": "user", "userId": chat.user_id}


@dataclass(frozen=True)
class Events:
    """Builds events; each gets its own id, and a reply token where LINE gives one."""

    ids: Ids

    def event(self, kind: str, moment: datetime, where: Json | None, /, **parts: object) -> Json:
        token = {"replyToken": self.ids.token()} if kind in ANSWERABLE else {}
        return {
            "type": kind,
            **parts,
            "webhookEventId": self.ids.event(moment),
            "deliveryContext": {"isRedelivery": False},
            "timestamp": int(moment.timestamp() * 1000),
            **({"source": where} if where else {}),
            **token,
            "mode": "active",
        }

    def text(self, text: str, bot_id: str, mention: str | None, quoted: str | None) -> Json:
        """A text message; `mention` is the "@name" the text begins with when the bot is mentioned."""
        return {
            "type": "text",
            "id": self.ids.message(),
            "quoteToken": self.ids.token(),
            "markAsReadToken": self.ids.token(),
            "text": text,
            **({"mention": {"mentionees": [_self_mention(text, mention, bot_id)]}} if mention else {}),
            **({"quotedMessageId": quoted} if quoted else {}),
        }

    def media(self, kind: str, quotable: bool, **parts: object) -> Json:
        quote = {"quoteToken": self.ids.token()} if quotable else {}
        return {"type": kind, "id": self.ids.message(), **quote, **parts, "markAsReadToken": self.ids.token()}


def _self_mention(text: str, mention: str, bot_id: str) -> Json:
    before = text.index(mention)
    return {
        "index": utf16_units(text[:before]),
        "length": utf16_units(mention),
        "type": "user",
        "userId": bot_id,
        "isSelf": True,
    }


def again(event: Json) -> Json:
    """The same event as LINE redelivers it: same id, same reply token, only marked."""
    return {**event, "deliveryContext": {"isRedelivery": True}}
