"""The Flask application: the webhook's door and the pages."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from bot.intake import Intake
from bot.machine import Machine
from bot.pages import public_pages
from bot.webhook import BODY_LIMIT, Door, straight_to, webhook_pages


def create_app(machine: Machine, woken: Callable[[], None] = lambda: None) -> Flask:
    """`woken` is called whenever new events are on disk."""
    app = Flask("ita-bot", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = BODY_LIMIT
    intake = Intake(machine.database, machine.clock.now, kept=woken)
    door = Door(machine.settings.line_channel_secret, intake)
    app.register_blueprint(webhook_pages(door))
    app.register_blueprint(public_pages(machine, intake))
    app.wsgi_app = straight_to(door, app.wsgi_app)  # type: ignore[method-assign, assignment]
    return app
