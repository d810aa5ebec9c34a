"""What can go wrong at LINE, to be switched on: down, mute, slow, any status, the rate limit."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from rehearsal import rules

Kind = Literal["down", "mute", "slow", "status"]


@dataclass
class Fault:
    """`times` calls are hit (None: until cleared), of those whose path contains `path`."""

    kind: Kind
    path: str = ""
    times: int | None = None
    status: int = 500
    body: bytes = b""
    content_type: str = "application/json"
    seconds: float = 0.0


@dataclass
class Faults:
    """`wait` is what a slow answer waits with; tests give one that does not sleep."""

    wait: Callable[[float], object]
    _active: list[Fault] = field(default_factory=list)
    _counting: threading.Lock = field(default_factory=threading.Lock)

    def down(self, times: int | None = None, path: str = "") -> None:
        """The connection is dropped before LINE has taken anything."""
        self._active.append(Fault("down", path, times))

    def mute(self, times: int | None = None, path: str = "") -> None:
        """LINE takes the request and the answer is lost."""
        self._active.append(Fault("mute", path, times))

    def slow(self, seconds: float, times: int | None = None, path: str = "") -> None:
        self._active.append(Fault("slow", path, times, seconds=seconds))

    def status(self, code: int, body: str = "", times: int | None = 1, path: str = "") -> None:
        """The next calls are answered so, and nothing else happens."""
        text = body or json.dumps({"message": "The stand-in was told to answer so"})
        kind = "text/html" if text.lstrip().startswith("<") else "application/json"
        self._active.append(Fault("status", path, times, code, text.encode(), kind))

    def html_error(self, code: int = 502, times: int | None = 1, path: str = "") -> None:
        """A proxy's page, in an encoding that is not UTF-8."""
        page = "<html><h1>ขออภัย</h1></html>".encode("tis-620")
        self._active.append(Fault("status", path, times, code, page, "text/html; charset=tis-620"))

    def rate_limited(self, times: int | None = 1, path: str = "") -> None:
        self.status(429, json.dumps({"message": rules.RATE_LIMIT}), times, path)

    def clear(self) -> None:
        self._active.clear()

    def next_for(self, path: str) -> Fault | None:
        """The fault that hits a call to this path; counted as used."""
        with self._counting:
            found = next((fault for fault in self._active if fault.path in path), None)
            if found is not None and found.times is not None:
                found.times -= 1
                if found.times <= 0:
                    self._active.remove(found)
            return found
