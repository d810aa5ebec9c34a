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
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from fontpkg_sarabun import ROOT as FONT
from playwright.sync_api import Page, Route, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "docs")]
SUITE = "conversations status review people papers links acceptance reliability/test_odd_events.py"
KINDS = {"Message", "list[Message]", "str", "bytes", "RichMenu"}
NO_WORDS = ("kit", "plain", "figures", "pictures.d", "pictures.i", "papers.w", "papers.me", "workbooks")
NO_MESSAGES = ("name_of", "tap", "openable", "mark_of", "in_browser", "clean_reason", "remark_line", "how_to_fix",
               "menu_svg", "tally_svg", "readable", "how_long")  # fmt: skip
LETTERS = "@font-face { font-family: Sarabun; src: url(/font/Sarabun-Regular.ttf) } body { margin: 0 }"
SHEET = 1560, 1500
"""Dots: four phones side by side, and as high as can be seen at once."""
seen: dict[str, dict[str, list[Any]]] = {}
"""What each function has returned, by its JSON."""


def watch() -> None:
    """Before anything else imports the functions by name; among themselves the modules have done so already."""
    watched: dict[Any, Any] = {}
    modules = [importlib.import_module(f"messages.{name}") for name in _module_names()]
    for module in modules:
        for verb, function in vars(module).items():
            own = inspect.isfunction(inspect.unwrap(function)) and function.__module__ == module.__name__
            if own and verb[0] != "_" and verb not in NO_MESSAGES and function.__annotations__["return"] in KINDS:
                watched[function] = _watched(f"{module.__name__.removeprefix('messages.')}.{verb}", function)
    for module in modules:
        for verb, function in vars(module).copy().items():
            if callable(function) and function in watched:
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
        if messages := [_shown(each) for each in (result if isinstance(result, list) else [result]) if each]:
            returned[json.dumps(messages, ensure_ascii=False)] = messages
        return result

    return watching


def _shown(result: Any) -> Any:
    """Sentences as a message; pages and pictures as a browser has them."""
    if isinstance(result, str):
        return {"type": "html", "html": result} if result.startswith("<!doctype") else {"type": "text", "text": result}
    if picture := result if isinstance(result, bytes) else getattr(result, "picture", None):
        return {"type": "html", "html": f'<img width="100%" src="data:;base64,{b64encode(picture).decode()}">'}
    return result


def play(quick: bool) -> None:
    from looks_seasons import seasons

    seasons()
    for returned in seen.values():  # what a season has shown is real; the suite also tries the absurd
        returned["done"] = list(returned.values())
    if not quick:
        import pytest

        pytest.main([*(f"tests/{each}" for each in SUITE.split()), "-q", "-p", "no:cacheprovider", f"--rootdir={ROOT}"])


def extremes(name: str) -> Iterator[tuple[str, list[Any]]]:
    returned = seen[name]
    found = returned.pop("done", None) or list(returned.values())
    found.sort(key=lambda each: len(json.dumps(each, ensure_ascii=False)))
    if found and found[0][0]["type"] == "html":
        yield from ((f"{name}-{place}", each) for place, each in enumerate(found, start=1))
    elif found:
        yield f"{name}-short", found[0]
        if len(found) > 1:
            yield f"{name}-long", found[-1]


def serve(route: Route, drawn: Path) -> None:
    """The rehearsal's page from its files; nothing goes out."""
    kind, _, name = route.request.url.removeprefix("http://looks/").partition("/")
    folder = {"page": ROOT / "rehearsal" / "page", "font": FONT / "files", "drawn": drawn}.get(kind)
    if not kind:
        route.fulfill(path=ROOT / "docs" / "looks.html")
    elif folder:
        route.fulfill(path=folder / name)
    else:
        route.abort()


def draw(page: Page, folder: Path, name: str, messages: list[Any]) -> tuple[Path, int]:
    """Its picture and how high that is."""
    path, kind = folder / f"{name}.png", messages[0]["type"]
    page.goto("http://looks/")
    if kind == "html":
        page.set_content(f"{messages[0]['html']}<style>{LETTERS}</style>")
        page.evaluate("document.fonts.ready")
    elif cut := page.evaluate("([name, messages]) => draw(name, messages)", [name, messages]):
        print(f"{name}: cut off: {', '.join(cut)}")
    shown = page.locator("body" if kind == "html" else ".phone")
    shown.screenshot(path=path)
    return path, round((shown.bounding_box() or {"height": 0})["height"])


def sheets(page: Page, folder: Path, pictures: list[tuple[Path, int]]) -> None:
    """Columns filled one after the other; what is higher than a sheet goes on in the next column."""
    wide, high = SHEET
    sheet: list[str] = []
    left = top = count = 0

    def finish() -> None:
        page.set_viewport_size({"width": wide, "height": high})
        page.set_content(f'<base href="http://looks/"><body style="margin: 0">{"".join(sheet)}', wait_until="load")
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
                         f"background:url('drawn/{path.name}') 0 -{begin}px no-repeat\"></div>")  # fmt: skip
            top += part + 8
    count += 1
    finish()


def main(folder: Path, quick: bool, wanted: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("sheet-*.png"):
        old.unlink()
    watch()
    play(quick)
    with sync_playwright() as driver:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 390, "height": 844}, locale="th-TH")
        page.route("**/*", lambda route: serve(route, folder))
        names = [name for name in seen if not wanted or any(each in name for each in wanted)]
        sheets(page, folder, [draw(page, folder, *each) for name in names for each in extremes(name)])
        browser.close()
    print("never seen:", ", ".join(name for name, returned in seen.items() if not returned) or "none")


if __name__ == "__main__":
    arguments = [each for each in sys.argv[1:] if each != "--quick"]
    main(Path(arguments[0]), "--quick" in sys.argv, arguments[1:])
