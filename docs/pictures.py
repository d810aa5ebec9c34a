"""Takes the handbook's pictures again, from the rehearsal: `python docs/pictures.py [NAME …]`.

Needs the development requirements and Chromium. Each picture is one phone with the messages of one scene. The scenes
are played in their order on fixed days; with names, only those pictures are written anew."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from palette import palette_png
from playwright.sync_api import Browser, Locator, Page, sync_playwright
from scenes import LEAD, overview, play

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
PORT = int(os.environ.get("PORT", "8231"))
STAGE = f"http://127.0.0.1:{PORT}"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--no-first-run"]  # fmt: skip
SHARPNESS = 1.5
"""Picture dots for one of the page's."""
QUIET = 600
"""Milliseconds without anything new after which an answer is taken as complete."""
LOOK = """
.phones { height: auto !important; overflow: visible !important; align-items: flex-start !important; }
.phone { height: auto !important; border-radius: 18px !important; box-shadow: none !important; }
.chat { overflow: hidden !important; flex: none !important; }
.tries, .friend, .more, .past, .hints, .refused, .toast, .quick[hidden] { display: none !important; }
body { height: auto !important; }
"""
ALL = slice(None)
CODE = re.compile(r"ITA-[A-Z0-9]{4}-[A-Z0-9]{4}")
SHOWN_CODE = "ITA-7K2M-4QWP"
"""Codes are drawn by lot; in a picture always the same one stands, which opens nothing."""


