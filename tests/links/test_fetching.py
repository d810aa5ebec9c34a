"""Slow, endless, twisted and broken servers: each link still gets its verdict, in time and in order."""

from __future__ import annotations

import asyncio
import gzip
import itertools
import ssl
import time
from collections.abc import AsyncIterator
from types import SimpleNamespace

import aiohttp
import pytest
from aiohttp import web as aio
from yarl import URL

from bot.auditing import fetching
from bot.auditing.auditor import LinkAuditor, Wanted
from bot.auditing.hints import Expected
from bot.auditing.pace import BETWEEN, PER_HOST, Pace
from bot.auditing.targets import NotAUrl, host_key, is_front_page, target_of
from tests.links.conftest import Audit
from tests.links.web import Answer, SmallWeb, moved, page, raw

TEXT = "<p>" + "รายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต " * 20 + "</p>"


def reasons(looks: list) -> list[str]:  # type: ignore[type-arg]
    return [each.reason for each in looks]


def test_one_look_has_its_url_status_and_title(web: SmallWeb, audit: Audit) -> None:
    web.pages["/o5"] = page(TEXT, "ข้อมูลการติดต่อ")
    (look,) = audit(web.url("/o5"))
    assert vars(look) == {"url": web.url("/o5"), "verdict": "ok", "reason": "", "status": 200, "title": "ข้อมูลการติดต่อ"}


def test_results_come_in_the_order_given_whatever_they_are(web: SmallWeb, audit: Audit) -> None:
    web.pages["/fine"] = page(TEXT, "ดี")
    looks = audit(
        web.url("/gone"),
        "nonsense with words",
        web.url("/fine"),
        "",
        "mailto:a@b.example",
        "http://\x00",
        web.url("/gone#2"),
    )
    assert reasons(looks) == ["not_found", "not_a_url", "", "not_a_url", "not_a_url", "not_a_url", "not_found"]
    assert looks[0].url == web.url("/gone")
    assert looks[6].url == web.url("/gone#2")


def test_one_address_is_asked_for_once_however_many_items_name_it(web: SmallWeb, audit: Audit) -> None:
    web.pages["/fine"] = page(TEXT)
    audit(*[web.url("/fine")] * 5, web.url("/fine#part"))
    assert web.asked.count("/fine") == 1


def test_we_say_who_we_are(web: SmallWeb, audit: Audit) -> None:
    audit(web.url("/x"))
    assert web.agents == {fetching.USER_AGENT}


# ── caps ────────────────────────────────────────────────────────────────────────────────────────────────────────


def endless(piece: bytes, pause: float = 0.0, content_type: str = "text/html") -> Answer:
    async def answer(request: aio.Request) -> aio.StreamResponse:
        response = aio.StreamResponse(headers={"Content-Type": content_type})
        await response.prepare(request)
        for _ in range(100_000):
            await response.write(piece)
            await asyncio.sleep(pause)
        return response

    return answer


def test_an_endless_page_is_read_only_so_far(web: SmallWeb, audit: Audit) -> None:
    web.pages["/endless"] = endless(b"<p>text text text</p>" * 1000)
    began = time.monotonic()
    (look,) = audit(web.url("/endless"))
    assert (look.verdict, look.reason) == ("ok", "")
    assert time.monotonic() - began < 8


def test_of_a_file_only_its_beginning_is_read(web: SmallWeb, audit: Audit) -> None:
    web.pages["/big.pdf"] = endless(b"%PDF-1.7" + b"x" * 100_000, content_type="application/pdf")
    assert reasons(audit(web.url("/big.pdf"))) == [""]


def test_a_dripping_page_ends_with_our_patience(web: SmallWeb, audit: Audit) -> None:
    web.pages["/drip"] = endless(b".", pause=0.05)
    began = time.monotonic()
    (look,) = audit(web.url("/drip"), seconds=0.4)
    assert time.monotonic() - began < 10
    assert (look.verdict, look.reason, look.status) == ("broken", "timeout", None)


def test_a_small_answer_that_unpacks_to_much_is_read_only_so_far(web: SmallWeb, audit: Audit) -> None:
    bomb = gzip.compress(b"<p>" + b"a" * 50_000_000)
    web.pages["/bomb"] = raw(bomb, "text/html", Content_Encoding="gzip")
    (look,) = audit(web.url("/bomb"))
    assert look.verdict == "ok"


def test_a_torn_page_counts_as_far_as_it_came(web: SmallWeb, audit: Audit) -> None:
    async def torn(request: aio.Request) -> aio.StreamResponse:
        response = aio.StreamResponse(headers={"Content-Type": "text/html", "Content-Length": "999999"})
        await response.prepare(request)
        await response.write(TEXT.encode())
        assert request.transport is not None
        request.transport.close()
        return response

    web.pages["/torn"] = torn
    assert reasons(audit(web.url("/torn"))) == [""]


