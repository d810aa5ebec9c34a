"""A season with its agencies and two coordinators, played through the front door; its books are its own.

Returned items and answers carry marks of their own, r12x and a7x, so that afterwards every telling can be counted."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count
from random import Random

from sqlalchemy import select

from bench.habits import HABITS, ONE_IN, Doing, Habit, doings, habits_of, in_office_hours
from models.catalogue import shipped_agencies, shipped_season
from models.outbox import OutgoingMessage, pushes_by_purpose
from models.settings import BANGKOK
from models.thai_time import at_hour, thai_date
from rehearsal.people import LineUser
from tests.stage import Province

FIRST, LAST = date(2023, 1, 9), date(2023, 4, 28)
JOB_HOURS = ((9, 5), (11, 5), (13, 35), (16, 35))
"""The timetable ticks every ten minutes; these four find what a working day brings."""
REVIEWS_A_DAY = 60
CORRECTED_WITHIN = 6
WANTS_A_PERSON = 0.4
"""The share of askers who tap through to a person though the bot has shown something."""
KEPT = 0.2
"""The share of answers that the coordinator keeps as knowledge."""
ANNOUNCEMENTS = {
    date(2023, 1, 13): "แจ้งทุกหน่วย: เปิดรับ URL ครั้งที่ 1 แล้ว",
    date(2023, 2, 16): "แจ้งที่ยังไม่ส่ง: ครั้งที่ 2 ใกล้ครบกำหนดแล้ว",
    date(2023, 3, 22): "แจ้งอำเภอลี้: วันศุกร์มีคลินิกให้คำปรึกษาที่อำเภอ",
}
NEW_OFFICERS, BLOCKERS, MUTED = 3, 2, 2


@dataclass
class Simulation:
    """`agencies`: how many of the province's take part; the others have nobody registered."""

    province: Province
    agencies: int = 59
    seed: int = 2566
    job_hours: tuple[tuple[int, int], ...] = JOB_HOURS
    coordinators: list[LineUser] = field(default_factory=list)
    officers: dict[str, LineUser] = field(default_factory=dict)
    everybody: dict[str, list[LineUser]] = field(default_factory=dict)
    """Agency → all who ever spoke for it."""
    sent: dict[str, dict[str, int]] = field(default_factory=dict)
    """Agency → item → how often it was sent."""
    to_review: list[tuple[str, str]] = field(default_factory=list)
    returned: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Mark of the reason → agency, item."""
    answered: dict[str, LineUser] = field(default_factory=dict)
    """Mark of the answer → who had asked."""
    asked_by: dict[int, LineUser] = field(default_factory=dict)
    blocked: set[str] = field(default_factory=set)
    needless: list[str] = field(default_factory=list)
    """Reminders to somebody who missed nothing."""
    reminded: int = 0
    digests: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Agency and day → digests pushed."""

    def __post_init__(self) -> None:
        self._random = Random(self.seed)
        self._marks, self._order = count(1), count()
        self._heap: list[tuple[datetime, int, Callable[[], None]]] = []
        season = shipped_season(2566)
        self.deadlines = season.rounds
        self.items = {number: [each.code for each in season.items if each.round == number] for number in season.rounds}
        everybody = [each.name for each in shipped_agencies("lamphun")]
        self.names = everybody[:: len(everybody) // self.agencies][: self.agencies]  # from all over the province
        self.habits: dict[str, Habit] = habits_of(self.names, self._random)

    # ── the plan ────────────────────────────────────────────────────────────────────────────────────────────────

    def run(self) -> None:
        self._plan()
        while self._heap:
            at, _, happens = heapq.heappop(self._heap)
            self.province.clock.move_to(at)
            happens()

    def _at(self, moment: datetime, happens: Callable[[], None]) -> None:
        heapq.heappush(self._heap, (moment, next(self._order), happens))

    def _plan(self) -> None:
        self._at(at_hour(FIRST, 8, 30), self._coordinators_arrive)
        for place, agency in enumerate(self.names):
            self._at(
                at_hour(FIRST + timedelta(days=place % 4), 9, 10 + place % 40), lambda a=agency: self._registers(a)
            )
            for number, deadline in self.deadlines.items():
                habit = self.habits[agency]
                for doing in doings(agency, habit, deadline, self.items[number], self._random):
                    if doing.at.date() > FIRST + timedelta(days=4):
                        self._at(doing.at, lambda d=doing: self._does(d))
        self._plan_changes()
        for back in range((LAST - FIRST).days + 1):
            self._plan_day(FIRST + timedelta(days=back))

    def _plan_day(self, day: date) -> None:
        for hour, minute in self.job_hours:
            self._at(at_hour(day, hour, minute), self._jobs)
        if day.weekday() < 5:
            self._at(at_hour(day, 10, 15), self._coordinator_answers)
            self._at(at_hour(day, 10, 30), self._coordinator_reviews)
            self._at(at_hour(day, 15, 15), self._coordinator_answers)
        if day in ANNOUNCEMENTS:
            self._at(at_hour(day, 14), lambda: self._announce(ANNOUNCEMENTS[day]))

    def _plan_changes(self) -> None:
        chosen = self._random.sample([each for each in self.names if self.habits[each] != HABITS[-1]], 7)
        for agency in chosen[:NEW_OFFICERS]:
            self._at(self._some_day(date(2023, 2, 3), 50), lambda a=agency: self._replaced(a))
        for agency in chosen[NEW_OFFICERS : NEW_OFFICERS + BLOCKERS]:
            moment = self._some_day(date(2023, 2, 6), 20)
            self._at(moment, lambda a=agency: self._blocks(a))
            self._at(moment + timedelta(days=12), lambda a=agency: self._comes_back(a))
        for agency in chosen[-MUTED:]:
            self._at(self._some_day(date(2023, 1, 20), 30), lambda a=agency: self._says(a, "งดการเตือน"))

    def _some_day(self, first: date, within: int) -> datetime:
        return in_office_hours(first + timedelta(days=self._random.randint(0, within)), self._random)

    # ── officers ────────────────────────────────────────────────────────────────────────────────────────────────

    def _coordinators_arrive(self) -> None:
        self.coordinators = [self.province.coordinator("ผู้ประสานงาน 1"), self.province.coordinator("ผู้ประสานงาน 2")]

    def _registers(self, agency: str) -> None:
        user = self.officers[agency] = self.province.line.add_user(agency)
        said = self.province.say(user, self.province.code(agency))
        assert "ลงทะเบียนสำเร็จ" in said, said
        self.everybody.setdefault(agency, []).append(self.officers[agency])
        self.sent[agency] = {}

    def _replaced(self, agency: str) -> None:
        """Her successor asks to be let in, the coordinator ends the predecessor's rights."""
        user = self.province.stranger("คนใหม่")
        self.province.say(user, f"ลงทะเบียน {agency} ชื่อ มานี มีนา ตำแหน่ง นักจัดการงานทั่วไป โทร 0899999999")
        self.province.say(self.coordinators[0], "สวัสดี")
        self.province.tap(self.coordinators[0], "คำขอลงทะเบียน 1")
        self.province.tap(self.coordinators[0], "อนุมัติแทนคนเดิม")
        self.officers[agency] = user
        self.everybody[agency].append(user)

    def _blocks(self, agency: str) -> None:
        user = self.officers[agency]
        self.blocked.add(agency)
        self.province.do(user, lambda: self.province.line.block(user))

    def _comes_back(self, agency: str) -> None:
        user = self.officers[agency]
        self.blocked.discard(agency)
        self.province.do(user, lambda: self.province.line.unblock(user))

    def _says(self, agency: str, words: str) -> str:
        return "" if agency in self.blocked else self.province.say(self.officers[agency], words)

    def _does(self, doing: Doing) -> None:
        if doing.agency in self.blocked:  # she does it after she has come back
            self._at(doing.at + timedelta(days=13), lambda: self._does(doing))
        elif doing.items:
            self._sends(doing.agency, doing.items)
        else:
            self._asks(doing)

    def _sends(self, agency: str, items: tuple[str, ...]) -> None:
        own = self.sent[agency]
        for item in items:
            own[item] = own.get(item, 0) + 1
        page = f"https://a{self.names.index(agency)}.example"
        said = self._says(agency, "\n".join(f"{item} {page}/{item}/{own[item]}" for item in items))
        assert f"บันทึกแล้ว {len(items)} ข้อ" in said, said
        self.to_review += [(agency, item) for item in items]

    def _asks(self, doing: Doing) -> None:
        said = self._says(doing.agency, doing.words)
        user = self.officers[doing.agency]
        if "ส่งให้เจ้าหน้าที่" in self.province.labels(user) and self._random.random() < WANTS_A_PERSON:
            said = self.province.tap(user, "ส่งให้เจ้าหน้าที่")
        elif "ใช่แล้ว" in self.province.labels(user):
            self.province.tap(user, "ใช่แล้ว")
        if passed_on := re.search(r"ส่งต่อให้ผู้ประสานงานแล้ว \S+ที่ (\d+)", said):
            self.asked_by[int(passed_on[1])] = user

    # ── the coordinators ────────────────────────────────────────────────────────────────────────────────────────

    def _coordinator_answers(self) -> None:
        if not self.asked_by:
            return
        reader = self._random.choice(self.coordinators)
        self.province.say(reader, "คำถามค้าง")
        for number, user in list(self.asked_by.items()):
            mark = f"a{next(self._marks)}x"
            said = self.province.say(reader, f"ตอบ {number} ทำตามคู่มือหน้า 12 {mark}")
            assert "บันทึกคำตอบ" in said, said
            self.answered[mark] = user
            del self.asked_by[number]
            if self._random.random() < KEPT:
                self.province.tap(reader, "เก็บเป็นคลังคำตอบ")

    def _coordinator_reviews(self) -> None:
        """Agency by agency in words, as many as a morning allows; one item in eight goes back."""
        batch, self.to_review = self.to_review[:REVIEWS_A_DAY], self.to_review[REVIEWS_A_DAY:]
        by_agency: dict[str, set[str]] = {}
        for agency, item in batch:
            by_agency.setdefault(agency, set()).add(item)
        for agency, items in by_agency.items():
            self._reviews(agency, sorted(items))

    def _reviews(self, agency: str, items: list[str]) -> None:
        reviewer = self._random.choice(self.coordinators)
        bad = [item for item in items if self._random.randrange(ONE_IN) == 0]
        for item in bad:
            mark = f"r{next(self._marks)}x"
            said = self.province.say(reviewer, f"{agency} {item} ให้แก้ เพราะ ข้อมูลผิดปี {mark}")
            assert "ให้แก้ไข" in said, said
            self.returned[mark] = (agency, item)
            self._plan_correction(agency, item)
        good = [item for item in items if item not in bad]
        if good:
            self._accepts(reviewer, agency, good)

    def _plan_correction(self, agency: str, item: str) -> None:
        today = self.province.now.astimezone(BANGKOK).date()
        moment = in_office_hours(today + timedelta(days=self._random.randint(1, CORRECTED_WITHIN)), self._random)
        self._at(moment, lambda: self._does(Doing(moment, agency, (item,))))

    def _accepts(self, reviewer: LineUser, agency: str, items: list[str]) -> None:
        said = self.province.say(reviewer, f"{agency} {' '.join(items)} ผ่าน")
        if "ใช่ ดำเนินการ" in self.province.labels(reviewer):
            said = self.province.tap(reviewer, "ใช่ ดำเนินการ")
        assert "ผ่าน" in said, said

    def _announce(self, words: str) -> None:
        self.province.say(self.coordinators[0], words)
        if "ใช่ ดำเนินการ" in self.province.labels(self.coordinators[0]):  # a small province may have nobody there
            self.province.tap(self.coordinators[0], "ใช่ ดำเนินการ")

    # ── the timetable ───────────────────────────────────────────────────────────────────────────────────────────

    def _jobs(self) -> None:
        before = len(self.province.line.pushes)
        self.province.run()
        for push in self.province.line.pushes[before:]:
            self._look_at(push.to[0], push.request_id)

    def _look_at(self, user_id: str, request_id: str) -> None:
        screen = self.province.line.screens.get(user_id, [])
        text = "\n".join(shown.text for shown in screen if shown.request_id == request_id)
        if digest := re.match(r"ผลสอบทานของ (\S+)", text):
            self.digests[digest[1], thai_date(self.province.now)] += 1
        named = re.search(r"ครั้งที่ (\d).*?(\S+) ยังขาด \d+ ข้อ", text.split("\n")[0])
        if named is None:
            return
        self.reminded += 1
        if set(self.items[int(named[1])]) <= set(self.sent[named[2]]):
            self.needless.append(f"{thai_date(self.province.now)} {named[2]}")

    # ── the books ───────────────────────────────────────────────────────────────────────────────────────────────

    def tellings(self) -> tuple[Counter[str], Counter[str]]:
        """Mark → how often it was told: returned items to anybody of the agency, answers to the one who asked."""
        returned: Counter[str] = Counter(dict.fromkeys(self.returned, 0))
        answered: Counter[str] = Counter(dict.fromkeys(self.answered, 0))
        for agency, users in self.everybody.items():
            for shown in (shown for user in users for shown in self.province.line.from_bot(user)):
                if shown.text.startswith((f"{agency}: ให้แก้ไข", "บันทึกแล้ว")):
                    returned.update(re.findall(r"\br\d+x", shown.text))
                if shown.text.startswith("คำตอบ"):
                    answered.update(re.findall(r"\ba\d+x", shown.text))
        return returned, answered

    def unsent(self) -> dict[str, int]:
        """State → messages that were owed and never went out."""
        with self.province.machine.database.read() as session:
            states = session.scalars(select(OutgoingMessage.state).where(OutgoingMessage.state != "sent"))
            return dict(Counter(states))

    def months(self) -> list[tuple[date, dict[str, int], int, int]]:
        """Month, pushes by purpose, what LINE counted, and all sendings: what it were if everything were pushed."""
        found = []
        line = self.province.line
        for month in range(1, 5):
            since, until = at_hour(date(2023, month, 1), 0), at_hour(date(2023, month + 1, 1), 0)
            with self.province.machine.database.read() as session:
                purposes = pushes_by_purpose(session, since, until)
            everything = sum(each.people for each in line.ledger.sent if since <= each.moment < until)
            found.append((since.date(), purposes, line.quota_used(since + timedelta(days=14)), everything))
        return found
