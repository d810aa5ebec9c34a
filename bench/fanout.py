"""1,000 personal pushes at 50 ms each with ten senders: `python -m bench.fanout`. The limit is 200 a second; aim ≥ 195.
LINE is a function that takes 50 ms, so that only our own work is added. Beside it, in the same run, the same with Huey
(`pip install -e '.[bench]'`)."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bench import ground, machine
from bench.fanout_peer import NOT_INSTALLED
from bench.fleet import ROOT, wait
from bot.line import Delivered
from bot.machine import Machine
from bot.settings import Settings
from jobs.delivering import SENDERS, Deliverer
from models.outbox import OutgoingMessage, owe

PUSHES = 1000
RUNS = 3
SECONDS_EACH = 0.05
LIMIT = SENDERS / SECONDS_EACH


class Slow:
    """LINE's manners, but for the network."""

    def __init__(self) -> None:
        self.began: list[float] = []

    def push(self, _to: str, _messages: Any, _key: str) -> Delivered:
        self.began.append(time.perf_counter())
        wait(SECONDS_EACH)
        return Delivered("request", ("1",))

    def close(self) -> None: ...


def main() -> int:
    print(machine.line())
    ours = _middle([_ours() for _ in range(RUNS)])
    print(f"ours, SQLite, each change on disk: {ours:.0f}/s, the middle one of {RUNS} (aim ≥ 195): "
          f"ratio to the limit of {LIMIT:.0f}/s {ours / LIMIT:.3f}")  # fmt: skip
    for fsync, manner in ((True, "each change on disk, as ours"), (False, "as it comes: a power cut may lose some")):
        theirs = [rate for rate in (_huey(fsync) for _ in range(RUNS)) if rate]
        if not theirs:
            print("Huey is not installed, so there is nothing beside us: pip install -e '.[bench]', and run this again")
            break
        middle = _middle(theirs)
        print(f"Huey, SQLite, {manner}: {middle:.0f}/s, the middle one of {RUNS}: ours / Huey {ours / middle:.2f}")
    return 0


def _middle(rates: list[float]) -> float:
    return sorted(rates)[len(rates) // 2]


def _ours() -> float:
    with tempfile.TemporaryDirectory(prefix="ita-fanout-") as name:
        url = ground.sqlite_url(Path(name))
        database = ground.load(url)
        with database.write() as session:
            until = ground.now() + timedelta(hours=1)
            for number in range(PUSHES):
                said = [{"type": "text", "text": f"แจ้ง {number}"}]
                owe(session, f"k{number}", f"U{number:032x}", said, ground.now(), purpose="notice", until=until)
        bot = Machine.from_settings(Settings(database_url=url, line_channel_access_token="x"))
        slow = Slow()
        bot.line = slow  # type: ignore[assignment]
        delivering = Deliverer(bot)
        thread = threading.Thread(target=delivering.run)
        thread.start()
        while len(slow.began) < PUSHES:
            wait(0.01)
        delivering.stop()
        thread.join()
        with database.read() as session:
            sent = session.scalar(select(func.count()).where(OutgoingMessage.state == "sent"))
        assert sent == PUSHES, sent
        bot.close()
        database.close()
        return PUSHES / (slow.began[-1] + SECONDS_EACH - slow.began[0])


def _huey(fsync: bool) -> float | None:
    """Messages a second of the peer, in a process of its own; None where it is not installed."""
    given = (str(PUSHES), str(SENDERS), str(SECONDS_EACH), "1" if fsync else "0")
    ended = subprocess.run(
        [sys.executable, "-m", "bench.fanout_peer", *given], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if ended.returncode == NOT_INSTALLED:
        return None
    if ended.returncode != 0:
        raise RuntimeError(f"the peer ended with {ended.returncode}: {ended.stderr}")
    return float(ended.stdout)


if __name__ == "__main__":
    sys.exit(main())
