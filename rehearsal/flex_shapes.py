"""Flex messages: bubbles, carousels and their components, REF#flex-message."""

import json
import re
from collections.abc import Mapping
from typing import Any

from rehearsal import rules
from rehearsal.action_shapes import FLEX_BUTTON_ACTION, FLEX_TAP_ACTION, HTTPS_URL
from rehearsal.checking import (
    Check,
    Complaint,
    both,
    by_type,
    items,
    join,
    matching,
    number,
    one_of,
    shape,
    text,
    truth,
)

PX = r"\d+(\.\d+)?px"
PERCENT = r"\d+(\.\d+)?%"
STEPS = "none|xs|sm|md|lg|xl|xxl"
TEXT_STEPS = "xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl"
GAP = matching(f"{STEPS}|{PX}")
OFFSET = matching(f"{STEPS}|-?{PX}|-?{PERCENT}")
PADDING = matching(f"{STEPS}|{PX}|{PERCENT}")
LENGTH = matching(f"{PX}|{PERCENT}")
COLOUR = matching(r"#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?", "invalid color")
BORDER = matching(f"none|light|normal|medium|semi-bold|bold|{PX}")
FLEX = number(0, 2**31 - 1)
GRAVITY = one_of("top", "bottom", "center")
ALIGN = one_of("start", "end", "center")
LETTERS = text(2**31, least=1)

PLACED: Mapping[str, Check] = {
    "margin": GAP,
    "position": one_of("relative", "absolute"),
    "offsetTop": OFFSET,
    "offsetBottom": OFFSET,
    "offsetStart": OFFSET,
    "offsetEnd": OFFSET,
}
WRITTEN: Mapping[str, Check] = {
    "size": matching(f"{TEXT_STEPS}|{PX}"),
    "color": COLOUR,
    "weight": one_of("regular", "bold"),
    "style": one_of("normal", "italic"),
    "decoration": one_of("none", "underline", "line-through"),
}


def _aspect_ratio(value: Any, path: str) -> list[Complaint]:
    found = re.fullmatch(r"(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)", value) if isinstance(value, str) else None
    if found is None:
        return [Complaint("invalid property", path)]
    width, height = float(found[1]), float(found[2])
    in_range = 1 <= width <= 100000 and 1 <= height <= 100000 and height <= 3 * width  # REF#f-image
    return [] if in_range else [Complaint("invalid property", path)]


def _text_or_spans(value: Any, path: str) -> list[Complaint]:
    return [] if "text" in value or value.get("contents") else [Complaint("must be specified", join(path, "text"))]


def _typed(kind: str, required: Mapping[str, Check], optional: Mapping[str, Check]) -> Check:
    return shape({"type": one_of(kind), **required}, optional)


SPAN = _typed("span", {"text": text(2**31, least=0)}, WRITTEN)
TEXT = both(
    _typed(
        "text",
        {},
        {
            **PLACED,
            **WRITTEN,
            "text": LETTERS,
            "contents": items(SPAN, 0, 10**6),
            "flex": FLEX,
            "align": ALIGN,
            "gravity": GRAVITY,
            "wrap": truth,
            "lineSpacing": matching(PX),
            "maxLines": FLEX,
            "adjustMode": one_of("shrink-to-fit"),
            "scaling": truth,
            "action": FLEX_TAP_ACTION,
        },
    ),
    _text_or_spans,
)
BUTTON = _typed(
    "button",
    {"action": FLEX_BUTTON_ACTION},
    {
        **PLACED,
        "flex": FLEX,
        "color": COLOUR,
        "style": one_of("primary", "secondary", "link"),
        "gravity": GRAVITY,
        "height": one_of("md", "sm"),
        "adjustMode": one_of("shrink-to-fit"),
        "scaling": truth,
    },
)
IMAGE = _typed(
    "image",
    {"url": HTTPS_URL},
    {
        **PLACED,
        "flex": FLEX,
        "align": ALIGN,
        "gravity": GRAVITY,
        "size": matching(f"{TEXT_STEPS}|full|{PX}|{PERCENT}"),
        "aspectRatio": _aspect_ratio,
        "aspectMode": one_of("fit", "cover"),
        "backgroundColor": COLOUR,
        "action": FLEX_TAP_ACTION,
        "animated": truth,
    },
)
ICON = _typed(
    "icon",
    {"url": HTTPS_URL},
    {**PLACED, "size": matching(f"{TEXT_STEPS}|{PX}"), "aspectRatio": _aspect_ratio, "scaling": truth},
)
SEPARATOR = _typed("separator", {}, {"margin": GAP, "color": COLOUR})
FILLER = _typed("filler", {}, {"flex": FLEX})
GRADIENT = _typed(
    "linearGradient",
    {"angle": matching(r"(\d{1,2}|[12]\d\d|3[0-5]\d)(\.\d+)?deg"), "startColor": COLOUR, "endColor": COLOUR},
    {"centerColor": COLOUR, "centerPosition": matching(PERCENT)},
)


