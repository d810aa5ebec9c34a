"""What a person can want from the bot: one frozen dataclass for each act of the contract.

Values only: no clock, no session, no LINE. The reading makes them from text, the handlers carry them out, a Proposal
stores them as JSON until somebody confirms. Agencies go by their unique name ("อบต.เหล่ายาว"), items by code ("O1"),
rounds by number, dates by ISO day (YYYY-MM-DD, the day in Bangkok).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar

Codes = tuple[str, ...]
Urls = tuple[str, ...]


@dataclass(frozen=True)
class Act:
    """One intention. `act` is its name in `explain --json`."""

    act: ClassVar[str]


# ── what officers (and strangers) say ───────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Register(Act):
    """Wants to be bound to an agency, or sends a one-time code, or changes her own contact data."""

    act = "register"
    agency: str | None = None
    name: str | None = None
    position: str | None = None
    phone: str | None = None
    code: str | None = None


@dataclass(frozen=True)
class Submit(Act):
    """Answers มี with URLs; an item without a URL has an empty tuple. `agency` only when it is not the sender's own.
    `notes`: the explanation (where on the site it stands) by item, as forms have it."""

    act = "submit"
    answers: Mapping[str, Urls] = field(default_factory=dict)
    agency: str | None = None
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class AnswerNone(Act):
    """Answers ไม่มี."""

    act = "answer_none"
    items: Codes = ()
    note: str | None = None
    agency: str | None = None


@dataclass(frozen=True)
class Withdraw(Act):
    act = "withdraw"
    items: Codes = ()


@dataclass(frozen=True)
class Promise(Act):
    """Says that items will come later."""

    act = "promise"
    items: Codes = ()


@dataclass(frozen=True)
class Progress(Act):
    """What is sent, missing, accepted, to correct: of the round, of items (with their history), of an agency."""

    act = "progress"
    items: Codes = ()
    round: int | None = None
    agency: str | None = None


@dataclass(frozen=True)
class Deadline(Act):
    act = "deadline"
    round: int | None = None


@dataclass(frozen=True)
class ShowItem(Act):
    """What an item must show."""

    act = "item"
    items: Codes = ()


@dataclass(frozen=True)
class AskExtension(Act):
    act = "extension"
    round: int | None = None


@dataclass(frozen=True)
class Form(Act):
    act = "form"
    round: int | None = None
    agency: str | None = None


@dataclass(frozen=True)
class Mute(Act):
    act = "mute"


@dataclass(frozen=True)
class Unmute(Act):
    act = "unmute"


@dataclass(frozen=True)
class ForgetMe(Act):
    """ลบข้อมูลของฉัน (PDPA)."""

    act = "forget_me"


@dataclass(frozen=True)
class Ask(Act):
    """A question; `topic` where the reading knows it (see `bot.reading.topics`)."""

    act = "question"
    topic: str | None = None
    items: Codes = ()


@dataclass(frozen=True)
class Complain(Act):
    act = "complaint"
    topic: str | None = None
    items: Codes = ()


@dataclass(frozen=True)
class Chat(Act):
    act = "chat"


@dataclass(frozen=True)
class Help(Act):
    act = "help"


@dataclass(frozen=True)
class Yes(Act):
    """A bare yes: confirms the sender's newest open proposal, if there is exactly one."""

    act = "yes"


@dataclass(frozen=True)
class No(Act):
    """A bare no: drops the sender's newest open proposal."""

    act = "no"


@dataclass(frozen=True)
class Undo(Act):
    """Takes back the sender's last recorded step (officer: answers; coordinator: review)."""

    act = "undo"


# ── what coordinators say ───────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Status(Act):
    """`scope`: all, agency, district, item, failed (below the pass mark last year)."""

    act = "status"
    scope: str = "all"
    round: int | None = None
    agency: str | None = None
    district: str | None = None
    items: Codes = ()


@dataclass(frozen=True)
class WhoMissing(Act):
    act = "who_missing"
    round: int | None = None
    district: str | None = None
    items: Codes = ()


