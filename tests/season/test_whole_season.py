"""The season of 2566 from the first registration to the end of April: 59 agencies, three rounds, day by day.

All passes the front door on a moved clock; what comes out is held against `figures`, which knows only the plan."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.clock import moment_from_iso
from models.inbox import WebhookEvent
from tests.season import figures
from tests.season.plan import (
    AGENCIES,
    DEADLINES,
    FIRST_DAY,
    HALF_ONLY,
    ITEMS,
    LAST_DAY,
    MORNING,
    changes,
    deeds,
    habit_of,
    on,
)
from tests.season.playing import Play, moment_of, url
from tests.stage import Province

ASKED = (
    on(date(2023, 1, 25), 9, 30),
    on(date(2023, 2, 28), 22),
    on(date(2023, 3, 3), 9, 30),
    on(date(2023, 4, 24), 10),
)
"""When the coordinator asks how it stands: in mid-round, on a last evening, after it, at the end."""
PLANNED, PEOPLE = deeds(), changes()


@dataclass
class Played:
    """What was seen while the season was played."""

    play: Play
    pushed: dict[date, dict[str, str]] = field(default_factory=dict)
    """Day → line user → the text of what the morning's jobs pushed to her."""
    asked: dict[datetime, dict[str, str]] = field(default_factory=dict)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory, prepared: Path) -> Iterator[Played]:
    province = Province(tmp_path_factory.mktemp("season"), prepared, at="2023-01-09T08:30:00+07:00")
    season = Played(Play(province, province.coordinator()))
    _play(season)
    yield season
    province.close()


def _play(season: Played) -> None:
    play = season.play
    days = [FIRST_DAY + timedelta(days=n) for n in range((LAST_DAY - FIRST_DAY).days + 1)]
    happenings = [
        *((each.at, lambda each=each: play.change(each)) for each in PEOPLE),
        *((moment_of(each), lambda each=each: play.do(each)) for each in PLANNED),
        *((on(day, MORNING.hour, MORNING.minute), lambda day=day: _morning(season, day)) for day in days),
        *((at, lambda at=at: _ask(season, at)) for at in ASKED),
    ]
    for at, happens in sorted(happenings, key=lambda pair: pair[0]):
        play.province.clock.move_to(moment_from_iso(at.isoformat()))
        happens()


def _morning(season: Played, day: date) -> None:
    """All jobs of the timetable, twice: whatever is due is due once."""
    province = season.play.province
    before = len(province.line.pushes)
    province.run()
    assert province.run() == 0
    sent = province.line.pushes[before:]
    season.pushed[day] = {each.to[0]: _words(province, each.request_id) for each in sent}
    assert len(season.pushed[day]) == len(sent)


def _words(province: Province, request_id: str) -> str:
    screens = province.line.screens.values()
    return "\n".join(shown.text for screen in screens for shown in screen if shown.request_id == request_id)


def _ask(season: Played, at: datetime) -> None:
    province, coordinator = season.play.province, season.play.coordinator
    questions = ["สรุป", "ใครยังไม่ส่งครั้งที่ 2", "O28 ใครยังไม่ส่ง", *(f"สถานะ {agency}" for agency in AGENCIES[::10])]
    season.asked[at] = {words: province.say(coordinator, words) for words in questions}


# ── what it must have come to ───────────────────────────────────────────────────────────────────────────────────


def codes(items: set[int]) -> set[str]:
    return {f"O{item}" for item in items}


def test_every_agency_stands_where_the_plan_puts_it(played: Played) -> None:
    record = figures.record_at(PLANNED, ASKED[-1])
    shown = {each["name"]: each["rounds"] for each in played.play.province.status()["agencies"]}
    assert list(shown) == AGENCIES
    for agency, rounds in shown.items():
        for number in DEADLINES:
            missing = codes(figures.missing(record, agency, number))
            assert set(rounds[str(number)]["missing"]) == missing, (agency, habit_of(agency), number)
            assert set(rounds[str(number)]["received"]) == codes(set(ITEMS[number])) - missing
            assert set(rounds[str(number)]["late"]) == codes(figures.late(record, agency, number)), (agency, number)


def test_the_rounds_add_up(played: Played) -> None:
    record = figures.record_at(PLANNED, ASKED[-1])
    for each in played.play.province.status()["rounds"]:
        expected = figures.round_figures(record, each["round"])
        assert each["agencies"] == {"total": 59, **{name: expected[name] for name in ("complete", "partial", "none")}}
        assert each["answers"]["received"] == expected["received"]
        assert each["answers"]["late"] == expected["late"]
        assert expected["late"] > 20, "a season without late answers would prove nothing"


