"""Webhooks accepted per second, each event on disk before its 200, against line-bot-sdk's own example that keeps
nothing: `python -m bench.webhook`. Same server kind, same load, same run."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from bench import ground, machine, postgres
from bench.fleet import ROOT, Fleet, free_port, wait
from bench.load import Result, saturate, steady

CONNECTIONS = 64
SECONDS = 4.0
ROUNDS = 3
SHIM = ROOT / "bench" / "slow_disk.c"


def main() -> int:
    print(machine.line())
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ita-webhook-")))
        line = ground.platform()
        line_url = line.start()
        stack.callback(line.stop)
        peer = _peer(stack)
        ours = _door(stack, folder, line_url, ground.sqlite_url(folder))
        _against(peer, "SQLite, synchronous=FULL", ours)
        _steady("SQLite", ours)
        _with_slow_disk(stack, folder, line_url)
        _on_postgres(stack, folder, line_url, peer)
    return 0


def _against(peer: int, name: str, ours: int) -> None:
    """In turns, so that the machine's other work falls on both."""
    pairs: list[tuple[Result, Result]] = []
    for _ in range(ROUNDS):
        pairs.append(
            (saturate(ours, ground.now(), CONNECTIONS, SECONDS), saturate(peer, ground.now(), CONNECTIONS, SECONDS))
        )
    us, them = median(each.rate for each, _ in pairs), median(each.rate for _, each in pairs)
    refused = sum(each.refused for each, _ in pairs)
    print(f"{name}: ours {us:,.0f}/s stored, line-bot-sdk's example {them:,.0f}/s not stored: ratio {us / them:.2f}"
          f" (refused {refused})", flush=True)  # fmt: skip


def _steady(name: str, port: int, limit: float = 20) -> None:
    result = steady(port, ground.now(), 100, 10)
    print(f"{name}, 100 requests/s: p50 {result.percentile(50):.1f} ms, p99 {result.percentile(99):.1f} ms"
          f" (aim < {limit:.0f}), refused {result.refused}", flush=True)  # fmt: skip


def _with_slow_disk(stack: ExitStack, folder: Path, line_url: str) -> None:
    library = folder / "slow_disk.so"
    try:
        subprocess.run(["gcc", "-shared", "-fPIC", "-o", library, SHIM, "-ldl"], check=True)
    except (OSError, subprocess.CalledProcessError):
        print("no gcc: the slow disk is not measured")
        return
    (folder / "slow").mkdir()
    more = {"LD_PRELOAD": str(library), "SLOW_DISK_MS": "5"}
    port = _door(stack, folder, line_url, ground.sqlite_url(folder / "slow"), **more)
    result = saturate(port, ground.now(), 64, SECONDS)
    print(
        f"5 ms more for each fsync, 64 connections: {result.rate:,.0f}/s accepted (aim 1,000), refused {result.refused}"
    )
    _steady("5 ms added to each fsync", port, 100)


def _on_postgres(stack: ExitStack, folder: Path, line_url: str, peer: int) -> None:
    try:
        address = stack.enter_context(postgres.server())
    except postgres.NoServer as error:
        print(error)
        return
    port = _door(stack, folder, line_url, postgres.new_database(address))
    _against(peer, "PostgreSQL", port)
    _steady("PostgreSQL", port)


def _door(stack: ExitStack, folder: Path, line_url: str, url: str, **more: str) -> int:
    ground.load(url).close()
    fleet = Fleet(url, line_url, folder / "web.log")
    fleet.start("web", **more)
    stack.callback(fleet.stop)
    while not fleet.answers():
        wait(0.05)
    return fleet.port


def _peer(stack: ExitStack) -> int:
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", "bench.peer", str(port)], cwd=ROOT)
    stack.callback(process.terminate)
    fleet = Fleet("", "", Path("/dev/null"))
    fleet.port = port
    while not fleet.answers():
        wait(0.05)
    return port


if __name__ == "__main__":
    sys.exit(main())
