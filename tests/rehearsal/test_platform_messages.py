"""What LINE takes and refuses as a message: limits on both sides, unknown keys, structure."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from linebot.v3.messaging import models

from rehearsal import action_shapes, flex_shapes, message_shapes, template_shapes
from rehearsal.checking import Check
from rehearsal.message_shapes import REQUESTS, error_body

Json = dict[str, Any]


def faults(*messages: Json) -> list[str]:
    return [wrong.property for wrong in REQUESTS["push"]({"to": "U", "messages": list(messages)}, "")]


def text(content: str, **more: Any) -> Json:
    return {"type": "text", "text": content, **more}


def flex(contents: Json, alt: str = "การ์ด") -> Json:
    return {"type": "flex", "altText": alt, "contents": contents}


def box(*contents: Json, layout: str = "vertical", **more: Any) -> Json:
    return {"type": "box", "layout": layout, "contents": list(contents), **more}


def bubble(*contents: Json, **more: Any) -> Json:
    return {"type": "bubble", "body": box(*contents), **more}


def button(**action: Any) -> Json:
    return {"type": "button", "action": {"type": "message", "label": "กด", "text": "กด", **action}}


def quick(count: int, label: str = "ตกลง") -> Json:
    item = {"type": "action", "action": {"type": "message", "label": label, "text": "ตกลง"}}
    return {"quickReply": {"items": [item] * count}}


def buttons(text: str = "เลือก", actions: int = 1, **more: Any) -> Json:
    action = {"type": "uri", "label": "เปิด", "uri": "https://example.org"}
    template = {"type": "buttons", "text": text, "actions": [action] * actions, **more}
    return {"type": "template", "altText": "ปุ่ม", "template": template}


def carousel(*columns: int, text: str = "แถว") -> Json:
    action = {"type": "postback", "label": "ดู", "data": "x"}
    made = [{"text": text, "actions": [action] * count} for count in columns]
    return {"type": "template", "altText": "แถว", "template": {"type": "carousel", "columns": made}}


def confirm(actions: int) -> Json:
    template = {
        "type": "confirm",
        "text": "แน่ใจ",
        "actions": [{"type": "message", "label": "ใช่", "text": "ใช่"}] * actions,
    }
    return {"type": "template", "altText": "ยืนยัน", "template": template}


def postback(data: str = "x", **more: Any) -> Json:
    return button(type="postback", data=data, **more) | {
        "action": {"type": "postback", "label": "กด", "data": data, **more}
    }


def uri(address: str) -> Json:
    return {"type": "button", "action": {"type": "uri", "label": "เปิด", "uri": address}}


EVERYBODY = {"type": "mention", "mentionee": {"type": "all"}}
HTTP, HTTPS = "http://example.org/a.png", "https://example.org/b.png"
ACTION = "messages[0].contents/body/contents/0/action"

TAKEN = [
    text("ก" * 5000),
    text("😀" * 2500),
    text("ตกลง", **quick(13)),
    text("ตกลง", **quick(1, "ก" * 20)),
    text("ตกลง", sender={"name": "จังหวัด"}),
    flex(bubble({"type": "text", "text": "ก"}), "ก" * 1500),
    flex(bubble(button(label="ก" * 40))),
    flex(bubble(postback("ก" * 300, displayText="ก" * 300))),
    flex(bubble(uri("tel:0530000000"))),
    flex(bubble(uri("line://nv/profile"))),
    flex({"type": "carousel", "contents": [bubble()] * 12}),
    flex(bubble(box(), box({"type": "icon", "url": "https://example.org/i.png"}, layout="baseline"))),
    flex(bubble({"type": "text", "contents": [{"type": "span", "text": "ก", "weight": "bold"}]})),
    flex(bubble(box(paddingAll="12px", cornerRadius="md", backgroundColor="#FFFFFF80", width="40%"))),
    flex(bubble({"type": "image", "url": "https://example.org/i.png", "size": "full", "aspectRatio": "20:13"})),
    buttons("ก" * 160, 4),
    buttons("ก" * 60, title="ก" * 40),
    carousel(3, 3),
    carousel(*[1] * 10, text="ก" * 120),
    confirm(2),
    {
        "type": "textV2",
        "text": "{{ {who} }}",
        "substitution": {"who": {"type": "mention", "mentionee": {"type": "all"}}},
    },
    {
        "type": "image",
        "originalContentUrl": "https://example.org/a.png",
        "previewImageUrl": "https://example.org/b.png",
    },
    {"type": "sticker", "packageId": "446", "stickerId": "1988"},
    {"type": "location", "title": "ก", "address": "ข", "latitude": 18.5, "longitude": 99},
]

REFUSED = [
    (text(""), "messages[0].text"),
    (text("ก" * 5001), "messages[0].text"),
    (text("😀" * 2501), "messages[0].text"),
    ({"type": "text"}, "messages[0].text"),
    (text("ก", colour="red"), "messages[0].colour"),
    ({"type": "file", "url": "https://example.org/a.pdf"}, "messages[0].type"),
    (text("ก", **quick(14)), "messages[0].quickReply.items"),
    (text("ก", **quick(1, "ก" * 21)), "messages[0].quickReply.items[0].action.label"),
    (text("ก", sender={"name": "LINE ลำพูน"}), "messages[0].sender.name"),
    (text("ก", emojis=[{"index": 0, "productId": "1", "emojiId": "2"}]), "messages[0].emojis[0].index"),
    (flex(bubble(), "ก" * 1501), "messages[0].altText"),
    (flex(bubble(), ""), "messages[0].altText"),
    (flex({"type": "bubble"}), "messages[0].contents/"),
    (flex(bubble(button(label="ก" * 41))), f"{ACTION}/label"),
    (flex(bubble(postback("ก" * 301))), f"{ACTION}/data"),
    (flex(bubble(postback(""))), f"{ACTION}/data"),
    (flex(bubble(postback(displayText="ก", text="ข"))), f"{ACTION}/text"),
    (flex(bubble(postback(fillInText="ก"))), f"{ACTION}/fillInText"),
    (flex(bubble(uri("javascript:alert(1)"))), f"{ACTION}/uri"),
    (flex(bubble(uri("https://example.org/หน้า"))), f"{ACTION}/uri"),
    (flex(bubble(uri("https:///nohost"))), f"{ACTION}/uri"),
    (flex(bubble(uri("https://example.org/" + "a" * 981))), f"{ACTION}/uri"),
    (flex(bubble(uri("mailto:a@example.org"))), f"{ACTION}/uri"),
    (flex(bubble({"type": "text", "text": ""})), "messages[0].contents/body/contents/0/text"),
    (flex(bubble({"type": "text"})), "messages[0].contents/body/contents/0/text"),
    (flex(bubble({"type": "text", "text": "ก", "size": "huge"})), "messages[0].contents/body/contents/0/size"),
    (flex(bubble({"type": "text", "text": "ก", "color": "red"})), "messages[0].contents/body/contents/0/color"),
    (flex(bubble({"type": "text", "text": "ก", "wrap": "yes"})), "messages[0].contents/body/contents/0/wrap"),
    (flex(bubble({"type": "span", "text": "ก"})), "messages[0].contents/body/contents/0/type"),
    (flex(bubble({"type": "icon", "url": "https://example.org/i.png"})), "messages[0].contents/body/contents/0/type"),
    (flex(bubble(box(button(), layout="baseline"))), "messages[0].contents/body/contents/0/contents/0/type"),
    (flex(bubble(box(layout="grid"))), "messages[0].contents/body/contents/0/layout"),
    (flex(bubble(box(padding="1px"))), "messages[0].contents/body/contents/0/padding"),
    (flex(bubble({"type": "image", "url": "http://example.org/i.png"})), "messages[0].contents/body/contents/0/url"),
    (
        flex(bubble({"type": "image", "url": "https://example.org/i.png", "aspectRatio": "1:4"})),
        "messages[0].contents/body/contents/0/aspectRatio",
    ),
    (
        flex(bubble({"type": "button", "action": {"type": "camera", "label": "ก"}})),
        f"{ACTION}/type",
    ),
    (
        flex(bubble({"type": "button", "action": {"type": "message", "text": "ก"}})),
        f"{ACTION}/label",
    ),
    (flex({"type": "carousel", "contents": []}), "messages[0].contents/contents"),
    (flex({"type": "carousel", "contents": [bubble()] * 13}), "messages[0].contents/contents"),
    (flex({"type": "carousel", "contents": [bubble(), bubble(size="kilo")]}), "messages[0].contents/contents"),
    (flex(bubble({"type": "text", "text": "ก" * 5000})), "messages[0].contents/"),
    (buttons("ก" * 161), "messages[0].template.text"),
    (buttons("ก" * 61, title="ก"), "messages[0].template.text"),
    (buttons(actions=5), "messages[0].template.actions"),
    (buttons(title="ก" * 41), "messages[0].template.title"),
    (carousel(1, 2), "messages[0].template.columns"),
    (carousel(4), "messages[0].template.columns[0].actions"),
    (carousel(*[1] * 11), "messages[0].template.columns"),
    (confirm(1), "messages[0].template.actions"),
    ({"type": "textV2", "text": "{ชื่อ}"}, "messages[0].text"),
    ({"type": "textV2", "text": "{ เดี่ยว"}, "messages[0].text"),
    (
        {"type": "image", "originalContentUrl": "http://e.org/a.png", "previewImageUrl": "https://e.org/b.png"},
        "messages[0].originalContentUrl",
    ),
]


@pytest.mark.parametrize("message", TAKEN, ids=range(len(TAKEN)))
def test_taken(message: Json) -> None:
    assert faults(message) == []


@pytest.mark.parametrize(("message", "place"), REFUSED, ids=range(len(REFUSED)))
def test_refused_and_named(message: Json, place: str) -> None:
    assert faults(message) == [place]


def test_one_to_five_messages_and_quick_replies_on_the_last() -> None:
    assert faults() == ["messages"]
    assert faults(*[text("ก")] * 5) == []
    assert faults(*[text("ก")] * 6) == ["messages"]
    assert faults(text("ก"), text("ข", **quick(1))) == []
    assert faults(text("ก", **quick(1)), text("ข")) == ["messages[0].quickReply"]


def test_a_carousel_heavier_than_its_limit_is_refused_though_each_bubble_is_light() -> None:
    heavy = bubble({"type": "text", "text": "ก" * 4000})
    assert faults(flex({"type": "carousel", "contents": [heavy] * 2})) == []
    assert faults(flex({"type": "carousel", "contents": [heavy] * 3})) == ["messages[0].contents/"]


def test_faults_are_worded_as_line_does() -> None:
    plain = error_body(REQUESTS["push"]({"to": "U", "messages": [text("")]}, ""))
    assert plain == {
        "message": "The request body has 1 error(s)",
        "details": [{"message": "May not be empty", "property": "messages[0].text"}],
    }
    in_flex = error_body(REQUESTS["push"]({"to": "U", "messages": [text("ก"), flex(bubble({"type": "text"}))]}, ""))
    assert in_flex == {
        "message": "A message (messages[1]) in the request body is invalid",
        "details": [{"message": "must be specified", "property": "/body/contents/0/text"}],
    }


# LINE's SDK is generated from LINE's own OpenAPI file: its models say which properties there are.
KNOWN: list[tuple[Callable[..., Any], Check, Json]] = [
    (models.FlexBox, flex_shapes.BOX, {"type": "box", "layout": "vertical", "contents": []}),
    (models.FlexText, flex_shapes.TEXT, {"type": "text"}),
    (models.FlexSpan, flex_shapes.SPAN, {"type": "span"}),
    (models.FlexButton, flex_shapes.BUTTON, {"type": "button"}),
    (models.FlexImage, flex_shapes.IMAGE, {"type": "image"}),
    (models.FlexIcon, flex_shapes.ICON, {"type": "icon"}),
    (models.FlexVideo, flex_shapes.VIDEO, {"type": "video"}),
    (models.FlexSeparator, flex_shapes.SEPARATOR, {"type": "separator"}),
    (models.FlexFiller, flex_shapes.FILLER, {"type": "filler"}),
    (models.FlexBubble, flex_shapes.BUBBLE, {"type": "bubble"}),
    (models.FlexCarousel, flex_shapes.CAROUSEL, {"type": "carousel"}),
    (models.FlexBlockStyle, flex_shapes.BLOCK_STYLE, {}),
    (models.FlexBoxLinearGradient, flex_shapes.GRADIENT, {"type": "linearGradient"}),
    (models.ButtonsTemplate, template_shapes.BUTTONS, {"type": "buttons"}),
    (models.ConfirmTemplate, template_shapes.CONFIRM, {"type": "confirm"}),
    (models.CarouselTemplate, template_shapes.CAROUSEL, {"type": "carousel"}),
    (models.CarouselColumn, template_shapes.COLUMN, {}),
    (models.ImageCarouselTemplate, template_shapes.IMAGE_CAROUSEL, {"type": "image_carousel"}),
    (models.TextMessage, message_shapes.MESSAGES["text"], {"type": "text"}),
    (models.TextMessageV2, message_shapes.MESSAGES["textV2"], {"type": "textV2"}),
    (models.StickerMessage, message_shapes.MESSAGES["sticker"], {"type": "sticker"}),
    (models.ImageMessage, message_shapes.MESSAGES["image"], {"type": "image"}),
    (models.VideoMessage, message_shapes.MESSAGES["video"], {"type": "video"}),
    (models.AudioMessage, message_shapes.MESSAGES["audio"], {"type": "audio"}),
    (models.LocationMessage, message_shapes.MESSAGES["location"], {"type": "location"}),
    (models.ImagemapMessage, message_shapes.MESSAGES["imagemap"], {"type": "imagemap"}),
    (models.TemplateMessage, message_shapes.MESSAGES["template"], {"type": "template"}),
    (models.FlexMessage, message_shapes.MESSAGES["flex"], {"type": "flex"}),
    (models.CouponMessage, message_shapes.MESSAGES["coupon"], {"type": "coupon"}),
    (models.PostbackAction, action_shapes.FLEX_BUTTON_ACTION, {"type": "postback"}),
    (models.MessageAction, action_shapes.FLEX_BUTTON_ACTION, {"type": "message"}),
    (models.URIAction, action_shapes.FLEX_BUTTON_ACTION, {"type": "uri"}),
    (models.DatetimePickerAction, action_shapes.FLEX_BUTTON_ACTION, {"type": "datetimepicker"}),
    (models.ClipboardAction, action_shapes.FLEX_BUTTON_ACTION, {"type": "clipboard"}),
    (models.RichMenuSwitchAction, action_shapes.RICH_MENU_ACTION, {"type": "richmenuswitch"}),
    (models.PushMessageRequest, REQUESTS["push"], {}),
    (models.ReplyMessageRequest, REQUESTS["reply"], {}),
    (models.MulticastRequest, REQUESTS["multicast"], {}),
]


@pytest.mark.parametrize(("model", "check", "start"), KNOWN, ids=[model.__name__ for model, _, _ in KNOWN])
def test_every_property_of_lines_own_model_is_known_and_no_other(model: Any, check: Check, start: Json) -> None:
    official = {field.alias for field in model.__fields__.values()}
    unknown = {
        wrong.property
        for wrong in check({**dict.fromkeys(official), **start, "novelty": 1}, "")
        if wrong.message == "unknown field"
    }
    assert unknown == {"novelty"}


def test_enumerations_are_those_of_lines_own_models() -> None:
    wrongs = flex_shapes.BOX(box(justifyContent="?", position="?"), "")
    allowed = re.findall(r"\[(.*?)\]", " ".join(wrong.message for wrong in wrongs))
    for value in ", ".join(allowed).split(", "):
        field = "position" if value in ("relative", "absolute") else "justifyContent"
        assert models.FlexBox.from_dict(box(**{field: value})).to_dict()[field] == value
