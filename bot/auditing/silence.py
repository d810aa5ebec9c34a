"""Hosts that answer nobody: after a few tries the rest of their links is not asked for, in this audit."""

from __future__ import annotations

GIVEN_UP_AFTER = 3
"""Links of a host in a row that got no answer at all."""
SILENT = frozenset(("dns", "timeout", "connection", "tls", "blocked_target"))


class Silence:
    def __init__(self) -> None:
        self._in_a_row: dict[str, int] = {}
        self._reason: dict[str, str] = {}

    def reason(self, host: str) -> str:
        """Why the host is not asked any more; empty while it is."""
        return self._reason[host] if self._in_a_row.get(host, 0) >= GIVEN_UP_AFTER else ""

    def heard(self, host: str, failure: str) -> None:
        """`failure` is empty when the host answered, whatever it said."""
        self._in_a_row[host] = self._in_a_row.get(host, 0) + 1 if failure in SILENT else 0
        self._reason[host] = failure
