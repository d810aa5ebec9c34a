"""How sure the reading is of what it read: doubts as data, steps, and the reading of one message."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.commands import Act, Chat, Codes, Form, Invite, No, OpenChat, ReviewNext, ShowItem, Submit, Urls, Yes, as_json


class Handling(StrEnum):
    """From the least to the most demanding; a message's handling is that of its most demanding step."""

    IGNORE = "ignore"
    AUTO = "auto"
    CONFIRM = "confirm"
    CLARIFY = "clarify"
    HUMAN = "human"


DEMAND = {handling: rank for rank, handling in enumerate(Handling)}


@dataclass(frozen=True)
class Doubt:
    """Why a step cannot be done at once, as data from which the question and its buttons are made."""


@dataclass(frozen=True)
class ReadBack(Doubt):
    """Only to be read back before it is done. `why`: bare_numbers, by_title, printed_twice, likely_name, other_agency,
    answer_none, removal, another_person, many, costly, correction, zero_cases, replaces (a file, where something else
    stands); of URLs: paired_in_order (all items first, then as many URLs), one_url_many_items (items of several lines,
    one URL after them), mended_url (joined or corrected by us), unsure (the same breath says "not yet", "example",
    "old")."""

    why: str


@dataclass(frozen=True)
class WhichItem(Doubt):
    """URLs without an item, or with two that contradict each other (`candidates`)."""

    urls: Urls = ()
    candidates: Codes = ()


@dataclass(frozen=True)
class WhichPairs(Doubt):
    """Several items and several URLs, and no telling which belongs to which."""

    items: Codes = ()
    urls: Urls = ()


@dataclass(frozen=True)
class NoUrl(Doubt):
    items: Codes = ()


@dataclass(frozen=True)
class BrokenUrl(Doubt):
    """Something meant as a URL that cannot be one (`text` as written)."""

    text: str
    items: Codes = ()


@dataclass(frozen=True)
class DashMeaning(Doubt):
    """A dash in a list: ไม่มี, or not yet?"""

    items: Codes = ()


@dataclass(frozen=True)
class BeyondList(Doubt):
    """Numbers that look like items but are not on this year's list."""

    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class WhichAgency(Doubt):
    """Several agencies fit (`candidates`, best first; a district that fits is given by `district`), or none does."""

    text: str = ""
    candidates: tuple[str, ...] = ()
    district: str | None = None


@dataclass(frozen=True)
class NoReason(Doubt):
    """A return without a reason."""


@dataclass(frozen=True)
class NoDate(Doubt):
    """An extension without a date."""


@dataclass(frozen=True)
class NotAllowed(Doubt):
    """The sender may not do this; a coordinator is told."""


@dataclass(frozen=True)
class Step:
    """One act with how sure we are of it. `act` is None where only a question remains (a dash in a list)."""

    act: Act | None
    handling: Handling = Handling.AUTO
    doubts: tuple[Doubt, ...] = ()


NOT_IN_CONTRACT: dict[type[Act], tuple[str, ...]] = {
    Form: ("round",),
    OpenChat: ("round",),
    ReviewNext: ("district",),
    Invite: ("coordinator",),
}
"""Fields of ours that `explain --json` does not promise."""


@dataclass(frozen=True)
class Reading:
    """How the bot reads one message."""

    steps: tuple[Step, ...]

    @property
    def handling(self) -> Handling:
        return max((step.handling for step in self.steps), key=DEMAND.__getitem__, default=Handling.IGNORE)

    @property
    def acts(self) -> tuple[Act, ...]:
        return tuple(step.act for step in self.steps if step.act is not None)

    def as_json(self) -> dict[str, Any]:
        """As `explain --json` prints it.

        What is handed in for one agency is one act there, however sure we are of its parts. A bare yes or no is small
        talk as far as one message can tell: only the handler knows whether a question is open.
        """
        if self.acts and all(isinstance(act, Yes | No) for act in self.acts):
            return {"handling": Handling.IGNORE.value, "acts": [{"act": Chat.act}]}
        handed_in: dict[str | None, dict[str, Any]] = {}
        acts: list[dict[str, Any]] = []
        for act in self.acts:
            shown = as_json(act)
            if isinstance(act, Submit) and act.agency in handed_in:
                handed_in[act.agency]["answers"].update(shown["answers"])
                continue
            if isinstance(act, Submit):
                handed_in[act.agency] = shown
            if isinstance(act, ShowItem):
                shown.setdefault("items", [])  # an item that is not on the list
            for field in NOT_IN_CONTRACT.get(type(act), ()):
                shown.pop(field, None)
            acts.append(shown)
        return {"handling": self.handling.value, "acts": acts}
