"""What the workbooks are made of: plain values, so that a workbook is a pure function of them.

Datetimes are aware UTC and are printed for Asia/Bangkok in พ.ศ.; `state` is one of STATES.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

STATES = ("missing", "received", "accepted", "returned")


# ── the agency's form ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class FormItem:
    """One item of the form with what is known of the agency's answer."""

    code: str
    title: str
    must_show: tuple[str, ...] = ()
    """What the page must show, one element each."""
    confirmed: bool = True
    """False: nobody has vouched for the text; it is marked "รอยืนยัน"."""
    period: str = ""
    """The time the content must cover, in Thai."""
    state: str = "missing"
    answered_none: bool = False
    """Answered ไม่มี."""
    urls: tuple[str, ...] = ()
    explanation: str = ""
    remark: str = ""
    late: bool = False
    advice: str = ""
    """The reason of a return, or other advice of the province."""
    reviewer: str = ""
    reviewed_at: datetime | None = None


@dataclass(frozen=True)
class FormRound:
    """One round, which is one sheet."""

    number: int
    deadline: datetime
    items: tuple[FormItem, ...]


@dataclass(frozen=True)
class FormContent:
    """An agency's form; `agency` is its unique name ("อบต.เหล่ายาว"), `year` พ.ศ."""

    year: int
    province: str
    agency: str
    rounds: tuple[FormRound, ...]
    full_name: str = ""
    district: str = ""
    officer: str = ""
    position: str = ""
    phone: str = ""
    filled_on: date | None = None
    return_to: str = ""
    """Where the form goes when it is filled, as a Thai phrase ("แชต LINE @… หรืออีเมล …")."""


# ── the province's workbook ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class GivenAnswer:
    """What one agency gave for one item. An item without one is missing."""

    item: str
    state: str
    late: bool = False
    answered_none: bool = False
    urls: tuple[str, ...] = ()
    explanation: str = ""
    sent_at: datetime | None = None
    sender: str = ""
    chat: str = ""
    """Where it came from, in Thai ("แชตส่วนตัว", "กลุ่ม …", "แบบฟอร์ม Excel")."""
    reason: str = ""
    """Why it was returned."""


@dataclass(frozen=True)
class ProvinceAgency:
    name: str
    district: str
    answers: tuple[GivenAnswer, ...] = ()
    last_score: float | None = None
    """Last year's ITA score, where known."""
    last_level: str = ""
    below_mark: bool = False
    """Below the pass mark last year."""


@dataclass(frozen=True)
class ProvinceItem:
    code: str
    title: str
    round: int


@dataclass(frozen=True)
class ProvinceRound:
    number: int
    deadline: datetime


@dataclass(frozen=True)
class ProvinceContent:
    """Everything the coordinator's workbook shows; `rounds` are the rounds shown."""

    year: int
    province: str
    as_of: datetime
    rounds: tuple[ProvinceRound, ...]
    items: tuple[ProvinceItem, ...]
    agencies: tuple[ProvinceAgency, ...]
    pass_mark: float = 85.0


# ── the season's and the agencies' templates ────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class SeasonRound:
    number: int
    deadline: date
    """The day in Bangkok."""


@dataclass(frozen=True)
class SeasonItem:
    """One line of a catalogue; lists (`depends_on`, `aliases`) are joined by "|" as in `models/seasons`."""

    code: str
    title: str
    round: int | None = None
    sub_indicator: str = ""
    group: str = ""
    weight: str = ""
    period: str = ""
    elements: str = ""
    to_confirm: str = ""
    status: str = ""
    source: str = ""
    depends_on: str = ""
    aliases: str = ""
    pitfall: str = ""
    printed_code: str = ""
    predecessor: str = ""


@dataclass(frozen=True)
class SeasonAgency:
    name: str
    type: str = ""
    short_name: str = ""
    full_name: str = ""
    district: str = ""
    domains: str = ""
    aliases: str = ""
    score: str = ""
    level: str = ""
    note: str = ""


@dataclass(frozen=True)
class SeasonContent:
    year: int
    province: str
    rounds: tuple[SeasonRound, ...] = ()
    items: tuple[SeasonItem, ...] = ()
    agencies: tuple[SeasonAgency, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)


# ── small lists ─────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Invitation:
    agency: str
    district: str
    code: str
    link: str
    expires: datetime


@dataclass(frozen=True)
class KnownAnswer:
    question: str
    answer: str
    keywords: tuple[str, ...] = ()
