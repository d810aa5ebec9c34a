"""Everything that is not the door: answering, delivering, the timetable's tick. Threads of one process, woken at once
by the door when both live together, by `models.waking` when it is another process; and looking by themselves."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from apscheduler.schedulers.background import BackgroundScheduler

from bot.line import LineError
from bot.machine import Machine
from jobs.answering import answer_waiting
from jobs.delivering import Deliverer
from jobs.shift import Shift
from jobs.timetable import ERRANDS, TIMETABLE, Entry
from models import channel
from models.database import what_is_wrong
from models.inbox import lock_chat
from models.season import current_season
from models.waking import waker

log = logging.getLogger("ita.worker")
LOOK_EVERY = 1.0
"""Seconds between looks into the inbox when nobody wakes us: a signal may rarely be lost, and some events come due."""
WAIT_AFTER_TROUBLE = 1.0
"""Seconds until the inbox is asked again after the database did not answer."""
BEAT_EVERY = timedelta(seconds=15)
QUOTA_EVERY_MINUTES = 60
ANSWERERS = 2
"""Threads that answer on SQLite, which has one writer: while one fetches a file from LINE, the other goes on."""
POSTGRES_ANSWERERS = 4


class Worker:
    """`start`, `wake`, `stop`. All its threads end when stopped; none holds anything that is not also a row."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.deliverer = Deliverer(machine)
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._threads: list[threading.Thread] = []
        self._answerers = ANSWERERS if machine.database.is_sqlite else POSTGRES_ANSWERERS
        self._waker = waker(machine.database, self.wake)
        self._scheduler = BackgroundScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )

    def start(self) -> None:
        self._thread("delivering", self.deliverer.run)
        for number in range(self._answerers):
            self._thread(f"answering-{number}", self._answer)
        self._waker.start()
        self._schedule()

    def wake(self) -> None:
        """Something new is in the inbox."""
        self._wake.set()

    def stop(self) -> None:
        self._stopping.set()
        self._wake.set()
        self.deliverer.stop()
        self._waker.stop()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        for thread in self._threads:
            thread.join(timeout=15)

    def wait(self) -> None:
        """Until stopped."""
        self._stopping.wait()

    def _thread(self, name: str, run: Callable[[], None]) -> None:
        thread = threading.Thread(target=run, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _answer(self) -> None:
        while not self._stopping.is_set():
            try:
                answered = answer_waiting(self.machine)
            except Exception as error:  # noqa: BLE001 — the net of the loop: a database that is gone comes back
                log.error("the inbox cannot be read: %s", what_is_wrong(error))
                self._stopping.wait(WAIT_AFTER_TROUBLE)
                continue
            if answered:
                self.deliverer.wake()
            else:
                self._wake.wait(LOOK_EVERY)
                self._wake.clear()

    def _schedule(self) -> None:
        self._beat()
        self._scheduler.add_job(self._beat, "interval", seconds=BEAT_EVERY.total_seconds(), id="heartbeat")
        self._scheduler.add_job(self._read_quota, "interval", minutes=QUOTA_EVERY_MINUTES, id="quota")
        for entry in TIMETABLE:
            self._scheduler.add_job(self._run, "interval", minutes=entry.every_minutes, args=[entry], id=entry.name)
        for errand in ERRANDS:
            every = {"minutes": errand.every_minutes}
            self._scheduler.add_job(errand.run, "interval", args=[self.machine], id=errand.name, **every)
        self._scheduler.start()
        for job in self._scheduler.get_jobs():
            job.modify(next_run_time=datetime.now(self._scheduler.timezone))  # noqa: TID251 — APScheduler's own clock

    def _run(self, entry: Entry) -> None:
        run_job(self.machine, entry)
        self.deliverer.wake()

    def _beat(self) -> None:
        """No sign of life while one of our threads is gone: /healthz says so, and the platform starts us again."""
        if not all(thread.is_alive() for thread in self._threads):
            log.error("a thread of the worker is gone")
            return
        with self.machine.database.write() as session:
            channel.beat(session, "worker", self.machine.clock.now())

    def _read_quota(self) -> None:
        read_quota(self.machine)


def run_job(machine: Machine, entry: Entry, at: datetime | None = None) -> int:
    """One job as of a moment, in one transaction; how many messages it newly owes; none while another machine is at
    this very job."""
    now = at or machine.clock.now()
    with machine.database.write() as session:
        season = current_season(session)
        if season is None or not lock_chat(session, f"job:{entry.name}"):
            return 0
        owed = entry.job(Shift(session, season, now, machine.links))
    if owed:
        log.info("job %s owes %d messages", entry.name, owed)
    return owed


def read_quota(machine: Machine) -> bool:
    """Asks LINE for the month's figures and keeps them; False if it gave none."""
    try:
        limit, used = machine.line.quota()
    except LineError as error:
        log.warning("quota not read: LINE %s", error.status)
        return False
    with machine.database.write() as session:
        session.add(channel.QuotaReading(read_at=machine.clock.now(), limit=limit, used=used))
    return True
