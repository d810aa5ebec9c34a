"""The page with phones and a clock: serves it, tells it what changed, and does what is tapped on it."""

import json
import mimetypes
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import fontpkg_sarabun
from flask import Flask, Response, abort, jsonify, request, send_file, send_from_directory

from rehearsal.checking import Json
from rehearsal.people import LineUser
from rehearsal.platform import LinePlatform
from rehearsal.stage_state import Hint, Jump, Phone, Stage, StageClock, iso

PAGE = Path(__file__).parent / "page"
FONTS = fontpkg_sarabun.ROOT / "files"
FONT_FILES = ("Sarabun-Regular.ttf", "Sarabun-SemiBold.ttf", "Sarabun-Bold.ttf", "Sarabun-Italic.ttf")
BEAT = 5.0  # seconds after which the page hears the time even when nothing has happened
UPLOAD_BYTES = 20 * 1000 * 1000
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'self'; img-src 'self' https: data: blob:",
}


def create_stage(
    platform: LinePlatform,
    phones: Sequence[Phone],
    clock: StageClock,
    jumps: Callable[[], list[Jump]],
    move: Callable[[datetime], None],
    hints: Sequence[Hint] = (),
    addresses: Mapping[str, str] | None = None,
) -> Flask:
    """The page as a WSGI app. `move` sets the clock and lets the bot do what is due; it may raise ValueError with a
    sentence for the user. `addresses` replaces the beginning of links that lead nowhere here, such as the bot's
    public https address, by one that works on this machine."""
    stage = Stage(platform, list(phones), clock, jumps, move, list(hints), addresses or {})
    app = Flask("rehearsal.stage", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = UPLOAD_BYTES
    app.after_request(_safely)
    app.register_error_handler(ValueError, _explain)
    for add in (_add_page, _add_news, _add_talking, _add_clock):
        add(app, stage)
    return app


def _safely(answer: Response) -> Response:
    answer.headers.update(SAFE)
    answer.headers.setdefault("Cache-Control", "no-store")
    return answer


def _explain(error: ValueError) -> tuple[Response, int]:
    return jsonify({"message": str(error)}), 400


def _add_page(app: Flask, stage: Stage) -> None:
    @app.get("/")
    def index() -> Response:
        return send_from_directory(PAGE, "index.html")

    @app.get("/page/<name>")
    def part(name: str) -> Response:
        return send_from_directory(PAGE, name, mimetype=mimetypes.guess_type(name)[0])

    @app.get("/font/<name>")
    def font(name: str) -> Response:
        if name not in FONT_FILES:
            abort(404)
        return send_file(FONTS / name, mimetype="font/ttf", max_age=86400)

    @app.get("/content/<message_id>")
    def content(message_id: str) -> Response:
        """What somebody sent; only pictures are shown in place, so that no file of a user runs as a page."""
        found = stage.platform.contents.get(message_id)
        if found is None or found.gone:
            abort(404)
        if found.content_type in PICTURES:
            return Response(found.data, content_type=found.content_type)
        headers = {"Content-Disposition": "attachment"}
        return Response(found.data, content_type="application/octet-stream", headers=headers)

    @app.get("/menu/<menu_id>")
    def menu(menu_id: str) -> Response:
        picture = stage.platform.rich_menus.pictures.get(menu_id)
        if picture is None:
            abort(404)
        return Response(picture.data, content_type=picture.content_type)


def _add_news(app: Flask, stage: Stage) -> None:
    @app.get("/state")
    def state() -> Json:
        return stage.state(request.args.get("after", 0, type=int))

    @app.get("/news")
    def news() -> Response:
        return Response(_news(stage), content_type="text/event-stream")


def _news(stage: Stage) -> Iterator[str]:
    """Server-Sent Events: the version and the time, whenever something changed and at each beat."""
    line, seen = stage.platform, -1
    while True:
        with line.changed:
            line.changed.wait_for(lambda known=seen: line.version != known, BEAT)  # type: ignore[misc]
            seen = line.version
        yield f"data: {json.dumps({'version': seen, 'now': iso(stage.clock())})}\n\n"


def _wanted(*names: str) -> Json:
    body = request.get_json(silent=True)
    if not isinstance(body, dict) or any(name not in body for name in names):
        raise ValueError("คำขอไม่ถูกต้อง")
    return body


def _writer(stage: Stage, number: object) -> LineUser:
    """Who writes on that phone; nobody writes to an account she has blocked."""
    user = _phone(stage, number).user
    if user.blocked:
        raise ValueError("บล็อกบัญชีนี้อยู่ กรุณาเลิกบล็อกก่อนส่งข้อความ")
    return user


def _phone(stage: Stage, number: object) -> Phone:
    known = isinstance(number, int) and 0 <= number < len(stage.phones)
    return stage.phones[number] if known and isinstance(number, int) else abort(404)


def _add_talking(app: Flask, stage: Stage) -> None:
    line = stage.platform

    @app.post("/say")
    def say() -> Json:
        body = _wanted("phone", "text")
        line.say(_writer(stage, body["phone"]), str(body["text"]), quote=body.get("quote"))
        return {}

    @app.post("/tap")
    def tap() -> Json:
        body = _wanted("phone", "action")
        line.tap(_writer(stage, body["phone"]), dict(body["action"]), picked=body.get("picked"))
        return {}

    @app.post("/sample")
    def sample() -> Json:
        body = _wanted("phone", "kind")
        user = _writer(stage, body["phone"])
        match body["kind"]:
            case "sticker":
                line.sticker(user)
            case "location":
                line.location(user)
            case "audio":
                line.audio(user)
            case _:
                abort(404)
        return {}

    @app.post("/file")
    def file() -> Json:
        sent, user = request.files["file"], _writer(stage, request.form.get("phone", type=int))
        data = sent.read()
        if sent.mimetype in PICTURES and request.form.get("as") == "image":
            line.contents[line.image(user, data).message_id].content_type = sent.mimetype
        else:
            line.send_file(user, sent.filename or "file", data)
        return {}

    @app.post("/unsend")
    def unsend() -> Json:
        line.unsend(str(_wanted("id")["id"]))
        return {}

    @app.post("/friend")
    def friend() -> Json:
        body = _wanted("phone", "friend")
        user = _phone(stage, body["phone"]).user
        (line.follow if body["friend"] else line.unfollow)(user)
        line.touch()
        return {}

    @app.post("/phones")
    def add_phone() -> Json:
        name = str(_wanted().get("name") or "").strip() or "ผู้มาใหม่"
        user = line.add_user(name[:40], friend=False)
        stage.phones.append(Phone(user, name[:40]))
        line.touch()
        return {"phone": len(stage.phones) - 1}


def _add_clock(app: Flask, stage: Stage) -> None:
    @app.post("/move")
    def move() -> Json:
        """To a moment in ISO form with its zone, or on by a number of hours."""
        body = _wanted()
        hours = timedelta(hours=float(body.get("hours", 0)))
        moment = datetime.fromisoformat(str(body["to"])) if "to" in body else stage.clock() + hours
        if moment.tzinfo is None:
            raise ValueError("เวลาต้องมีเขตเวลา")
        stage.move(moment)
        stage.platform.touch()
        return {"now": iso(stage.clock())}
