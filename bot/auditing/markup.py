"""An HTML page as a reader sees it: its title, headings, words, pictures, and what asks for a password."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree  # type: ignore[import-untyped]

UNSEEN = frozenset(("script", "style", "template", "noscript", "head", "select", "svg"))
FRAME = frozenset(("nav", "header", "footer", "aside"))
"""Parts a site repeats on every page."""
INLINE = frozenset(
    ("a", "b", "i", "u", "em", "strong", "span", "font", "small", "sub", "sup", "mark", "wbr", "label", "br")
)
MEDIA = {
    "img": "src",
    "iframe": "src",
    "embed": "src",
    "object": "data",
    "video": "src",
    "source": "src",
    "frame": "src",
}
FILE_LINK = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png)(?:$|[?#])", re.IGNORECASE)
HEADINGS = frozenset(("h1", "h2", "h3"))
MOUNTS = frozenset(("root", "app", "__next", "__nuxt", "q-app", "svelte", "app-root"))
"""Ids of the element into which a script draws the whole page."""
JUMP = re.compile(
    r"location(?:\.href)?\s*=\s*[\"']([^\"']{1,500})[\"']|location\.(?:replace|assign)\(\s*[\"']([^\"']{1,500})[\"']"
)
SHORT_SCRIPT = 500
"""Characters; a longer one, or one with functions, moves on only when something is pressed."""
HARDLY_A_WORD = 200
REFRESH = re.compile(r"\s*(\d{1,4})\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"'\s]+)", re.IGNORECASE)
REFRESH_AT_ONCE = 10
"""Seconds; a later refresh is a slide show, not a way on."""
TITLE_SHOWN = 200


@dataclass(frozen=True)
class Markup:
    title: str = ""
    headings: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    """Lines of visible words outside menus, heads and feet, in order."""
    frame: tuple[str, ...] = ()
    """Lines inside them."""
    media: frozenset[str] = frozenset()
    """Pictures, embedded pages, linked files: what an answer may be made of."""
    asks_password: bool = False
    drawn_by_script: bool = False
    moves_to: str = ""
    """Where the page sends its reader by itself."""

    @property
    def words(self) -> str:
        return "\n".join(self.blocks)


class _Reader:
    """Listens to the parser: no tree is built, and no depth of nesting can trip it."""

    def __init__(self) -> None:
        self.title: list[str] = []
        self.headings: list[list[str]] = []
        self.own: list[str] = []
        self.frame: list[str] = []
        self.media: set[str] = set()
        self.scripts: list[str] = []
        self.password = self.mount = False
        self.refresh = ""
        self._open: list[tuple[str, bool, bool]] = []
        """What is open here: its tag, whether it is unseen, whether it is part of the frame."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        _, unseen, framed = self._open[-1] if self._open else ("", False, False)
        unseen = unseen or tag in UNSEEN or _is_hidden(attributes)
        framed = framed or tag in FRAME
        self._open.append((tag, unseen, framed))
        self._break(tag)
        self._note(tag, attributes, framed)

    def end(self, tag: str) -> None:
        self._break(tag)
        if self._open:
            self._open.pop()

    def data(self, words: str) -> None:
        tag, unseen, framed = self._open[-1] if self._open else ("", False, False)
        if tag == "title" and len(self._open) == 3:  # in html, head; drawings have titles of their own
            self.title.append(words)
        elif tag == "script":
            self.scripts[-1] += words
        if unseen:
            return
        (self.frame if framed else self.own).append(words.replace("\n", " "))
        if any(each[0] in HEADINGS for each in self._open[-3:]):
            self.headings[-1].append(words)

    def close(self) -> Markup:
        blocks = _lines(self.own)
        return Markup(
            title=" ".join("".join(self.title).split())[:TITLE_SHOWN],
            headings=tuple(" ".join("".join(each).split())[:TITLE_SHOWN] for each in self.headings),
            blocks=blocks,
            frame=_lines(self.frame),
            media=frozenset(self.media),
            asks_password=self.password,
            drawn_by_script=self.mount and bool(self.scripts),
            moves_to=self.refresh or _jump(self.scripts, blocks),
        )

    def _break(self, tag: str) -> None:
        if tag not in INLINE and self._open and not self._open[-1][1]:
            (self.frame if self._open[-1][2] else self.own).append("\n")

    def _note(self, tag: str, attributes: Mapping[str, str], framed: bool) -> None:
        if tag in HEADINGS:
            self.headings.append([])
        elif tag == "script":
            self.scripts.append("")
        elif tag == "input":
            self.password = self.password or attributes.get("type", "").strip().lower() == "password"
        elif tag == "meta" and attributes.get("http-equiv", "").strip().lower() == "refresh":
            match = REFRESH.match(attributes.get("content", ""))
            self.refresh = match[2] if match and int(match[1]) <= REFRESH_AT_ONCE else self.refresh
        elif (tag in MEDIA or tag == "a") and not framed:
            self._note_media(tag, attributes)
        self.mount = self.mount or tag in MOUNTS or attributes.get("id", "").lower() in MOUNTS

    def _note_media(self, tag: str, attributes: Mapping[str, str]) -> None:
        source = (attributes.get(MEDIA.get(tag, "href")) or attributes.get("data-src") or "").strip()
        if source and not _is_pixel(attributes) and (tag != "a" or FILE_LINK.search(source)):
            self.media.add(source)


def read_markup(html: str) -> Markup:
    """Never fails: what cannot be read as HTML is an empty page."""
    parser = etree.HTMLParser(
        target=_Reader(), encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        parser.feed(html.replace("\0", "").encode("utf-8", "replace"))
        page: Markup = parser.close()
    except (etree.XMLSyntaxError, ValueError):
        return Markup()
    return page


def _lines(pieces: list[str]) -> tuple[str, ...]:
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return tuple(line for line in lines if line)


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return "hidden" in attributes or "display:none" in attributes.get("style", "").replace(" ", "").lower()


def _is_pixel(attributes: Mapping[str, str]) -> bool:
    """Counters of visitors are pictures of one dot."""
    return attributes.get("width") in ("0", "1") or attributes.get("height") in ("0", "1")


def _jump(scripts: list[str], blocks: tuple[str, ...]) -> str:
    """Where a page with hardly a word sends its reader by script ("alert('…'); location = 'index.php'")."""
    if sum(len(each) for each in blocks) > HARDLY_A_WORD:
        return ""
    for script in scripts:
        match = JUMP.search(script) if len(script) <= SHORT_SCRIPT and "function" not in script else None
        if match:
            return match[1] or match[2]
    return ""
