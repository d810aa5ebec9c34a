"""A small web on the loopback addresses: a page for each path, and a count of who asked for what."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable

from aiohttp import web

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def page(body: str, title: str = "", status: int = 200, **headers: str) -> Answer:
    html = f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"
    return raw(html.encode(), "text/html; charset=utf-8", status, **headers)


def raw(body: bytes, content_type: str, status: int = 200, **headers: str) -> Answer:
    async def answer(_request: web.Request) -> web.StreamResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.Response(body=body, status=status, headers={"Content-Type": content_type, **named})

    return answer


def moved(to: str, status: int = 302) -> Answer:
    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.Response(status=status, headers={"Location": to})

    return answer


class SmallWeb:
    """`pages`: path → answer; `otherwise` answers the rest. Host names are 127.0.0.x, all of them this server."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer] = {}
        self.otherwise: Answer = page("<h1>no such page</h1>", "404", 404)
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        assert self._ready.wait(20)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._start())
        self._loop.run_forever()
        self._loop.run_until_complete(self._runner.cleanup())
        self._loop.close()

    async def _start(self) -> None:
        self._runner = web.ServerRunner(web.Server(self._answer, access_log=None), shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "0.0.0.0", 0).start()
        self.port = self._runner.addresses[0][1]
        self._ready.set()

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        self.asked.append(request.path_qs)
        self.agents.add(request.headers.get("User-Agent", ""))
        return await self.pages.get(request.path_qs, self.otherwise)(request)  # type: ignore[arg-type]
