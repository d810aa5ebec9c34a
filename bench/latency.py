"""From a person's message to the answer on her screen, at 20 messages a second, on one `ita-bot serve`, or with --apart
on `ita-bot web` and `ita-bot worker`: `python -m bench.latency [--apart]`. Aim: median ≤ 60 ms, p99 ≤ 500 ms. LINE
itself takes no time here."""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
import time
from pathlib import Path

from bench import ground, machine
from bench.fleet import Fleet, wait
from rehearsal.people import LineUser

PER_SECOND = 20
SECONDS = 20
WORDS = ("ขาดข้อไหน", "O{n} https://site.example/{n}", "กำหนดส่งเมื่อไร", "ข้อ {n} ต้องมีอะไร", "ส่งอะไรแล้ว")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--apart", action="store_true")
    roles = ("web", "worker") if parser.parse_args().apart else ("serve",)
    print(machine.line())
    with tempfile.TemporaryDirectory(prefix="ita-latency-") as name:
        folder = Path(name)
        url = ground.sqlite_url(folder)
        database, line = ground.load(url), ground.platform()
        people = ground.officers(database, line, 100)
        database.close()
        fleet = Fleet(url, line.start(), folder / "processes.log")
        for role in roles:
            fleet.start(role)
        try:
            fleet.wait_until_healthy()
            line.deliver_webhooks_to(f"{fleet.url}/callback")
            said: dict[str, float] = {}
            heard: dict[str, float] = {}
            _listen(line, heard)
            _talk(line, people, said)
            until = time.monotonic() + 30
            while len(heard) < len(said) and time.monotonic() < until:
                wait(0.05)
        finally:
            fleet.stop()
            line.stop()
    times = sorted((heard[token] - at) * 1000 for token, at in said.items() if token in heard)
    p50, p99 = times[len(times) // 2], times[int(len(times) * 0.99)]
    print(f"{' + '.join(roles)}: {len(said)} messages at {PER_SECOND}/s, {len(times)} answered: "
          f"median {p50:.0f} ms (aim ≤ 60), p99 {p99:.0f} ms (aim ≤ 500), longest {times[-1]:.0f} ms")  # fmt: skip
    return 0


def _listen(line: ground.LinePlatform, heard: dict[str, float]) -> None:
    """Notes when LINE takes the reply with a token."""
    taken = line.reply_tokens.use

    def use(token: str) -> None:
        heard[token] = time.monotonic()
        taken(token)

    line.reply_tokens.use = use  # type: ignore[method-assign]


def _talk(line: ground.LinePlatform, people: list[LineUser], said: dict[str, float]) -> None:
    """On schedule, whatever the earlier messages do; each from another thread, as LINE has many."""
    with line.holding() as held:
        for number in range(PER_SECOND * SECONDS):
            words = WORDS[number % len(WORDS)].format(n=number % 9 + 1)
            line.say(people[number % len(people)], words)
        events = list(held)
    began, pause, threads = time.monotonic() + 1, threading.Event(), []
    for number, event in enumerate(events):
        pause.wait(max(0.0, began + number / PER_SECOND - time.monotonic()))
        said[event["replyToken"]] = time.monotonic()
        threads.append(threading.Thread(target=line.deliver, args=([event],)))
        threads[-1].start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    sys.exit(main())
