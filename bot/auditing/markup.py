"""An HTML page as a reader sees it: its title, headings, words, pictures, and what asks for a password."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

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


@dataclass
class _Seen:
    title: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    frame: list[str] = field(default_factory=list)
    media: set[str] = field(default_factory=set)
    scripts: list[str] = field(default_factory=list)
    script_files: int = 0
    password: bool = False
    mount: bool = False
    refresh: str = ""


def read_markup(html: str) -> Markup:
    """Never fails: what cannot be read as HTML is an empty page."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = etree.fromstring(html.replace("\0", "").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return Markup()
    seen = _Seen()
    if root is not None:
        _walk(root, seen)
    return _markup(seen)


def _markup(seen: _Seen) -> Markup:
    blocks = _lines(seen.own)
    return Markup(
        title=" ".join("".join(seen.title).split())[:TITLE_SHOWN],
        headings=tuple(seen.headings),
        blocks=blocks,
        frame=_lines(seen.frame),
        media=frozenset(seen.media),
        asks_password=seen.password,
        drawn_by_script=seen.mount and bool(seen.script_files or seen.scripts),
        moves_to=seen.refresh or _jump(seen, sum(len(each) for each in blocks)),
    )


def _lines(pieces: list[str]) -> tuple[str, ...]:
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return tuple(line for line in lines if line)


def _walk(root: Any, seen: _Seen) -> None:
    """Depth first with a stack of our own: a hostile page may be nested deeper than Python calls go."""
    inside: list[tuple[str, bool, bool]] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            unseen = (bool(inside) and inside[-1][1]) or tag in UNSEEN or _hidden(element)
            framed = (bool(inside) and inside[-1][2]) or tag in FRAME
            inside.append((tag, unseen, framed))
            _note(element, tag, seen, framed)
            if not unseen:
                _say(seen, framed, ("" if tag in INLINE else "\n") + (element.text or ""))
        else:
            inside.pop()
            if not (inside and inside[-1][1]):
                _say(seen, bool(inside) and inside[-1][2], ("" if tag in INLINE else "\n") + (element.tail or ""))


def _say(seen: _Seen, framed: bool, words: str) -> None:
    (seen.frame if framed else seen.own).append(words.replace("\r", " ") if words == "\n" else _spaced(words))


def _spaced(words: str) -> str:
    """Line ends of the source are spaces; the one we put before it is not."""
    begins = words.startswith("\n")
    return ("\n" if begins else "") + words[begins:].replace("\n", " ")


def _hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style


def _note(element: Any, tag: str, seen: _Seen, framed: bool) -> None:
    if tag == "title" and element.getparent() is not None and element.getparent().tag == "head":
        seen.title.append("".join(element.itertext()))
    elif tag in HEADINGS:
        seen.headings.append(" ".join("".join(_texts(element)).split())[:TITLE_SHOWN])
    elif tag == "script":
        seen.script_files += bool(element.get("src"))
        seen.scripts.append(element.text or "")
    elif tag == "input":
        seen.password = seen.password or (element.get("type") or "").strip().lower() == "password"
    elif tag == "meta" and (element.get("http-equiv") or "").strip().lower() == "refresh":
        match = REFRESH.match(element.get("content") or "")
        seen.refresh = match[2] if match and int(match[1]) <= REFRESH_AT_ONCE else seen.refresh
    elif tag in MEDIA or tag == "a":
        _note_media(element, tag, seen, framed)
    seen.mount = seen.mount or tag in MOUNTS or (element.get("id") or "").lower() in MOUNTS


def _texts(element: Any) -> Iterator[str]:
    return (each for each in element.itertext() if isinstance(each, str))


def _note_media(element: Any, tag: str, seen: _Seen, framed: bool) -> None:
    source = (element.get(MEDIA.get(tag, "href")) or element.get("data-src") or "").strip()
    if source and not framed and not _is_pixel(element) and (tag != "a" or FILE_LINK.search(source)):
        seen.media.add(source)


def _is_pixel(element: Any) -> bool:
    """Counters of visitors are pictures of one dot."""
    return (element.get("width") or "") in ("0", "1") or (element.get("height") or "") in ("0", "1")


def _jump(seen: _Seen, letters: int) -> str:
    """Where a page with hardly a word sends its reader by script ("alert('…'); location = 'index.php'")."""
    if letters > 200:
        return ""
    for script in seen.scripts:
        match = JUMP.search(script) if len(script) <= SHORT_SCRIPT and "function" not in script else None
        if match:
            return match[1] or match[2]
    return ""
