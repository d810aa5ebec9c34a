"""The menus under the chat: LINE takes them, they fit, and installing them again changes nothing."""

from __future__ import annotations

from typing import Any

import pytest

from bot.line import Line, LineError
from bot.menus import MenuDoor, give_menu, install, menu_for
from messages.pictures.drawing import width_of
from messages.pictures.rich_menus import BELOW, LABEL, LAYOUTS, WIDTH
from rehearsal.rich_menus import RICH_MENU, picture_fault

ROLES = sorted(LAYOUTS)
PEOPLE = [("U-officer", "officer"), ("U-coordinator", "coordinator"), ("U-stranger", "stranger")]


@pytest.mark.parametrize("role", ROLES)
def test_line_takes_definition_and_picture(role: str) -> None:
    menu = menu_for(role)
    assert RICH_MENU(menu.definition, "menu") == []
    assert picture_fault(menu.picture, "image/png", menu.definition) is None
    assert len(menu.definition["chatBarText"]) <= 14


@pytest.mark.parametrize("role", ROLES)
def test_every_point_of_the_picture_belongs_to_one_tap(role: str) -> None:
    definition = menu_for(role).definition
    covered = sum(each["bounds"]["width"] * each["bounds"]["height"] for each in definition["areas"])
    assert covered == definition["size"]["width"] * definition["size"]["height"]
    corners = {(each["bounds"]["x"], each["bounds"]["y"]) for each in definition["areas"]}
    assert len(corners) == len(definition["areas"])


@pytest.mark.parametrize("role", ROLES)
def test_labels_fit_their_fields(role: str) -> None:
    for row in LAYOUTS[role].rows:
        room = WIDTH / len(row) - 60
        for tap in row:
            assert width_of(tap.label, LABEL) <= room, tap.label
            assert width_of(tap.below, BELOW) <= room, tap.below


class Shelf:
    """LINE's menus with LINE's manners: one picture a menu, no menu shown without its picture."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.pictures: dict[str, bytes] = {}
        self.shown: dict[str, str] = {}
        self.default = ""
        self.made = 0

    def rich_menus(self) -> list[tuple[str, str]]:
        return list(self.names.items())

    def create_rich_menu(self, definition: dict[str, Any]) -> str:
        self.made += 1
        menu_id = f"menu-{self.made}"
        self.names[menu_id] = definition["name"]
        return menu_id

    def upload_rich_menu_image(self, rich_menu_id: str, png: bytes) -> None:
        if rich_menu_id in self.pictures:
            raise LineError(400, "An image has already been uploaded to the richmenu")
        self.pictures[rich_menu_id] = png

    def delete_rich_menu(self, rich_menu_id: str) -> None:
        assert rich_menu_id not in {self.default, *self.shown.values()}, "deleted while somebody sees it"
        del self.names[rich_menu_id]

    def set_default_rich_menu(self, rich_menu_id: str) -> None:
        self._needs_picture(rich_menu_id)
        self.default = rich_menu_id

    def link_rich_menu(self, user_id: str, rich_menu_id: str) -> None:
        self._needs_picture(rich_menu_id)
        self.shown[user_id] = rich_menu_id

    def unlink_rich_menu(self, user_id: str) -> None:
        self.shown.pop(user_id, None)

    def _needs_picture(self, menu_id: str) -> None:
        if menu_id not in self.pictures:
            raise LineError(400, "must upload richmenu image before applying it to user")


def test_the_gateway_is_such_a_door() -> None:
    door: MenuDoor = Line("token", "http://127.0.0.1:9", "http://127.0.0.1:9")
    assert door


def test_each_sees_the_menu_of_her_role() -> None:
    shelf = Shelf()
    done = install(shelf, PEOPLE)
    assert sorted(done.made) == ROLES
    assert shelf.default == done.menus["stranger"]
    assert shelf.shown == {"U-officer": done.menus["officer"], "U-coordinator": done.menus["coordinator"]}


def test_installing_again_changes_nothing() -> None:
    shelf = Shelf()
    first = install(shelf, PEOPLE)
    again = install(shelf, PEOPLE)
    assert again.made == ()
    assert again.removed == 0
    assert again.menus == first.menus
    assert shelf.made == len(ROLES)


def test_an_older_menu_of_ours_goes_and_anothers_stays() -> None:
    shelf = Shelf()
    shelf.names |= {"old": "ita-officer-000000000000", "other": "ของหน่วยงานอื่น"}
    shelf.pictures["old"] = b"old"
    shelf.shown["U-officer"] = "old"
    assert install(shelf, PEOPLE).removed == 1
    assert "old" not in shelf.names
    assert "other" in shelf.names


def test_a_menu_left_without_its_picture_is_mended() -> None:
    shelf = Shelf()
    shelf.create_rich_menu(menu_for("officer").definition)
    done = install(shelf, PEOPLE)
    assert done.menus["officer"] in shelf.pictures
    assert "officer" not in done.made


def test_line_being_down_is_not_swallowed() -> None:
    class Down(Shelf):
        def upload_rich_menu_image(self, rich_menu_id: str, png: bytes) -> None:
            raise LineError(500, "Internal server error")

    with pytest.raises(LineError) as caught:
        install(Down(), PEOPLE)
    assert caught.value.status == 500


def test_a_new_role_gets_its_menu_and_loses_it() -> None:
    shelf = Shelf()
    menus = install(shelf, []).menus
    assert give_menu(shelf, "U-new", "officer")
    assert shelf.shown == {"U-new": menus["officer"]}
    assert give_menu(shelf, "U-new", "stranger")
    assert shelf.shown == {}


def test_without_installed_menus_a_new_role_is_no_error() -> None:
    assert not give_menu(Shelf(), "U-new", "officer")
