"""What the database counts of the links is what a reader of the findings would count, on both databases."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.agency import active_agencies
from models.answer import Sent, record, withdraw
from models.link_check import Seen, findings, keep
from models.link_faults import FaultCounts, fault_counts
from models.season import Season, current_season
from models.settings import BANGKOK
from tests.reliability.places import Place

NIGHT = datetime(2023, 1, 28, 22, 10, tzinfo=BANGKOK)
LOOKS = (
    [("ok", "", 0.0)],
    [("ok", "refused_robot", 0.0)],
    [("suspicious", "soft_404", 0.0)],
    [("broken", "blocked_target", 0.0)],
    [("broken", "dns", 0.0)],
    [("broken", "dns", 0.0), ("broken", "dns", 2.9999)],
    [("broken", "dns", 0.0), ("broken", "timeout", 3.0)],
    [("broken", "dns", 0.0), ("suspicious", "login_wall", 4.0)],
    [("broken", "dns", 0.0), ("ok", "", 4.0), ("broken", "dns", 5.0)],
)
"""Verdict, reason, hours after the first look."""


def _hand_in(session: Session, season: Season, agency: int, item: int, urls: list[str]) -> None:
    wanted = active_agencies(session)[agency]
    record(session, wanted, season.items[item], urls, "", Sent(at=NIGHT, person_id=None, chat="office"))


def _read_one_by_one(session: Session, season: Season) -> FaultCounts:
    found = [each for each in findings(session, season) if each.check.shown_verdict in ("broken", "suspicious")]
    verdicts = [each.check.shown_verdict for each in found]
    return FaultCounts(verdicts.count("broken"), verdicts.count("suspicious"), len({each.agency.id for each in found}))


def test_the_database_counts_what_a_reader_would(place: Place) -> None:
    with place.machine.database.write() as session:
        season = current_season(session)
        assert season is not None
        assert fault_counts(session, season) == FaultCounts()
        for number, looks in enumerate(LOOKS):
            url = f"https://agency.example/หน้า/{number}?a=\"1\"&b='2'"
            for verdict, reason, hours in looks:
                keep(session, season.year, Seen(url, verdict, reason, None, ""), NIGHT + timedelta(hours=hours))
            _hand_in(session, season, number % 4, number, [url, "https://agency.example/never-looked-at"])
            _hand_in(session, season, number % 4, number + 10, [url])  # the same link for two items is one finding
            _hand_in(session, season, 5, number, [url])
        assert fault_counts(session, season) == _read_one_by_one(session, season) == FaultCounts(4, 4, 3)


def test_what_no_longer_stands_is_not_counted(place: Place) -> None:
    with place.machine.database.write() as session:
        season = current_season(session)
        assert season is not None
        for number in range(4):
            url = f"https://agency.example/{number}"
            keep(session, season.year, Seen(url, "suspicious", "soft_404", 200, ""), NIGHT)
            keep(session, season.year - 1, Seen(url, "broken", "not_a_url", 404, ""), NIGHT)
            _hand_in(session, season, number, 0, [url])
        agencies = active_agencies(session)
        withdraw(session, agencies[0], season.items[0], NIGHT)
        agencies[1].active = False
        _hand_in(session, season, 2, 0, [])
        session.flush()
        assert fault_counts(session, season) == _read_one_by_one(session, season) == FaultCounts(0, 1, 1)
