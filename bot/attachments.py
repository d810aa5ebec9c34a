"""Files that people send: fetched from LINE before anything is decided about them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.events import LineEvent
from bot.line import LineError
from bot.machine import Machine

MOST_BYTES = 5 * 1024 * 1024
"""The province's form with 43 rows is 30 KB; five megabytes leave room for pictures pasted into it."""


@dataclass(frozen=True)
class Attachment:
    """`problem`: too_large, gone, unreachable; empty with `content`. `not_ready`: ask again in a moment."""

    name: str
    content: bytes = b""
    problem: str = ""
    not_ready: bool = False


def fetch(machine: Machine, event: LineEvent) -> Attachment:
    if event.file_size > MOST_BYTES:
        return Attachment(event.file_name, problem="too_large")
    try:
        content = machine.line.content(event.message_id, MOST_BYTES)
    except LineError as error:
        problem = {404: "gone", 410: "gone", 413: "too_large"}.get(error.status, "unreachable")
        return Attachment(event.file_name, problem=problem)
    if content is None:
        return Attachment(event.file_name, not_ready=True)
    return Attachment(event.file_name, content)