def test_a_server_that_hangs_up_is_a_failed_connection(web: SmallWeb, audit: Audit) -> None:
    async def hangs_up(request: aio.Request) -> aio.StreamResponse:
        assert request.transport is not None
        request.transport.abort()
        return aio.Response()

    web.pages["/up"] = hangs_up
    assert reasons(audit(web.url("/up"))) == ["connection"]


def test_nobody_at_home(audit: Audit) -> None:
    assert reasons(audit("http://127.0.0.1:9/x", "http://no-such-host.invalid/x")) == ["connection", "dns"]


def test_https_spoken_to_a_plain_server_is_a_fault_of_the_certificate(web: SmallWeb, audit: Audit) -> None:
    assert reasons(audit(web.url("/x").replace("http:", "https:"))) == ["tls"]


@pytest.mark.parametrize(
    ("code", "reason"), [(10, "tls"), (18, "tls"), (62, "tls"), (20, "tls_chain"), (21, "tls_chain")]
)
def test_a_certificate_without_its_signer_is_not_a_false_one(code: int, reason: str) -> None:
    """OpenSSL's codes: 10 expired, 18 self-signed, 62 another name, 20 and 21 the signer is missing."""
    cause = ssl.SSLCertVerificationError()
    cause.verify_code = code
    where = SimpleNamespace(host="town.example", port=443, is_ssl=True, ssl=True)
    assert fetching.reason_of(aiohttp.ClientConnectorCertificateError(where, cause)) == reason  # type: ignore[arg-type]


def test_a_host_that_answers_nobody_is_not_asked_for_ever(web: SmallWeb, audit: Audit) -> None:
    async def never(_request: aio.Request) -> aio.StreamResponse:
        await asyncio.sleep(30)
        return aio.Response()

    web.otherwise = never
    looks = audit(*[web.url(f"/{n}") for n in range(40)], seconds=0.3)
    assert reasons(looks) == ["timeout"] * 40
    assert len(web.asked) <= 2 * PER_HOST


# ── redirects ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_redirects_are_followed_to_the_page(web: SmallWeb, audit: Audit) -> None:
    web.pages["/old"] = moved("/ใหม่/แผน 66")
    web.pages["/%E0%B9%83%E0%B8%AB%E0%B8%A1%E0%B9%88/%E0%B9%81%E0%B8%9C%E0%B8%99%2066"] = page(TEXT, "ใหม่")
    (look,) = audit(web.url("/old"))
    assert (look.reason, look.title) == ("", "ใหม่")


def test_redirects_in_a_circle_end(web: SmallWeb, audit: Audit) -> None:
    web.pages["/a"], web.pages["/b"] = moved("/b"), moved("/a")
    assert reasons(audit(web.url("/a"))) == ["redirects"]
    assert len(web.asked) <= fetching.STEPS


def test_a_site_that_first_gives_a_cookie_is_read(web: SmallWeb, audit: Audit) -> None:
    async def wants_cookie(request: aio.Request) -> aio.StreamResponse:
        if request.cookies.get("seen") == "1":
            return aio.Response(text=TEXT, content_type="text/html")
        return aio.Response(status=302, headers={"Location": "/page", "Set-Cookie": "seen=1; Path=/"})

    web.pages["/page"] = wants_cookie
    assert reasons(audit(web.url("/page"))) == [""]


@pytest.mark.parametrize(
    "body",
    [
        '<meta http-equiv="refresh" content="0; url=/">',
        "<script>alert('ไม่พบ'); window.location = 'index.php';</script>",
        "<script>location.replace('/index.php')</script>",
    ],
)
def test_a_page_that_sends_its_reader_home_by_itself(web: SmallWeb, audit: Audit, body: str) -> None:
    web.pages["/"] = web.pages["/index.php"] = page(TEXT, "หน้าแรก")
    web.pages["/o12"] = page(body)
    web.pages["/o12"] = raw(f"<html><head>{body}</head><body></body></html>".encode(), "text/html")
    assert reasons(audit(web.url("/o12"))) == ["sent_home"]


def test_a_page_with_text_and_a_button_that_goes_home_stays(web: SmallWeb, audit: Audit) -> None:
    web.pages["/o12"] = page(TEXT + "<script>location.href = '/'</script>")
    web.pages["/o13"] = page("<img src=a.jpg><script>function back() { location.href = '/' }</script>")
    assert reasons(audit(web.url("/o12"), web.url("/o13"))) == ["", ""]


