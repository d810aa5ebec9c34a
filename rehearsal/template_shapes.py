"""Template messages, REF#template-messages."""

from typing import Any

from rehearsal import rules
from rehearsal.action_shapes import HTTPS_URL, IMAGE_CAROUSEL_ACTION, TEMPLATE_ACTION, TEMPLATE_TAP_ACTION
from rehearsal.checking import Check, Complaint, both, by_type, items, join, matching, one_of, shape, text

COLOUR = matching(r"#[0-9A-Fa-f]{6}", "invalid color")
TITLE = text(rules.TEMPLATE_TITLE)
PICTURE: dict[str, Check] = {"imageAspectRatio": one_of("rectangle", "square"), "imageSize": one_of("cover", "contain")}
CARD: dict[str, Check] = {
    "thumbnailImageUrl": HTTPS_URL,
    "imageBackgroundColor": COLOUR,
    "title": TITLE,
    "defaultAction": TEMPLATE_TAP_ACTION,
}


def _shorter_text_under(limit: int) -> Check:
    """With a picture or a title there is room for `limit` characters only."""

    def check(value: Any, path: str) -> list[Complaint]:
        crowded = "title" in value or "thumbnailImageUrl" in value
        return text(limit)(value["text"], join(path, "text")) if crowded else []

    return check


def _columns_are_alike(value: Any, path: str) -> list[Complaint]:
    def kind(column: dict[str, Any]) -> tuple[int, bool, bool]:
        return len(column["actions"]), "title" in column, "thumbnailImageUrl" in column

    alike = len({kind(column) for column in value["columns"]}) == 1
    wording = "all columns must have the same number of actions, and all or none a title and a picture"
    return [] if alike else [Complaint(wording, join(path, "columns"))]


BUTTONS = both(
    shape(
        {
            "type": one_of("buttons"),
            "text": text(rules.BUTTONS_TEXT),
            "actions": items(TEMPLATE_ACTION, 1, rules.BUTTONS_ACTIONS),
        },
        {**CARD, **PICTURE},
    ),
    _shorter_text_under(rules.BUTTONS_TEXT_UNDER_TITLE),
)
CONFIRM = shape(
    {
        "type": one_of("confirm"),
        "text": text(rules.CONFIRM_TEXT),
        "actions": items(TEMPLATE_ACTION, rules.CONFIRM_ACTIONS, rules.CONFIRM_ACTIONS),
    }
)
COLUMN = both(
    shape(
        {"text": text(rules.COLUMN_TEXT), "actions": items(TEMPLATE_ACTION, 1, rules.COLUMN_ACTIONS)},
        CARD,
    ),
    _shorter_text_under(rules.COLUMN_TEXT_UNDER_TITLE),
)
CAROUSEL = both(
    shape({"type": one_of("carousel"), "columns": items(COLUMN, 1, rules.COLUMNS)}, PICTURE),
    _columns_are_alike,
)
IMAGE_CAROUSEL = shape(
    {
        "type": one_of("image_carousel"),
        "columns": items(shape({"imageUrl": HTTPS_URL, "action": IMAGE_CAROUSEL_ACTION}), 1, rules.COLUMNS),
    }
)
TEMPLATE = by_type({"buttons": BUTTONS, "confirm": CONFIRM, "carousel": CAROUSEL, "image_carousel": IMAGE_CAROUSEL})
