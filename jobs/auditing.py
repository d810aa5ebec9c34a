"""The nightly look at the links that agencies handed in. It needs the network and takes minutes, so no transaction is
open while it looks; nobody is told by a push: what it finds waits for whoever asks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from bot.machine import Machine
from models.link_check import Seen, due, keep
from models.season import current_season
from models.settings import BANGKOK

if TYPE_CHECKING:  # aiohttp and lxml cost 30 MB, and are wanted at night only
    from bot.auditing.auditor import Look, Wanted

log = logging.getLogger("ita.auditing")
NIGHT_FROM, NIGHT_UNTIL = 22, 5
"""Hours in Bangkok: the municipal servers are small, and by day citizens use them."""
KEPT_TOGETHER = 50
"""Looks written in one short transaction."""


class Auditor(Protocol):
    def run(self, wanted: Iterable[Wanted], tell: Callable[[Look], None]) -> None: ...


class Stopped(Exception):
    """The worker is to end; what was not looked at stays due."""


def audit_links(machine: Machine, auditor: Auditor | None = None, stopping: Callable[[], bool] = lambda: False) -> int:
    """At night: looks at what is due, weekly at what was fine, daily at what was not. Returns how many links."""
    now = machine.clock.now()
    if not _is_night(now):
        return 0
    from bot.auditing.auditor import LinkAuditor
    from bot.season_links import expected_pages

    with machine.database.read() as session:
        season = current_season(session)
        wanted = expected_pages(session, season, due(session, season, now)) if season else []
    if season is None or not wanted:
        return 0
    keeping = _Keeping(machine, season.year, stopping)
    with suppress(Stopped):
        (auditor or LinkAuditor()).run(wanted, keeping.add)
    keeping.write()
    log.info("looked at %d of %d links, %d of them not fine", keeping.looked_at, len(wanted), keeping.not_fine)
    return keeping.looked_at


def _is_night(now: datetime) -> bool:
    hour = now.astimezone(BANGKOK).hour
    return hour >= NIGHT_FROM or hour < NIGHT_UNTIL


class _Keeping:
    """Writes looks as they come, some at a time: a crash loses few of them, and nobody waits long for the database."""

    def __init__(self, machine: Machine, year: int, stopping: Callable[[], bool]) -> None:
        self._machine = machine
        self._year = year
        self._waiting: list[Look] = []
        self._stopping = stopping
        self.looked_at = self.not_fine = 0

    def add(self, look: Look) -> None:
        """Raises Stopped when the worker is to end."""
        self.looked_at += 1
        self.not_fine += look.verdict != "ok"
        self._waiting.append(look)
        if len(self._waiting) >= KEPT_TOGETHER:
            self.write()
        if self._stopping():
            raise Stopped

    def write(self) -> None:
        now = self._machine.clock.now()
        with self._machine.database.write() as session:
            for each in self._waiting:
                keep(session, self._year, Seen(**vars(each)), now)
        self._waiting.clear()