# ── the rest of the host decides ────────────────────────────────────────────────────────────────────────────────


def test_a_host_that_says_the_same_to_everything(web: SmallWeb, audit: Audit) -> None:
    counter = itertools.count(1000)

    async def same(_request: aio.Request) -> aio.StreamResponse:
        return aio.Response(text=f"<h1>งานสารสนเทศ</h1>{TEXT}<i>ผู้ชม {next(counter)}</i>", content_type="text/html")

    web.otherwise = same
    web.pages["/fine"] = page(TEXT + "<p>ประกาศแผนการจัดซื้อจัดจ้างประจำปี</p>")
    assert reasons(audit(web.url("/o1"), web.url("/fine"))) == ["sent_home", ""]
    web.pages["/"] = page("<h1>หน้าแรก</h1>" + "<p>ข่าวสารล่าสุดของเทศบาล</p>" * 9)
    assert reasons(audit(web.url("/o1"), web.url("/fine"))) == ["soft_404", ""]


def test_a_front_page_of_any_name_is_known_as_one(web: SmallWeb, audit: Audit) -> None:
    web.pages["/"] = web.pages["/o12"] = moved("/site/start")
    web.pages["/site/start"] = page(TEXT, "เทศบาล")
    web.pages["/o13"] = moved("/ita/o13")
    web.pages["/ita/o13"] = page(TEXT + "<p>แผนการบริหารทรัพยากรบุคคล</p>")
    assert reasons(audit(web.url("/o12"), web.url("/o13"))) == ["sent_home", ""]


def test_a_login_box_beside_every_page_is_no_wall(web: SmallWeb, audit: Audit) -> None:
    box = "<div>เข้าสู่ระบบเจ้าหน้าที่<input type='password'></div>"
    web.otherwise = page(box + "<p>404</p>", "ไม่พบหน้า", 404)
    web.pages["/o1"] = page("<img src='/structure.jpg'>" + box)
    assert reasons(audit(web.url("/o1"))) == [""]


def test_a_file_sent_as_html_is_a_file(web: SmallWeb, audit: Audit) -> None:
    web.pages["/load.php?id=5"] = raw(b"%PDF-1.5\n\xff\xfe binary", "text/html")
    assert reasons(audit(web.url("/load.php?id=5"))) == [""]


def test_the_host_is_asked_for_nonsense_once(web: SmallWeb, audit: Audit) -> None:
    for number in range(5):
        web.pages[f"/{number}"] = page(TEXT + f"<p>เรื่องเฉพาะของหน้านี้ {'กขคงจ'[number]}</p>")
    audit(*[web.url(f"/{number}") for number in range(5)])
    assert len(web.asked) == 7  # and for its front page once


def test_a_host_that_refuses_programs_altogether_raises_no_alarm(web: SmallWeb, audit: Audit) -> None:
    web.otherwise = page("<p>Forbidden</p>", "Forbidden", 403)
    assert [(each.verdict, each.reason) for each in audit(web.url("/o1"))] == [("ok", "refused_robot")]


def test_a_single_forbidden_page_is_suspicious(web: SmallWeb, audit: Audit) -> None:
    web.pages["/"] = page(TEXT)
    web.pages["/o1"] = page("<p>Forbidden</p>", "Forbidden", 403)
    assert [(each.verdict, each.reason) for each in audit(web.url("/o1"))] == [("suspicious", "forbidden")]


# ── hints ───────────────────────────────────────────────────────────────────────────────────────────────────────

OURS = Expected(2566, own=("บ้านสวน", "เทศบาลตำบลบ้านสวน"), others=("ทต.บ้านสวนเหนือ", "เทศบาลตำบลบ้านสวนเหนือ", "อบต.ริมน้ำ"))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<p>เทศบาลตำบลบ้านสวน</p>", ""),
        ("<p>อบต. ริมน้ำ รายงานผล</p>", "other_agency"),
        ("<p>เทศบาลตำบลบ้านสวนเหนือ</p>", "other_agency"),
        ("<p>เทศบาลตำบลบ้านสวน ร่วมกับ อบต.ริมน้ำ</p>", ""),
        ("<p>ไม่ระบุชื่อ</p>", ""),
        ("<p>ประจำปี 2563 และปีงบประมาณ พ.ศ. ๒๕๖๔</p>", "other_year"),
        ("<p>ปีงบประมาณ 2565</p>", ""),
        ("<p>แผนประจำปี 2561 ปรับปรุงปี 2566</p>", ""),
    ],
)  # fmt: skip
def test_hints(web: SmallWeb, audit: Audit, body: str, reason: str) -> None:
    web.pages["/o12"] = page(TEXT + body)
    assert reasons(audit(Wanted(web.url("/o12"), OURS))) == [reason]
    assert reasons(audit(web.url("/o12"))) == [""]


