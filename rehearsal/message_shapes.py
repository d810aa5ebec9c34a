"""Messages and the requests that carry them: what LINE takes and what it refuses, REF#message-objects."""

import re
from typing import Any

from rehearsal import rules
from rehearsal.action_shapes import ACTION_URI, HTTPS_URL, PIXELS, QUICK_REPLY_ACTION, SIDE
from rehearsal.checking import (
    Check,
    Complaint,
    Json,
    anything,
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
    uri,
)
from rehearsal.flex_shapes import container
from rehearsal.template_shapes import TEMPLATE

ID = text(1000)
ALT_TEXT = text(rules.ALT_TEXT)
LONG_TEXT = text(rules.TEXT, count=rules.utf16_units)


def _not_named_line(value: Any, path: str) -> list[Complaint]:
    return [Complaint("May not contain LINE", path)] if "line" in value.lower() else []


COMMON: dict[str, Check] = {
    "quickReply": shape(
        {
            "items": items(
                shape({"type": one_of("action"), "action": QUICK_REPLY_ACTION}, {"imageUrl": HTTPS_URL}),
                1,
                rules.QUICK_REPLIES,
            )
        }
    ),
    "sender": shape({}, {"name": both(text(rules.SENDER_NAME), _not_named_line), "iconUrl": HTTPS_URL}),
}


def _message(kind: str, required: dict[str, Check], optional: dict[str, Check] | None = None) -> Check:
    return shape({"type": one_of(kind), **required}, {**COMMON, **(optional or {})})


def _emojis_stand_on_dollars(value: Any, path: str) -> list[Complaint]:
    units = value["text"].encode("utf-16-le", "surrogatepass")
    places = [(n, emoji["index"]) for n, emoji in enumerate(value.get("emojis", []))]
    wrong = [n for n, at in places if units[2 * at : 2 * at + 2] != "$".encode("utf-16-le")]
    return [Complaint("The emoji has no $ at its index", f"{join(path, 'emojis')}[{n}].index") for n in wrong]


def _placeholders_are_known(value: Any, path: str) -> list[Complaint]:
    bare = re.sub(r"\{\{|\}\}", "", value["text"])  # two braces are one literal brace
    names = set(re.findall(r"\{([^{}]*)\}", bare))
    loose = "{" in re.sub(r"\{[^{}]*\}", "", bare) or "}" in re.sub(r"\{[^{}]*\}", "", bare)
    given = set(value.get("substitution", {}))
    if loose or names - given:
        return [Complaint("placeholder without substitution, or a single brace", join(path, "text"))]
    odd = sorted(name for name in given if not re.fullmatch(r"[0-9A-Za-z_]{1,20}", name))
    return [Complaint("invalid key", join(path, f"substitution.{name}")) for name in odd]


MENTIONEE = by_type({"user": shape({"type": one_of("user"), "userId": ID}), "all": shape({"type": one_of("all")})})
SUBSTITUTE = by_type(
    {
        "mention": shape({"type": one_of("mention"), "mentionee": MENTIONEE}),
        "emoji": shape({"type": one_of("emoji"), "productId": ID, "emojiId": ID}),
    }
)


def _substitution(value: Any, path: str) -> list[Complaint]:
    if not isinstance(value, dict) or len(value) > rules.SUBSTITUTIONS:
        return [Complaint(f"Size must be between 0 and {rules.SUBSTITUTIONS}", path)]
    return [wrong for key, inner in value.items() for wrong in SUBSTITUTE(inner, join(path, key))]


AREA = shape({"x": PIXELS, "y": PIXELS, "width": SIDE, "height": SIDE})
IMAGEMAP_ACTION = by_type(
    {
        "uri": shape({"type": one_of("uri"), "linkUri": ACTION_URI, "area": AREA}, {"label": text(100)}),
        "message": shape({"type": one_of("message"), "text": text(400), "area": AREA}, {"label": text(100)}),
        "clipboard": shape(
            {"type": one_of("clipboard"), "clipboardText": text(rules.CLIPBOARD_TEXT), "area": AREA},
            {"label": text(100)},
        ),
    }
)
IMAGEMAP_VIDEO = shape(
    {"originalContentUrl": HTTPS_URL, "previewImageUrl": HTTPS_URL, "area": AREA},
    {"externalLink": shape({"linkUri": uri(("http", "https"), 1000), "label": text(30)})},
)
EMOJI = shape({"index": PIXELS, "productId": ID, "emojiId": ID})
PICTURE: dict[str, Check] = {"originalContentUrl": HTTPS_URL, "previewImageUrl": HTTPS_URL}
PLACE = text(rules.LOCATION_TEXT)

