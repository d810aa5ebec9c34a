"""Puts the rich menus on LINE and gives each person hers. Installing twice changes nothing.

The alias is the mark of completion: it is set after the picture is up, so a menu left half made by a crash is seen as a
stray and removed by the next run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from messages.pictures.rich_menus import LAYOUTS, NAME_PREFIX, RichMenu, alias_of, rich_menu

BULK = 500
"""LINE: at most so many users in one bulk link (2026-08)."""
DEFAULT_ROLE = "stranger"


class MenuDoor(Protocol):
    """What installing needs of LINE. Each call raises the gateway's own error."""

    def rich_menus(self) -> Mapping[str, str]:
        """richMenuId → name, of all menus made through the API."""

    def rich_menu_aliases(self) -> Mapping[str, str]:
        """alias → richMenuId."""

    def create_rich_menu(self, definition: Mapping[str, Any]) -> str: ...

    def upload_rich_menu_picture(self, menu_id: str, picture: bytes) -> None:
        """PNG, to the host for content."""

    def delete_rich_menu(self, menu_id: str) -> None: ...

    def set_rich_menu_alias(self, alias: str, menu_id: str) -> None:
        """Makes the alias, or points it to another menu."""

    def set_default_rich_menu(self, menu_id: str) -> None: ...

    def link_rich_menu(self, menu_id: str, user_ids: Sequence[str]) -> None:
        """At most 500 users; unknown ones are passed over by LINE."""

    def unlink_rich_menu(self, user_ids: Sequence[str]) -> None: ...


@dataclass(frozen=True)
class Installed:
    """`menus`: role → richMenuId; `made`: the roles that got a new menu; `removed`: how many old ones went."""

    menus: dict[str, str]
    made: tuple[str, ...]
    removed: int


def menu_for(role: str) -> RichMenu:
    return rich_menu(role)


def install(door: MenuDoor, people: Iterable[tuple[str, str]]) -> Installed:
    """`people`: (LINE user id, role) of everybody who has a role; all others see the default. LINE allows 100 creations
    and deletions an hour; this needs at most three each."""
    there, aliases = door.rich_menus(), door.rich_menu_aliases()
    menus: dict[str, str] = {}
    made = []
    for role in LAYOUTS:
        menu = menu_for(role)
        standing = aliases.get(menu.alias, "")
        if there.get(standing) == menu.name:
            menus[role] = standing
            continue
        menus[role] = _create(door, menu)
        made.append(role)
    door.set_default_rich_menu(menus[DEFAULT_ROLE])
    _link(door, menus, people)
    strays = [each for each, name in there.items() if name.startswith(NAME_PREFIX) and each not in menus.values()]
    for each in strays:
        door.delete_rich_menu(each)
    return Installed(menus, tuple(made), len(strays))


def _create(door: MenuDoor, menu: RichMenu) -> str:
    menu_id = door.create_rich_menu(menu.definition)
    door.upload_rich_menu_picture(menu_id, menu.picture)
    door.set_rich_menu_alias(menu.alias, menu_id)
    return menu_id


def _link(door: MenuDoor, menus: Mapping[str, str], people: Iterable[tuple[str, str]]) -> None:
    by_role: dict[str, list[str]] = {}
    for user_id, role in people:
        by_role.setdefault(role, []).append(user_id)
    for role, users in by_role.items():
        for start in range(0, len(users), BULK):
            if role != DEFAULT_ROLE:
                door.link_rich_menu(menus[role], users[start : start + BULK])


def give_menu(door: MenuDoor, user_id: str, role: str) -> bool:
    """Shows the person her role's menu; strangers fall back to the default. False when menus were never installed."""
    if role == DEFAULT_ROLE:
        door.unlink_rich_menu([user_id])
        return True
    menu_id = door.rich_menu_aliases().get(alias_of(role))
    if menu_id:
        door.link_rich_menu(menu_id, [user_id])
    return menu_id is not None
