"""Work done before serving, in a child that ends: what it imported is not kept by the process that goes on."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable

import click

DONE, FAILED = b"+", b"-"


def in_a_child(work: Callable[[], str]) -> str:
    """What `work` gives back. Raises ClickException with its one line if it was a user's mistake or a missing service;
    a fault of ours is told by the child, and ends us too."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work(work, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    if told[:1] == DONE:
        return told[1:].decode()
    if told[:1] == FAILED:
        raise click.ClickException(told[1:].decode())
    raise SystemExit(1)


def _work(work: Callable[[], str], writing: int) -> None:
    """Never returns: the parent's code after the fork is not the child's business."""
    try:
        told = DONE + work().encode()
    except BaseException as error:  # noqa: BLE001 — the child's last word, whatever it is
        told = _last_word(error)
    os.write(writing, told)
    sys.stderr.flush()
    os._exit(0)


def _last_word(error: BaseException) -> bytes:
    from bot.console.common import one_line

    line = one_line(error) if isinstance(error, Exception) else None
    if line is None:
        traceback.print_exception(error)
        return b""
    return FAILED + line.message.encode()
