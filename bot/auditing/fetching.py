"""Asks for one address as a visitor would: GET, redirects one by one, with a cap on bytes, time and steps."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import aiohttp
from aiohttp import ClientResponse, ClientSession, TCPConnector
from yarl import URL

from bot.auditing.addresses import BLOCKED, BlockedTarget, socket_maker
from bot.auditing.decoding import decoded
from bot.auditing.fetched import Fetched
from bot.auditing.files import is_some_file
from bot.auditing.markup import Markup, read_markup
from bot.auditing.pace import PER_HOST, Pace
from bot.auditing.silence import Silence
from bot.auditing.targets import NotAUrl, host_key, next_target, target_of

USER_AGENT = "ITA-LinkCheck/1.0 (checks links handed in for the ITA assessment; one visit a week)"
HTML_BYTES = 512 * 1024
FILE_BYTES = 4096
"""Enough to see what a file is; the rest is not asked for."""
SECONDS_A_STEP = 20.0
"""From the connection to the last byte read: a citizen has left by then."""
SECONDS_TO_CONNECT = 10.0
STEPS = 8
AT_ONCE = 200
"""Connections over all hosts; the pages read at the same time are what the audit needs of memory."""
MOVED = frozenset((301, 302, 303, 307, 308))
HEADER_BYTES = 64 * 1024
"""Some sites send policies and cookies of more than aiohttp's 8 KB."""
UNSIGNED_CODES = frozenset((20, 21))
"""OpenSSL's verify codes for a signer that the server did not name."""
UNSIGNED = "tls_chain"


class Fetcher:
    """Inside its `open` block. `seconds`: the time of one step."""

    def __init__(self, session: ClientSession, pace: Pace, seconds: float = SECONDS_A_STEP) -> None:
        self._session = session
        self._pace = pace
        self._seconds = seconds
        self._silence = Silence()

    @classmethod
    @asynccontextmanager
    async def open(cls, loopback_too: bool = False, seconds: float = SECONDS_A_STEP) -> AsyncIterator[Fetcher]:
        """`loopback_too` is for tests and the bench alone."""
        connector = TCPConnector(
            socket_factory=socket_maker(loopback_too),
            use_dns_cache=False,
            limit=AT_ONCE,
            limit_per_host=PER_HOST,
            ssl=_as_browsers_do(),
        )
        async with ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": USER_AGENT, "Accept": "text/html,*/*;q=0.8", "Accept-Language": "th,en;q=0.5"},
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=min(SECONDS_TO_CONNECT, seconds)),
            max_line_size=HEADER_BYTES,
            max_field_size=HEADER_BYTES,
        ) as session:
            yield cls(session, Pace(), seconds)

    async def fetch(self, written: str) -> Fetched:
        """Never raises for what a link or a server does: that is a failure in the answer."""
        try:
            target = target_of(written)
        except NotAUrl:
            return Fetched(written, failure="not_a_url")
        return await self._follow(written, target)

    async def _follow(self, written: str, here: URL) -> Fetched:
        hops: list[str] = []
        cookies: dict[str, dict[str, str]] = {}
        incomplete = False
        for _ in range(STEPS):
            hops.append(str(here))
            got = await self._step(written, here, cookies.setdefault(here.host or "", {}))
            incomplete = incomplete or got.chain_incomplete
            got = replace(got, hops=tuple(hops), chain_incomplete=incomplete)
            onward = _onward(got)
            if not onward:
                return got
            try:
                here = next_target(here, onward)
            except NotAUrl:
                break
        return replace(got, failure="redirects")

    async def _step(self, written: str, here: URL, cookies: dict[str, str]) -> Fetched:
        got = await self._tried(written, here, cookies)
        if got.failure != UNSIGNED:
            return got
        # Only the signer is left out: what is there can still be judged.
        unverified = await self._tried(written, here, cookies, verified=False)
        return replace(unverified, chain_incomplete=True)

    async def _tried(self, written: str, here: URL, cookies: dict[str, str], verified: bool = True) -> Fetched:
        host = host_key(here)
        async with self._pace.turn(host):
            if silence := self._silence.reason(host):
                return Fetched(written, str(here), failure=silence)
            try:
                async with asyncio.timeout(self._seconds):
                    got = await self._ask(written, here, cookies, verified)
            except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
                got = Fetched(written, str(here), failure=reason_of(error))
            self._silence.heard(host, got.failure)
            return got

    async def _ask(self, written: str, here: URL, cookies: dict[str, str], verified: bool) -> Fetched:
        async with self._session.get(here, allow_redirects=False, cookies=cookies, ssl=verified) as answer:
            cookies |= {name: morsel.value for name, morsel in answer.cookies.items()}
            headers = {name.lower(): value for name, value in answer.headers.items()}
            if answer.status in MOVED and "location" in headers:
                return Fetched(written, str(here), status=answer.status, headers=headers)
            body = await _read(answer, HTML_BYTES if _is_html(headers) else FILE_BYTES)
            page = _page(body, headers, answer.charset or "")
            return Fetched(written, str(here), (), answer.status, headers, body[:FILE_BYTES], page)


def _as_browsers_do() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.options |= getattr(ssl, "OP_LEGACY_SERVER_CONNECT", 0x4)  # old servers; OpenSSL 3 alone refuses them
    return context


async def _read(answer: ClientResponse, most: int) -> bytes:
    """At most so many bytes; what is left is not waited for. A body torn off by the server counts as far as it came."""
    parts, size = [], 0
    try:
        while size < most and (part := await answer.content.read(most - size)):
            parts.append(part)
            size += len(part)
    except aiohttp.ClientPayloadError:
        if not parts:
            raise
    if not answer.content.at_eof():
        answer.close()
    return b"".join(parts)


def _is_html(headers: dict[str, str]) -> bool:
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind in ("", "text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml")


def _page(body: bytes, headers: dict[str, str], charset: str) -> Markup | None:
    if is_some_file(body[:FILE_BYTES]):
        return None
    begins = body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    is_page = _is_html(headers) or begins.startswith((b"<!doctype html", b"<html", b"<head", b"<script"))
    return read_markup(decoded(body, charset)) if is_page else None


def _onward(got: Fetched) -> str:
    """Where the answer itself sends its reader: a redirect, a refresh, or a script that does nothing else."""
    if got.status in MOVED:
        return got.headers.get("location", "")
    if got.page and got.status and 200 <= got.status < 300:
        return got.page.moves_to
    return ""


def reason_of(error: Exception) -> str:
    """The reason code of what went wrong on the way to an answer."""
    if isinstance(error, TimeoutError):
        return "timeout"
    cause = getattr(error, "os_error", error)
    if isinstance(cause, BlockedTarget) or BLOCKED in str(cause):  # of several addresses: their errors in one text
        return "blocked_target"
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return "dns"
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return UNSIGNED if getattr(error.certificate_error, "verify_code", 0) in UNSIGNED_CODES else "tls"
    if isinstance(error, aiohttp.ClientSSLError | ssl.SSLError):
        return "tls"
    if isinstance(error, aiohttp.ClientResponseError):
        return "server_error"  # it answers, but not in HTTP
    return "not_a_url" if isinstance(error, ValueError) else "connection"
