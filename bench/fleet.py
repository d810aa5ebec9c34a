"""Real processes of the bot: started, killed, started again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bench.ground import SECRET, TOKEN

ROOT = Path(__file__).resolve().parent.parent


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait(seconds: float) -> None:
    threading.Event().wait(seconds)


@dataclass
class Part:
    """`role`: serve, web or worker. `death`: the point at which it kills itself, and at which time."""

    role: str
    process: subprocess.Popen[bytes]
    death: tuple[str, int] | None = None
    started: float = field(default_factory=time.monotonic)

    @property
    def alive(self) -> bool:
        return self.process.poll() is None


class Fleet:
    """The processes of one bot on one database."""

    def __init__(self, database_url: str, line_url: str, log: Path) -> None:
        self.port = free_port()
        self._log = log
        self._environ = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("LINE_", "ITA_"))},
            "LINE_CHANNEL_SECRET": SECRET,
            "LINE_CHANNEL_ACCESS_TOKEN": TOKEN,
            "LINE_API_URL": line_url,
            "LINE_DATA_API_URL": line_url,
            "DATABASE_URL": database_url,
            "PORT": str(self.port),
            "PYTHONPATH": str(ROOT),
        }
        self.parts: list[Part] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, role: str, death: tuple[str, int] | None = None, **more: str) -> Part:
        how = ["-m", "bench.dying", death[0], str(death[1])] if death else ["-m", "bot.cli"]
        with self._log.open("ab") as out:
            process = subprocess.Popen(
                [sys.executable, *how, role],
                cwd=ROOT,
                env={**self._environ, **more},
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        part = Part(role, process, death)
        self.parts.append(part)
        return part

    def kill(self, part: Part) -> None:
        """-9 to the process and its children; nothing of it can say goodbye."""
        with suppress(ProcessLookupError):
            os.killpg(part.process.pid, signal.SIGKILL)
        part.process.wait()
        if part in self.parts:
            self.parts.remove(part)

    def stop(self) -> None:
        for part in list(self.parts):
            part.process.terminate()
        for part in list(self.parts):
            try:
                part.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill(part)

    def wait_until_healthy(self, seconds: float = 30) -> float:
        """Seconds until /healthz says 200. Raises TimeoutError."""
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            if self.healthy()[0] == 200:
                return time.monotonic() - began
            wait(0.02)
        raise TimeoutError(f"not healthy: {self.healthy()}")

    def answers(self) -> bool:
        """Whether somebody listens at the door."""
        with socket.socket() as knocking:
            knocking.settimeout(0.5)
            return knocking.connect_ex(("127.0.0.1", self.port)) == 0

    def healthy(self) -> tuple[int, str]:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(f"{self.url}/healthz", timeout=5) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError as error:
            return 0, type(error).__name__