def _box(value: Any, path: str) -> list[Complaint]:
    return BOX(value, path)


IN_BOX = {"box": _box, "button": BUTTON, "image": IMAGE, "text": TEXT, "separator": SEPARATOR, "filler": FILLER}
IN_LINE = {"icon": ICON, "text": TEXT, "filler": FILLER}  # a baseline box holds only these, REF#box


def _contents_fit_the_layout(value: Any, path: str) -> list[Complaint]:
    allowed = by_type(IN_LINE if value["layout"] == "baseline" else IN_BOX)
    return items(allowed, 0, 10**6)(value["contents"], join(path, "contents"))


BOX: Check = both(
    _typed(
        "box",
        {"layout": one_of("horizontal", "vertical", "baseline"), "contents": items(lambda _v, _p: [], 0, 10**6)},
        {
            **PLACED,
            "flex": FLEX,
            "spacing": GAP,
            "backgroundColor": COLOUR,
            "borderColor": COLOUR,
            "borderWidth": BORDER,
            "cornerRadius": GAP,
            "width": LENGTH,
            "maxWidth": LENGTH,
            "height": LENGTH,
            "maxHeight": LENGTH,
            "paddingAll": PADDING,
            "paddingTop": PADDING,
            "paddingBottom": PADDING,
            "paddingStart": PADDING,
            "paddingEnd": PADDING,
            "action": FLEX_TAP_ACTION,
            "justifyContent": one_of(
                "center", "flex-start", "flex-end", "space-between", "space-around", "space-evenly"
            ),
            "alignItems": one_of("center", "flex-start", "flex-end"),
            "background": by_type({"linearGradient": GRADIENT}),
        },
    ),
    _contents_fit_the_layout,
)
VIDEO = _typed(
    "video",
    {"url": HTTPS_URL, "previewUrl": HTTPS_URL, "altContent": by_type({"box": BOX, "image": IMAGE})},
    {"aspectRatio": _aspect_ratio, "action": FLEX_TAP_ACTION},
)
BLOCK_STYLE = shape({}, {"backgroundColor": COLOUR, "separator": truth, "separatorColor": COLOUR})
BLOCKS = ("header", "hero", "body", "footer")


def _some_block(value: Any, path: str) -> list[Complaint]:
    return [] if any(block in value for block in BLOCKS) else [Complaint("At least one block must be specified", path)]


def _lighter_than(limit: int) -> Check:
    def check(value: Any, path: str) -> list[Complaint]:
        size = len(json.dumps(value, separators=(",", ":")))
        return [Complaint(f"must be at most {limit} bytes of JSON, is {size}", path)] if size > limit else []

    return check


BUBBLE = both(
    _typed(
        "bubble",
        {},
        {
            "size": one_of("nano", "micro", "deca", "hecto", "kilo", "mega", "giga"),
            "direction": one_of("ltr", "rtl"),
            "header": BOX,
            "hero": by_type({"box": BOX, "image": IMAGE, "video": VIDEO}),
            "body": BOX,
            "footer": BOX,
            "styles": shape({}, dict.fromkeys(BLOCKS, BLOCK_STYLE)),
            "action": FLEX_TAP_ACTION,
        },
    ),
    _some_block,
    _lighter_than(rules.BUBBLE_BYTES),
)


def _one_width(value: Any, path: str) -> list[Complaint]:
    widths = {bubble.get("size", "mega") for bubble in value["contents"]}
    return [] if len(widths) == 1 else [Complaint("all bubbles must have the same size", join(path, "contents"))]


def _no_video(value: Any, path: str) -> list[Complaint]:
    heroes = [bubble.get("hero", {}).get("type") for bubble in value["contents"]]
    where = [f"{join(path, 'contents')}[{place}].hero" for place, kind in enumerate(heroes) if kind == "video"]
    return [Complaint("a video cannot be in a carousel", place) for place in where]


CAROUSEL = both(
    _typed("carousel", {"contents": items(BUBBLE, 1, rules.CAROUSEL_BUBBLES)}, {}),
    _one_width,
    _no_video,
    _lighter_than(rules.CAROUSEL_BYTES),
)
CONTAINER = by_type({"bubble": BUBBLE, "carousel": CAROUSEL})


def container(value: Any, path: str) -> list[Complaint]:
    """LINE names places in a Flex container by JSON pointer, counted from the container."""
    return [Complaint(wrong.message, path + _pointer(wrong.property)) for wrong in CONTAINER(value, "")]


def _pointer(dotted: str) -> str:
    return "/" + re.sub(r"[.\[\]]+", "/", dotted).strip("/")
