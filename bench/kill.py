"""The kill test: `python -m bench.kill [--small]`.

300 webhook messages of 30 officers and 100 owed pushes go through real processes while they are killed with -9: ten
times at random, and once at each commit boundary and each call to LINE. LINE delivers every fifth event twice, answers
503 for five seconds, and loses answers on the way. In the end every event must have been answered exactly once, in the
order in which its person wrote, and every push must stand on its screen exactly once. At the very end each person
writes once more: a reply that was cut off for longer than its token lived may or may not have come, so she is asked,
and taps to see it if she misses one."""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bench import dying, postgres
from bench.fleet import Fleet, Part, wait
from bench.ground import load, now, officers, platform, sqlite_url
from models.inbox import WebhookEvent
from models.outbox import OutgoingMessage, owe
from rehearsal.people import LineUser
from rehearsal.platform import LinePlatform

ANSWER_SECONDS = 0.03
"""How long LINE takes for a message, so that there is always something on its way."""
SETTLE_SECONDS = 600
"""Longer than the longest pause between two tries."""
START_SECONDS = 2.5
"""After so long a worker is at work."""
LAST_WORDS, SEE_AGAIN = "ขาดข้อไหน", "ดูคำตอบ"
TWICE = 5
"""LINE delivers one message of so many twice."""
WITH_PUSH = 5
"""With one message of so many a push comes to be owed, so that there are pushes to die with until the end."""
NUMBER = re.compile(r"https://site\.example/(\d+)")


@dataclass(frozen=True)
class Plan:
    """`deaths`: points of bench.dying, one after the other."""

    messages: int = 300
    pushes: int = 100
    people: int = 30
    kills: int = 10
    deaths: tuple[str, ...] = (*dying.DOOR, *dying.WORKER)
    seconds_of_503: float = 5.0
    answers_lost: int = 12
    seconds: float = 20.0
    """The whole of the traffic is spread over these at least; it waits for the kills that are due."""


SMALL = Plan(
    messages=30, pushes=10, people=10, kills=1, deaths=("jobs.delivering._claim:after", "line.reply:after"),
    seconds_of_503=0.5, answers_lost=2, seconds=2.0,
)  # fmt: skip


@dataclass
class Count:
    """What came of a run. A message is lost when it stands nowhere, doubled when two sendings carry it."""

    events_lost: int = 0
    answers_lost: int = 0
    answers_doubled: int = 0
    pushes_lost: int = 0
    pushes_doubled: int = 0
    out_of_order: int = 0
    kills: int = 0
    kills_in_flight: int = 0
    deaths: list[str] = field(default_factory=list)
    redelivered: int = 0
    duplicates: int = 0
    tried_again: int = 0
    asked_about: int = 0
    seconds: float = 0.0
    unheard: list[str] = field(default_factory=list)

    @property
    def faults(self) -> int:
        lost = self.events_lost + self.answers_lost + self.pushes_lost
        return lost + self.answers_doubled + self.pushes_doubled + self.out_of_order

    def line(self) -> str:
        return (
            f"events lost {self.events_lost} · answers lost {self.answers_lost}, doubled {self.answers_doubled} · "
            f"pushes lost {self.pushes_lost}, doubled {self.pushes_doubled} · out of order {self.out_of_order} | "
            f"{self.kills} random kills, {self.kills_in_flight} of them hit work in flight; died at "
            f"{len(self.deaths)} boundaries; {self.duplicates} duplicates, {self.redelivered} redeliveries, "
            f"{self.tried_again} messages took more than one try, {self.asked_about} were asked about; "
            f"{self.seconds:.0f} s" + "".join(f"\n  not heard: {each}" for each in self.unheard)
        )


