"""Counting answers for the province's workbook: plain numbers, so that no formula is needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from messages.workbooks.values import GivenAnswer, ProvinceAgency, ProvinceContent, ProvinceItem


@dataclass(frozen=True)
class Tally:
    """Answers of some agencies for some items. `late` counts inside the others."""

    expected: int = 0
    received: int = 0
    accepted: int = 0
    returned: int = 0
    late: int = 0

    @property
    def sent(self) -> int:
        return self.received + self.accepted + self.returned

    @property
    def missing(self) -> int:
        return self.expected - self.sent

    @property
    def share(self) -> float:
        return self.sent / self.expected if self.expected else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.expected + other.expected,
            self.received + other.received,
            self.accepted + other.accepted,
            self.returned + other.returned,
            self.late + other.late,
        )


def answers_by_item(agency: ProvinceAgency) -> dict[str, GivenAnswer]:
    return {answer.item: answer for answer in agency.answers if answer.state != "missing"}


def tally(agency: ProvinceAgency, items: Iterable[ProvinceItem]) -> Tally:
    items = tuple(items)
    known = answers_by_item(agency)
    given = [known[item.code] for item in items if item.code in known]
    states = [answer.state for answer in given]
    return Tally(
        len(items),
        states.count("received"),
        states.count("accepted"),
        states.count("returned"),
        sum(answer.late for answer in given),
    )


def missing_codes(agency: ProvinceAgency, items: Iterable[ProvinceItem]) -> str:
    known = answers_by_item(agency)
    return " ".join(item.code for item in items if item.code not in known)


def items_of(content: ProvinceContent, round_: int) -> tuple[ProvinceItem, ...]:
    return tuple(item for item in content.items if item.round == round_)


def shown_items(content: ProvinceContent) -> tuple[ProvinceItem, ...]:
    """All items of the rounds shown, round by round."""
    return tuple(item for round_ in content.rounds for item in items_of(content, round_.number))


def by_district(content: ProvinceContent) -> dict[str, tuple[ProvinceAgency, ...]]:
    """Agencies by district, both in the order given."""
    districts: dict[str, list[ProvinceAgency]] = {}
    for agency in content.agencies:
        districts.setdefault(agency.district, []).append(agency)
    return {name: tuple(agencies) for name, agencies in districts.items()}
