"""The link audit against a small web of our own: `python -m bench.links`.

59 hosts (127.0.0.x), 43 links each, 100 ms an answer; 175 links that answer 200 and are worth nothing, 50 on hosts that
turn programs away, and the rest fine. Prints what was found, missed and alarmed without cause, and the seconds."""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from multiprocessing.connection import Connection

from aiohttp import web

from bot.auditing.auditor import LinkAuditor, Look, Wanted

HOSTS, LINKS = 59, 2537
ANSWER_SECONDS = 0.1
PLANTED = {"soft_404": 60, "sent_home": 45, "login_wall": 35, "empty_page": 35}
REFUSING_HOSTS, REFUSING_LINKS = 5, 50
WORDS = (
    "แผนการดำเนินงานและการใช้งบประมาณของหน่วยงาน ประกอบด้วยโครงการ กิจกรรม งบประมาณที่ใช้ และระยะเวลาในการดำเนินการ "
    "ผู้รับผิดชอบจัดทำรายงานความก้าวหน้าเป็นรายไตรมาส เสนอผู้บริหารทราบ และเผยแพร่ต่อประชาชนทางเว็บไซต์ของหน่วยงาน "
)


@dataclass
class Web:
    """The hosts, and how they were treated."""

    refusing: frozenset[str]
    together: Counter[str] = field(default_factory=Counter)
    most_together: int = 0
    arrivals: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    requests: int = 0

    async def answer(self, request: web.Request) -> web.StreamResponse:
        host = request.host.partition(":")[0]
        self.requests += 1
        self.arrivals[host].append(time.monotonic())
        self.together[host] += 1
        self.most_together = max(self.most_together, self.together[host])
        try:
            await asyncio.sleep(ANSWER_SECONDS)
            return self._say(host, request.path, int(host.rpartition(".")[2]))
        finally:
            self.together[host] -= 1

    def _say(self, host: str, path: str, number: int) -> web.StreamResponse:
        if host in self.refusing:
            return (_blocked, _too_many, _forbidden)[number % 3]()
        kind = path.strip("/").partition("-")[0]
        if path == "/":
            return _page("หน้าแรก", host, "ข่าวประชาสัมพันธ์ กิจกรรม และข้อมูลการติดต่อ " + WORDS)
        if kind == "fine":
            return _page(f"เอกสาร {path[6:]}", host, f"เรื่องที่ {path[6:]} " + _own_words(path) + WORDS)
        if kind == "soft_404":
            return _page("ไม่พบหน้า", host, "ขออภัย ไม่พบหน้าที่ท่านต้องการ") if number % 2 else self._gone(host, number)
        if kind == "sent_home":
            return web.Response(status=302, headers={"Location": "/"})
        if kind == "login_wall":
            return (
                _login(host)
                if number % 2 or path.endswith("/login")
                else web.Response(status=302, headers={"Location": f"{path}/login"})
            )
        if kind == "empty_page":
            return web.Response(text="", content_type="text/html") if number % 2 else _page("เอกสาร", host, "")
        return self._gone(host, number)

    def _gone(self, host: str, number: int) -> web.StreamResponse:
        """Odd hosts say 404; even ones say 200 to everything, in words that no list of phrases knows."""
        return (
            _page("ไม่พบหน้า", host, "404", 404) if number % 2 else _page("งานสารสนเทศ", host, "ยินดีต้อนรับสู่เว็บไซต์ " + WORDS)
        )

    def closest(self) -> float:
        """Seconds between the two nearest requests to one host."""
        return min(
            later - earlier for each in self.arrivals.values() for earlier, later in zip(each, each[1:], strict=False)
        )


def _own_words(path: str) -> str:
    return " ".join(f"โครงการ{letter}" for letter in path[6:].translate(str.maketrans("0123456789", "กขคงจฉชซญด")))


def _page(title: str, host: str, words: str, status: int = 200) -> web.StreamResponse:
    menu = "".join(f'<li><a href="/fine-{n}">เมนู {n}</a></li>' for n in range(20))
    return web.Response(
        status=status,
        content_type="text/html",
        charset="utf-8",
        text=f"<!doctype html><html><head><title>{title} {host}</title></head><body><nav><ul>{menu}</ul></nav>"
        f"<main><p>{words}</p></main><footer>ผู้เข้าชม {time.monotonic_ns() % 100000}</footer></body></html>",
    )


