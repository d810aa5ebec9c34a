"""Every act to its handler, every button to its verb. An act without a handler fails the type check here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, assert_never, cast

from bot import commands as c
from bot.handlers import registering, submitting
from bot.proposing import decide_in_words
from bot.visit import Visit
from messages import basics
from messages.kit import Message

PREVIEWS: dict[type[c.Act], Callable[[Visit, Any], list[Message]]] = {}
POSTBACKS: dict[str, Callable[[Visit, dict[str, str]], list[Message]]] = {**registering.POSTBACKS}


def carry_out(visit: Visit, act: c.Act) -> list[Message]:
    """Does what the act says, if the person may."""
    return basics.not_yet(act.act, visit.person.role)


def hand_over(visit: Visit, act: c.Act) -> list[Message]:
    """What only a person can settle."""
    return basics.not_yet(act.act, visit.person.role)


def press(visit: Visit, given: dict[str, str]) -> list[Message]:
    verb = POSTBACKS.get(given.get("do", ""))
    return verb(visit, given) if verb else basics.unknown_button(visit.person.role)


_ = (assert_never, cast, submitting, decide_in_words)
