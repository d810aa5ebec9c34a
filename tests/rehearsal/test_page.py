"""The page in a real Chromium: typing, tapping, files, the clock, refusals, and nothing of a user run as code."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from rehearsal.platform import LinePlatform
from rehearsal.rich_menus import Picture
from rehearsal.serving import serve
from rehearsal.stage import create_stage
from rehearsal.stage_state import Hint, Jump, Phone
from rehearsal.talking import PNG_DOT
from tests.rehearsal.conftest import MovableClock
from tests.rehearsal.demo_bot import DemoBot, text

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
DESKTOP = {"width": 1440, "height": 900}
HAND = {"width": 390, "height": 844}
EVIL = "<img src=x onerror=\"document.title='broken'\">"
REMINDER = datetime(2023, 1, 28, 2, 0, tzinfo=UTC)


@dataclass
class Scene:
    line: LinePlatform
    bot: DemoBot
    clock: MovableClock
    url: str
    moved: list[datetime]


@pytest.fixture
def scene(clock: MovableClock) -> Iterator[Scene]:
    bot = DemoBot()
    line = LinePlatform("secret", "access", clock, deliver_to=bot, bot_name="ITA ทดลอง")
    bot.api = line.start()
    people = [line.add_user(name) for name in ("สมศรี", "อนุชา", "วิไล")]
    phones = [Phone(user, user.name, "หน่วยงาน", ["การ์ด", "เลือก"]) for user in people]
    moved: list[datetime] = []

    def move(moment: datetime) -> None:
        if moment < clock():
            raise ValueError("ย้อนเวลาไม่ได้")
        clock.moment = moment
        moved.append(moment)

    jumps = [Jump("เริ่มรอบ", REMINDER - timedelta(days=5), reminder=False), Jump("เตือน 3 วัน", REMINDER)]
    hints = [Hint("ส่งข้อแรก", 1, "O1 https://agency.example/o1")]
    public = {"https://public.example": "http://127.0.0.1:9"}
    served = serve(create_stage(line, phones, clock, lambda: jumps, move, hints, public))
    yield Scene(line, bot, clock, served.url, moved)
    served.stop()
    line.stop()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        message = "NO CHROMIUM: the rehearsal page was not looked at; install Debian's chromium"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, scene: Scene) -> Iterator[Page]:
    context = browser.new_context(viewport=DESKTOP)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    outside: list[str] = []
    page.on("request", lambda request: outside.append(request.url) if scene.url not in request.url else None)
    page.goto(scene.url)
    expect(phone(page)).to_be_visible()
    yield page
    context.close()
    assert [fault for fault in faults if "400 (BAD REQUEST)" not in fault] == []
    assert [url for url in outside if not url.startswith(("blob:", "data:", "http://127.0.0.1:9/"))] == []


def phone(page: Page, number: int = 0) -> Locator:
    return page.locator(".phone").nth(number)


def type_in(page: Page, said: str, number: int = 0) -> None:
    phone(page, number).get_by_placeholder("พิมพ์ข้อความ").fill(said)
    phone(page, number).get_by_label("ส่งข้อความ").click()


def chat(page: Page, number: int = 0) -> Locator:
    return phone(page, number).locator(".chat")


def test_what_is_typed_is_sent_and_answered_on_that_phone_only(page: Page, scene: Scene) -> None:
    type_in(page, "สวัสดี")
    expect(chat(page)).to_contain_text("ได้ยินว่า สวัสดี")
    expect(chat(page)).to_contain_text("วันอังคารที่ 10 ม.ค. 2566")
    expect(chat(page)).to_contain_text("09:00")
    expect(chat(page, 1)).not_to_contain_text("สวัสดี")
    assert scene.bot.events[-1]["message"]["text"] == "สวัสดี"


def test_enter_sends_and_shift_enter_breaks_the_line(page: Page, scene: Scene) -> None:
    box = phone(page).get_by_placeholder("พิมพ์ข้อความ")
    box.press_sequentially("หนึ่ง")
    box.press("Shift+Enter")
    box.press_sequentially("สอง")
    box.press("Enter")
    expect(chat(page).locator(".mine .speech")).to_have_text("หนึ่ง\nสอง")
    assert scene.bot.events[-1]["message"]["text"] == "หนึ่ง\nสอง"
    expect(box).to_have_value("")


def test_quick_replies_are_tapped_and_then_gone(page: Page) -> None:
    type_in(page, "เลือก")
    phone(page).locator(".quick").get_by_role("button", name="รอบที่ 2").click()
    expect(chat(page).locator(".mine .speech").last).to_have_text("รอบที่ 2")
    expect(phone(page).locator(".quick").get_by_role("button", name="รอบที่ 2")).to_have_count(0)


def test_a_card_is_drawn_and_its_buttons_act(page: Page, scene: Scene) -> None:
    type_in(page, "การ์ด")
    card = chat(page).locator(".fx-bubble")
    expect(card).to_contain_text("เทศบาลตำบลทาสบเส้า")
    assert card.bounding_box() is not None
    assert round((card.bounding_box() or {})["width"]) == 300
    card.get_by_role("button", name="ยืนยันการส่ง").click()
    expect(chat(page).locator(".mine .speech").last).to_have_text("ยืนยันการส่ง")
    expect(chat(page)).to_contain_text("กดแล้ว confirm:7")
    card.get_by_role("button", name="คัดลอก").click()
    expect(page.locator("#toast")).to_have_text("คัดลอกแล้ว")
    assert page.evaluate("navigator.clipboard.readText()") == "ข้อความที่คัดลอก"
    card.get_by_role("button", name="แก้ไข").click()
    expect(chat(page)).to_contain_text("ได้ยินว่า แก้ไข")
    assert scene.line.opened == []


def test_a_web_link_opens_in_a_new_tab_at_an_address_that_works_here(page: Page, scene: Scene) -> None:
    user = scene.line.users[next(iter(scene.line.users))]
    scene.line.reply_tokens.delivered("t", user, scene.clock(), scene.clock())
    request = {"replyToken": "t", "messages": [text("ดูที่ https://public.example/file?x=1 ได้เลย")]}
    scene.line.reply(request, "r")
    expect(chat(page).get_by_role("link")).to_have_attribute("href", "http://127.0.0.1:9/file?x=1")
    expect(chat(page).get_by_role("link")).to_have_text("https://public.example/file?x=1")
    expect(chat(page).get_by_role("link")).to_have_attribute("rel", re.compile("noopener"))


def test_a_date_is_picked(page: Page) -> None:
    type_in(page, "วัน")
    chat(page).get_by_role("button", name="วัน").last.click()
    expect(page.locator("#picked")).to_have_value("2023-01-31")
    expect(page.locator("#picked-thai")).to_have_text("วันอังคารที่ 31 ม.ค. 2566")
    page.locator("#picker").get_by_role("button", name="ตกลง").click()
    expect(chat(page)).to_contain_text("{'date': '2023-01-31'}")


def test_a_file_is_sent_and_can_be_fetched(page: Page, scene: Scene, tmp_path: Path) -> None:
    form = tmp_path / "แบบ ๑.xlsx"
    form.write_bytes(b"PK-12345")
    phone(page).get_by_label("แนบไฟล์หรือส่งอย่างอื่น").click()
    with page.expect_file_chooser() as chooser:
        phone(page).get_by_role("button", name="ไฟล์", exact=True).click()
    chooser.value.set_files(form)
    expect(chat(page)).to_contain_text("ได้รับ file แบบ ๑.xlsx")
    message = scene.bot.events[-1]["message"]
    assert (message["fileName"], message["fileSize"]) == ("แบบ ๑.xlsx", 8)
    assert scene.line.contents[message["id"]].data == b"PK-12345"


@pytest.mark.parametrize(
    ("button", "kind"), [("สติกเกอร์", "sticker"), ("ตำแหน่ง", "location"), ("เสียง", "audio"), ("ภาพตัวอย่าง", "image")]
)
def test_samples_of_other_messages(page: Page, button: str, kind: str) -> None:
    phone(page).get_by_label("แนบไฟล์หรือส่งอย่างอื่น").click()
    phone(page).get_by_role("button", name=button).click()
    expect(chat(page)).to_contain_text(f"ได้รับ {kind}")
    if kind == "image":
        expect(chat(page).locator(".picture img")).to_have_js_property("naturalWidth", 640)
        chat(page).locator(".picture").click()
        expect(page.locator("#viewed")).to_be_visible()


def test_a_message_is_quoted_and_unsent(page: Page, scene: Scene) -> None:
    type_in(page, "แรก")
    expect(chat(page)).to_contain_text("ได้ยินว่า แรก")
    chat(page).locator(".theirs").hover()
    chat(page).locator(".theirs").get_by_label("ตัวเลือกของข้อความ").click()
    page.get_by_role("menuitem", name="ตอบกลับ").click()
    type_in(page, "สอง")
    expect(chat(page).locator(".mine .quoted")).to_have_text("ได้ยินว่า แรก")
    assert scene.bot.events[-1]["message"]["quotedMessageId"]
    chat(page).locator(".mine").first.hover()
    chat(page).locator(".mine").first.get_by_label("ตัวเลือกของข้อความ").click()
    page.get_by_role("menuitem", name="ยกเลิกการส่ง").click()
    expect(chat(page)).to_contain_text("คุณยกเลิกการส่งข้อความ")
    assert scene.bot.events[-1]["type"] == "unsend"


def test_the_clock_is_moved(page: Page, scene: Scene) -> None:
    expect(page.locator("#date")).to_have_text("วันอังคารที่ 10 ม.ค. 2566")
    page.get_by_role("button", name="+1 ชั่วโมง").click()
    expect(page.locator("#time")).to_have_text("10:00")
    page.get_by_role("button", name="ไปยังการเตือนถัดไป").click()
    expect(page.locator("#date")).to_have_text("วันเสาร์ที่ 28 ม.ค. 2566")
    assert scene.moved[-1] == REMINDER
    expect(page.get_by_role("button", name="ไปยังการเตือนถัดไป")).to_be_disabled()
    page.locator("#jumps").select_option(index=1)
    expect(page.locator("#toast")).to_have_text("ย้อนเวลาไม่ได้")
    expect(page.locator("#date")).to_have_text("วันเสาร์ที่ 28 ม.ค. 2566")
    page.get_by_role("button", name="เลือกวันเวลา").click()
    page.locator("#picked").fill("2023-02-01T08:30")
    page.locator("#picker").get_by_role("button", name="ตกลง").click()
    expect(page.locator("#time")).to_have_text("08:30")
    assert scene.moved[-1] == datetime(2023, 2, 1, 1, 30, tzinfo=UTC)


def test_pushes_are_counted_and_replies_are_free(page: Page, scene: Scene) -> None:
    type_in(page, "สวัสดี")
    expect(page.locator("#quota")).to_have_text("ข้อความที่ใช้ 0/300 (ตอบกลับฟรี 1)")
    user = next(iter(scene.line.users))
    scene.line.push({"to": user, "messages": [text("เตือน")]}, "request")
    expect(page.locator("#quota")).to_have_text("ข้อความที่ใช้ 1/300 (ตอบกลับฟรี 1)")
    expect(chat(page)).to_contain_text("เตือน")


def test_what_line_refuses_is_seen_in_red(page: Page) -> None:
    type_in(page, "ผิด")
    expect(chat(page).locator(".refused-card")).to_contain_text("May not be empty")
    expect(page.locator("#refused")).to_contain_text("messages[0].text")
    page.get_by_label("ปิดคำเตือน").click()
    expect(page.locator("#refused")).to_be_hidden()


def test_nothing_a_person_or_the_bot_writes_is_run(page: Page, scene: Scene) -> None:
    evil = scene.line.add_user(EVIL)
    scene.line.say(scene.line.users[next(iter(scene.line.users))], EVIL)
    scene.line.send_file(scene.line.users[next(iter(scene.line.users))], EVIL, b"x")
    page.evaluate(
        "name => fetch('phones', {method: 'POST', headers: {'Content-Type': 'application/json'},"
        " body: JSON.stringify({name})})",
        EVIL,
    )
    expect(phone(page, 3)).to_contain_text("<img src=x")
    expect(chat(page)).to_contain_text(f"ได้ยินว่า {EVIL}")
    expect(chat(page).locator(".file")).to_contain_text("<img src=x")
    assert page.locator("img[src='x']").count() == 0
    assert page.title() == "ซ้อมใช้งาน ITA ทดลอง"
    assert evil.name == EVIL


def test_a_stranger_joins_adds_the_account_and_may_block_it(page: Page, scene: Scene) -> None:
    page.get_by_role("button", name="เพิ่มเครื่อง").click()
    phone(page, 3).get_by_role("button", name="เพิ่มเพื่อน").click()
    expect(chat(page, 3)).to_contain_text("ได้รับ follow")
    phone(page, 3).get_by_role("button", name="บล็อก", exact=True).click()
    expect(phone(page, 3).get_by_role("button", name="เลิกบล็อก")).to_be_visible()
    type_in(page, "เขียนไม่ได้", 3)
    expect(page.locator("#toast")).to_contain_text("กรุณาเลิกบล็อก")
    expect(phone(page, 3).get_by_placeholder("พิมพ์ข้อความ")).to_have_value("เขียนไม่ได้")
    assert [event["type"] for event in scene.bot.events] == ["follow", "unfollow"]


def test_hints_fill_the_right_phone_and_stay_away_once_closed(page: Page) -> None:
    page.get_by_role("button", name="ส่งข้อแรก").click()
    expect(phone(page, 1).get_by_placeholder("พิมพ์ข้อความ")).to_have_value("O1 https://agency.example/o1")
    page.get_by_label("ปิดคำแนะนำ").click()
    page.reload()
    expect(phone(page)).to_be_visible()
    expect(page.locator("#hints")).to_be_hidden()


def test_on_a_small_screen_one_phone_at_a_time(page: Page, scene: Scene) -> None:
    page.set_viewport_size(HAND)
    expect(phone(page, 0)).to_be_visible()
    expect(phone(page, 1)).to_be_hidden()
    page.get_by_role("tab", name="อนุชา").click()
    expect(phone(page, 1)).to_be_visible()
    type_in(page, "หลายใบ", 1)
    expect(chat(page, 1).locator(".fx-bubble")).to_have_count(4)
    assert page.evaluate("document.documentElement.scrollWidth") <= HAND["width"]
    expect(chat(page, 1).locator(".fx-carousel")).to_be_visible()
    assert chat(page, 1).evaluate("chat => chat.scrollWidth <= chat.clientWidth")
    expect(page.locator(".dot:visible")).to_have_count(0)
    scene.line.push({"to": next(iter(scene.line.users)), "messages": [text("เตือน")]}, "request")
    expect(page.get_by_role("tab", name="สมศรี").get_by_label("มีข้อความใหม่")).to_be_visible()


def test_thai_marks_are_not_cut(page: Page) -> None:
    """A line box that clips must be as high as the highest stack of Thai marks needs."""
    type_in(page, "การ์ด")
    expect(chat(page).locator(".fx-bubble")).to_be_visible()
    clipped = page.evaluate(
        "[...document.querySelectorAll('.fx-text, .fx-button, .owner-title, .owner-sub')]"
        ".filter(e => getComputedStyle(e).overflowY === 'hidden').length"
    )
    assert clipped == 0
    assert page.evaluate("document.fonts.check('16px Sarabun', 'ที่น้ำ')")


def test_a_rich_menu_is_shown_and_its_areas_can_be_tapped(page: Page, scene: Scene) -> None:
    area = {"bounds": {"x": 400, "y": 0, "width": 400, "height": 270}, "action": {"type": "message", "text": "ขวา"}}
    size = {"width": 800, "height": 270}
    menu_id = scene.line.rich_menus.create({"size": size, "chatBarText": "เมนู", "selected": True, "areas": [area]})
    scene.line.rich_menus.pictures[menu_id] = Picture(PNG_DOT, "image/png")
    scene.line.rich_menus.default = menu_id
    scene.line.touch()
    menu = phone(page).locator(".menu")
    expect(menu.get_by_role("img", name="เมนู")).to_have_js_property("naturalWidth", 1)
    menu.get_by_role("button", name="ขวา").click()
    expect(chat(page)).to_contain_text("ได้ยินว่า ขวา")
    phone(page).get_by_label("เมนูของบัญชี").click()
    expect(menu).to_be_hidden()
