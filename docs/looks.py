"""Every message as it appears on a phone, at its shortest and at its longest: `python docs/looks.py FOLDER [NAME …]`.

What the public functions of messages/ return is written down while two seasons are played (looks_seasons.py: one that
has hardly begun, one that is as full as it gets) and while the suite's conversations run; `--quick` leaves the suite
out. Of each function the shortest and the longest are drawn by the rehearsal page's own script, 390 dots wide, each to
FOLDER/module.function-short.png or -long.png, and all together to sheets. A red frame marks a label that is cut off,
a line above each message what the chat list shows of it. With NAMEs only those functions whose name contains one.
Needs the development requirements and Chromium."""

from __future__ import annotations

import functools
import importlib
import inspect
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from fontpkg_sarabun import ROOT as FONT
from playwright.sync_api import Page, Route, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "docs")]
SUITE = [
    "conversations",
    "status",
    "review",
    "people",
    "papers",
    "links",
    "reliability/test_odd_events.py",
    "acceptance",
]
KINDS = {"Message", "list[Message]", "str"}
NO_WORDS = ("kit", "plain", "pages", "figures", "pictures", "papers.word", "papers.memo", "papers.meeting", "workbooks")
NO_MESSAGES = ("name_of", "tap", "openable", "mark_of", "in_browser", "clean_reason", "remark_line", "how_to_fix")
SHEET = 1560, 1500
"""Dots: four phones side by side, and as high as can be seen at once."""
SCRIPT = """
import { content } from "./page/message.js";
import { make } from "./page/dom.js";
window.draw = async (name, messages) => {
  const rows = messages.flatMap((message) => [
    make("small", { class: "alt" }, message.altText ? `ในรายการแชต: ${message.altText}` : ""),
    make("div", { class: "row theirs" + (message.type === "flex" ? " wide" : "") }, make("div", { class: "body" },
      content({ message, id: "1", mine: false }, () => {}, (address) => address, () => {})))]);
  const taps = (messages.at(-1).quickReply?.items || []).map(({ action }) => make("button", {}, action.label));
  document.body.replaceChildren(make("section", { class: "phone", style: { display: "flex" } },
    make("b", {}, name), make("div", { class: "chat" }, ...rows), make("div", { class: "quick" }, ...taps)));
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  const cut = [...document.querySelectorAll(".fx-text:not(.fx-wrap), .fx-button, .quick button")]
    .filter((each) => each.scrollWidth > each.clientWidth || each.textContent.endsWith("…"));
  cut.forEach((each) => each.classList.add("cut"));
  return cut.map((each) => each.textContent);
};"""
LOOK = """
body { height: auto; display: block; background: #fff; } .alt { font-size: 12px; color: #fff; background: #32486b; }
.phone { width: 390px !important; border: 0; border-radius: 0; overflow: visible; } .cut { outline: 3px solid red; }
.phone > b { font-size: 13px; background: #ffe9a8; padding: 0 10px; } .chat { overflow: visible; flex: none; }
.quick, .fx-carousel { flex-wrap: wrap; } .fx-carousel > .fx-bubble { max-width: 100%; } .alt:empty { display: none; }
"""
PAGE = "<!doctype html>" + "".join(
    f'<link rel="stylesheet" href="page/{each}.css">' for each in ("stage", "phone", "flex")
)
seen: dict[str, dict[str, list[Any]]] = {}
"""What each function has returned, by its JSON."""


def watch() -> None:
    """Before anything else imports the functions by name; among themselves the modules have done so already."""
    watched: dict[Any, Any] = {}
    modules = [importlib.import_module(f"messages.{name}") for name in _module_names()]
    for module in modules:
        for verb, function in vars(module).items():
            own = inspect.isfunction(function) and function.__module__ == module.__name__
            if own and verb[0] != "_" and verb not in NO_MESSAGES and function.__annotations__["return"] in KINDS:
                watched[function] = _watched(f"{module.__name__.removeprefix('messages.')}.{verb}", function)
    for module in modules:
        for verb, function in vars(module).copy().items():
            if inspect.isfunction(function) and function in watched:
                setattr(module, verb, watched[function])


def _module_names() -> Iterator[str]:
    for path in sorted((ROOT / "messages").rglob("[!_]*.py")):
        name = ".".join(path.relative_to(ROOT / "messages").with_suffix("").parts)
        if not name.startswith(NO_WORDS):
            yield name


