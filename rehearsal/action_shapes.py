"""Actions: what a button may do, REF#action-objects. Labels have other limits in other places."""

from collections.abc import Mapping
from typing import Any

from rehearsal import rules
from rehearsal.checking import Check, Complaint, both, by_type, join, matching, number, one_of, shape, text, uri

ACTION_URI = uri(rules.URI_SCHEMES, rules.ACTION_URI)
HTTPS_URL = uri(("https",), rules.MEDIA_URL)
DATA = text(rules.POSTBACK_DATA, count=rules.utf16_units)
MOMENT_OF = {
    "date": r"\d{4}-\d{2}-\d{2}",
    "time": r"\d{2}:\d{2}",
    "datetime": r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}",
}


def _not_both_texts(value: Any, path: str) -> list[Complaint]:
    if "displayText" in value and "text" in value:
        return [Complaint("displayText and text cannot be used together", join(path, "text"))]
    return []


def _fill_in_needs_keyboard(value: Any, path: str) -> list[Complaint]:
    if "fillInText" in value and value.get("inputOption") != "openKeyboard":
        return [Complaint("fillInText needs inputOption openKeyboard", join(path, "fillInText"))]
    return []


def _moments_fit_the_mode(value: Any, path: str) -> list[Complaint]:
    check = matching(MOMENT_OF[value["mode"]], "invalid datetime format")
    present = [key for key in ("initial", "max", "min") if key in value]
    return [wrong for key in present for wrong in check(value[key], join(path, key))]


# Everything but type and label, required and optional.
FIELDS: Mapping[str, tuple[Mapping[str, Check], Mapping[str, Check]]] = {
    "postback": (
        {"data": DATA},
        {
            "displayText": text(rules.ACTION_TEXT),
            "text": text(rules.ACTION_TEXT),
            "inputOption": one_of("closeRichMenu", "openRichMenu", "openKeyboard", "openVoice"),
            "fillInText": text(rules.ACTION_TEXT),
        },
    ),
    "message": ({"text": text(rules.ACTION_TEXT)}, {}),
    "uri": ({"uri": ACTION_URI}, {"altUri": shape({"desktop": ACTION_URI})}),
    "datetimepicker": (
        {"data": DATA, "mode": one_of(*MOMENT_OF)},
        {"initial": text(20), "max": text(20), "min": text(20)},
    ),
    "clipboard": ({"clipboardText": text(rules.CLIPBOARD_TEXT)}, {}),
    "camera": ({}, {}),
    "cameraRoll": ({}, {}),
    "location": ({}, {}),
    "richmenuswitch": ({"richMenuAliasId": matching(rules.RICH_MENU_ALIAS)}, {"data": DATA}),
}
FURTHER: Mapping[str, tuple[Check, ...]] = {
    "postback": (_not_both_texts, _fill_in_needs_keyboard),
    "datetimepicker": (_moments_fit_the_mode,),
}
EVERYWHERE = ("postback", "message", "uri", "datetimepicker", "clipboard")


def action(label: int, label_required: bool, kinds: tuple[str, ...] = EVERYWHERE) -> Check:
    """An action in a place whose labels hold at most `label` characters."""
    return by_type({kind: _action_of(kind, text(label), label_required) for kind in kinds})


def _action_of(kind: str, label: Check, label_required: bool) -> Check:
    required, optional = FIELDS[kind]
    labelled = {"label": label}
    must = {"type": one_of(kind), **(labelled if label_required else {}), **required}
    may = {**optional, **({} if label_required else labelled)}
    return both(shape(must, may), *FURTHER.get(kind, ()))


FLEX_BUTTON_ACTION = action(rules.LABEL_IN_FLEX, label_required=True)
FLEX_TAP_ACTION = action(rules.LABEL_IN_FLEX, label_required=False)
TEMPLATE_ACTION = action(rules.LABEL_IN_TEMPLATE, label_required=True)
TEMPLATE_TAP_ACTION = action(rules.LABEL_IN_TEMPLATE, label_required=False)
IMAGE_CAROUSEL_ACTION = action(rules.LABEL_IN_IMAGE_CAROUSEL, label_required=False)
QUICK_REPLY_ACTION = action(
    rules.LABEL_IN_QUICK_REPLY, label_required=True, kinds=(*EVERYWHERE, "camera", "cameraRoll", "location")
)
RICH_MENU_ACTION = action(rules.LABEL_IN_RICH_MENU, label_required=False, kinds=(*EVERYWHERE, "richmenuswitch"))

PIXELS = number(0, 2**31 - 1)
SIDE = number(1, 2**31 - 1)