@pytest.mark.parametrize("number", DEADLINES)
@pytest.mark.parametrize("days_before", figures.REMINDED)
def test_each_morning_reminds_those_who_miss_something_and_nobody_else(
    played: Played, number: int, days_before: int
) -> None:
    day = DEADLINES[number] - timedelta(days=days_before)
    expected = figures.reminders(PLANNED, PEOPLE, day)
    ids = {played.play.people[key].user_id: key for key in expected}
    heard = {user: text for user, text in played.pushed[day].items() if user != played.play.coordinator.user_id}
    assert {ids.get(user, user) for user in heard} == set(expected)
    assert 3 < len(expected) < 57
    for user, text in heard.items():
        missing = expected[ids[user]]
        assert f"ครั้งที่ {number}" in text
        assert f"ยังไม่ส่ง {len(missing)} ข้อ" in text, (ids[user], text)
        assert set(re.findall(r"O\d+", text)) <= codes(missing)


def test_on_other_days_only_a_new_contact_hears_of_what_the_former_one_was_told(played: Played) -> None:
    days = {last - timedelta(days=before) for last in DEADLINES.values() for before in figures.REMINDED}
    quiet = {
        day: set(heard) - {played.play.coordinator.user_id} for day, heard in played.pushed.items() if day not in days
    }
    assert len(quiet) == 106 - 15
    second = played.play.people[HALF_ONLY[0], "second"]
    assert {day: heard for day, heard in quiet.items() if heard} == {date(2023, 1, 27): {second.user_id}}


def test_the_coordinator_gets_the_tally_every_monday_with_the_figures_of_that_morning(played: Played) -> None:
    tallies = {day: heard.get(played.play.coordinator.user_id, "") for day, heard in played.pushed.items()}
    assert [day for day, text in tallies.items() if text] == [day for day in tallies if day.weekday() == 0]
    for day, text in tallies.items():
        if text:
            assert _rounds_shown(text) == _rounds_expected(on(day, MORNING.hour, MORNING.minute)), day


def test_asked_at_any_time_the_coordinator_reads_the_figures_of_that_moment(played: Played) -> None:
    for moment, answers in played.asked.items():
        assert _rounds_shown(answers["สรุป"]) == _rounds_expected(moment), moment
        record = figures.record_at(PLANNED, moment)
        without = {agency for agency in AGENCIES if 28 not in record[agency]}
        behind = {agency for agency in AGENCIES if figures.missing(record, agency, 2)}
        assert _agencies_in(answers["O28 ใครยังไม่ส่ง"]) == without
        assert _agencies_in(answers["ใครยังไม่ส่งครั้งที่ 2"]) == behind
        for agency in AGENCIES[::10]:
            text = answers[f"สถานะ {agency}"]
            for number, items in ITEMS.items():
                gap = len(figures.missing(record, agency, number))
                assert f"ครั้งที่ {number}\n{len(items) - gap}/{len(items)}" in text, (moment, agency, text)


def _rounds_shown(text: str) -> dict[int, dict[str, int]]:
    """The round cards of a tally."""
    card = re.compile(
        r"ครั้งที่ (\d) · \d+ ข้อ\n.*?ได้รับแล้ว \(ข้อ\)\n([\d,]+)/.*?ส่งครบ\n(\d+)/59.*?ส่งบางส่วน\n(\d+)/59.*?"
        r"ยังไม่ส่งเลย\n(\d+)/59.*?ส่งหลังกำหนด\n([\d,]+) ข้อ",
        re.DOTALL,
    )
    names = ("received", "complete", "partial", "none", "late")
    return {
        int(number): dict(zip(names, (int(each.replace(",", "")) for each in found), strict=True))
        for number, *found in card.findall(text)
    }


def _rounds_expected(moment: datetime) -> dict[int, dict[str, int]]:
    record = figures.record_at(PLANNED, moment)
    return {number: figures.round_figures(record, number) for number in DEADLINES}


def _agencies_in(text: str) -> set[str]:
    return {agency for agency in AGENCIES if re.search(rf"{re.escape(agency)}(?![ก-๙])", text)}


def test_the_months_cost_what_they_must_and_stay_within_the_plan(played: Played) -> None:
    expected = figures.pushes_by_month(PLANNED, PEOPLE)
    ledger = played.play.province.line
    used = Counter({month: ledger.quota_used(on(date(2023, month, 15), 12)) for month in (1, 2, 3, 4)})
    assert used == expected
    assert max(used.values()) < 300


def test_a_correction_stands_and_the_history_keeps_what_it_replaced(played: Played) -> None:
    agency = next(each for each in AGENCIES if habit_of(each) == "corrects")
    item = ITEMS[1][0]
    heard = played.play.province.say(played.play.people[agency, "first"], f"ใครแก้ข้อ {item}")
    assert url(agency, item, 2) in heard
    assert re.search(re.escape(url(agency, item)) + r"(?!-)", heard)


def test_the_group_talk_was_not_kept(played: Played) -> None:
    assert played.play.groups
    with played.play.province.machine.database.read() as session:
        kept = session.scalars(select(WebhookEvent).where(WebhookEvent.body.contains("กินข้าว"))).all()
    assert kept == []
