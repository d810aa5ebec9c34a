"""`ita-bot`, but it kills itself at one of its commit boundaries: `python -m bench.dying POINT COUNT worker`.

The program itself carries no switch for this: its doors are wrapped from outside, in this process only. POINT is
`<module>.<function>:before` or `:after` the commit made there, or `line.reply`, `line.push` before or after the call.
COUNT: at the how-manieth time."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from bot.line import Line
from models.database import Database

DOOR = ("bot.intake._commit:before", "bot.intake._commit:after")
WORKER = (
    "jobs.answering._handle:before",
    "jobs.answering._handle:after",
    "jobs.delivering._claim:before",
    "jobs.delivering._claim:after",
    "line.reply:before",
    "line.reply:after",
    "line.push:before",
    "line.push:after",
    "jobs.delivering._settle:before",
    "jobs.delivering._settle:after",
)


class Death:
    def __init__(self, point: str, count: int) -> None:
        self._point, self._left, self._lock = point, count, threading.Lock()

    def at(self, point: str) -> None:
        if point != self._point:
            return
        with self._lock:
            self._left -= 1
            if self._left <= 0:
                os.killpg(os.getpgrp(), signal.SIGKILL)  # the process and all that belongs to it


def arm(death: Death) -> None:
    original = Database.write

    def write(self: Database) -> AbstractContextManager[Any]:
        caller = sys._getframe(1)
        place = f"{caller.f_globals['__name__']}.{caller.f_code.co_name}"

        @contextmanager
        def wrapped() -> Iterator[Any]:
            with original(self) as session:
                yield session
                session.flush()
                death.at(f"{place}:before")
            death.at(f"{place}:after")

        return wrapped()

    Database.write = write  # type: ignore[method-assign, assignment]
    for name in ("reply", "push"):
        setattr(Line, name, _around(getattr(Line, name), f"line.{name}", death))


def _around(call: Callable[..., Any], name: str, death: Death) -> Callable[..., Any]:
    def wrapped(*values: Any) -> Any:
        death.at(f"{name}:before")
        result = call(*values)
        death.at(f"{name}:after")
        return result

    return wrapped


if __name__ == "__main__":
    arm(Death(sys.argv[1], int(sys.argv[2])))
    from bot.cli import main

    sys.argv[1:3] = []
    main()
