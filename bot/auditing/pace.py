"""Politeness: few connections to a host at a time, and a pause between any two requests to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

PER_HOST = 10
BETWEEN = 0.05
"""Seconds between the starts of two requests to one host: 20 a second, less than one visitor's browser does."""
MARGIN = 0.004
"""A request starts within so many seconds of its turn; added, so that the host never sees less than BETWEEN."""


@dataclass
class _Turns:
    together: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(PER_HOST))
    one: asyncio.Lock = field(default_factory=asyncio.Lock)
    last: float = float("-inf")


class Pace:
    """Turns in the order they were asked for, host by host."""

    def __init__(self) -> None:
        self._hosts: dict[str, _Turns] = {}

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        turns = self._hosts.setdefault(host, _Turns())
        async with turns.together:
            async with turns.one:
                clock = asyncio.get_running_loop().time
                while (left := turns.last + BETWEEN + MARGIN - clock()) > 0:
                    await asyncio.sleep(left)
                turns.last = clock()
            yield
