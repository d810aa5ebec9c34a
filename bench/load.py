"""Signed webhooks at a door over HTTP, as fast as it takes them or at a steady pace; each request is timed."""

from __future__ import annotations

import http.client
import json
import multiprocessing
import threading
import time
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from bench.ground import SECRET
from rehearsal.webhooks import sign


@dataclass(frozen=True)
class Result:
    """`seconds`: of each request that was answered 200, sorted."""

    accepted: int
    refused: int
    lasted: float
    seconds: tuple[float, ...]

    @property
    def rate(self) -> float:
        return self.accepted / self.lasted

    def percentile(self, percent: float) -> float:
        """Milliseconds."""
        return self.seconds[min(len(self.seconds) - 1, int(len(self.seconds) * percent / 100))] * 1000


def body(user: str, at: datetime, text: str = "ขาดข้อไหน") -> bytes:
    """One text message, as LINE sends it."""
    event = {
        "type": "message",
        "message": {"type": "text", "id": str(uuid4().int)[:18], "quoteToken": uuid4().hex, "text": text},
        "webhookEventId": uuid4().hex[:26].upper(),
        "deliveryContext": {"isRedelivery": False},
        "timestamp": int(at.timestamp() * 1000),
        "source": {"type": "user", "userId": user},
        "replyToken": uuid4().hex,
        "mode": "active",
    }
    return json.dumps({"destination": "U" + "0" * 32, "events": [event]}, ensure_ascii=False).encode()


def saturate(port: int, at: datetime, connections: int, seconds: float) -> Result:
    """As many as it takes, over connections that stay open; the requests are made before the clock starts."""
    return _in_a_process(_saturate, port, at, connections, seconds)


def steady(port: int, at: datetime, per_second: int, seconds: float) -> Result:
    """A request every 1/`per_second`, on its own schedule whatever the earlier ones do: a slow answer is not hidden."""
    return _in_a_process(_steady, port, at, per_second, seconds)


def _in_a_process(run: object, *values: object) -> Result:
    """The load has an interpreter of its own, so that it does not wait for whatever else runs in this one."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        result: Result = pool.apply(run, values)  # type: ignore[arg-type]
    return result


def _requests(at: datetime, count: int) -> list[tuple[bytes, dict[str, str]]]:
    made = [body(f"U{number % 500:032x}", at) for number in range(count)]
    return [(each, {"X-Line-Signature": sign(SECRET, each), "Content-Type": "application/json"}) for each in made]


def _saturate(port: int, at: datetime, connections: int, seconds: float) -> Result:
    requests = _requests(at, int(6000 * seconds))
    taken, timed, refused = iter(requests), [], [0]
    lock, start = threading.Lock(), threading.Event()
    until = [0.0]

    def run() -> None:
        line = http.client.HTTPConnection("127.0.0.1", port)
        line.connect()
        start.wait()
        mine: list[float] = []
        while time.perf_counter() < until[0]:
            with lock:
                request = next(taken, None)
            if request is None:
                break
            spent = _post(line, *request)
            if spent is None:
                refused[0] += 1
            else:
                mine.append(spent)
        line.close()
        with lock:
            timed.extend(mine)

    threads = [threading.Thread(target=run) for _ in range(connections)]
    for thread in threads:
        thread.start()
    began = time.perf_counter()
    until[0] = began + seconds
    start.set()
    for thread in threads:
        thread.join()
    return Result(len(timed), refused[0], time.perf_counter() - began, tuple(sorted(timed)))


def _steady(port: int, at: datetime, per_second: int, seconds: float) -> Result:
    requests = _requests(at, int(per_second * seconds))
    timed: list[float] = []
    refused, pause = [0], threading.Event()
    lanes = 16
    began = time.perf_counter() + 0.2

    def run(lane: int) -> None:
        line = http.client.HTTPConnection("127.0.0.1", port)
        line.connect()
        for number in range(lane, len(requests), lanes):
            due = began + number / per_second
            pause.wait(max(0.0, due - time.perf_counter()))
            if _post(line, *requests[number]) is None:
                refused[0] += 1
            else:
                timed.append(time.perf_counter() - due)
        line.close()

    threads = [threading.Thread(target=run, args=(lane,)) for lane in range(lanes)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Result(len(timed), refused[0], time.perf_counter() - began, tuple(sorted(timed)))


def _post(line: http.client.HTTPConnection, content: bytes, headers: dict[str, str]) -> float | None:
    """Seconds until 200; None for anything else."""
    began = time.perf_counter()
    try:
        line.request("POST", "/callback", content, headers)
        answer = line.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException):
        line.close()
        return None
    return time.perf_counter() - began if answer.status == 200 else None
