"""What the reading must know of a season to understand a message: plain values, made once for each season's state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ItemWord:
    code: str
    title: str
    round: int | None
    aliases: tuple[str, ...] = ()
    period: str = ""
    depends_on: tuple[str, ...] = ()
    printed_code: str = ""
    """As the season's own paper prints it ("๐๓๑"); where two items share one, the reading asks."""


@dataclass(frozen=True)
class AgencyWord:
    name: str
    """Unique: type and short name, "อบต.เหล่ายาว"; the province itself is "จังหวัดลำพูน"."""
    type: str
    short_name: str
    full_name: str
    district: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@dataclass(frozen=True)
class RoundWord:
    number: int
    deadline: date
    """The day in Bangkok."""


@dataclass(frozen=True)
class Vocabulary:
    year: int
    """B.E."""
    items: tuple[ItemWord, ...]
    agencies: tuple[AgencyWord, ...]
    rounds: tuple[RoundWord, ...]


@dataclass(frozen=True)
class Speaker:
    """Who says it, and where."""

    role: str = "stranger"
    """officer, coordinator or stranger."""
    agency: str | None = None
    """The officer's own agency, by name."""
    in_group: bool = False
    addressed: bool = False
    """In a group: the message mentions the bot (LINE's own mention), or answers one of its messages."""
    quoted: str | None = None
    """The text of the bot's message that this one answers, where known."""
