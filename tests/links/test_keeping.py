"""What is kept of the looks: broken only when it is sure, looked at again when it is due, told to whom it concerns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, select

from bot.auditing.auditor import Look, Wanted
from bot.commands import CheckLinks
from bot.handlers.links import check_links
from bot.link_view import audit_of, faults_of
from bot.machine import Machine
from bot.settings import Settings
from jobs.auditing import audit_links
from messages import links as said
from models.answer import Sent, record, withdraw
from models.base import Base
from models.catalogue import shipped_agencies, shipped_season
from models.link_check import LinkCheck, Seen, due, findings, handed_in, keep
from models.link_faults import FaultCounts, fault_counts
from models.loading import load_agencies, load_season
from models.settings import BANGKOK
from tests.status.conftest import Stage, at, database, stage  # noqa: F401 — fixtures
from tests.status.reading_cards import assert_line_takes, read

NIGHT = datetime(2023, 1, 28, 22, 10, tzinfo=BANGKOK)
URL = "https://laoyao.example/o1"


def seen(verdict: str, reason: str = "", url: str = URL, status: int | None = 200, title: str = "") -> Seen:
    return Seen(url, verdict, reason, status, title)


# ── one link ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_failure_is_not_yet_broken(stage: Stage) -> None:  # noqa: F811
    check = keep(stage.session, 2566, seen("broken", "timeout"), NIGHT)
    assert check.shown_verdict == "unsure"
    check = keep(stage.session, 2566, seen("broken", "timeout"), NIGHT + timedelta(minutes=30))
    assert check.shown_verdict == "unsure"


def test_two_failures_hours_apart_are_broken_since_the_first(stage: Stage) -> None:  # noqa: F811
    keep(stage.session, 2566, seen("broken", "timeout"), NIGHT)
    check = keep(stage.session, 2566, seen("broken", "server_error", status=500), NIGHT + timedelta(hours=4))
    assert (check.shown_verdict, check.failed_since, check.failures, check.reason) == (
        "broken",
        NIGHT,
        2,
        "server_error",
    )


def test_a_good_look_between_two_failures_begins_anew(stage: Stage) -> None:  # noqa: F811
    for hours, verdict, reason in ((0, "broken", "dns"), (4, "ok", ""), (8, "broken", "dns")):
        check = keep(stage.session, 2566, seen(verdict, reason), NIGHT + timedelta(hours=hours))
    assert (check.shown_verdict, check.failures) == ("unsure", 1)


@pytest.mark.parametrize("reason", ["not_a_url", "blocked_target"])
def test_what_no_second_look_can_change_is_broken_at_once(stage: Stage, reason: str) -> None:  # noqa: F811
    assert keep(stage.session, 2566, seen("broken", reason), NIGHT).shown_verdict == "broken"


def test_what_is_suspicious_is_said_at_once(stage: Stage) -> None:  # noqa: F811
    assert keep(stage.session, 2566, seen("suspicious", "login_wall"), NIGHT).shown_verdict == "suspicious"


def test_an_older_look_changes_nothing(stage: Stage) -> None:  # noqa: F811
    keep(stage.session, 2566, seen("ok"), NIGHT)
    assert keep(stage.session, 2566, seen("broken", "dns"), NIGHT - timedelta(hours=1)).verdict == "ok"


def test_a_link_has_one_row_a_year(stage: Stage) -> None:  # noqa: F811
    long = "https://laoyao.example/" + "ก" * 3000
    for hours in range(3):
        keep(stage.session, 2566, seen("ok", url=long), NIGHT + timedelta(hours=hours))
    keep(stage.session, 2567, seen("ok", url=long), NIGHT)
    assert len(stage.session.scalars(select(LinkCheck)).all()) == 2


@pytest.mark.parametrize(
    ("looks", "hours"),
    [
        ([("ok", "")], 156),
        ([("ok", "refused_robot")], 156),
        ([("suspicious", "soft_404")], 20),
        ([("broken", "dns")], 4),
        ([("broken", "dns"), ("broken", "dns")], 20),
    ],
)
def test_when_a_link_is_due_again(stage: Stage, looks: list[tuple[str, str]], hours: int) -> None:  # noqa: F811
    stage.send("อบต.เหล่ายาว", "O1", url=URL)
    assert [each.url for each in due(stage.session, stage.season, NIGHT)] == [URL]
    moment = NIGHT
    for verdict, reason in looks:
        moment += timedelta(hours=4)
        keep(stage.session, 2566, seen(verdict, reason), moment)
    assert not due(stage.session, stage.season, moment + timedelta(hours=hours, seconds=-1))
    assert due(stage.session, stage.season, moment + timedelta(hours=hours))


def test_links_that_are_withdrawn_or_replaced_are_no_longer_looked_at(stage: Stage) -> None:  # noqa: F811
    stage.send("อบต.เหล่ายาว", "O1", "O2", url=URL)
    stage.send("ทต.ริมปิง", "O1", url=URL)
    (link,) = handed_in(stage.session, stage.season)
    assert [(agency.name, codes) for agency, codes in link.by.items()] == [
        ("ทต.ริมปิง", ["O1"]),
        ("อบต.เหล่ายาว", ["O1", "O2"]),
    ]
    stage.send("อบต.เหล่ายาว", "O1", url="https://laoyao.example/new", at=stage.now + timedelta(hours=1))
    item = stage.season.item("O1")
    assert item is not None
    withdraw(stage.session, stage.agency("ทต.ริมปิง"), item, stage.now)
    found = {each.url: [a.name for a in each.by] for each in handed_in(stage.session, stage.season)}
    assert found == {URL: ["อบต.เหล่ายาว"], "https://laoyao.example/new": ["อบต.เหล่ายาว"]}


# ── what is told ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def audited(stage: Stage) -> Stage:  # noqa: F811
    """Two agencies: one link broken for sure, one once, one suspicious, one nobody can see, one fine."""
    stage.send("อบต.เหล่ายาว", "O1", "O5", url="https://laoyao.example/gone")
    stage.send("อบต.เหล่ายาว", "O2", url="https://laoyao.example/slow")
    stage.send("อบต.เหล่ายาว", "O3", url="https://drive.example/x")
    stage.send("ทต.ริมปิง", "O1", url="https://rimping.example/wall")
    stage.send("ทต.ริมปิง", "O2", url="https://rimping.example/fine")
    for hours in (0, 4):
        keep(
            stage.session,
            2566,
            seen("broken", "not_found", "https://laoyao.example/gone", 404),
            NIGHT + timedelta(hours=hours),
        )
    keep(stage.session, 2566, seen("broken", "timeout", "https://laoyao.example/slow", None), NIGHT)
    keep(stage.session, 2566, seen("suspicious", "login_wall", "https://drive.example/x", title="ลงชื่อเข้าใช้"), NIGHT)
    keep(stage.session, 2566, seen("ok", "refused_robot", "https://rimping.example/wall", 403), NIGHT)
    keep(stage.session, 2566, seen("ok", "", "https://rimping.example/fine"), NIGHT)
    stage.coordinator()
    return stage


def asked(stage: Stage, agency: str | None = None, in_group: bool = False) -> str:  # noqa: F811
    messages = check_links(stage.visit("coordinator", "ตรวจลิงก์", in_group), CheckLinks(agency))
    assert_line_takes(messages)
    return read(messages)


def test_a_coordinator_hears_what_is_wrong_where_and_what_to_do(audited: Stage) -> None:
    heard = asked(audited)
    assert "O1 O5 · เปิดไม่ได้\nไม่พบหน้าหรือไฟล์ (404) ตั้งแต่ 28 ม.ค. 2566\nhttps://laoyao.example/gone" in heard
    assert "→ ตรวจว่าหน้าถูกย้าย" in heard
    assert "O3 · น่าสงสัย\nต้องเข้าสู่ระบบหรือขอสิทธิ์ก่อน “ลงชื่อเข้าใช้”\nhttps://drive.example/x" in heard
    assert "อบต.เหล่ายาว\nลิงก์ที่ควรตรวจ" in heard
    assert "5/5 ลิงก์" in heard
    assert "29 ม.ค. 2566 เวลา 02.10 น." in heard


def test_what_failed_once_and_what_refuses_programs_is_no_alarm(audited: Stage) -> None:
    heard = asked(audited)
    assert "laoyao.example/slow" not in heard
    assert "rimping" not in heard
    assert "รอตรวจซ้ำ\n1 ลิงก์" in heard
    assert "โปรแกรมตรวจไม่ได้\n1 ลิงก์" in heard


def test_of_one_agency_the_links_nobody_could_see_are_named(audited: Stage) -> None:
    heard = asked(audited, "ทต.ริมปิง")
    assert "O1\nเว็บไซต์ไม่ให้โปรแกรมตรวจ ไม่ได้แปลว่าเสีย\nhttps://rimping.example/wall" in heard
    assert "→ กรุณาเปิดดูด้วยตนเอง" in heard
    assert "เหล่ายาว" not in heard
    assert "2/2 ลิงก์" in heard


def test_in_a_group_nobody_is_named(audited: Stage) -> None:
    heard = asked(audited, in_group=True)
    assert "เปิดไม่ได้ 1 น่าสงสัย 1" in heard
    assert "เหล่ายาว" not in heard
    assert "example/" not in heard


def test_before_any_link_or_any_look(stage: Stage) -> None:  # noqa: F811
    stage.coordinator()
    assert "ยังไม่มีลิงก์" in asked(stage)
    stage.send("อบต.เหล่ายาว", "O1", url=URL)
    assert "ยังไม่เคยตรวจ" in asked(stage)
    assert "ไม่พบหน่วยงาน" in asked(stage, "ทต.เมืองไกล")


def test_when_all_is_well(stage: Stage) -> None:  # noqa: F811
    stage.coordinator()
    stage.send("อบต.เหล่ายาว", "O1", url=URL)
    keep(stage.session, 2566, seen("ok"), NIGHT)
    assert "ไม่มีสิ่งที่ต้องทำ" in asked(stage)


def test_an_officer_sees_her_own_sure_ones(audited: Stage) -> None:
    faults = faults_of(audited.session, audited.season, audited.agency("อบต.เหล่ายาว"))
    assert [(each.codes, each.verdict) for each in faults] == [(("O1", "O5"), "broken"), (("O3",), "suspicious")]
    assert faults_of(audited.session, audited.season, audited.agency("ทต.ริมปิง")) == ()
    assert said.section(faults)
    assert said.section(()) == []


def test_her_card_reads_no_other_agency_s_links(audited: Stage) -> None:
    audited.session.flush()
    for each in audited.session:
        if isinstance(each, LinkCheck):
            audited.session.expunge(each)
    read_from_database: set[str] = set()
    event.listen(LinkCheck, "load", lambda each, _: read_from_database.add(each.url))
    assert faults_of(audited.session, audited.season, audited.agency("อบต.เหล่ายาว"))
    assert read_from_database == {
        "https://laoyao.example/gone",
        "https://laoyao.example/slow",
        "https://drive.example/x",
    }


def test_figures_for_the_tally(audited: Stage) -> None:
    assert fault_counts(audited.session, audited.season) == FaultCounts(broken=1, suspicious=1, agencies=1)
    assert said.tally_line(1, 1, 1).startswith("ลิงก์เปิดไม่ได้ 1 น่าสงสัย 1 (1 หน่วยงาน)")
    assert said.tally_line(0, 0, 0) == ""


def test_a_province_full_of_broken_links_still_fits(stage: Stage) -> None:  # noqa: F811
    stage.coordinator()
    for number, agency in enumerate(stage.agencies):
        for code in ("O1", "O2", "O3", "O4", "O5"):
            url = f"https://a{number}.example/{code}/" + "ก" * 300
            stage.send(agency.name, code, url=url)
            for hours in (0, 4):
                keep(
                    stage.session,
                    2566,
                    seen("broken", "not_found", url, 404, "ก" * 200),
                    NIGHT + timedelta(hours=hours),
                )
    assert len(audit_of(stage.session, stage.season).faults) == 5 * len(stage.agencies)
    assert f"• {stage.agencies[0].name}: เปิดไม่ได้ O1 O2 O3 O4 O5\n" in asked(stage)
    assert asked(stage, stage.agencies[0].name).count("ไม่พบหน้าหรือไฟล์") == 5
    assert len(findings(stage.session, stage.season, stage.agencies[0])) == 5


# ── the night's job ─────────────────────────────────────────────────────────────────────────────────────────────


class FakeAuditor:
    """Finds what it is told to; sees whether a transaction is open while it looks."""

    def __init__(self, machine: Machine, broken: tuple[str, ...] = ()) -> None:
        self.machine = machine
        self.broken = broken
        self.asked: list[Wanted] = []

    def run(self, wanted: Iterable[Wanted], tell: Callable[[Look], None]) -> None:
        self.asked = list(wanted)
        with self.machine.database.write():
            pass  # would wait in vain for a writer that is open
        for each in self.asked:
            bad = each.url in self.broken
            tell(Look(each.url, "broken" if bad else "ok", "timeout" if bad else "", None if bad else 200, "ก"))


@pytest.fixture
def machine(tmp_path: Path) -> Iterable[Machine]:
    machine = Machine.from_settings(Settings(database_url=f"sqlite:///{tmp_path}/night.db"))
    Base.metadata.create_all(machine.database.engine)
    with machine.database.write() as session:
        season = load_season(session, shipped_season(2566), NIGHT)
        load_agencies(session, shipped_agencies("lamphun"), NIGHT)
        session.flush()
        local = Stage(session, season)
        for number in range(120):
            agency, item = local.agencies[number // 43], season.items[number % 43]
            record(session, agency, item, [f"https://a.example/{number}"], "", Sent(NIGHT, None))
    machine.clock.move_to(NIGHT)
    yield machine
    machine.close()


def test_at_night_every_link_is_looked_at_once(machine: Machine) -> None:
    auditor = FakeAuditor(machine)
    assert audit_links(machine, auditor) == 120
    assert audit_links(machine, auditor) == 0
    with machine.database.read() as session:
        assert len(session.scalars(select(LinkCheck)).all()) == 120


def test_by_day_nothing_is_asked(machine: Machine) -> None:
    for hour in (5, 12, 21):
        machine.clock.move_to(NIGHT.replace(hour=hour, minute=59))
        assert audit_links(machine, FakeAuditor(machine)) == 0


@pytest.mark.parametrize("hour", [22, 23, 0, 4])
def test_the_whole_night_is_night(machine: Machine, hour: int) -> None:
    machine.clock.move_to(NIGHT.replace(hour=hour, minute=1))
    assert audit_links(machine, FakeAuditor(machine)) == 120


def test_what_failed_is_looked_at_again_the_same_night_and_then_daily(machine: Machine) -> None:
    auditor = FakeAuditor(machine, broken=("https://a.example/7",))
    counts = []
    for hours in (0, 2, 4.5, 24.6, 48.8, 24 * 7):
        machine.clock.move_to(NIGHT + timedelta(hours=hours))
        counts.append(audit_links(machine, auditor))
    assert counts == [120, 0, 1, 1, 1, 120]
    with machine.database.read() as session:
        broken = session.scalars(select(LinkCheck).where(LinkCheck.verdict == "broken")).all()
        assert [each.shown_verdict for each in broken] == ["broken"]


def test_the_auditor_is_told_whose_page_it_should_be(machine: Machine) -> None:
    auditor = FakeAuditor(machine)
    audit_links(machine, auditor)
    by_url = {each.url: each.expected for each in auditor.asked}
    town = by_url["https://a.example/100"]
    assert town is not None
    assert town.year == 2566
    with machine.database.read() as session:
        name = Stage(session, None).agencies[2]  # type: ignore[arg-type]
        assert name.short_name in town.own
        assert name.full_name not in town.others
        assert len(town.others) > 50
    province = by_url["https://a.example/0"]
    assert province is not None
    assert province.own == ()


def test_a_worker_that_is_to_end_keeps_what_was_seen(machine: Machine) -> None:
    asked_to_end = iter([False] * 70 + [True])
    assert audit_links(machine, FakeAuditor(machine), lambda: next(asked_to_end)) == 71
    assert audit_links(machine, FakeAuditor(machine)) == 49


def test_without_a_season_nothing_happens(tmp_path: Path) -> None:
    machine = Machine.from_settings(Settings(database_url=f"sqlite:///{tmp_path}/empty.db"))
    Base.metadata.create_all(machine.database.engine)
    machine.clock.move_to(NIGHT)
    assert audit_links(machine, FakeAuditor(machine)) == 0
    machine.close()
