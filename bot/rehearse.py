"""`ita-bot rehearse`: the whole product with no LINE account. Beside `bot/cli.py` the second front door: it alone seats
the bot before the LINE platform in small."""

from __future__ import annotations

import secrets
import tempfile
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from werkzeug.serving import WSGIRequestHandler, make_server

from bot import menus
from bot.app import create_app
from bot.clock import Clock
from bot.machine import Machine
from bot.settings import Settings
from jobs.answering import answer_waiting
from jobs.delivering import deliver_due
from jobs.timetable import TIMETABLE
from jobs.worker import Worker, run_job
from models import answer, catalogue, loading, migrating
from models.agency import active_agencies, agency_named
from models.answer import Sent
from models.people import bind, everybody, invite, person_of
from models.season import Season, current_season
from models.settings import SeasonSettings
from models.thai_time import at_hour, bangkok_day, thai_date
from rehearsal.platform import LinePlatform
from rehearsal.stage import create_stage
from rehearsal.stage_state import Hint, Jump, Phone

PUBLIC = "https://ita-bot.example"
"""LINE takes only https links; the page replaces this one by its own address."""
DAYS_BEFORE_FIRST_DEADLINE = 15
OWN_PATHS = ("/callback", "/healthz", "/files/")


@dataclass
class Rehearsal:
    machine: Machine
    worker: Worker
    line: LinePlatform
    serve: Callable[[], None]
    url: str

    def close(self) -> None:
        self.worker.stop()
        self.line.stop()
        self.machine.close()


def prepare(port: int, year: int, at: datetime | None = None) -> Rehearsal:
    """Everything but the serving. Raises CatalogueError for a year that has no rounds, OSError for a port in use."""
    folder = Path(tempfile.mkdtemp(prefix="ita-rehearsal-"))
    season = catalogue.shipped_season(year)
    loading.check(season)
    clock = Clock(at or at_hour(min(season.rounds.values()) - timedelta(days=DAYS_BEFORE_FIRST_DEADLINE), 9))
    line = LinePlatform(secrets.token_hex(16), secrets.token_hex(16), clock.now, bot_name="ITA ลำพูน")
    api = line.start()
    settings = Settings(
        line_channel_secret=line.channel_secret,
        line_channel_access_token=line.access_token,
        line_api_url=api,
        line_data_api_url=api,
        database_url=f"sqlite:///{folder / 'rehearsal.db'}",
        public_url=PUBLIC,
        ita_secret_key=secrets.token_hex(32),
        line_basic_id=line.basic_id,
        port=port,
    )
    machine = Machine.from_settings(settings)
    machine.clock = clock
    migrating.upgrade(machine.database)
    _load(machine, season)
    phones, hints = _seat(machine, line)
    worker = Worker(machine)
    server = make_server("0.0.0.0", port, _both(machine, worker, line, phones, hints), threaded=True,
                         request_handler=_Quiet)  # fmt: skip
    line.deliver_webhooks_to(f"http://127.0.0.1:{server.server_port}/callback")
    people = _to_be_given_menus(machine)
    worker.start()
    threading.Thread(target=menus.install, args=(machine.line, people), daemon=True).start()
    return Rehearsal(machine, worker, line, server.serve_forever, f"http://localhost:{server.server_port}/")


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:
        """The page shows what happens."""


