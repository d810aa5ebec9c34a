"""Memory of `ita-bot serve` at its start, after a season's messages and a workbook, and at its fullest between; and how
long it takes to be healthy: `python -m bench.memory`. Aim: ≤ 150 MB, ≤ 3 s. Counted is the whole family of processes:
the one that watches, the one that serves with the worker in it, and the children that come and go."""

from __future__ import annotations

import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from bench import ground, machine
from bench.fleet import Fleet, wait
from bot.files import form_file
from models.agency import active_agencies
from models.database import Database
from models.inbox import WebhookEvent
from models.season import current_season

MESSAGES = 3000
"""59 agencies × 43 items, and questions."""
LOOK_SECONDS = 0.1


@dataclass(frozen=True)
class Memory:
    """Megabytes of a family of processes. `own` counts pages that several share once (PSS): what the machine must have.
    `resident` is the plain sum of what each has (RSS), with shared pages in it as often as they are shared."""

    own: float = 0
    resident: float = 0
    processes: int = 0

    def most(self, other: Memory) -> Memory:
        return Memory(
            max(self.own, other.own), max(self.resident, other.resident), max(self.processes, other.processes)
        )


class Watch:
    """Looks at the family ten times a second; `peak` is the most of each figure that it has seen."""

    def __init__(self, pid: int) -> None:
        self.peak, self._pid, self._over = Memory(), pid, threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while not self._over.wait(LOOK_SECONDS):
            self.peak = self.peak.most(memory(self._pid))

    def stop(self) -> None:
        self._over.set()
        self._thread.join()


def main() -> int:
    print(machine.line())
    with tempfile.TemporaryDirectory(prefix="ita-memory-") as name:
        folder = Path(name)
        url = ground.sqlite_url(folder)
        database, line = ground.load(url), ground.platform()
        people = ground.officers(database, line, 118)
        fleet = Fleet(url, line.start(), folder / "serve.log")
        part = fleet.start("serve")
        watch = Watch(part.process.pid)
        try:
            healthy = fleet.wait_until_healthy()
            before = memory(part.process.pid)
            line.deliver_webhooks_to(f"{fleet.url}/callback")
            for number in range(MESSAGES):
                words = f"O{number % 43 + 1} https://site.example/{number}" if number % 10 else "ขาดข้อไหน"
                line.say(people[number % len(people)], words)
            line.send_file(people[0], "form.xlsx", _form(database))
            _wait_until_answered(database)
            after = memory(part.process.pid)
        finally:
            watch.stop()
            fleet.stop()
            line.stop()
            database.close()
    print(f"start to healthy {healthy:.1f} s (aim ≤ 3)")
    print(f"memory of all processes of `serve` (up to {watch.peak.processes}) together, shared pages counted once "
          f"(PSS): {before.own:.0f} MB at the start, {after.own:.0f} MB after {MESSAGES} messages and a workbook, peak "
          f"{watch.peak.own:.0f} MB (aim ≤ 150)")  # fmt: skip
    print(f"peak of their resident sizes added up, shared pages counted in each (RSS): {watch.peak.resident:.0f} MB")
    return 0


def _form(database: Database) -> bytes:
    """As an officer sends it: reading it needs a child process for a while."""
    with database.read() as session:
        season = current_season(session)
        assert season is not None
        content, _, _ = form_file(session, season, {"agency": active_agencies(session)[0].id}, ground.now())
    return content


def _wait_until_answered(database: Database) -> None:
    while True:
        with database.read() as session:
            if not session.scalar(select(func.count()).where(WebhookEvent.state == "waiting")):
                return
        wait(0.2)


def memory(pid: int) -> Memory:
    """Of the process and all that stems from it; who ends meanwhile is left out."""
    family, own, resident, counted = [pid], 0, 0, 0
    for each in family:
        try:
            for task in Path(f"/proc/{each}/task").iterdir():  # a child belongs to the thread that made it
                family += [int(child) for child in (task / "children").read_text().split()]
            rollup = Path(f"/proc/{each}/smaps_rollup").read_text().splitlines()
        except (OSError, ValueError):
            continue
        figures = {line.split(":")[0]: int(line.split()[1]) for line in rollup if line.startswith(("Pss:", "Rss:"))}
        own, resident, counted = own + figures.get("Pss", 0), resident + figures.get("Rss", 0), counted + 1
    return Memory(own / 1024, resident / 1024, counted)


if __name__ == "__main__":
    sys.exit(main())
