"""1,000 personal pushes at 50 ms each with ten senders: `python -m bench.fanout`. The limit is 200 a second; aim ≥ 195.
LINE is a function that takes 50 ms, so that only our own work is added; Huey is measured beside it where it is
installed."""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bench import ground, machine
from bench.fleet import wait
from bot.line import Delivered
from bot.machine import Machine
from bot.settings import Settings
from jobs.delivering import SENDERS, Deliverer
from models.outbox import OutgoingMessage, owe

PUSHES = 1000
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
    rates = sorted(_ours() for _ in range(3))
    print(f"ours, SQLite: {', '.join(f'{rate:.0f}' for rate in rates)}/s; median {rates[1]:.0f}/s of {LIMIT:.0f}"
          f" (aim ≥ 195): ratio to the limit {rates[1] / LIMIT:.3f}")  # fmt: skip
    theirs = _huey()
    print(
        f"Huey, the same run: {theirs:.0f}/s, ratio {rates[1] / theirs:.2f}"
        if theirs
        else "Huey is not installed: not measured"
    )
    return 0


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


def _huey() -> float:
    try:
        from huey import SqliteHuey  # type: ignore[import-not-found]
    except ImportError:
        return 0.0
    with tempfile.TemporaryDirectory(prefix="ita-huey-") as name:
        queue = SqliteHuey(filename=str(Path(name) / "huey.db"), fsync=True)
        began: list[float] = []

        @queue.task()  # type: ignore[untyped-decorator]
        def push(_number: int) -> None:
            began.append(time.perf_counter())
            wait(SECONDS_EACH)

        for number in range(PUSHES):
            push(number)
        consumer = queue.create_consumer(workers=SENDERS, periodic=False, initial_delay=0.001)
        consumer.start()
        while len(began) < PUSHES:
            wait(0.01)
        consumer.stop(graceful=True)
        return PUSHES / (began[-1] + SECONDS_EACH - began[0])


if __name__ == "__main__":
    sys.exit(main())
