"""A message's words, as a person reads them: for quotes, dry runs and logs of tests."""

from __future__ import annotations

from typing import Any

from messages.kit import Message


def plain_text(message: Message) -> str:
    """All words of a text, card or picture, line by line."""
    if message.get("type") == "text":
        return str(message.get("text", ""))
    words: list[str] = []
    _collect(message.get("contents") or message.get("template") or {}, words)
    return "\n".join(words) or str(message.get("altText", ""))


def _collect(part: Any, words: list[str]) -> None:
    if isinstance(part, list):
        for each in part:
            _collect(each, words)
    elif isinstance(part, dict):
        if part.get("type") == "text" and isinstance(part.get("text"), str):
            words.append(part["text"])
        for name in ("header", "hero", "body", "footer", "contents", "columns"):
            if name in part:
                _collect(part[name], words)
