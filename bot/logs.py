"""What goes to the log: ids and outcomes. An error is told by its type and its place, never by its words, for those may
quote what a person wrote, a name, or an address with a password."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

QUIET = ("apscheduler", "alembic", "urllib3", "linebot")
"""Libraries that speak of every step."""
_ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class DiscreetFormatter(logging.Formatter):
    """One line for the event, one for each place of an error; no message of an exception."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # what another handler may have written out in full
        return super().format(record)

    def formatException(self, ei: _ErrorInfo) -> str:  # noqa: N802 — the standard library's name
        error = ei[1]
        if error is None:
            return ""
        return "\n".join(_told(error))


def _told(error: BaseException) -> list[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    places = [
        f"  {frame.filename.rpartition('site-packages/')[2]}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return [*(_told(cause) if cause is not None else []), type(error).__name__, *places]


def log_to_stderr() -> None:
    """For every process of ours."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(DiscreetFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
