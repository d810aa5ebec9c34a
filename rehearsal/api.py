"""LINE's HTTP endpoints over the small platform; api.line.me and api-data.line.me on one host."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from flask import Flask, Response, g, jsonify, request
from werkzeug.exceptions import HTTPException

from rehearsal import rules
from rehearsal.checking import Json
from rehearsal.json_body import json_body
from rehearsal.people import LineGroup
from rehearsal.rich_menu_api import add_rich_menus
from rehearsal.sending import Refused, Sending, refused
from rehearsal.world import Call

SENDS: dict[str, Callable[[Sending, Json, str, str | None], Json]] = {
    "reply": Sending.reply,
    "push": Sending.push,
    "multicast": Sending.multicast,
    "broadcast": Sending.broadcast,
}
STATELESS_TOKEN_SECONDS = 900  # DOC basics/channel-access-token
SHORT_LIVED_SECONDS = 30 * 24 * 3600


def build_api(line: Sending) -> Flask:
    """The endpoints the documentation names, and 404 for all else."""
    app = Flask("rehearsal.api")
    app.before_request(lambda: _open_the_door(line))
    app.after_request(lambda answer: _log(line, answer))
    app.register_error_handler(Refused, lambda error: _answer_refusal(line, error))
    app.register_error_handler(HTTPException, _answer_in_json)
    for add in (_add_sending, _add_people, _add_contents, _add_quota, _add_webhook, _add_oauth, add_rich_menus):
        add(app, line)
    return app


def _open_the_door(line: Sending) -> None:
    g.request_id = line.ids.request()
    if request.path.startswith(("/oauth2/", "/v2/oauth/")):
        return
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if kind != "Bearer" or not line.access_tokens.valid(token, line.clock()):
        raise refused(401, rules.WRONG_TOKEN, "authorization")
    if (request.content_length or 0) > rules.REQUEST_BYTES and "/content" not in request.path:
        raise refused(413, "Payload too large", "size")
    if not line.rates.take(request.path, line.clock()):
        raise refused(429, rules.RATE_LIMIT, "rate")


def _log(line: Sending, answer: Response) -> Response:
    answer.headers["x-line-request-id"] = g.request_id
    line.calls.append(Call(line.clock(), request.method, request.path, answer.status_code, g.request_id))
    return answer


def _answer_refusal(line: Sending, error: Refused) -> Response:
    if request.method == "POST" and error.about != "already accepted":
        body = request.get_json(silent=True)
        line.refuse(request.path, error, body if isinstance(body, dict) else {})
    answer = jsonify(error.body)
    answer.status_code = error.status
    answer.headers.update(error.headers)
    return answer


def _answer_in_json(error: HTTPException) -> Response:
    answer = jsonify({"message": "Not found" if error.code == 404 else str(error.name)})
    answer.status_code = error.code or 500
    return answer


def _add_sending(app: Flask, line: Sending) -> None:
    @app.post("/v2/bot/message/<any(reply, push, multicast, broadcast):method>")
    def send(method: str) -> Json:
        return SENDS[method](line, json_body(), g.request_id, request.headers.get("X-Line-Retry-Key"))

    @app.post("/v2/bot/message/validate/<any(reply, push, multicast, broadcast, narrowcast):method>")
    def validate(method: str) -> Json:
        line.check("validate", json_body())
        return {}

    @app.post("/v2/bot/chat/loading/start")
    def loading() -> tuple[Json, int]:
        body = json_body()
        seconds = body.get("loadingSeconds", 20)
        if body.get("chatId") not in line.users or seconds not in rules.LOADING_SECONDS:
            raise refused(400, "The request body has 1 error(s)", "content")
        line.loading[body["chatId"]] = line.clock() + timedelta(seconds=seconds)
        line.touch()
        return {}, 202


def _add_people(app: Flask, line: Sending) -> None:
    @app.get("/v2/bot/info")
    def info() -> Json:
        named = {"userId": line.bot_id, "basicId": line.basic_id, "displayName": line.bot_name}
        return {**named, "chatMode": "bot", "markAsReadMode": "auto"}

    @app.get("/v2/bot/profile/<user_id>")
    def profile(user_id: str) -> Json:
        user = line.users.get(user_id)
        if user is None or user.blocked or not (user.friend or user.wrote_at):
            raise refused(404, "Not found", "recipient")
        return {"displayName": user.name, "userId": user.user_id, "language": "th"}

    @app.get("/v2/bot/group/<group_id>/summary")
    def summary(group_id: str) -> Json:
        group = _group(line, group_id)
        return {"groupId": group.group_id, "groupName": group.name}

    @app.get("/v2/bot/group/<group_id>/members/count")
    def member_count(group_id: str) -> Json:
        return {"count": len(_group(line, group_id).members)}

    @app.get("/v2/bot/group/<group_id>/member/<user_id>")
    def member(group_id: str, user_id: str) -> Json:
        found = [user for user in _group(line, group_id).members if user.user_id == user_id]
        if not found:
            raise refused(404, "Not found", "recipient")
        return {"displayName": found[0].name, "userId": user_id}

    @app.post("/v2/bot/group/<group_id>/leave")
    def leave(group_id: str) -> Json:
        _group(line, group_id)
        line.leave(line.groups[group_id])
        return {}

    @app.get("/v2/bot/group/<_group_id>/members/ids")
    @app.get("/v2/bot/followers/ids")
    def premium_only(_group_id: str = "") -> Json:
        raise refused(403, "Access to this API is not available for your account", "authorization")


def _group(line: Sending, group_id: str) -> LineGroup:
    group = line.groups.get(group_id)
    if group is None or not group.joined:
        raise refused(404, "Not found", "recipient")
    return group


def _add_contents(app: Flask, line: Sending) -> None:
    @app.get("/v2/bot/message/<message_id>/content")
    @app.get("/v2/bot/message/<message_id>/content/preview", endpoint="preview")
    def content(message_id: str) -> Response:
        found = line.contents.get(message_id)
        if found is None:
            raise refused(404, "Not found", "recipient")
        if found.gone:
            raise refused(410, "Gone", "recipient")
        if found.preparing > 0:
            found.preparing -= 1
            return Response(status=202)
        return Response(found.data, content_type=found.content_type)

    @app.get("/v2/bot/message/<message_id>/content/transcoding")
    def transcoding(message_id: str) -> Json:
        found = line.contents.get(message_id)
        if found is None or not found.content_type.startswith(("video/", "audio/")):
            raise refused(400, "The content is neither video nor audio", "content")
        return {"status": "processing" if found.preparing else "succeeded"}


def _add_quota(app: Flask, line: Sending) -> None:
    @app.get("/v2/bot/message/quota")
    def quota() -> Json:
        limit = line.ledger.limit
        return {"type": "none"} if limit is None else {"type": "limited", "value": limit}

    @app.get("/v2/bot/message/quota/consumption")
    def consumption() -> Json:
        return {"totalUsage": line.ledger.used(line.clock())}

    @app.get("/v2/bot/message/delivery/<any(reply, push, multicast, broadcast):method>")
    def delivered(method: str) -> Json:
        try:
            day = datetime.strptime(request.args.get("date", ""), "%Y%m%d").date()  # noqa: DTZ007 a day in UTC+9
        except ValueError:
            raise refused(400, "The value for the 'date' parameter is invalid", "format") from None
        if day >= _today(line):
            return {"status": "unready"}  # counted on the next day, REF#get-number-of-push-messages
        return {"status": "ready", "success": line.ledger.on_day(method, day)}


def _today(line: Sending) -> date:
    return line.clock().astimezone(rules.STATISTICS_ZONE).date()


def _add_webhook(app: Flask, line: Sending) -> None:
    @app.get("/v2/bot/channel/webhook/endpoint")
    def endpoint() -> Json:
        return {"endpoint": line.webhook_url or "", "active": line.webhook_url is not None}

    @app.put("/v2/bot/channel/webhook/endpoint")
    def set_endpoint() -> Json:
        url = json_body().get("endpoint")
        if not isinstance(url, str) or not url.startswith("https://") or len(url) > rules.WEBHOOK_URL:
            raise refused(400, "Invalid webhook endpoint URL", "content")
        line.webhook_url = url
        return {}

    @app.post("/v2/bot/channel/webhook/test")
    def test_webhook() -> Json:
        attempt = line.courier.carry([])
        when = line.clock().strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        reason = {True: "OK", False: attempt.reason.partition(":")[0]}[attempt.arrived]
        status = attempt.status or 0
        return {
            "success": attempt.arrived,
            "timestamp": when,
            "statusCode": status,
            "reason": reason,
            "detail": attempt.reason,
        }


def _add_oauth(app: Flask, line: Sending) -> None:
    def issue(seconds: int) -> Json:
        if request.form.get("client_secret") != line.channel_secret:
            raise Refused(400, {"error": "invalid_client", "message": "invalid client_secret"}, "authorization")
        token = line.ids.token()
        line.access_tokens.issue(token, line.clock() + timedelta(seconds=seconds))
        return {"token_type": "Bearer", "access_token": token, "expires_in": seconds}

    app.post("/oauth2/v3/token", endpoint="stateless")(lambda: issue(STATELESS_TOKEN_SECONDS))
    app.post("/v2/oauth/accessToken", endpoint="short lived")(lambda: issue(SHORT_LIVED_SECONDS))
