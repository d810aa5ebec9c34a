"""What a person reads on a message, and whether LINE would take it (limits: Messaging API reference)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from messages.kit import Message

BUBBLE_BYTES, CAROUSEL_BYTES, BUBBLES, REPLY, ACTION_TEXT = 30_000, 50_000, 12, 5, 300
LABEL, URI, ALT_TEXT, TEXT = 20, 1000, 400, 5000


def parts(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from parts(value)
    elif isinstance(node, list):
        for value in node:
            yield from parts(value)


def read(messages: list[Message]) -> str:
    """All words shown, message by message; labels of buttons too."""
    return "\n".join(
        part[key] for part in parts(messages) for key in ("text", "label") if isinstance(part.get(key), str)
    )


def said_by_taps(messages: list[Message]) -> set[str]:
    return {part["text"] for part in parts(messages) if part.get("type") == "message"}


def bubbles(message: Message) -> list[dict[str, Any]]:
    contents = message["contents"]
    return contents["contents"] if contents["type"] == "carousel" else [contents]


def size(node: Any) -> int:
    return len(json.dumps(node).encode())


def assert_line_takes(messages: list[Message]) -> None:
    assert 1 <= len(messages) <= REPLY
    assert all("quickReply" not in each for each in messages[:-1])
    for message in messages:
        _assert_message(message)
    for part in parts(messages):
        _assert_part(part)


def _assert_message(message: Message) -> None:
    if message["type"] == "text":
        assert 0 < len(message["text"]) <= TEXT
        return
    assert 0 < len(message["altText"]) <= ALT_TEXT
    cards = bubbles(message)
    assert len(cards) <= BUBBLES
    assert len({each["size"] for each in cards}) == 1
    assert max(size(each) for each in cards) <= BUBBLE_BYTES
    assert size(message["contents"]) <= CAROUSEL_BYTES


def _assert_part(part: dict[str, Any]) -> None:
    if "text" in part:
        assert part["text"]
    if "label" in part:
        assert 0 < len(part["label"]) <= LABEL
    if part.get("type") == "message":
        assert len(part["text"]) <= ACTION_TEXT
    if part.get("type") == "uri":
        assert part["uri"].isascii()
        assert len(part["uri"]) <= URI
    if part.get("type") == "box":
        assert part["contents"]
