"""What a browser sees of us: the files behind signed links, and whether we are well."""

from __future__ import annotations

import logging
from datetime import timedelta
from urllib.parse import quote

from flask import Blueprint, Response, request
from sqlalchemy.exc import SQLAlchemyError

from bot.files import NoSuchFile, make_file
from bot.intake import Intake
from bot.links import BadLink
from bot.machine import Machine
from bot.papers import NoLongerAllowed
from messages import pages as words
from models.channel import last_beat
from models.database import what_is_wrong
from models.season import Season, current_season

WORKER_SILENT = timedelta(seconds=60)
"""Four missed heartbeats: the worker is not alive."""
log = logging.getLogger("ita.pages")


def public_pages(machine: Machine, intake: Intake) -> Blueprint:
    pages = Blueprint("pages", __name__)

    @pages.get("/healthz")
    def health() -> Response:
        trouble = _door_trouble(intake) or what_ails(machine)
        return Response(trouble or "ok", 503 if trouble else 200, mimetype="text/plain")

    @pages.get("/files/<name>")
    def file(name: str) -> Response:
        now = machine.clock.now()
        try:
            about = machine.links.read(name, request.args.get("t", ""), now)
            with machine.database.read() as session:
                season = session.get(Season, about.get("year")) or current_season(session)
                if season is None:
                    raise NoSuchFile(name)
                content, media_type, file_name = make_file(name, session, season, about, now)
        except BadLink as error:
            return _page(words.bad_link(error.expired), 403)
        except NoLongerAllowed:
            return _page(words.no_longer_allowed(), 403)
        except NoSuchFile:
            return _page(words.no_such_file(), 404)
        inline = media_type.startswith("image/")
        disposition = f"{'inline' if inline else 'attachment'}; filename*=UTF-8''{quote(file_name)}"
        return Response(content, 200, {"Content-Disposition": disposition, **_PRIVATE}, mimetype=media_type)

    return pages


_PRIVATE = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


def _page(html: str, status: int) -> Response:
    policy = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
    return Response(html, status, {**_PRIVATE, **policy}, mimetype="text/html")


def _door_trouble(intake: Intake) -> str:
    """A full disk still reads well: after an event that could not be kept, only a write says that it is over."""
    if intake.trouble:
        intake.try_again()
    return f"events cannot be stored: {intake.trouble}" if intake.trouble else ""


def what_ails(machine: Machine) -> str:
    """Empty when the database answers and a worker lives; else the reason."""
    try:
        with machine.database.read() as session:
            beat = last_beat(session, "worker")
    except SQLAlchemyError as error:
        log.error("health: %s", what_is_wrong(error))
        return f"the database does not answer: {what_is_wrong(error)}"
    if beat is None:
        return "no worker has started"
    if machine.clock.now() - beat > WORKER_SILENT:
        return f"the worker has been silent since {beat.isoformat(timespec='seconds')}"
    return ""
