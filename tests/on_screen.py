"""What a person can read and tap in messages as they were made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rehearsal.message_shapes import MESSAGE_LIST

Messages = list[dict[str, Any]]


def spoken(messages: Messages) -> str:
    """All that a person can read in the messages, which LINE must take as they are."""
    assert MESSAGE_LIST(messages, "messages") == []
    return "\n".join(part["text"] for part in _parts(messages) if part.get("type") == "text")


def taps(messages: Messages, *types: str) -> list[dict[str, Any]]:
    """Everything that can be tapped, in order: actions of these types, or of all."""
    wanted = types or ("postback", "message", "uri")
    return [part for part in _parts(messages) if part.get("type") in wanted]


def tap(messages: Messages, label: str) -> str:
    """The data of the only postback whose label, or what it shows in the chat, has these words."""
    found = {
        each["data"]
        for each in taps(messages, "postback")
        if label == each.get("label") or label in each.get("displayText", "")
    }
    assert len(found) == 1, (label, found, spoken(messages))
    return str(found.pop())


def _parts(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, list):
        for each in node:
            yield from _parts(each)
    elif isinstance(node, dict):
        yield node
        for value in node.values():
            yield from _parts(value)
