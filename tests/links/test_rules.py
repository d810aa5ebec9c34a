"""What came of a link, and what a citizen would say of it."""

from __future__ import annotations

import pytest

from bot.auditing.decoding import decoded
from bot.auditing.fetched import Fetched, Site
from bot.auditing.markup import read_markup
from bot.auditing.reasons import VERDICTS
from bot.auditing.rules import reason_for
from messages.links import WORDS

HERE = "https://town.example/ita/o12.php?id=5"
LONG = "<p>" + "เทศบาลจัดทำแผนพัฒนาและเผยแพร่ผลการดำเนินงานต่อประชาชนทุกไตรมาส " * 20 + "</p>"


def got(
    body: str = LONG, title: str = "แผน", status: int = 200, *, url: str = HERE, final: str = "", **headers: str
) -> Fetched:
    html = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    hops = (url, final) if final else (url,)
    named = {"content-type": "text/html", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return Fetched(url, final or url, hops, status, named, html.encode()[:4096], read_markup(html))


def file(head: bytes, content_type: str, url: str = "https://town.example/files/plan.pdf") -> Fetched:
    page = read_markup(head.decode()) if content_type == "text/html" else None
    return Fetched(url, url, (url,), 200, {"content-type": content_type}, head, page)


def failed(reason: str) -> Fetched:
    return Fetched(HERE, HERE, (HERE,), failure=reason)


PASSWORD = '<form><input name="user"><input type="password" name="pass"></form>'
FINE = {
    "a page with text": got(),
    "little text and a picture": got("<h1>ผังโครงสร้าง</h1><img src='/chart.jpg'>"),
    "little text and a file": got("<a href='/plan.pdf'>ดาวน์โหลด</a>"),
    "a frameset": got("<frameset><frame src='main.html'></frameset>"),
    "figures only": got("<p>053-511-192 ต่อ 27965, 27966</p>"),
    "nothing found as content": got(LONG + "<p>ไม่พบการทุจริต ไม่พบข้อมูลการร้องเรียน</p>", "รายงานสถิติเรื่องร้องเรียน"),
    "no cases, in few words": got("<p>ปีนี้ไม่มีเรื่องร้องเรียนการทุจริต</p>", "สถิติ"),
    "a numbered announcement": got("<p>" + "ก" * 50 + "</p>", "404/2566 ประกาศเทศบาล"),
    "number 404 in a title": got(LONG, "หนังสือที่ ลพ 404/2566"),
    "a login box beside the text": got(LONG + PASSWORD),
    "the front page itself": got(url="https://town.example/", final="https://town.example/th/"),
    "moved within the site": got(final="https://town.example/ita-2566/o12"),
    "a pdf": file(b"%PDF-1.7 ...", "application/pdf"),
    "a pdf sent as bytes": file(b"%PDF-1.4", "application/octet-stream"),
    "a pdf with a mark before it": file(b"\xef\xbb\xbf\n%PDF-1.4", "application/pdf"),
    "a word file": file(
        b"PK\x03\x04..", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", HERE),
    "a new file under an old name": file(b"PK\x03\x04", "application/msword", "https://town.example/a.doc"),
    "an export as Excel": file(b"\n<table><tr><td>", "application/vnd.ms-excel", "https://town.example/export.php"),
    "rich text as Word": file(b"{\\rtf1", "application/msword", "https://town.example/a.doc"),
    "a picture": file(b"\x89PNG\r\n", "image/png", "https://town.example/a.png"),
    "a viewer around a pdf": got("<iframe src='/view/plan'></iframe>", url="https://town.example/plan.pdf"),
    "a great host drawn by script": got("", "plan.pdf - Google Drive", url="https://drive.google.com/file/d/1/view"),
    "a short link to a front page": got(url="https://bit.ly/abc", final="https://town.example/"),
}  # fmt: skip
NOT_FINE = {
    "not found": (got(status=404), "not_found"),
    "gone": (got(status=410), "not_found"),
    "bad request": (got(status=400), "bad_request"),
    "server error": (got(status=500), "server_error"),
    "gateway": (got(status=502), "server_error"),
    "down": (got("<p>Service Unavailable</p>", "503", 503), "server_error"),
    "redirect to nowhere": (got(status=304), "redirects"),
    "name unknown": (failed("dns"), "dns"),
    "no answer": (failed("timeout"), "timeout"),
    "expired certificate": (failed("tls"), "tls"),
    "Thai not found": (got("<p>กลับไปหน้าหลัก</p>", "ไม่พบหน้าที่ท่านต้องการ"), "soft_404"),
    "Thai not found in a heading of a long page": (got("<h1>ขออภัย ไม่พบหน้าเว็บ</h1>" + LONG), "soft_404"),
    "Thai removed": (got("<p>ข้อมูลที่ท่านค้นหาไม่มีในระบบ</p>"), "soft_404"),
    "Thai, the file": (got("<p>ไม่พบไฟล์ที่เรียก</p>"), "soft_404"),
    "English not found": (got("<p>Sorry, the page you are looking for could not be found.</p>", "Town"), "soft_404"),
    "English 404": (got(LONG, "404 Not Found"), "soft_404"),
    "English exists no more": (got("<p>This page doesn't exist</p>"), "soft_404"),
    "Error 404": (got("<p>Oops!</p>", "Town | Error 404"), "soft_404"),
    "no data in few words": (got("<div>ไม่พบข้อมูล</div><div>กลับหน้าหลัก</div>"), "soft_404"),
    "sent to the front page": (got(final="https://town.example/"), "sent_home"),
    "sent to index.php": (got(final="https://town.example/index.php"), "sent_home"),
    "sent to a language": (got(final="https://town.example/th/"), "sent_home"),
    "sent to another front page": (got(final="https://new-town.example/"), "sent_home"),
    "query lost": (got(url="https://town.example/?page_id=7", final="https://town.example/"), "sent_home"),
    "a file sent home": (got(url="https://town.example/a.pdf", final="https://town.example/"), "sent_home"),
    "password page": (got(f"<h2>เข้าสู่ระบบ</h2>{PASSWORD}" + LONG, "ระบบภายใน"), "login_wall"),
    "password page in few words": (got(PASSWORD, "intranet"), "login_wall"),
    "sent to a login": (got(LONG, "Town", final="https://town.example/wp-login.php?redirect_to=x"), "login_wall"),
    "status 401": (got("", "", 401), "login_wall"),
    "Google's login": (got("", "Sign in - Google Accounts", url="https://drive.google.com/file/d/1/view",
                           final="https://accounts.google.com/v3/signin/identifier"), "login_wall"),
    "Drive in Thai": (got("<p>คุณต้องมีสิทธิ์เข้าถึง ขอสิทธิ์เข้าถึงหรือเปลี่ยนไปใช้บัญชีอื่น</p>", "Google ไดรฟ์",
                          url="https://drive.google.com/drive/folders/1"), "login_wall"),
    "Drive in English, 403": (
        got("<p>You need access</p>", "Google Drive", 403, url="https://docs.google.com/d/1"), "login_wall"),
    "Facebook": (got("<p>Log in to continue</p>", "Facebook", url="https://www.facebook.com/town/posts/1",
                     final="https://www.facebook.com/login/?next=x"), "login_wall"),
    "please log in": (got("<p>กรุณาเข้าสู่ระบบก่อนดูเอกสาร</p>"), "login_wall"),
    "must log in": (got("<p>You must be logged in to view this page.</p>"), "login_wall"),
    "members only": (got("<p>เนื้อหานี้สำหรับสมาชิกเท่านั้น</p>"), "login_wall"),
    "no byte": (Fetched(HERE, HERE, (HERE,), 200, {"content-type": "text/html"}, b"  \n"), "empty_page"),
    "no content": (got(status=204), "empty_page"),
    "empty body": (got("", "รายงาน O12"), "empty_page"),
    "only menus": (
        got("<nav>" + LONG + "</nav><header>เทศบาล</header><main> </main><footer>" + LONG + "</footer>"), "empty_page"),
    "only a counter's dot": (got("<img src='/count.gif' width='1' height='1'>"), "empty_page"),
    "only hidden words": (got("<div style='display: none'>" + LONG + "</div>"), "empty_page"),
    "not made yet": (got("<h1>แผน</h1><p>อยู่ระหว่างปรับปรุงข้อมูล</p>"), "empty_page"),
    "drawn by script": (got("<div id='app'></div><script src='/main.js'></script>"), "needs_script"),
    "for sale": (got("<p>Buy this domain</p>", "town.example is for sale"), "parked"),
    "default page": (got("<p>Congratulations</p>", "Welcome to nginx!"), "parked"),
    "suspended": (got("<p>Contact your host</p>", "Account Suspended"), "parked"),
    "seller of domains": (got(final="https://www.hugedomains.com/domain_profile.cfm?d=town"), "parked"),
    "gambling": (got(LONG, "สล็อตเว็บตรง แตกง่าย"), "hijacked"),
    "database down": (got("<p>Error establishing a database connection</p>", "Town"), "error_page"),
    "php error": (
        got("<b>Fatal error</b>: Uncaught Error: Call to undefined in /var/www/a.php on line 3"), "error_page"),
    "html as pdf": (file(b"<html><body><iframe></iframe>" + "ข้อความ ".encode() * 40, "text/html"), "not_the_file"),
    "not found as pdf": (file("<html><title>ไม่พบหน้า</title>".encode(), "text/html"), "soft_404"),
    "says pdf, is html": (file(b"<html>oops", "application/pdf"), "damaged_file"),
    "says docx, is junk": (
        file(b"junk", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", HERE), "damaged_file"),
    "an empty pdf": (file(b"", "application/pdf"), "empty_page"),
    "Cloudflare": (
        got("<p>Checking your browser</p>", "Just a moment...", 503, cf_mitigated="challenge"), "refused_robot"),
    "Cloudflare 403": (got("<p>x</p>", "Forbidden", 403, server="cloudflare"), "refused_robot"),
    "challenge with 200": (got("<p>please wait</p>", "Just a moment..."), "refused_robot"),
    "too many": (got("", "", 429), "refused_robot"),
    "mod_security": (
        got("<p>An appropriate representation... Mod_Security</p>", "Not Acceptable!", 406), "refused_robot"),
    "a firewall's own words": (
        got("<p>The requested URL was rejected. Your support ID is 123</p>", "Request Rejected", 403), "refused_robot"),
    "Facebook's 400 to programs": (got("", "Error", 400, url="https://www.facebook.com/town"), "refused_robot"),
    "a page not allowed": (got("<p>You cannot see this folder</p>", "Forbidden", 403), "forbidden"),
}  # fmt: skip


@pytest.mark.parametrize("name", FINE)
def test_nothing_is_said_against(name: str) -> None:
    assert reason_for(FINE[name], Site()) == ""


@pytest.mark.parametrize("name", NOT_FINE)
def test_what_is_wrong_has_its_name(name: str) -> None:
    fetched, reason = NOT_FINE[name]
    assert reason_for(fetched, Site()) == reason


def test_a_host_that_refuses_its_front_page_too_refuses_programs() -> None:
    refused = got("<p>no</p>", "Forbidden", 403)
    assert (
        reason_for(refused, Site(front=got("<p>no</p>", "Forbidden", 403, url="https://town.example/")))
        == "refused_robot"
    )
    assert reason_for(refused, Site(front=got(url="https://town.example/"))) == "forbidden"


def test_a_host_that_refuses_programs_is_no_alarm() -> None:
    assert VERDICTS["refused_robot"] == "ok"


# ── held against the host's answer to nonsense ──────────────────────────────────────────────────────────────────

SHOP = "<p>ยินดีต้อนรับสู่เว็บไซต์ของเทศบาล ผู้เข้าชมวันนี้ {} คน</p>" + "<p>ข่าวประชาสัมพันธ์และกิจกรรมของเทศบาล</p>" * 8


def nowhere(body: str, status: int = 200) -> Fetched:
    return got(body, "เทศบาล", status, url="https://town.example/no-such-page")


def front(body: str) -> Fetched:
    return got(body, "เทศบาล", url="https://town.example/")


def test_the_words_said_to_nonsense_are_no_content() -> None:
    page = got(SHOP.format(812))
    assert reason_for(page, Site(nowhere(SHOP.format(813)), front(LONG))) == "soft_404"


def test_the_front_page_in_place_of_the_page_is_a_way_home() -> None:
    page = got(SHOP.format(812))
    assert reason_for(page, Site(nowhere(SHOP.format(813)), front(SHOP.format(814)))) == "sent_home"


def test_the_front_page_in_place_of_the_page_where_nonsense_is_told_apart() -> None:
    page = got(SHOP.format(812))
    assert reason_for(page, Site(nowhere("<p>ไม่พบ</p>", 404), front(SHOP.format(814)))) == "sent_home"


def test_a_page_with_words_of_its_own_is_fine_however_like_the_rest() -> None:
    page = got(SHOP.format(812) + "<p>แผนปฏิบัติการป้องกันการทุจริต ปี 2566</p>")
    assert reason_for(page, Site(nowhere(SHOP.format(813)), front(SHOP.format(814)))) == ""


def test_a_page_with_a_file_of_its_own_is_fine() -> None:
    page = got(SHOP.format(812) + "<a href='/plan-66.pdf'>1</a>")
    assert reason_for(page, Site(nowhere(SHOP.format(813)))) == ""


def test_a_small_page_whose_words_are_on_the_front_page_too_is_fine() -> None:
    page = got("<p>ข่าวประชาสัมพันธ์และกิจกรรมของเทศบาล</p>")
    assert reason_for(page, Site(nowhere(SHOP.format(1)), front(SHOP.format(2)))) == ""


def test_the_front_page_handed_in_is_not_held_against_itself() -> None:
    page = front(SHOP.format(1))
    assert reason_for(page, Site(nowhere(SHOP.format(2)), front(SHOP.format(3)))) == ""


def test_only_the_frame_of_the_site_is_an_empty_page() -> None:
    frame = "<div>เทศบาลตัวอย่าง ที่อยู่ เบอร์โทร แผนผังเว็บไซต์ ข่าวสาร ติดต่อเรา</div>"
    assert reason_for(got(frame), Site(nowhere(frame + "<h1>ไม่พบหน้า</h1>", 404))) == "empty_page"
    assert reason_for(got(frame + "<p>ประกาศผู้ชนะการเสนอราคา</p>"), Site(nowhere(frame, 404))) == ""


def test_an_incomplete_certificate_is_said_only_when_nothing_worse_is() -> None:
    fine, bad = got(), got(title="404 Not Found")
    assert reason_for(Fetched(**{**vars(fine), "chain_incomplete": True}), Site()) == "tls_chain"
    assert reason_for(Fetched(**{**vars(bad), "chain_incomplete": True}), Site()) == "soft_404"


def test_a_login_box_beside_every_page_is_no_wall() -> None:
    box = f"<div>เข้าสู่ระบบ สมาชิกและเจ้าหน้าที่ของเทศบาล {PASSWORD}</div>"
    page = got("<img src='/chart-2566.jpg'>" + box)
    assert reason_for(page, Site(nowhere(box, 404))) == ""
    assert reason_for(page, Site(nowhere("<p>ไม่พบ</p>", 404))) == "login_wall"
    assert reason_for(got(box), Site(nowhere(box))) == "login_wall"


def test_sent_where_nonsense_is_sent_or_to_a_front_page_of_any_name() -> None:
    there = "https://town.example/site/start?x=1"
    lost = Fetched(**{**vars(nowhere(LONG)), "final": there})
    page = got(final=there)
    elsewhere = front(SHOP)
    assert reason_for(page, Site(lost)) == "soft_404"
    assert (
        reason_for(page, Site(nowhere("<p>ไม่พบ</p>", 404), Fetched(**{**vars(elsewhere), "final": there})))
        == "sent_home"
    )
    assert reason_for(page, Site(nowhere("<p>ไม่พบ</p>", 404), elsewhere)) == ""


def test_a_file_with_an_incomplete_certificate_is_said_too() -> None:
    assert reason_for(Fetched(**{**vars(FINE["a pdf"]), "chain_incomplete": True}), Site()) == "tls_chain"


def test_every_reason_has_its_words() -> None:
    assert set(WORDS) == set(VERDICTS) - {""}
    assert set(VERDICTS.values()) == {"ok", "broken", "suspicious"}


# ── old Thai letters ────────────────────────────────────────────────────────────────────────────────────────────

THAI = "<title>ไม่พบหน้า</title>แผนพัฒนา"


@pytest.mark.parametrize(
    ("body", "declared"),
    [
        (THAI.encode("utf-8"), "utf-8"),
        (THAI.encode("utf-8"), ""),
        (THAI.encode("utf-8"), "iso-8859-1"),
        (THAI.encode("utf-8")[:-1], "utf-8"),
        (THAI.encode("cp874"), "tis-620"),
        (THAI.encode("cp874"), "windows-874"),
        (THAI.encode("cp874"), ""),
        (THAI.encode("cp874"), "utf-8"),
        (THAI.encode("cp874"), "ISO-8859-1"),
        (THAI.encode("cp874"), "no-such-charset"),
        (b"<meta http-equiv='Content-Type' content='text/html; charset=TIS-620'>" + THAI.encode("cp874"), ""),
        (THAI.encode("utf-8-sig"), "tis-620"),
        (b"\xff\xfe" + THAI.encode("utf-16-le"), ""),
    ],
)  # fmt: skip
def test_thai_is_read_whatever_the_server_says_of_it(body: bytes, declared: str) -> None:
    assert "<title>ไม่พบหน้า</title>แผนพัฒน" in decoded(body, declared)
