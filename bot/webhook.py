"""The front door: verify, keep, say OK. What the events mean is not its business."""

from __future__ import annotations

import base64
import hashlib
import hmac
import logging

from flask import Blueprint, Response, request

from bot.events import arrivals
from bot.intake import Intake
from models.database import what_is_wrong

BODY_LIMIT = 2 * 1024 * 1024
"""Bytes; LINE documents no limit, its own requests may have 2 MB."""
log = logging.getLogger("ita.webhook")


def webhook_door(channel_secret: str, intake: Intake) -> Blueprint:
    """`POST /callback`: 200 once the events are on disk, 400 for what LINE did not send, 503 only when they cannot be
    stored (LINE then delivers again)."""
    door = Blueprint("webhook", __name__)
    secret = channel_secret.encode()

    @door.post("/callback")
    def callback() -> Response:
        body = request.get_data(cache=False)
        if not is_signed(body, request.headers.get("X-Line-Signature", ""), secret):
            return _say("wrong or missing signature", 400)
        try:
            events = arrivals(body)
        except ValueError:
            return _say("not a LINE webhook", 400)
        try:
            intake.keep(events)
        except Exception as error:  # noqa: BLE001 — full disk, locked or absent database: LINE shall deliver again
            log.error("events not stored: %s", what_is_wrong(error))
            return _say("not stored, please deliver again", 503)
        return _say("OK", 200)

    return door


def is_signed(body: bytes, signature: str, secret: bytes) -> bool:
    """LINE: base64 of HMAC-SHA256 over the raw body with the channel secret, compared in constant time."""
    right = base64.b64encode(hmac.new(secret, body, hashlib.sha256).digest())
    return hmac.compare_digest(right, signature.encode("utf-8", "replace"))


def _say(words: str, status: int) -> Response:
    return Response(words, status, mimetype="text/plain")
