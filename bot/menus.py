"""Puts the rich menus on LINE and gives each person hers. Installing twice changes nothing: a menu's name carries a
hash of what it says and how it looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from bot.line import LineError
from messages.pictures.rich_menus import LAYOUTS, NAME_PREFIX, RichMenu, rich_menu

DEFAULT_ROLE = "stranger"
ALREADY_THERE = 400
"""LINE's answer to a second picture for the same menu."""


class MenuDoor(Protocol):
    """What menus need of LINE; `bot.line.Line` has it. Each call raises LineError."""

    def rich_menus(self) -> list[tuple[str, str]]: ...
    def create_rich_menu(self, definition: dict[str, Any]) -> str: ...
    def upload_rich_menu_image(self, rich_menu_id: str, png: bytes) -> None: ...
    def delete_rich_menu(self, rich_menu_id: str) -> None: ...
    def set_default_rich_menu(self, rich_menu_id: str) -> None: ...
    def link_rich_menu(self, user_id: str, rich_menu_id: str) -> None: ...
    def unlink_rich_menu(self, user_id: str) -> None: ...


@dataclass(frozen=True)
class Installed:
    """`menus`: role → richMenuId; `made`: the roles that got a new menu; `removed`: how many old ones went."""

    menus: dict[str, str]
    made: tuple[str, ...]
    removed: int


def menu_for(role: str) -> RichMenu:
    return rich_menu(role)


def install(door: MenuDoor, people: Iterable[tuple[str, str]]) -> Installed:
    """`people`: (LINE user id, role) of everybody known. Old menus go last, when nobody sees them any more; only ours:
    names of other menus don't begin as ours do. LINE allows 100 creations and deletions an hour."""
    there = door.rich_menus()
    ids = {name: menu_id for menu_id, name in there}
    wanted = {role: menu_for(role) for role in LAYOUTS}
    made = tuple(role for role, menu in wanted.items() if menu.name not in ids)
    menus = {role: ids.get(menu.name) or door.create_rich_menu(menu.definition) for role, menu in wanted.items()}
    for role, menu in wanted.items():
        _put_picture(door, menus[role], menu.picture)
    door.set_default_rich_menu(menus[DEFAULT_ROLE])
    for user_id, role in people:
        _show(door, user_id, role, menus)
    strays = [each for each, name in there if name.startswith(NAME_PREFIX) and each not in menus.values()]
    for each in strays:
        door.delete_rich_menu(each)
    return Installed(menus, made, len(strays))


def _put_picture(door: MenuDoor, menu_id: str, picture: bytes) -> None:
    """Also for menus that stood already: a crash between making one and its picture is mended by the next run."""
    try:
        door.upload_rich_menu_image(menu_id, picture)
    except LineError as error:
        if error.status != ALREADY_THERE:
            raise


def give_menu(door: MenuDoor, user_id: str, role: str) -> bool:
    """Shows the person her role's menu after the role has changed. False while that menu is not installed."""
    ids = {name: menu_id for menu_id, name in door.rich_menus()}
    menus = {each: ids[menu_for(each).name] for each in LAYOUTS if menu_for(each).name in ids}
    if role != DEFAULT_ROLE and role not in menus:
        return False
    _show(door, user_id, role, menus)
    return True


def _show(door: MenuDoor, user_id: str, role: str, menus: dict[str, str]) -> None:
    if role == DEFAULT_ROLE:
        door.unlink_rich_menu(user_id)
    else:
        door.link_rich_menu(user_id, menus[role])
