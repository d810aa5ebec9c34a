"""A season and its agencies as values, and the catalogues that are shipped as files."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from typing import Any

SHIPPED = files("models") / "seasons"


class CatalogueError(Exception):
    """What is wrong with a season or a list of agencies, in one line."""


@dataclass(frozen=True)
class ItemRow:
    code: str
    title: str
    round: int | None = None
    sub_indicator: str = ""
    group: str = ""
    weight: float = 0.0
    period: str = ""
    elements: tuple[str, ...] = ()
    to_confirm: tuple[str, ...] = ()
    status: str = "K"
    source: str = ""
    depends_on: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    pitfall: str = ""
    printed_code: str = ""
    predecessor: tuple[str, ...] = ()


@dataclass(frozen=True)
class AgencyRow:
    name: str
    type: str
    short_name: str
    full_name: str
    district: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    score: float | None = None
    level: str = ""
    note: str = ""


@dataclass(frozen=True)
class KnownRow:
    question: str
    answer: str
    keywords: str = ""
    status: str = "K"


@dataclass(frozen=True)
class SeasonFile:
    """A season: its year (พ.ศ.), the day of each round's deadline in Bangkok, its items."""

    year: int
    province: str
    items: tuple[ItemRow, ...]
    rounds: dict[int, date] = field(default_factory=dict)
    pass_mark: float = 85.0
    settings: dict[str, Any] = field(default_factory=dict)
    contact: dict[str, Any] = field(default_factory=dict)
    calendar: tuple[dict[str, Any], ...] = ()
    known: tuple[KnownRow, ...] = ()


# ── the shipped files ───────────────────────────────────────────────────────────────────────────────────────────


def shipped_years() -> list[int]:
    names = [each.name for each in SHIPPED.iterdir()]
    return sorted(int(name[6:10]) for name in names if name.startswith("items_") and name.endswith(".tsv"))


def shipped_season(year: int, province: str = "ลำพูน") -> SeasonFile:
    """A shipped catalogue; those of later years have items but no rounds: the province gives them. Raises
    CatalogueError."""
    if year not in shipped_years():
        raise CatalogueError(f"no catalogue of {year} is shipped; there are {', '.join(map(str, shipped_years()))}")
    items = tuple(_item_row(row) for row in _table(f"items_{year}.tsv"))
    plan = SHIPPED / f"season_{year}.toml"
    if not plan.is_file():
        return SeasonFile(year, province, items)
    given = tomllib.loads(plan.read_text("utf-8"))
    return SeasonFile(
        year=year,
        province=given["province"],
        items=items,
        rounds={each["number"]: each["deadline"] for each in given["rounds"]},
        pass_mark=float(given["pass_mark"]),
        settings=given["settings"],
        contact=given["contact"],
        calendar=tuple(_plain_dates(each) for each in given["calendar"]),
        known=tuple(KnownRow(**row) for row in _table(given["knowledge"])),
    )


def shipped_provinces() -> list[str]:
    names = [each.name for each in SHIPPED.iterdir()]
    return sorted(name[9:-4] for name in names if name.startswith("agencies_") and name.endswith(".tsv"))


def shipped_agencies(name: str) -> list[AgencyRow]:
    """Raises CatalogueError for a province that is not shipped."""
    if name not in shipped_provinces():
        raise CatalogueError(f"no agencies of {name} are shipped; there is {', '.join(shipped_provinces())}")
    return [_agency_row(row) for row in _table(f"agencies_{name}.tsv")]


def _table(name: str) -> list[dict[str, str]]:
    lines = (SHIPPED / name).read_text("utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _split(cell: str, mark: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(mark) if part.strip())


def _item_row(row: dict[str, str]) -> ItemRow:
    return ItemRow(
        code=row["code"],
        title=row["title"],
        round=int(row["round"]) if row["round"] else None,
        sub_indicator=row["sub_indicator"],
        group=row["group"],
        weight=float(row["weight"] or 0),
        period=row["period"],
        elements=_split(row["elements"], ";"),
        to_confirm=_split(row["to_confirm"], ";"),
        status=row["status"],
        source=row["source"],
        depends_on=_split(row["depends_on"], ","),
        aliases=_split(row["aliases"], "|"),
        pitfall=row["pitfall"],
        printed_code=row["printed_code"],
        predecessor=_split(row["predecessor"], ","),
    )


def _agency_row(row: dict[str, str]) -> AgencyRow:
    return AgencyRow(
        name=row["name"],
        type=row["type"],
        short_name=row["short_name"],
        full_name=row["full_name"],
        district=row["district"],
        domains=_split(row["domains"], ","),
        aliases=_split(row["aliases"], "|"),
        score=float(row["score"]) if row["score"] else None,
        level=row["level"],
        note=row["note"],
    )


def _plain_dates(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in entry.items()}