def _login(host: str) -> web.StreamResponse:
    return _page("ระบบสมาชิก", host, 'เข้าสู่ระบบ<form><input name="u"><input type="password" name="p"></form>')


def _blocked() -> web.StreamResponse:
    return web.Response(
        status=403,
        text="<title>Attention Required!</title>",
        content_type="text/html",
        headers={"Server": "cloudflare"},
    )


def _too_many() -> web.StreamResponse:
    return web.Response(status=429, text="slow down")


def _forbidden() -> web.StreamResponse:
    return web.Response(status=403, text="Forbidden")


# ── the links and the run ───────────────────────────────────────────────────────────────────────────────────────


def planned_links(port: int) -> tuple[list[tuple[str, str]], frozenset[str]]:
    """(url, kind) for every link, spread over the hosts in turn; and the hosts that refuse."""
    hosts = [f"127.0.0.{n}" for n in range(2, 2 + HOSTS)]
    refusing, others = hosts[:REFUSING_HOSTS], hosts[REFUSING_HOSTS:]
    kinds = [kind for kind, count in PLANTED.items() for _ in range(count)]
    kinds += ["fine"] * (LINKS - len(kinds) - REFUSING_LINKS)
    links = [(f"http://{others[n % len(others)]}:{port}/{kind}-{n}", kind) for n, kind in enumerate(kinds)]
    links += [(f"http://{refusing[n % len(refusing)]}:{port}/fine-{n}", "refusing") for n in range(REFUSING_LINKS)]
    return sorted(links, key=lambda each: each[0].rpartition("-")[2]), frozenset(refusing)


def serve(pipe: Connection) -> None:
    """The web in a process of its own: tells its port; on a word, how it was treated."""
    asyncio.run(_serve(pipe))


async def _serve(pipe: Connection) -> None:
    treated = Web(planned_links(0)[1])
    runner = web.ServerRunner(web.Server(treated.answer, access_log=None))  # type: ignore[arg-type]
    await runner.setup()
    await web.TCPSite(runner, "0.0.0.0", 0, backlog=1024).start()  # all of 127.0.0.x at once
    pipe.send(runner.addresses[0][1])
    await asyncio.get_running_loop().run_in_executor(None, pipe.recv)
    pipe.send((treated.requests, treated.most_together, treated.closest()))


def main() -> None:
    ours, theirs = multiprocessing.Pipe()
    serving = multiprocessing.get_context("spawn").Process(target=serve, args=(theirs,))
    serving.start()
    links, _ = planned_links(ours.recv())
    looks: list[Look] = []
    began, worked = time.monotonic(), time.process_time()
    LinkAuditor(loopback_too=True).run([Wanted(url) for url, _ in links], looks.append)
    seconds, worked = time.monotonic() - began, time.process_time() - worked
    ours.send("done")
    _report([(kind, look) for (_, kind), look in zip(links, looks, strict=True)])
    print(f"{len(links)} links in {seconds:.2f} s, {worked:.2f} s of them computing")
    requests, together, closest = ours.recv()
    print(f"{requests} requests; on one host at most {together} at a time, {closest * 1000:.0f} ms apart")
    serving.join()


def _report(found: list[tuple[str, Look]]) -> None:
    for kind in (*PLANTED, "refusing", "fine"):
        of_kind = [look for each, look in found if each == kind]
        alarmed = sum(look.verdict != "ok" for look in of_kind)
        named = Counter(look.reason or "ok" for look in of_kind)
        print(f"{kind:11} {len(of_kind):5}  alarmed {alarmed:4}   as {dict(named)}")
    planted = [look for kind, look in found if kind in PLANTED]
    alarms = sum(look.verdict != "ok" for kind, look in found if kind not in PLANTED)
    print(f"found {sum(look.verdict != 'ok' for look in planted)} of {len(planted)}; false alarms {alarms}")


if __name__ == "__main__":
    main()