class Stage:
    """The page with its phones, and the server behind it."""

    def __init__(self, page: Page, wanted: list[str]) -> None:
        self.page, self.wanted = page, wanted

    def post(self, path: str, **body: Any) -> Any:
        kind = {"Content-Type": "application/json"}
        request = urllib.request.Request(f"{STAGE}/{path}", json.dumps(body).encode(), kind)
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)

    def messages(self, phone: int) -> list[Any]:
        with urllib.request.urlopen(f"{STAGE}/state?after=0", timeout=30) as answer:
            found: list[Any] = json.load(answer)["phones"][phone]["messages"]
        return found

    def at(self, moment: str) -> None:
        """Lets the season pass up to this moment of Thai time, as 2023-01-16T09:10."""
        self.post("move", to=f"{moment}:00+07:00")

    def begin(self, phone: int) -> None:
        """What stands on the phone so far is no part of the next picture."""
        self._settle(phone)
        self.page.evaluate("n => document.querySelectorAll('.phone')[n].querySelectorAll('.chat > *')"
                           ".forEach(each => each.classList.add('past'))", phone)  # fmt: skip

    def say(self, phone: int, text: str) -> None:
        before = len(self.messages(phone))
        self.post("say", phone=phone, text=text)
        self._answered(phone, before)

    def tap(self, phone: int, label: str) -> None:
        """The newest button that is called so."""
        before = len(self.messages(phone))
        self.phone(phone).get_by_role("button", name=label, exact=True).last.click()
        self._answered(phone, before)

    def send_file(self, phone: int, path: Path) -> None:
        before = len(self.messages(phone))
        self.phone(phone).locator("input[type=file]").first.set_input_files(path)
        self._answered(phone, before)

    def _answered(self, phone: int, before: int) -> None:
        end = time.monotonic() + 20
        while not any(not each["mine"] for each in self.messages(phone)[before:]):
            if time.monotonic() > end:
                raise SystemExit(f"no answer on phone {phone}: {self.messages(phone)[-1]}")
            self.page.wait_for_timeout(100)
        self._settle(phone)

    def _settle(self, phone: int) -> None:
        """Until nothing new comes, and all of it stands on the page."""
        seen = -1
        while seen != (now := len(self.messages(phone))):
            seen = now
            self.page.wait_for_timeout(QUIET)
        for each in self.messages(phone)[-1:]:
            self.phone(phone).locator(f"[data-id='{each['id']}']").wait_for(state="attached")

    def phone(self, number: int) -> Locator:
        return self.page.locator(".phone").nth(number)

    def shoot(self, phone: int, name: str, card: int = 0, menu: bool = False, rows: slice = ALL) -> None:
        """`card`: the place in a carousel that is shown first; `rows`: which of the scene's messages."""
        if self.wanted and name not in self.wanted:
            return
        self._dress(phone, card, menu, rows)
        self._write(name, self.phone(phone).screenshot())

    def _dress(self, phone: int, card: int, menu: bool, rows: slice) -> None:
        self.page.evaluate(
            """([n, card, menu, from, to, code]) => {
              const phone = document.querySelectorAll(".phone")[n];
              const rows = [...phone.querySelectorAll(".chat > .row:not(.past)")];
              const shown = rows.slice(from, to ?? undefined);
              rows.filter((row) => !shown.includes(row)).forEach((row) => row.classList.add("past"));
              phone.querySelectorAll(".menu").forEach((each) => (each.hidden = !menu));
              phone.querySelectorAll(".chat > *:not(.past) .fx-carousel").forEach((each) => {
                const chosen = each.children[Math.min(card, each.children.length - 1)];
                each.style.scrollSnapType = "none";
                each.scrollLeft = card ? chosen.offsetLeft - each.offsetLeft : 0;
              });
              const texts = document.createTreeWalker(phone, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                texts.currentNode.data = texts.currentNode.data.replace(/ITA-[A-Z0-9]{4}-[A-Z0-9]{4}/g, code);
              }
            }""",
            [phone, card, menu, rows.start or 0, rows.stop, SHOWN_CODE],
        )
        self.page.wait_for_timeout(300)

    def single_phones(self) -> None:
        """From here on each phone is as tall as what it shows."""
        self.page.add_style_tag(content=LOOK)

    def add_phone(self, name: str) -> None:
        number = self.post("phones", name=name)["phone"]
        self.phone(number).wait_for(state="attached")
        self.post("friend", phone=number, friend=True)

    def page_as_it_is(self, name: str) -> None:
        """All phones and the clock."""
        if not self.wanted or name in self.wanted:
            self._write(name, self.page.screenshot(scale="css"))

    def _write(self, name: str, screenshot: bytes) -> None:
        counter = self.page.context.new_page()
        content = palette_png(counter, screenshot)
        counter.close()
        (PICTURES / f"{name}.png").write_bytes(content)
        print(f"{name}.png {len(content):,} bytes")

    def menu_has(self, phone: int, label: str) -> None:
        """The menu follows the role within a minute."""
        self.phone(phone).locator(f".menu button[aria-label='{label}']").wait_for(timeout=90_000)

    def suggested(self, phone: int) -> str:
        """The text that the page offers first to this phone's owner."""
        with urllib.request.urlopen(f"{STAGE}/state?after=0", timeout=30) as answer:
            return str(json.load(answer)["phones"][phone]["suggestions"][0])

    def code(self) -> str:
        """The newest code on the coordinator's phone."""
        return CODE.findall(json.dumps(self.messages(LEAD)))[-1]


@contextmanager
def rehearsal() -> Iterator[None]:
    command = [sys.executable, "-m", "bot.cli", "rehearse", "--port", str(PORT)]
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        _until_it_says_so(running)
        yield
    finally:
        running.terminate()
        running.wait(30)


def _until_it_says_so(running: subprocess.Popen[str]) -> None:
    assert running.stdout is not None
    if not running.stdout.readline().startswith("Open "):
        raise SystemExit("the rehearsal did not start: is the port in use?")


def main(wanted: list[str]) -> None:
    for story in (overview, play):
        with rehearsal(), sync_playwright() as driver:
            chromium = shutil.which("chromium") or shutil.which("google-chrome")
            browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
            page = _opened(browser)
            story(Stage(page, wanted))
            browser.close()


def _opened(browser: Browser) -> Page:
    """`bypass_csp`: the page would refuse the style that makes each phone as tall as what it shows."""
    page = browser.new_context(
        viewport={"width": 1440, "height": 1000}, device_scale_factor=SHARPNESS, bypass_csp=True, locale="th-TH"
    ).new_page()
    page.goto(STAGE)
    page.locator(".phone").nth(LEAD).wait_for()
    return page


if __name__ == "__main__":
    main(sys.argv[1:])