class Run:
    """One bot in several processes, its LINE and its people."""

    def __init__(self, url: str, roles: Iterable[str], plan: Plan, folder: Path, seed: int) -> None:
        self._plan, self._roles, self._random = plan, list(roles), random.Random(seed)
        self._database = load(url)
        self._line: LinePlatform = platform()
        self._people = officers(self._database, self._line, plan.people)
        self._fleet = Fleet(url, self._line.start(), folder / "processes.log")
        self._points = list(plan.deaths)
        self._line.deliver_webhooks_to(f"{self._fleet.url}/callback")
        self._over = threading.Event()
        self._sending = threading.Lock()
        self._pauses = threading.Lock()
        self._posting = self._delivered = self._accepted = 0
        self._to_push = iter(range(plan.pushes))
        self._before_asking: dict[str, list[list[str]]] = {}
        self.count = Count()

    def play(self) -> Count:
        began = time.monotonic()
        self._line.faults.slow(ANSWER_SECONDS, path="/message/")
        try:
            for role in self._roles:
                self._fleet.start(role, self._next_death(role))
            self._fleet.wait_until_healthy()
            self._owe_pushes(self._plan.pushes - self._plan.messages // WITH_PUSH)
            with self._company():
                self._talk()
                self._wait_for_the_end()
                self._last_words()
        finally:
            self._over.set()
            for part in list(self._fleet.parts):
                self._fleet.kill(part)
            self._line.stop()
        self._judge()
        self._database.close()
        self.count.seconds = time.monotonic() - began
        return self.count

    # ── what happens meanwhile ──────────────────────────────────────────────────────────────────────────────────

    @contextmanager
    def _company(self) -> Iterator[None]:
        threads = [threading.Thread(target=run, daemon=True) for run in (self._guard, self._kill, self._trouble)]
        for thread in threads:
            thread.start()
        yield
        self._over.set()
        for thread in threads:
            thread.join(10)

    def _guard(self) -> None:
        """Starts again what has died; what starts again dies at the next boundary that is its own."""
        while not self._over.is_set():
            with self._pauses:
                for part in [each for each in self._fleet.parts if not each.alive]:
                    self._fleet.kill(part)
                    if part.death is not None:
                        self.count.deaths.append(part.death[0])
                    self._fleet.start(part.role, self._next_death(part.role))
            wait(0.05)

    def _next_death(self, role: str) -> tuple[str, int] | None:
        mine = {"web": dying.DOOR, "worker": dying.WORKER, "serve": (*dying.DOOR, *dying.WORKER)}[role]
        found = next((point for point in self._points if point in mine), None)
        if found is None:
            return None
        self._points.remove(found)
        return found, 1 if "push" in found else self._random.randint(1, 4)

    def _kill(self) -> None:
        """At random moments of the traffic, one of those that are up and at work."""
        for number in range(1, self._plan.kills + 1):
            while self._delivered < self._plan.messages * number / (self._plan.kills + 2):
                if self._over.wait(0.05):
                    return
            while not self._over.wait(self._random.uniform(0.05, 0.5)):
                with self._pauses:
                    part = self._random.choice(self._fleet.parts)
                    if part.alive and self._is_up(part):
                        self._kill_one(part)
                        break

    def _is_up(self, part: Part) -> bool:
        if part.role == "worker":
            return time.monotonic() - part.started > START_SECONDS
        return self._fleet.answers()

    def _kill_one(self, part: Part) -> None:
        posting = self._posting if part.role != "worker" else 0
        self._fleet.kill(part)
        self.count.kills += 1
        self.count.kills_in_flight += posting + self._in_flight() > 0
        if part.death is not None:
            self._points.insert(0, part.death[0])  # it did not come to its own death
        self._fleet.start(part.role, self._next_death(part.role))

    def _in_flight(self) -> int:
        """Events stored and not answered, messages claimed and not settled: what the kill has interrupted."""
        with self._database.read() as session:
            sending = session.scalar(select(func.count()).where(OutgoingMessage.state == "sending")) or 0
            waiting = session.scalar(select(func.count()).where(WebhookEvent.state == "waiting")) or 0
        return sending + waiting

    def _trouble(self) -> None:
        """LINE is down for a while, and later loses answers that it has taken."""
        faults, plan = self._line.faults, self._plan
        if self._over.wait(plan.seconds * 0.2):
            return
        faults.clear()
        faults.status(503, "<html>Service Unavailable</html>", times=None, path="/message/")
        self._over.wait(plan.seconds_of_503)
        faults.clear()
        faults.slow(ANSWER_SECONDS, path="/message/")
        if self._over.wait(plan.seconds * 0.2):
            return
        faults.clear()
        faults.mute(times=plan.answers_lost, path="/message/")
        faults.slow(ANSWER_SECONDS, path="/message/")

    # ── the people ──────────────────────────────────────────────────────────────────────────────────────────────

    def _owe_pushes(self, most: int) -> None:
        with self._sending, self._database.write() as session:
            for number in islice(self._to_push, most):
                user = self._people[number % len(self._people)]
                words = [{"type": "text", "text": f"แจ้ง https://push.example/{number}"}]
                until = now() + timedelta(hours=1)
                owe(session, f"bench:{number}", user.user_id, words, now(), purpose="notice", until=until)

    def _talk(self) -> None:
        """Every person writes one message after the other; many persons at once."""
        each = self._plan.messages // len(self._people)
        threads = [
            threading.Thread(target=self._write, args=(user, range(place * each, (place + 1) * each)))
            for place, user in enumerate(self._people)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _write(self, user: LineUser, numbers: range) -> None:
        chance = random.Random(numbers.start)
        for number in numbers:
            self._wait_for_trouble()
            words = f"O{number % 10 + 1} https://site.example/{number}"
            event = self._deliver(partial(self._line.say, user, words))
            self._delivered += 1
            if number % WITH_PUSH == 0:
                self._owe_pushes(1)
            if number % TWICE == 0:
                self.count.duplicates += 1
                self._line.redeliver(event)
            self._over.wait(chance.uniform(0.5, 1.5) * self._plan.seconds / len(numbers))

    def _wait_for_trouble(self) -> None:
        """Traffic goes on only as far as the kills have come, so that the last one still hits somebody at work."""
        plan, all_of_it = self._plan, self._plan.kills + len(self._plan.deaths)
        until = time.monotonic() + 60
        while time.monotonic() < until and not self._over.is_set():
            come = (self.count.kills + len(self.count.deaths) + 2) / all_of_it
            if self._delivered <= plan.messages * come:
                return
            wait(0.05)

    def _deliver(self, act: Callable[[], object]) -> dict[str, Any]:
        """As LINE does: until it hears 200."""
        with self._sending, self._line.holding() as held:
            act()
            event = held[0]
        self._posting += 1
        arrived = self._line.deliver([event]).arrived
        while not arrived:
            self.count.redelivered += 1
            wait(0.3)
            arrived = self._line.redeliver(event).arrived
        self._posting -= 1
        self._accepted += 1
        return event

    def _wait_for_the_end(self) -> None:
        """Until nothing waits and nothing is owed; what then is missing is lost."""
        until = time.monotonic() + SETTLE_SECONDS
        while time.monotonic() < until:
            with self._database.read() as session:
                open_states = OutgoingMessage.state.in_(("owed", "sending"))
                owed = session.scalar(select(func.count()).where(open_states)) or 0
                waiting = session.scalar(select(func.count()).where(WebhookEvent.state == "waiting")) or 0
            if not owed + waiting:
                return
            wait(0.2)

    def _last_words(self) -> None:
        with self._database.read() as session:
            query = select(func.count()).where(OutgoingMessage.state == "unsure")
            self.count.asked_about = session.scalar(query) or 0
        for user in self._people:
            self._deliver(partial(self._line.say, user, LAST_WORDS))
        self._wait_for_the_end()
        for user in self._people:
            self._before_asking[user.user_id] = self._sendings(user)
            if any(button.label == SEE_AGAIN for button in self._line.buttons(user)) and self._misses_one(user):
                self._deliver(partial(self._line.tap, user, SEE_AGAIN))
        self._wait_for_the_end()

    def _misses_one(self, user: LineUser) -> bool:
        each = self._plan.messages // len(self._people)
        return len({number for heard in self._sendings(user) for number in heard}) < each

    # ── the judgement ───────────────────────────────────────────────────────────────────────────────────────────

    def _judge(self) -> None:
        count, plan = self.count, self._plan
        with self._database.read() as session:
            done = session.scalar(select(func.count()).where(WebhookEvent.state == "done")) or 0
            count.tried_again = session.scalar(select(func.count()).where(OutgoingMessage.attempts > 1)) or 0
        count.events_lost = self._accepted - done
        answers: Counter[str] = Counter()
        pushes: Counter[str] = Counter()
        for user in self._people:
            heard = self._before_asking[user.user_id]
            answers.update(number for numbers in heard for number in numbers)
            wished_for = {number for numbers in self._sendings(user) for number in numbers}
            answers.update(number for number in wished_for if number not in answers)
            pushes.update(re.findall(r"https://push\.example/(\d+)", "\n".join(self._line.texts(user))))
            count.out_of_order += _backward_steps(heard)
        count.answers_lost = plan.messages - len(answers)
        count.answers_doubled = sum(times - 1 for times in answers.values())
        count.pushes_lost = plan.pushes - len(pushes)
        count.pushes_doubled = sum(times - 1 for times in pushes.values())
        unheard = [f"site.example/{number}" for number in range(plan.messages) if str(number) not in answers]
        unheard += [f"push.example/{number}" for number in range(plan.pushes) if str(number) not in pushes]
        count.unheard = [self._fate(address) for address in unheard]

    def _sendings(self, user: LineUser) -> list[list[str]]:
        """The numbers in each sending to this person, in the order in which they stand on the screen."""
        found: dict[str, dict[str, None]] = {}
        for shown in self._line.from_bot(user):
            numbers = dict.fromkeys(NUMBER.findall(shown.text))
            if numbers:
                found.setdefault(str(shown.request_id), {}).update(numbers)
        return [list(numbers) for numbers in found.values()]

    def _fate(self, address: str) -> str:
        """What the outbox knows of a message that is on nobody's screen."""
        with self._database.read() as session:
            rows = session.scalars(select(OutgoingMessage).order_by(OutgoingMessage.id)).all()
            fates = [
                f"{row.state} ({row.error or 'no error'}; {row.attempts} attempts, {row.reply_tries} as a reply)"
                for row in rows
                if re.search(rf"{re.escape(address)}\b", str(row.messages))
            ]
        return f"{address}: {'; '.join(fates) or 'no row'}"


def _backward_steps(heard: list[list[str]]) -> int:
    numbers = [int(number) for sending in heard for number in sending]
    return sum(1 for before, after in pairwise(numbers) if after < before)


CONFIGURATIONS = (
    ("sqlite", ("serve",)),
    ("sqlite", ("web", "worker", "worker")),
    ("postgresql", ("web", "worker")),
    ("postgresql", ("web", "worker", "worker")),
)


def run(kind: str, roles: Iterable[str], plan: Plan, seed: int = 2566, address: str = "") -> Count:
    """One configuration; `address`: of a running PostgreSQL server."""
    with tempfile.TemporaryDirectory(prefix="ita-kill-") as name:
        folder = Path(name)
        url = sqlite_url(folder) if kind == "sqlite" else postgres.new_database(address)
        return Run(url, roles, plan, folder, seed).play()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--seed", type=int, default=2566)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    given = parser.parse_args()
    faults = 0
    with ExitStack() as stack:
        address = "" if given.only == "sqlite" else stack.enter_context(postgres.server())
        for kind, roles in CONFIGURATIONS:
            if given.only in (None, kind):
                count = run(kind, roles, SMALL if given.small else Plan(), given.seed, address)
                faults += count.faults
                print(f"{kind:10} {'+'.join(roles):18} {count.line()}", flush=True)
    print(f"{faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
