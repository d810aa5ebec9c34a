"""Why a file cannot be read. Standard library only: the child process imports this."""

from __future__ import annotations


class UnreadableWorkbook(Exception):
    """A file that is not read. `reason`: a key of `messages.workbooks.refusals.SENTENCES`; `place`: a cell."""

    def __init__(self, reason: str, place: str = "") -> None:
        super().__init__(f"{reason} {place}".strip())
        self.reason = reason
        self.place = place
