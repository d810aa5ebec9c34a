"""What people see: every chat as it stands on the screen, and how to read and press what is there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rehearsal.checking import Json
from rehearsal.people import LineUser


@dataclass
class Shown:
    """One thing on a chat's screen. `sender` None is the official account; `how` is the way it came:
    said · reply · push · multicast · broadcast."""

    number: int
    message_id: str
    chat_id: str
    sender: LineUser | None
    moment: datetime
    message: Json
    how: str
    request_id: str | None = None
    quoted_id: str | None = None
    unsent: bool = False
    edited: bool = False

    @property
    def by_bot(self) -> bool:
        return self.sender is None

    @property
    def text(self) -> str:
        return readable(self.message)


@dataclass(frozen=True)
class Button:
    """Something that can be pressed."""

    label: str
    action: Json


def readable(message: Json) -> str:
    """All text of a message that a person could read, one piece a line; the altText first."""
    return "\n".join(_pieces(message))


def _pieces(message: Json) -> Iterator[str]:
    kind = message["type"]
    if "altText" in message:
        yield message["altText"]
    if kind == "flex":
        yield from _flex_text(message["contents"])
    elif kind == "template":
        yield from _template_text(message["template"])
    elif kind == "textV2":
        yield re.sub(r"\{\{|\}\}", lambda found: found[0][0], message["text"])
    else:
        yield from (str(message[key]) for key in ("text", "title", "address", "fileName") if key in message)


def _flex_text(part: Any) -> Iterator[str]:
    for node in _walk(part):
        if node.get("type") == "text":
            spans = "".join(str(span.get("text", "")) for span in node.get("contents", []))
            yield spans or str(node.get("text", ""))
        elif node.get("type") == "button":
            yield str(node["action"].get("label", ""))


def _walk(part: Any) -> Iterator[Json]:
    """The components of a container in the order in which they are drawn."""
    if isinstance(part, list):
        for item in part:
            yield from _walk(item)
    elif isinstance(part, dict):
        yield part
        for key in ("header", "hero", "body", "footer", "altContent", "contents"):
            if key in part and part.get("type") != "text":
                yield from _walk(part[key])


def _template_text(template: Json) -> Iterator[str]:
    for card in template.get("columns", [template]):
        yield from (str(card[key]) for key in ("title", "text") if key in card)
        yield from (str(action["label"]) for action in _actions_of_card(card) if "label" in action)


def _actions_of_card(card: Json) -> list[Json]:
    return [*card.get("actions", []), *([card["action"]] if "action" in card else [])]


def pressable(message: Json) -> list[Button]:
    """The buttons in a message itself, without its quick replies."""
    if message["type"] == "template":
        cards = message["template"].get("columns", [message["template"]])
        actions = [action for card in cards for action in _actions_of_card(card)]
    elif message["type"] == "flex":
        actions = [node["action"] for node in _walk(message["contents"]) if "action" in node]
    else:
        actions = []
    return [Button(str(action.get("label", "")), action) for action in actions]


def quick_replies(message: Json) -> list[Button]:
    items = message.get("quickReply", {}).get("items", [])
    return [Button(str(item["action"]["label"]), item["action"]) for item in items]
