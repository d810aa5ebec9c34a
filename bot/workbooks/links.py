"""The URLs of a cell: its text and its hyperlink, which may say different things."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from bot.workbooks.grid import Sheet
from bot.workbooks.language import find_urls


@dataclass(frozen=True)
class CellUrls:
    """`instead_of`: the text's URL where the hyperlink leads elsewhere; `local`: it leads to a file of a computer."""

    urls: tuple[str, ...] = ()
    instead_of: str = ""
    torn: bool = False
    """Text and hyperlink differ, and there is no telling which is meant."""
    local: bool = False


def urls_of(sheet: Sheet, row: int, column: int) -> CellUrls:
    """What a click on the cell opens wins over what the cell shows."""
    written = find_urls(sheet.text(row, column))
    target = sheet.target(row, column).strip()
    if not target or target.lower().startswith(("mailto:", "tel:", "#", "javascript:")):
        return CellUrls(written)
    if not target.lower().startswith(("http://", "https://")):
        return CellUrls(written, local=not written)
    if any(same_address(url, target) for url in written):
        text = sheet.text(row, column)
        return CellUrls(tuple(url if url in text or not same_address(url, target) else target for url in written))
    if len(written) > 1:
        return CellUrls(written, torn=True)
    return CellUrls((target,), instead_of=written[0] if written else "")


def same_address(one: str, other: str) -> bool:
    """Equal but for the scheme, percent-encoding, a final slash and the case of the host."""
    return _bare(one) == _bare(other)


def _bare(url: str) -> str:
    rest = unquote(url.partition("://")[2] or url)
    host, slash, path = rest.partition("/")
    return (host.lower() + slash + path).rstrip("/")
