"""Rich menus: made, given a picture once, linked; a person's own menu wins over the account's default."""

import struct
from dataclasses import dataclass, field
from typing import Any

from rehearsal import rules
from rehearsal.action_shapes import PIXELS, RICH_MENU_ACTION, SIDE
from rehearsal.checking import Complaint, Json, both, items, join, number, shape, text, truth
from rehearsal.people import Ids, LineUser


def _fits_the_ratio(value: Any, path: str) -> list[Complaint]:
    right = value["width"] / value["height"] >= rules.RICH_MENU_MIN_RATIO
    return [] if right else [Complaint("width / height must be at least 1.45", path)]


def _areas_inside(value: Any, path: str) -> list[Complaint]:
    size = value["size"]
    bounds = [area["bounds"] for area in value["areas"]]
    outside = [
        place
        for place, at in enumerate(bounds)
        if at["x"] + at["width"] > size["width"] or at["y"] + at["height"] > size["height"]
    ]
    return [Complaint("must be inside the rich menu", join(path, f"areas[{place}].bounds")) for place in outside]


SIZE = both(
    shape({"width": number(*rules.RICH_MENU_WIDTH), "height": number(rules.RICH_MENU_MIN_HEIGHT, 2500)}),
    _fits_the_ratio,
)
AREA = shape(
    {"bounds": shape({"x": PIXELS, "y": PIXELS, "width": SIDE, "height": SIDE}), "action": RICH_MENU_ACTION},
)
RICH_MENU = both(
    shape(
        {
            "size": SIZE,
            "selected": truth,
            "name": text(rules.RICH_MENU_NAME),
            "chatBarText": text(rules.RICH_MENU_CHAT_BAR),
            "areas": items(AREA, 0, rules.RICH_MENU_AREAS),
        }
    ),
    _areas_inside,
)


@dataclass
class Picture:
    data: bytes
    content_type: str


@dataclass
class RichMenus:
    ids: Ids
    menus: dict[str, Json] = field(default_factory=dict)
    pictures: dict[str, Picture] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    default: str | None = None

    def create(self, menu: Json) -> str:
        menu_id = self.ids.rich_menu()
        self.menus[menu_id] = menu
        return menu_id

    def delete(self, menu_id: str) -> None:
        self.menus.pop(menu_id)
        self.pictures.pop(menu_id, None)
        for alias in [alias for alias, menu in self.aliases.items() if menu == menu_id]:
            del self.aliases[alias]
        self.default = None if self.default == menu_id else self.default

    def seen_by(self, user: LineUser) -> tuple[str, Json, Picture] | None:
        """The menu under this person's chat: her own, else the default; none for who is not a friend."""
        own = user.rich_menu_id if user.rich_menu_id in self.menus else None
        menu_id = own or self.default
        if menu_id is None or not user.friend or user.blocked:
            return None
        return menu_id, self.menus[menu_id], self.pictures[menu_id]


def picture_fault(data: bytes, content_type: str, menu: Json) -> str | None:
    """Why LINE would not take this picture for this menu."""
    if content_type not in ("image/png", "image/jpeg"):
        return "The content type must be image/png or image/jpeg"
    if len(data) > rules.RICH_MENU_IMAGE_BYTES:
        return "The image must be at most 1 MB"
    size = png_size(data) if content_type == "image/png" else jpeg_size(data)
    if size is None:
        return "The image could not be read"
    wanted = (menu["size"]["width"], menu["size"]["height"])
    return None if size == wanted else f"The image is {size[0]}x{size[1]}, the rich menu {wanted[0]}x{wanted[1]}"


def png_size(data: bytes) -> tuple[int, int] | None:
    if len(data) < 24 or not data.startswith(b"\x89PNG\r\n\x1a\n"):
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Width and height from the frame header: the SOF markers 0xC0 to 0xCF without DHT, JPG and DAC."""
    at = 2 if data.startswith(b"\xff\xd8") else len(data)
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None
