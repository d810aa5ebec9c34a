"""The front door: verify, keep, say OK. What the events mean is not its business."""

from __future__ import annotations

import base64
import hmac
import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from flask import Blueprint, Response, request

from bot.events import arrivals
from bot.intake import Intake
from models.database import what_is_wrong

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PATH = "/callback"
BODY_LIMIT = 2 * 1024 * 1024
"""Bytes; LINE documents no limit, its own requests may have 2 MB."""
STATUSES = {200: "200 OK", 400: "400 Bad Request", 503: "503 Service Unavailable"}
log = logging.getLogger("ita.webhook")


class Door:
    """`POST /callback`: 200 once the events are on disk, 400 for what LINE did not send, 503 only when they cannot be
    stored (LINE then delivers again)."""

    def __init__(self, channel_secret: str, intake: Intake) -> None:
        self._secret, self._intake = channel_secret.encode(), intake

    def take(self, body: bytes, signature: str) -> tuple[str, int]:
        """The answer's words and status."""
        if not is_signed(body, signature, self._secret):
            return "wrong or missing signature", 400
        try:
            events = arrivals(body)
        except ValueError:
            return "not a LINE webhook", 400
        try:
            self._intake.keep(events)
        except Exception as error:  # noqa: BLE001 — full disk, locked or absent database: LINE shall deliver again
            log.error("events not stored: %s", what_is_wrong(error))
            return "not stored, please deliver again", 503
        return "OK", 200


def webhook_pages(door: Door) -> Blueprint:
    """The door as a page among others; for requests that are not as LINE makes them."""
    pages = Blueprint("webhook", __name__)

    @pages.post(PATH)
    def callback() -> Response:
        words, status = door.take(request.get_data(cache=False), request.headers.get("X-Line-Signature", ""))
        return Response(words, status, mimetype="text/plain")

    return pages


def straight_to(door: Door, others: WSGIApplication) -> WSGIApplication:
    """A webhook as LINE makes it (its length stated, and within the limit) goes to the door without Flask's routing and
    contexts, half of the door's own time; all else goes on to `others`."""

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        length = _stated_length(environ)
        if length is None:
            return others(environ, start_response)
        body = environ["wsgi.input"].read(length)
        words, status = door.take(body, environ.get("HTTP_X_LINE_SIGNATURE", ""))
        answer = words.encode()
        headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(answer)))]
        start_response(STATUSES[status], headers)
        return [answer]

    return application


def _stated_length(environ: WSGIEnvironment) -> int | None:
    """Bytes of a webhook's body; None if it is no webhook, or none that LINE would make."""
    if environ["PATH_INFO"] != PATH or environ["REQUEST_METHOD"] != "POST":
        return None
    stated = environ.get("CONTENT_LENGTH", "")
    if not (stated.isascii() and stated.isdigit()) or len(stated) > len(str(BODY_LIMIT)) or int(stated) > BODY_LIMIT:
        return None
    return None if "HTTP_TRANSFER_ENCODING" in environ else int(stated)


def is_signed(body: bytes, signature: str, secret: bytes) -> bool:
    """LINE: base64 of HMAC-SHA256 over the raw body with the channel secret, compared in constant time."""
    right = base64.b64encode(hmac.digest(secret, body, "sha256"))
    return hmac.compare_digest(right, signature.encode("utf-8", "replace"))
