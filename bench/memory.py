"""Memory of `ita-bot serve` at its start, at its fullest and after a season's messages, and how long it takes to be
healthy: `python -m bench.memory`. Aim: ≤ 150 MB, ≤ 3 s. Counted is the whole family of processes: the one that watches,
the one that serves with the worker in it, and children that come and go."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from sqlalchemy import func, select

from bench import ground, machine
from bench.fleet import Fleet, wait
from models.inbox import WebhookEvent

MESSAGES = 3000
"""59 agencies × 43 items, and questions."""


def main() -> int:
    print(machine.line())
    with tempfile.TemporaryDirectory(prefix="ita-memory-") as name:
        folder = Path(name)
        url = ground.sqlite_url(folder)
        database, line = ground.load(url), ground.platform()
        people = ground.officers(database, line, 118)
        fleet = Fleet(url, line.start(), folder / "serve.log")
        part = fleet.start("serve")
        try:
            healthy = fleet.wait_until_healthy()
            before = _megabytes(part.process.pid)
            line.deliver_webhooks_to(f"{fleet.url}/callback")
            for number in range(MESSAGES):
                words = f"O{number % 43 + 1} https://site.example/{number}" if number % 10 else "ขาดข้อไหน"
                line.say(people[number % len(people)], words)
            while True:
                with database.read() as session:
                    if not session.scalar(select(func.count()).where(WebhookEvent.state == "waiting")):
                        break
                wait(0.2)
            after = _megabytes(part.process.pid)
        finally:
            fleet.stop()
            line.stop()
            database.close()
    print(f"start to healthy {healthy:.1f} s (aim ≤ 3); memory (PSS, both processes) {before:.0f} MB at the start, "
          f"{after:.0f} MB after {MESSAGES} messages (aim ≤ 150)")  # fmt: skip
    return 0


def _megabytes(pid: int) -> float:
    """Proportional set size of the process and its children: shared pages are counted once."""
    total, family = 0, [pid]
    for each in family:
        family += [int(child) for child in Path(f"/proc/{each}/task/{each}/children").read_text().split()]
        rollup = Path(f"/proc/{each}/smaps_rollup").read_text().splitlines()
        total += next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
    return total / 1024


if __name__ == "__main__":
    sys.exit(main())