@dataclass(frozen=True)
class ReviewNext(Act):
    """Opens the review queue, or goes on with it."""

    act = "review"
    agency: str | None = None
    round: int | None = None
    items: Codes = ()
    district: str | None = None


@dataclass(frozen=True)
class Approve(Act):
    act = "approve"
    agency: str | None = None
    items: Codes = ()


@dataclass(frozen=True)
class Return(Act):
    act = "return"
    agency: str | None = None
    items: Codes = ()
    reason: str | None = None


@dataclass(frozen=True)
class Questions(Act):
    act = "questions"


@dataclass(frozen=True)
class Answer(Act):
    """Answers open question number `question`."""

    act = "answer"
    question: int | None = None
    text: str | None = None


@dataclass(frozen=True)
class Announce(Act):
    """`to`: all, missing, a district's name, or an agency's name."""

    act = "announce"
    text: str | None = None
    to: str | None = None


@dataclass(frozen=True)
class Remind(Act):
    """`to`: missing, a district's name, or an agency's name."""

    act = "remind"
    round: int | None = None
    to: str | None = None


@dataclass(frozen=True)
class Extend(Act):
    """`until`: ISO day, end of that day in Bangkok."""

    act = "extend"
    round: int | None = None
    until: str | None = None
    agency: str | None = None


@dataclass(frozen=True)
class Export(Act):
    act = "export"
    round: int | None = None


@dataclass(frozen=True)
class Report(Act):
    act = "report"
    round: int | None = None


@dataclass(frozen=True)
class Meeting(Act):
    act = "meeting"
    round: int | None = None


@dataclass(frozen=True)
class OpenChat(Act):
    act = "openchat"
    names: bool = False
    round: int | None = None


@dataclass(frozen=True)
class Quota(Act):
    act = "quota"


@dataclass(frozen=True)
class Invite(Act):
    """A code for an agency, or (`coordinator`) for another coordinator: said in so many words, never by default."""

    act = "invite"
    agency: str | None = None
    coordinator: bool = False


@dataclass(frozen=True)
class Admit(Act):
    """Decides a pending registration. `decision`: yes or no."""

    act = "admit"
    agency: str | None = None
    decision: str = "yes"


@dataclass(frozen=True)
class Requests(Act):
    """Shows the registrations that wait for a decision."""

    act = "requests"


@dataclass(frozen=True)
class ConfirmText(Act):
    """The coordinator vouches for the texts of items that the data mark as unconfirmed."""

    act = "confirm_text"
    items: Codes = ()


@dataclass(frozen=True)
class Knowledge(Act):
    """Shows the table of known answers."""

    act = "knowledge"


@dataclass(frozen=True)
class Teach(Act):
    """Adds or replaces a known answer."""

    act = "teach"
    question: str | None = None
    text: str | None = None


@dataclass(frozen=True)
class CheckLinks(Act):
    """Wants the link audit's findings."""

    act = "links"
    agency: str | None = None


ACTS: dict[str, type[Act]] = {cls.act: cls for cls in Act.__subclasses__()}


def as_json(act: Act) -> dict[str, Any]:
    """`{"act": name, …}`; fields that are empty (None, (), False) are left out, but `answers` is always given."""
    out: dict[str, Any] = {"act": act.act}
    for spec in fields(act):
        value = getattr(act, spec.name)
        if spec.name == "answers":
            out["answers"] = {code: list(urls) for code, urls in value.items()}
        elif value not in (None, False, (), {}):
            out[spec.name] = list(value) if isinstance(value, tuple) else value
    return out


def from_json(data: Mapping[str, Any]) -> Act:
    """The inverse of `as_json`. Raises KeyError for an unknown act, TypeError for an unknown field."""
    cls = ACTS[data["act"]]
    given = {name: value for name, value in data.items() if name != "act"}
    if "answers" in given:
        given["answers"] = {code: tuple(urls) for code, urls in given["answers"].items()}
    return cls(**{name: tuple(value) if isinstance(value, list) else value for name, value in given.items()})
