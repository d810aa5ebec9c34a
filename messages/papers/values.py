"""What the papers say, as values. Apart from their making, which needs nine megabytes of Word library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from models.progress import AgencyRound, RoundTally
from models.thai_time import thai_long_date

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NOT_SENT, RETURNED = "ยังไม่ส่ง", "ให้แก้ไข"


@dataclass(frozen=True)
class OpenItem:
    """`state`: NOT_SENT or RETURNED; `remark`: why it was returned; `required`: what the page must show."""

    code: str
    title: str
    round: int
    state: str
    remark: str
    required: str
    weight: float


@dataclass(frozen=True)
class Contact:
    name: str
    position: str
    phone: str


@dataclass(frozen=True)
class AgencyCase:
    """An agency with something open. `failed`: its score last year if below the pass mark."""

    name: str
    full_name: str
    district: str
    items: tuple[OpenItem, ...]
    contacts: tuple[Contact, ...] = ()
    last_contact: datetime | None = None
    failed: float | None = None

    @property
    def missing(self) -> int:
        return sum(1 for each in self.items if each.state == NOT_SENT)

    @property
    def returned(self) -> int:
        return len(self.items) - self.missing

    @property
    def at_stake(self) -> float:
        """Estimated points of the total of 100."""
        return sum(each.weight for each in self.items)


@dataclass(frozen=True)
class MeetingValues:
    """`day` may be unknown; `rounds`: the rounds looked at; `cases`: the most points at stake first."""

    province: str
    year: int
    as_of: datetime
    rounds: tuple[int, ...]
    cases: tuple[AgencyCase, ...]
    day: date | None = None
    day_confirmed: bool = False

    @property
    def title(self) -> str:
        return f"ประชุมหน่วยงานที่ยังมีปัญหาการตอบแบบวัด OIT ปีงบประมาณ พ.ศ. {self.year}"


def in_order(cases: list[AgencyCase]) -> tuple[AgencyCase, ...]:
    """The most points at stake first, then the most items; without anything open nobody is invited."""
    return tuple(
        sorted((each for each in cases if each.items), key=lambda each: (-round(each.at_stake, 4), -len(each.items)))
    )


@dataclass(frozen=True)
class FailedAgency:
    """An agency below the pass mark last year, and where it stands now."""

    name: str
    district: str
    score: float
    level: str
    received: int
    total: int
    returned: int


@dataclass(frozen=True)
class MissedItem:
    code: str
    title: str
    missing: int
    weight: float


@dataclass(frozen=True)
class MemoValues:
    """`office`, `phone`: empty where nobody has confirmed them; `meeting`, `mou`: days of the season's calendar;
    `rounds`: all of the season; `districts`, `agencies`, `missed` are of the reported round."""

    province: str
    year: int
    as_of: datetime
    office: str
    phone: str
    reported: RoundTally
    rounds: tuple[RoundTally, ...]
    pass_mark: float
    failed: tuple[FailedAgency, ...]
    districts: tuple[tuple[str, RoundTally], ...]
    missed: tuple[MissedItem, ...]
    codes: tuple[str, ...]
    agencies: tuple[AgencyRound, ...]
    meeting: date | None = None
    mou: date | None = None

    @property
    def subject(self) -> str:
        until = thai_long_date(self.reported.deadline)
        return f"รายงานความก้าวหน้าการจัดส่ง URL แบบวัด OIT ครั้งที่ {self.reported.number} (ภายในวันที่ {until})"