MESSAGES: dict[str, Check] = {
    "text": both(
        _message("text", {"text": LONG_TEXT}, {"emojis": items(EMOJI, 0, rules.EMOJIS), "quoteToken": ID}),
        _emojis_stand_on_dollars,
    ),
    "textV2": both(
        _message("textV2", {"text": LONG_TEXT}, {"substitution": _substitution, "quoteToken": ID}),
        _placeholders_are_known,
    ),
    "sticker": _message("sticker", {"packageId": ID, "stickerId": ID}, {"quoteToken": ID}),
    "image": _message("image", PICTURE),
    "video": _message("video", PICTURE, {"trackingId": matching(r"[A-Za-z0-9\-.=,+*()%$&;:@{}!?<>\[\]]{1,100}")}),
    "audio": _message("audio", {"originalContentUrl": HTTPS_URL, "duration": SIDE}),
    "location": _message(
        "location",
        {"title": PLACE, "address": PLACE, "latitude": number(-90, 90, False), "longitude": number(-180, 180, False)},
    ),
    "imagemap": _message(
        "imagemap",
        {
            "baseUrl": HTTPS_URL,
            "altText": ALT_TEXT,
            "baseSize": shape({"width": number(1040, 1040), "height": SIDE}),
            "actions": items(IMAGEMAP_ACTION, 1, 50),
        },
        {"video": IMAGEMAP_VIDEO},
    ),
    "template": _message("template", {"altText": ALT_TEXT, "template": TEMPLATE}),
    "flex": _message("flex", {"altText": ALT_TEXT, "contents": container}),
    "coupon": _message("coupon", {"couponId": ID}, {"deliveryTag": text(30)}),
}


def _quick_replies_only_on_the_last(value: Any, path: str) -> list[Complaint]:
    """LINE shows quick replies of the last message only; on an earlier one they would be lost without a word."""
    early = [place for place, message in enumerate(value[:-1]) if "quickReply" in message]
    return [Complaint("only the last message can have quick replies", f"{path}[{n}].quickReply") for n in early]


MESSAGE_LIST = both(items(by_type(MESSAGES), 1, rules.MESSAGES_PER_REQUEST), _quick_replies_only_on_the_last)
UNITS = items(matching(r"[A-Za-z0-9_]{1,30}"), 0, 1)
TO_MANY = items(ID, 1, rules.MULTICAST_RECIPIENTS)
QUIET: dict[str, Check] = {"notificationDisabled": truth}

REQUESTS: dict[str, Check] = {
    "reply": shape({"replyToken": ID, "messages": MESSAGE_LIST}, QUIET),
    "push": shape({"to": ID, "messages": MESSAGE_LIST}, {**QUIET, "customAggregationUnits": UNITS}),
    "multicast": shape({"to": TO_MANY, "messages": MESSAGE_LIST}, {**QUIET, "customAggregationUnits": UNITS}),
    "broadcast": shape({"messages": MESSAGE_LIST}, QUIET),
    "validate": shape({"messages": MESSAGE_LIST}, {"replyToken": anything, "to": anything}),
}


IN_FLEX = re.compile(r"(?P<message>messages\[\d+\])\.contents(?P<pointer>/.*)")


def error_body(complaints: list[Complaint]) -> Json:
    """LINE's error object for a request that has these faults."""
    in_flex = [found for wrong in complaints if (found := IN_FLEX.fullmatch(wrong.property))]
    headline = f"The request body has {len(complaints)} error(s)"
    if in_flex:
        headline = f"A message ({in_flex[0]['message']}) in the request body is invalid"
    details = [
        {"message": wrong.message, "property": IN_FLEX.sub(r"\g<pointer>", wrong.property)} for wrong in complaints
    ]
    return {"message": headline, "details": details}
