"""XML of unknown origin as a stream of events. Standard library only.

A DOCTYPE is refused whatever its encoding, and with it every entity trick; SpreadsheetML never has one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import IO
from xml.parsers import expat

from bot.workbooks.errors import UnreadableWorkbook
from bot.workbooks.limits import DEPTH

CHUNK = 256 * 1024

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


def parse(stream: IO[bytes], start: Start, end: End | None = None, text: Text | None = None) -> None:
    """Calls back with local names, namespaces taken off (Excel's strict files differ only in those)."""
    parser = expat.ParserCreate()
    depth = 0

    def on_start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEPTH:
            raise UnreadableWorkbook("damaged")
        start(name.rpartition(":")[2], attributes)

    def on_end(name: str) -> None:
        nonlocal depth
        depth -= 1
        if end:
            end(name.rpartition(":")[2])

    def on_doctype(*_: object) -> None:
        raise UnreadableWorkbook("damaged")

    parser.StartElementHandler = on_start
    parser.EndElementHandler = on_end
    parser.StartDoctypeDeclHandler = on_doctype
    parser.EntityDeclHandler = on_doctype
    parser.buffer_text = True
    if text:
        parser.CharacterDataHandler = text
    try:
        while chunk := stream.read(CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError) as broken:
        raise UnreadableWorkbook("damaged") from broken