def _both(machine: Machine, worker: Worker, line: LinePlatform, phones: list[Phone], hints: list[Hint]) -> Any:
    """The bot's own paths to the bot, all others to the page."""
    bot = create_app(machine, woken=worker.wake)
    stage = create_stage(
        line,
        phones,
        machine.clock.now,
        jumps=lambda: _jumps(machine),
        move=lambda moment: move(machine, moment),
        hints=hints,
        addresses={PUBLIC: ""},
    )

    def either(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        chosen = bot if path.startswith(OWN_PATHS) else stage
        return chosen(environ, start_response)

    return either


def _load(machine: Machine, given: catalogue.SeasonFile) -> None:
    now = machine.clock.now()
    with machine.database.write() as session:
        loading.load_season(session, given, now)
        loading.load_agencies(session, catalogue.shipped_agencies("lamphun"), now)


def _seat(machine: Machine, line: LinePlatform) -> tuple[list[Phone], list[Hint]]:
    """Two officers, one of them new, and a coordinator; and a province in which some have begun."""
    new, known, lead = line.add_user("คุณสมศรี"), line.add_user("คุณอนุชา"), line.add_user("คุณวราภรณ์")
    now = machine.clock.now()
    with machine.database.write() as session:
        season = current_season(session)
        assert season is not None
        agencies = active_agencies(session)
        first, second = agencies[-1], agencies[2]
        code, _ = invite(session, first, now)
        person_of(session, lead.user_id, now).is_coordinator = True
        officer = bind(session, person_of(session, known.user_id, now), second, now)
        officer.name, officer.position, officer.phone = "นายอนุชา", "นักวิเคราะห์นโยบายและแผน", "081 000 0000"
        _others_have_begun(session, season, now)
        names = first.name, second.name
    phones = [
        Phone(new, "เจ้าหน้าที่ใหม่", names[0], [code, "O1 https://www.example.go.th/structure", "ขาดข้อไหน"]),
        Phone(known, "เจ้าหน้าที่", names[1], ["ขาดข้อไหน", "ข้อ 8 ต้องมีอะไร", "O5 O6 https://www.example.go.th/about"]),
        Phone(lead, "ผู้ประสานงานจังหวัด", "สำนักงานจังหวัด", ["สรุป", "ใครยังไม่ส่ง", "สอบทาน", "ข้อความ OpenChat"]),
    ]
    hints = [
        Hint("เจ้าหน้าที่ใหม่ส่งรหัสลงทะเบียนที่จังหวัดให้มา", 0, code),
        Hint("ส่งลิงก์ของข้อแรก แล้วดูว่ายังขาดข้อใด", 0, "O1 https://www.example.go.th/structure"),
        Hint("ผู้ประสานงานถามภาพรวม แล้วลองเลื่อนเวลาไปยังการเตือนถัดไป", 2, "สรุป"),
    ]
    return phones, hints


def _others_have_begun(session: Any, season: Season, now: datetime) -> None:
    """Made-up answers, so that the tally has something to show; every third agency has begun."""
    for place, agency in enumerate(active_agencies(session)[3:-1]):
        items = season.rounds[0].items[: (place * 5) % 15] if place % 3 else []
        for item in items:
            sent = Sent(at=now - timedelta(hours=30 + place), person_id=None, chat="file")
            answer.record(session, agency, item, [f"https://agency{place}.example/{item.code.lower()}"], "", sent)
    one = agency_named(session, active_agencies(session)[2].name)
    if one is not None:
        for item in season.rounds[0].items[:4]:
            sent = Sent(at=now - timedelta(hours=20), person_id=None, chat="file")
            answer.record(session, one, item, [f"https://www.example.go.th/{item.code.lower()}"], "", sent)


def _to_be_given_menus(machine: Machine) -> list[tuple[str, str]]:
    """Installing gives everybody a menu; the worker need not try while their pictures are still on the way."""
    with machine.database.write() as session:
        people = everybody(session)
        for each in people:
            each.menu_role = each.role
        return [(each.line_user_id, each.role) for each in people]


# ── the clock ───────────────────────────────────────────────────────────────────────────────────────────────────


def _jumps(machine: Machine) -> list[Jump]:
    """The season's days that are still ahead."""
    with machine.database.read() as session:
        season = current_season(session)
        found = _season_days(season) if season else []
    return sorted((jump for jump in found if jump.moment > machine.clock.now()), key=lambda jump: jump.moment)


def _season_days(season: Season) -> list[Jump]:
    settings = SeasonSettings.of(season.settings)
    found: list[Jump] = []
    for round_ in season.rounds:
        day = bangkok_day(round_.deadline)
        for before in settings.reminder_days:
            moment = at_hour(day - timedelta(days=before), settings.morning_from, 5)
            when = f"ก่อนกำหนด {before} วัน" if before else "เช้าวันครบกำหนด"
            found.append(Jump(f"เตือนครั้งที่ {round_.number} {when} ({thai_date(moment)})", moment))
        late = at_hour(day + timedelta(days=max(settings.notice_days_after, 1)), settings.morning_from, 5)
        found.append(Jump(f"หลังกำหนดครั้งที่ {round_.number} ({thai_date(late)})", late))
    first, last = bangkok_day(season.rounds[0].deadline), bangkok_day(season.rounds[-1].deadline)
    day = first - timedelta(days=DAYS_BEFORE_FIRST_DEADLINE + 7)
    while day <= last + timedelta(days=7):
        if day.weekday() == settings.tally_weekday:
            moment = at_hour(day, settings.tally_hour, 5)
            found.append(Jump(f"สรุปประจำสัปดาห์ ({thai_date(moment)})", moment, reminder=False))
        day += timedelta(days=1)
    return found


def move(machine: Machine, target: datetime) -> None:
    """Lets the season pass up to the moment: at every morning on the way the jobs run as they would have. Raises
    ValueError for the past."""
    if target < machine.clock.now():
        raise ValueError("เวลาเดินหน้าได้อย่างเดียว หากต้องการเริ่มใหม่ กรุณาปิดแล้วเปิดการซ้อมอีกครั้ง")
    _finish_talking(machine)
    for moment in [*_mornings(machine.clock.now(), target), target]:
        machine.clock.move_to(moment)
        for entry in TIMETABLE:
            run_job(machine, entry)
        deliver_due(machine)


def _finish_talking(machine: Machine) -> None:
    """Reply tokens die when the clock is moved, so everything said is answered first."""
    while answer_waiting(machine) + deliver_due(machine):
        pass


def _mornings(start: datetime, end: datetime) -> list[datetime]:
    day, found = bangkok_day(start), []
    while day <= bangkok_day(end):
        found += [moment for moment in (at_hour(day, 8, 5), at_hour(day, 9, 5)) if start < moment < end]
        day += timedelta(days=1)
    return found
