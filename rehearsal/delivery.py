"""Carrying webhooks to the bot: signed, once, timed, and kept when they did not arrive."""

import http.client
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field

from rehearsal import rules
from rehearsal.checking import Json
from rehearsal.webhooks import envelope, sign

DeliverTo = Callable[[bytes, str], int]
"""Takes the body and its signature, gives the HTTP status; raises OSError when nobody is there."""


@dataclass(frozen=True)
class Delivery:
    """One attempt. `status` is None when no answer came; `seconds` is measured in real time."""

    events: tuple[Json, ...]
    status: int | None
    seconds: float
    reason: str

    @property
    def arrived(self) -> bool:
        return self.status is not None and 200 <= self.status < 300

    @property
    def in_time(self) -> bool:
        """LINE wants its 200 within two seconds, else it counts a request_timeout."""
        return self.arrived and self.seconds <= rules.WEBHOOK_SECONDS


def post_to(url: str, timeout: float = 10.0) -> DeliverTo:
    """Delivery over HTTP, without a proxy: the bot is on this machine."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def deliver(body: bytes, signature: str) -> int:
        headers = {"Content-Type": "application/json; charset=utf-8", "X-Line-Signature": signature}
        request = urllib.request.Request(url, body, {**headers, "User-Agent": "LineBotWebhook/2.0"})
        try:
            with opener.open(request, timeout=timeout) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            error.close()
            return error.code

    return deliver


@dataclass
class Courier:
    """Keeps every attempt, and what has to be delivered again."""

    secret: str
    destination: str
    deliver_to: DeliverTo | None
    attempts: list[Delivery] = field(default_factory=list)
    failed: list[Json] = field(default_factory=list)

    def carry(self, events: list[Json], signature: str | None = None) -> Delivery:
        """Posts one body; `signature` replaces the right one."""
        body = envelope(self.destination, events)
        attempt = self._attempt(events, body, signature or sign(self.secret, body))
        self.attempts.append(attempt)
        if not attempt.arrived:
            self.failed.extend(events)
        return attempt

    def _attempt(self, events: list[Json], body: bytes, signature: str) -> Delivery:
        kept = tuple(json.loads(json.dumps(events)))
        if self.deliver_to is None:
            return Delivery(kept, None, 0.0, "no webhook URL")
        began = time.monotonic()
        try:
            status = self.deliver_to(body, signature)
        except (OSError, http.client.HTTPException) as error:
            return Delivery(kept, None, time.monotonic() - began, f"could_not_connect: {error}")
        reason = "OK" if 200 <= status < 300 else "error_status_code"
        return Delivery(kept, status, time.monotonic() - began, reason)
