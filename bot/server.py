"""gunicorn around the application: threads for the door, a clean end at SIGTERM; in `serve` the worker beside it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger

from bot.logs import DiscreetFormatter

if TYPE_CHECKING:  # the process that watches imports none of it: it is there twice otherwise
    from flask import Flask

    from bot.machine import Machine

THREADS = 64
"""Requests that wait for one commit together; a slow disk is not slower for sixty than for one."""
GRACE_SECONDS = 20
ARENAS = 1
"""Pools of memory for all threads: with one interpreter lock they hardly meet. glibc makes up to eight a core, and what
is free in one is of no use to the others."""
M_ARENA_MAX = -8
"""glibc's malloc.h."""


class ServerLog(Logger):  # type: ignore[misc]
    """gunicorn's own log, as discreet as ours."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(DiscreetFormatter())


class Companion(Protocol):
    """The worker, when it lives in the same process."""

    def start(self) -> None: ...
    def wake(self) -> None: ...
    def stop(self) -> None: ...


class Server(BaseApplication):  # type: ignore[misc]
    """One process that serves; the arbiter starts it again should it die."""

    def __init__(
        self, port: int, machine: Callable[[], Machine], companion: Callable[[Machine], Companion] | None = None
    ) -> None:
        """`machine`, `companion`: made in the process that serves."""
        self._port, self._make_machine, self._make_companion = port, machine, companion
        self._companion: Companion | None = None
        super().__init__()

    def load_config(self) -> None:
        options = {
            "bind": [f"0.0.0.0:{self._port}"],
            "workers": 1,
            "worker_class": "gthread",
            "threads": THREADS,
            "graceful_timeout": GRACE_SECONDS,
            "timeout": 60,
            "keepalive": 75,
            "accesslog": None,
            "errorlog": "-",
            "logger_class": ServerLog,
            "loglevel": "warning",
            "worker_exit": self._worker_exit,
            "control_socket_disable": True,
        }
        for name, value in options.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Flask:
        """Runs in the process that serves, after the fork: no thread or connection is older than it."""
        from bot.app import create_app

        few_arenas()
        machine = self._make_machine()
        if self._make_companion is None:
            return create_app(machine)
        self._companion = self._make_companion(machine)
        app = create_app(machine, woken=self._companion.wake)
        self._companion.start()
        return app

    def _worker_exit(self, _server: Any, _worker: Any) -> None:
        if self._companion is not None:
            self._companion.stop()


def few_arenas() -> None:
    """Where the C library has such a thing."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, ARENAS)