def _watched(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    returned = seen.setdefault(name, {})

    @functools.wraps(function)
    def watching(*values: Any, **named: Any) -> Any:
        result = function(*values, **named)
        if messages := [{"type": "text", "text": each} if isinstance(each, str) else each
                        for each in (result if isinstance(result, list) else [result]) if each]:  # fmt: skip
            returned[json.dumps(messages, ensure_ascii=False)] = messages
        return result

    return watching


def play(quick: bool) -> None:
    from looks_seasons import seasons

    seasons()
    for returned in seen.values():  # what a season has shown is real; the suite also tries the absurd
        returned["done"] = list(returned.values())
    if not quick:
        import pytest

        pytest.main(
            [*(f"tests/{each}" for each in SUITE), "-q", "--no-header", "-p", "no:cacheprovider", f"--rootdir={ROOT}"]
        )


def extremes(name: str) -> Iterator[tuple[str, list[Any]]]:
    returned = seen[name]
    found = returned.pop("done", None) or list(returned.values())
    found.sort(key=lambda each: len(json.dumps(each, ensure_ascii=False)))
    if found:
        yield f"{name}-short", found[0]
    if len(found) > 1:
        yield f"{name}-long", found[-1]


def serve(route: Route, drawn: Path) -> None:
    """The rehearsal's page from its files; nothing goes out."""
    kind, _, name = route.request.url.removeprefix("http://looks/").partition("/")
    folder = {"page": ROOT / "rehearsal" / "page", "font": FONT / "files", "drawn": drawn}.get(kind)
    if kind == "":
        route.fulfill(
            content_type="text/html",
            body=f'<!doctype html><meta charset="utf-8">{PAGE}<script type="module">{SCRIPT}</script>',
        )
    elif folder:
        route.fulfill(path=folder / name)
    else:
        route.abort()


def draw(page: Page, folder: Path, name: str, messages: list[Any]) -> tuple[Path, int]:
    cut = page.evaluate("([name, messages]) => draw(name, messages)", [name, messages])
    if cut:
        print(f"{name}: cut off: {', '.join(cut)}")
    page.locator(".phone").screenshot(path=folder / f"{name}.png")
    return folder / f"{name}.png", page.evaluate(
        "Math.ceil(document.querySelector('.phone').getBoundingClientRect().height)"
    )


def sheets(page: Page, folder: Path, pictures: list[tuple[Path, int]]) -> None:
    """Columns filled one after the other; what is higher than a sheet goes on in the next column."""
    wide, high = SHEET
    sheet: list[str] = []
    left = top = count = 0

    def finish() -> None:
        page.set_viewport_size({"width": wide, "height": high})
        page.set_content(
            f'<base href="http://looks/"><style>body {{ margin: 0 }}</style>{"".join(sheet)}', wait_until="load"
        )
        page.screenshot(path=folder / f"sheet-{count:02d}.png")

    for path, height in pictures:
        for begin in range(0, height, high):
            part = min(height - begin, high)
            if top + part > high:
                left, top = left + 390, 0
            if left + 390 > wide:
                count += 1
                finish()
                sheet, left = [], 0
            sheet.append(f'<div style="position:absolute;left:{left}px;top:{top}px;width:390px;height:{part}px;'
                         f"background:url('drawn/{path.name}') 0 -{begin}px\"></div>")  # fmt: skip
            top += part + 8
    count += 1
    finish()


def main(folder: Path, quick: bool, wanted: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    watch()
    play(quick)
    with sync_playwright() as driver:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 390, "height": 844}, locale="th-TH")
        page.route("**/*", lambda route: serve(route, folder))
        page.goto("http://looks/")
        page.add_style_tag(content=LOOK)
        names = [name for name in seen if not wanted or any(each in name for each in wanted)]
        sheets(page, folder, [draw(page, folder, *each) for name in names for each in extremes(name)])
        browser.close()
    print("never seen:", ", ".join(name for name, returned in seen.items() if not returned) or "none")


if __name__ == "__main__":
    arguments = [each for each in sys.argv[1:] if each != "--quick"]
    main(Path(arguments[0]), "--quick" in sys.argv, arguments[1:])
