"""What comes back with a tap. Anybody can forge it, so nothing in it is taken for true."""

from __future__ import annotations

from collections.abc import Callable

from bot.visit import Visit
from messages.kit import Message

Pressed = dict[str, str]
Postback = Callable[[Visit, Pressed], list[Message]]
MOST_DIGITS = 9
"""A longer number is no row of ours, and more than a database integer holds."""


def number(pressed: Pressed, name: str = "id") -> int | None:
    """The whole number under that name, or None."""
    given = pressed.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) <= MOST_DIGITS else None
