"""SVG by hand, and its PNG. The fonts travel with the program: a server without Thai fonts draws the same picture."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

import fontpkg_sarabun
import resvg_py

FONT = fontpkg_sarabun.FAMILY
REGULAR, BOLD = 400, 700
FONT_FILES = [str(fontpkg_sarabun.ROOT / "files" / f"Sarabun-{cut}.ttf") for cut in ("Regular", "Bold")]
LETTER_WIDTH = 0.57
"""Of the letter's height: measured 0.54 for Sarabun Bold, Thai and Latin mixed; marks above and below take no width."""


def clean(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cc")


def width_of(text: str, size: float) -> float:
    """About how wide the text is drawn, in pixels; rather too wide than too narrow."""
    return size * LETTER_WIDTH * sum(1 for letter in text if unicodedata.category(letter) != "Mn")


def fitting(text: str, size: float, room: float) -> str:
    """The text, shortened with … where it is wider than the room; a mark is never torn from its letter."""
    if width_of(text, size) <= room:
        return text
    while text and width_of(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def words(
    x: float, y: float, text: str, size: int, colour: str, *, weight: int = REGULAR, anchor: str = "start"
) -> str:
    """`y` is the line the letters stand on; `anchor`: start, middle or end."""
    return (
        f'<text x="{x:g}" y="{y:g}" font-family={quoteattr(FONT)} font-size="{size}" font-weight="{weight}"'
        f' fill={quoteattr(colour)} text-anchor="{anchor}">{escape(clean(text))}</text>'
    )


def box(x: float, y: float, width: float, height: float, colour: str, *, round_by: float = 0) -> str:
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{max(width, 0):g}" height="{height:g}" rx="{round_by:g}"'
        f" fill={quoteattr(colour)}/>"
    )


def svg(width: int, height: int, parts: Iterable[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}">{"".join(parts)}</svg>'
    )


def png(drawing: str) -> bytes:
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=drawing, skip_system_fonts=True, font_files=FONT_FILES, languages=["th"], font_family=FONT
        )
    )
