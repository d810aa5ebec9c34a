"""Many links at once, each address fetched once, each host asked as little as will do; results in the order given."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from yarl import URL

from bot.auditing.fetched import Fetched, Site
from bot.auditing.fetching import SECONDS_A_STEP, Fetcher
from bot.auditing.hints import Expected, hint
from bot.auditing.reasons import VERDICTS
from bot.auditing.rules import may_be_login_box, reason_alone, reason_for, worth_comparing

log = logging.getLogger("ita.auditing")
NOWHERE = "/ita-link-check-no-such-page-7c1f"
"""A path that exists nowhere: what a host says to it, it says of pages that are gone."""


@dataclass(frozen=True)
class Wanted:
    """A link to look at. `expected`: whose page it should be; without it no hints."""

    url: str
    expected: Expected | None = None


@dataclass(frozen=True)
class Look:
    """What a link looked like. `reason` is a code of `reasons.VERDICTS`, empty when all is well."""

    url: str
    verdict: str
    reason: str
    status: int | None
    title: str

    @classmethod
    def of(cls, url: str, reason: str, got: Fetched | None = None) -> Look:
        return cls(url, VERDICTS[reason], reason, got.status if got else None, got.title if got else "")


class LinkAuditor:
    """`loopback_too` is for tests and the bench alone; `seconds`: patience with one step of one link."""

    def __init__(self, *, loopback_too: bool = False, seconds: float = SECONDS_A_STEP) -> None:
        self._loopback_too = loopback_too
        self._seconds = seconds

    def run(self, wanted: Iterable[Wanted], tell: Callable[[Look], None]) -> None:
        """Tells each look, in the order the links were given, as soon as it and those before it are known."""
        asyncio.run(self._run(list(wanted), tell))

    async def _run(self, wanted: list[Wanted], tell: Callable[[Look], None]) -> None:
        async with Fetcher.open(self._loopback_too, self._seconds) as fetcher:
            round_ = _Round(fetcher)
            looks = [asyncio.ensure_future(round_.look(each)) for each in wanted]
            try:
                for each in looks:
                    tell(await each)
            finally:
                for each in looks:
                    each.cancel()
                await asyncio.gather(*looks, return_exceptions=True)


class _Round:
    """One audit and what it has fetched already."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._pages: dict[str, asyncio.Future[Fetched]] = {}

    async def look(self, wanted: Wanted) -> Look:
        try:
            got = await self._page(wanted.url)
            reason = await self._reason(got)
        except Exception:  # noqa: BLE001 — the net of the loop: one link that trips us must not end the audit
            log.exception("a link could not be judged")
            return Look.of(wanted.url, "unchecked")
        if not reason and got.page:
            reason = hint(got.page, wanted.expected)
        return Look.of(wanted.url, reason, got)

    async def _page(self, url: str) -> Fetched:
        key = url.strip().partition("#")[0]
        if key not in self._pages:
            self._pages[key] = asyncio.ensure_future(self._fetcher.fetch(key))
        return await self._pages[key]

    async def _reason(self, got: Fetched) -> str:
        """Asks the host more only where that decides."""
        alone = reason_alone(got)
        if alone == "forbidden":
            return reason_for(got, Site(front=await self._at(got, "/")))
        if not worth_comparing(got) or (alone and not (alone == "login_wall" and may_be_login_box(got))):
            return reason_for(got, Site())
        nowhere, front = await asyncio.gather(self._at(got, NOWHERE), self._at(got, "/"))
        return reason_for(got, Site(nowhere, front))

    async def _at(self, got: Fetched, path: str) -> Fetched:
        here = URL(got.final)
        return await self._page(str(here.origin().with_path(path)))
