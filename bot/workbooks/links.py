"""The URLs of a cell: its text and its hyperlink, which may say different things."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from bot.workbooks.grid import Sheet
from bot.workbooks.language import read_urls


@dataclass(frozen=True)
class CellUrls:
    """`instead_of`: the text's URL where the hyperlink leads elsewhere; `local`: it leads to a file of a computer."""

    urls: tuple[str, ...] = ()
    instead_of: str = ""
    torn: bool = False
    """Text and hyperlink differ, and there is no telling which is meant."""
    local: bool = False
    broken: str = ""
    """Something meant as a URL that cannot be one."""
    mended: bool = False
    """Put together by us, for instance over a line end."""


def urls_of(sheet: Sheet, row: int, column: int) -> CellUrls:
    """What a click on the cell opens wins over what the cell shows."""
    text, target = sheet.text(row, column), sheet.target(row, column).strip()
    if not text and not target:
        return CellUrls()
    found = read_urls(text)
    written = tuple(dict.fromkeys(one.url for one in found if not one.broken))
    broken = next((one.url for one in found if one.broken), "")
    mended = any(one.mended for one in found)
    if not target or target.lower().startswith(("mailto:", "tel:", "#", "javascript:")):
        return CellUrls(written, broken=broken, mended=mended)
    if not target.lower().startswith(("http://", "https://")):
        return CellUrls(written, local=not written, broken=broken, mended=mended)
    if any(same_address(url, target) for url in written):
        return CellUrls(tuple(_with_scheme(url, target, text) for url in written), broken=broken, mended=mended)
    if len(written) > 1:
        return CellUrls(written, torn=True)
    return CellUrls((target,), instead_of=written[0] if written else "")


def _with_scheme(url: str, target: str, text: str) -> str:
    """The target instead of a URL that was written without its scheme."""
    return target if url not in text and same_address(url, target) else url


def together(parts: list[CellUrls]) -> CellUrls:
    """The URLs of several cells of a row as one."""
    return CellUrls(
        tuple(dict.fromkeys(url for part in parts for url in part.urls)),
        " ".join(part.instead_of for part in parts if part.instead_of),
        any(part.torn for part in parts),
        any(part.local for part in parts),
        " ".join(part.broken for part in parts if part.broken),
        any(part.mended for part in parts),
    )


def same_address(one: str, other: str) -> bool:
    """Equal but for the scheme, percent-encoding, a final slash and the case of the host."""
    return _bare(one) == _bare(other)


def _bare(url: str) -> str:
    rest = unquote(url.partition("://")[2] or url)
    host, slash, path = rest.partition("/")
    return (host.lower() + slash + path).rstrip("/")