# ── addresses ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("town.example/แผน (2).pdf", "http://town.example/%E0%B9%81%E0%B8%9C%E0%B8%99%20(2).pdf"),
        ("//town.example/a", "http://town.example/a"),
        ("town.example:8080/a", "http://town.example:8080/a"),
        (" https://Town.Example/a?b=1#c ", "https://town.example/a?b=1"),
        ("http://town.example/%BB%C3%D0", "http://town.example/%BB%C3%D0"),
        ("http://ลำพูน.ไทย/", "http://xn--q3cju6cub7h.xn--o3cw4h/"),
    ],
)
def test_what_is_asked_for(written: str, asked: str) -> None:
    assert str(target_of(written)) == asked


@pytest.mark.parametrize(
    "written",
    ["", "http://", "https:///x", "ftp://a.example/x", "file:///etc/passwd", "data:text/html,x", "http://a:b@c.example/",
     "https://bank.example@evil.example/", "http://a..example/", "http://" + "a" * 64 + ".example/", "http://[::1",
     "ไม่มี", "-", "ดูที่หน้าเว็บ เมนู ITA", "http://two words.example/", "http://a.example:99999/",
     "http://a.example/" + "x" * 9000, "http://a\nb.example/"],
)  # fmt: skip
def test_what_is_no_url(written: str) -> None:
    with pytest.raises(NotAUrl):
        target_of(written)


def test_front_pages() -> None:
    home = ["/", "", "/index.php", "/index.html", "/home", "/th", "/th/", "/th/index.php", "/main.php", "/Default.aspx"]
    deep = ["/o12", "/?p=1", "/index.php?id=5", "/index.php/o12", "/th/ita", "/homepage-news", "/thailand"]
    assert all(is_front_page(URL("http://a.example" + each)) for each in home)
    assert not any(is_front_page(URL("http://a.example" + each)) for each in deep)


def test_www_and_https_are_the_same_server() -> None:
    assert (
        len(
            {
                host_key(URL(each))
                for each in ("http://www.a.example/1", "https://a.example/2", "https://A.example:443/")
            }
        )
        == 1
    )
    assert host_key(URL("http://a.example:8080/")) != host_key(URL("http://a.example/"))


# ── pace ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def _starts(pace: Pace, hosts: list[str], seconds: float) -> tuple[dict[str, list[float]], int]:
    starts: dict[str, list[float]] = {each: [] for each in hosts}
    inside, most = 0, 0

    async def one(host: str) -> None:
        nonlocal inside, most
        async with pace.turn(host):
            starts[host].append(asyncio.get_running_loop().time())
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(seconds)
            inside -= 1

    await asyncio.gather(*(one(host) for host in hosts for _ in range(12)))
    return starts, most


def test_a_host_is_asked_at_intervals_and_others_meanwhile() -> None:
    starts, _ = asyncio.run(_starts(Pace(), ["a", "b"], 0.0))
    for times in starts.values():
        assert min(later - earlier for earlier, later in itertools.pairwise(times)) >= BETWEEN
    assert abs(starts["a"][0] - starts["b"][0]) < BETWEEN


def test_never_more_than_ten_at_a_time() -> None:
    _, most = asyncio.run(_starts(Pace(), ["a"], 0.9))
    assert most == PER_HOST


def test_one_link_that_trips_us_does_not_end_the_audit(
    web: SmallWeb, audit: Audit, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.auditing import auditor

    def trips(got: object) -> str:
        raise RuntimeError

    monkeypatch.setattr(auditor, "reason_alone", trips)
    (look,) = audit(web.url("/x"))
    assert (look.verdict, look.reason) == ("suspicious", "unchecked")


def test_looks_are_told_as_they_come(web: SmallWeb) -> None:
    """The first is told while a later one is still on its way."""
    released = asyncio.Event()

    async def waits(_request: aio.Request) -> AsyncIterator[bytes] | aio.StreamResponse:
        await asyncio.wait_for(released.wait(), 20)
        return aio.Response(text=TEXT, content_type="text/html")

    web.pages["/first"] = page(TEXT)
    web.pages["/last"] = waits  # type: ignore[assignment]
    told: list[str] = []

    def tell(look: object) -> None:
        told.append(look.url)  # type: ignore[attr-defined]
        web._loop.call_soon_threadsafe(released.set)

    LinkAuditor(loopback_too=True).run([Wanted(web.url("/first")), Wanted(web.url("/last"))], tell)
    assert told == [web.url("/first"), web.url("/last")]
