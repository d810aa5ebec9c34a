"""The rich menu endpoints, REF#rich-menu."""

from flask import Flask, Response, request

from rehearsal import rules
from rehearsal.checking import Check, Json, items, matching, shape, text
from rehearsal.json_body import json_body
from rehearsal.message_shapes import error_body
from rehearsal.people import LineUser
from rehearsal.rich_menus import RICH_MENU, Picture, picture_fault
from rehearsal.sending import Refused, Sending, refused

ALIAS = shape({"richMenuAliasId": matching(rules.RICH_MENU_ALIAS), "richMenuId": text(100)})

USER_IDS = items(matching("U[0-9a-f]{32}"), 1, rules.RICH_MENU_BULK_USERS)


def add_rich_menus(app: Flask, line: Sending) -> None:
    _add_making(app, line)
    _add_linking(app, line)
    _add_aliases(app, line)


def _checked(check: Check) -> Json:
    body = json_body()
    complaints = check(body, "")
    if complaints:
        raise Refused(400, error_body(complaints), "content")
    return body


def _menu(line: Sending, menu_id: str) -> Json:
    if menu_id not in line.rich_menus.menus:
        raise refused(404, "richmenu not found", "recipient")
    return line.rich_menus.menus[menu_id]


def _with_picture(line: Sending, menu_id: str) -> str:
    _menu(line, menu_id)
    if menu_id not in line.rich_menus.pictures:
        raise refused(400, "must upload richmenu image before applying it to user", "content")
    return menu_id


def _described(menu_id: str, menu: Json) -> Json:
    return {"richMenuId": menu_id, **menu}


def _add_making(app: Flask, line: Sending) -> None:
    menus = line.rich_menus

    @app.post("/v2/bot/richmenu")
    def create() -> Json:
        menu = _checked(RICH_MENU)
        if len(menus.menus) >= rules.RICH_MENUS:
            raise refused(400, "The maximum number of rich menus has been reached", "content")
        return {"richMenuId": menus.create(menu)}

    @app.post("/v2/bot/richmenu/validate")
    def validate_menu() -> Json:
        _checked(RICH_MENU)
        return {}

    @app.get("/v2/bot/richmenu/list")
    def everything() -> Json:
        return {"richmenus": [_described(menu_id, menu) for menu_id, menu in menus.menus.items()]}

    @app.get("/v2/bot/richmenu/<menu_id>")
    def one(menu_id: str) -> Json:
        return _described(menu_id, _menu(line, menu_id))

    @app.delete("/v2/bot/richmenu/<menu_id>")
    def delete(menu_id: str) -> Json:
        _menu(line, menu_id)
        menus.delete(menu_id)
        line.touch()
        return {}

    @app.post("/v2/bot/richmenu/<menu_id>/content")
    def upload(menu_id: str) -> Json:
        menu, data = _menu(line, menu_id), request.get_data()
        if menu_id in menus.pictures:
            raise refused(400, "An image has already been uploaded to the richmenu", "content")
        fault = picture_fault(data, request.mimetype, menu)
        if fault:
            raise refused(400, fault, "content")
        menus.pictures[menu_id] = Picture(data, request.mimetype)
        return {}

    @app.get("/v2/bot/richmenu/<menu_id>/content")
    def picture(menu_id: str) -> Response:
        if menu_id not in menus.pictures:
            raise refused(404, "Not found", "recipient")
        return Response(menus.pictures[menu_id].data, content_type=menus.pictures[menu_id].content_type)


def _add_linking(app: Flask, line: Sending) -> None:
    menus = line.rich_menus

    @app.post("/v2/bot/user/all/richmenu/<menu_id>")
    def set_default(menu_id: str) -> Json:
        menus.default = _with_picture(line, menu_id)
        line.touch()
        return {}

    @app.get("/v2/bot/user/all/richmenu")
    def get_default() -> Json:
        if menus.default is None:
            raise refused(404, "no default richmenu", "recipient")
        return {"richMenuId": menus.default}

    @app.delete("/v2/bot/user/all/richmenu")
    def clear_default() -> Json:
        menus.default = None
        line.touch()
        return {}

    @app.post("/v2/bot/user/<user_id>/richmenu/<menu_id>")
    def link(user_id: str, menu_id: str) -> Json:
        return _link(line, [user_id], _with_picture(line, menu_id))

    @app.get("/v2/bot/user/<user_id>/richmenu")
    def linked(user_id: str) -> Json:
        user = line.users.get(user_id)
        if user is None or user.rich_menu_id is None:
            raise refused(404, "the user has no richmenu", "recipient")
        return {"richMenuId": user.rich_menu_id}

    @app.delete("/v2/bot/user/<user_id>/richmenu")
    def unlink(user_id: str) -> Json:
        return _link(line, [user_id], None)

    @app.post("/v2/bot/richmenu/bulk/link")
    def bulk_link() -> tuple[Json, int]:
        body = _checked(shape({"userIds": USER_IDS, "richMenuId": text(100)}))
        return _link(line, body["userIds"], _with_picture(line, body["richMenuId"])), 202

    @app.post("/v2/bot/richmenu/bulk/unlink")
    def bulk_unlink() -> tuple[Json, int]:
        return _link(line, _checked(shape({"userIds": USER_IDS}))["userIds"], None), 202


def _link(line: Sending, user_ids: list[str], menu_id: str | None) -> Json:
    """Linking somebody who is not a friend is answered 200 and does nothing."""
    found: list[LineUser] = [line.users[user_id] for user_id in user_ids if user_id in line.users]
    for user in found:
        user.rich_menu_id = menu_id
    line.touch()
    return {}


def _add_aliases(app: Flask, line: Sending) -> None:
    aliases = line.rich_menus.aliases

    def known(alias: str) -> str:
        if alias not in aliases:
            raise refused(404, "richmenu alias not found", "recipient")
        return aliases[alias]

    @app.post("/v2/bot/richmenu/alias")
    def create_alias() -> Json:
        body = _checked(ALIAS)
        if body["richMenuAliasId"] in aliases:
            raise refused(400, "conflict richmenu alias id", "content")
        aliases[body["richMenuAliasId"]] = _with_picture(line, body["richMenuId"])
        return {}

    @app.post("/v2/bot/richmenu/alias/<alias>")
    def change_alias(alias: str) -> Json:
        known(alias)
        aliases[alias] = _with_picture(line, _checked(shape({"richMenuId": text(100)}))["richMenuId"])
        return {}

    @app.get("/v2/bot/richmenu/alias/<alias>")
    def one_alias(alias: str) -> Json:
        return {"richMenuAliasId": alias, "richMenuId": known(alias)}

    @app.get("/v2/bot/richmenu/alias/list")
    def alias_list() -> Json:
        return {"aliases": [{"richMenuAliasId": alias, "richMenuId": menu} for alias, menu in aliases.items()]}

    @app.delete("/v2/bot/richmenu/alias/<alias>")
    def delete_alias(alias: str) -> Json:
        known(alias)
        del aliases[alias]
        return {}
