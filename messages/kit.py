"""The pieces every message is built from, as LINE message objects in JSON, with LINE's limits in one place.

Plain dicts instead of the SDK's models: those silently drop keys they don't know and don't check lengths; ours are held
against LINE's own schema by the tests and by the stand-in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

Message = dict[str, Any]
Component = dict[str, Any]

# Limits: LINE Messaging API reference, 2026-08. Counted here in code points, which is safe under every way of counting.
TEXT_LIMIT = 5000
"""UTF-16 units; Thai letters are one each."""
ALT_TEXT_LIMIT = 400
"""1500 by the newest text, 400 by older ones."""
QUICK_REPLY_LABEL = 20
BUTTON_LABEL = 40
QUICK_REPLIES = 13
DISPLAY_TEXT_LIMIT = 300
CLIPBOARD_LIMIT = 1000
REPLY_MESSAGES = 5
BUBBLES = 12

INK = "#1F2937"
MUTED = "#4B5563"
"""7:1 on white: the least that tired eyes read easily at the smallest size."""
LINE_COLOUR = "#E5E7EB"
NAVY = "#1E3A5F"
GREEN = "#15803D"
AMBER = "#B45309"
RED = "#B91C1C"
PALE = "#F3F4F6"
WHITE = "#FFFFFF"


def clip(text: str, limit: int) -> str:
    """The text, shortened with … where it is too long."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def text(body: str) -> Message:
    """One text message. Longer than LINE's limit: the end is cut; callers that may be long use `texts`."""
    return {"type": "text", "text": clip(_within_utf16(body), TEXT_LIMIT)}


def texts(lines: Iterable[str]) -> list[Message]:
    """As few text messages as hold the lines; no line is torn."""
    pages: list[str] = []
    for line in lines:
        line = clip(line, TEXT_LIMIT)
        if pages and len(pages[-1]) + 1 + len(line) <= TEXT_LIMIT - 200:
            pages[-1] += "\n" + line
        else:
            pages.append(line)
    return [text(page) for page in pages]


def _within_utf16(body: str) -> str:
    while len(body.encode("utf-16-le")) // 2 > TEXT_LIMIT:
        body = body[: len(body) - max(1, (len(body.encode("utf-16-le")) // 2 - TEXT_LIMIT) // 2)]
    return body


# ── actions ─────────────────────────────────────────────────────────────────────────────────────────────────────


def says(label: str, words: str | None = None, most: int = QUICK_REPLY_LABEL) -> Component:
    """A tap that sends the words, as if the person had typed them. `most`: letters of its label."""
    return {
        "type": "message",
        "label": clip(label, most),
        "text": clip(words or label, DISPLAY_TEXT_LIMIT),
    }


def presses(label: str, data: str, shown: str | None = None, most: int = QUICK_REPLY_LABEL) -> Component:
    """A tap that sends a postback; `shown` appears in the chat as the person's words. `most`: letters of its label."""
    return {
        "type": "postback",
        "label": clip(label, most),
        "data": data,
        "displayText": clip(shown or label, DISPLAY_TEXT_LIMIT),
    }


def opens(label: str, url: str) -> Component:
    return {"type": "uri", "label": clip(label, QUICK_REPLY_LABEL), "uri": url}


def copies(label: str, words: str) -> Component:
    """Puts the words on the phone's clipboard (LINE ≥ 14 on phones)."""
    return {"type": "clipboard", "label": clip(label, QUICK_REPLY_LABEL), "clipboardText": clip(words, CLIPBOARD_LIMIT)}


def with_quick_replies(messages: Sequence[Message], actions: Sequence[Component]) -> list[Message]:
    """The messages, the last one with taps under it (LINE shows them only there, and only on phones)."""
    out = [{key: value for key, value in each.items() if key != "quickReply"} for each in messages]
    if out and actions:
        out[-1]["quickReply"] = {"items": [{"type": "action", "action": each} for each in actions[:QUICK_REPLIES]]}
    return out


def quick_replies(messages: Sequence[Message]) -> list[Component]:
    """The taps under the messages."""
    return [each["action"] for each in messages[-1].get("quickReply", {"items": []})["items"]] if messages else []


def with_last_quick_replies(messages: Sequence[Message], actions: Sequence[Component]) -> list[Message]:
    """The messages with these taps after those that the last one has already."""
    if not messages or not actions:
        return list(messages)
    return with_quick_replies(messages, [*quick_replies(messages), *actions])


def with_first_quick_replies(messages: Sequence[Message], actions: Sequence[Component]) -> list[Message]:
    """The messages with these taps before those that the last one has already."""
    if not messages or not actions:
        return list(messages)
    return with_quick_replies(messages, [*actions, *quick_replies(messages)])


# ── components of a card ────────────────────────────────────────────────────────────────────────────────────────


def words(body: str, *, size: str = "sm", colour: str = INK, bold: bool = False, **more: Any) -> Component:
    """A wrapped text. LINE refuses an empty one, so nothing becomes a dash."""
    part: Component = {"type": "text", "text": body or "–", "size": size, "color": colour, "wrap": True}
    if bold:
        part["weight"] = "bold"
    return part | more


def row(left: str, right: str, *, colour: str = INK, bold: bool = False) -> Component:
    """A name on the left, its figure on the right; the longer one gets more room, so that neither breaks in two."""
    share = min(max(round(9 * _width(left) / max(_width(left) + _width(right), 1)), 3), 6)
    return {
        "type": "box",
        "layout": "horizontal",
        "spacing": "md",
        "contents": [
            words(left, colour=MUTED, flex=share),
            words(right, colour=colour, bold=bold, flex=9 - share, align="end"),
        ],
    }


def _width(text: str) -> int:
    """Letters that take room: Thai vowels and tones above and below take none."""
    return sum(unicodedata.category(letter) != "Mn" for letter in text)


def labelled(label: str, contents: Sequence[Component]) -> Component:
    return column([words(label, size="xs", colour=MUTED, bold=True), *contents], spacing="xs")


def column(contents: Sequence[Component], *, spacing: str = "sm", **more: Any) -> Component:
    return {"type": "box", "layout": "vertical", "spacing": spacing, "contents": list(contents)} | more


def rule() -> Component:
    return {"type": "separator", "color": LINE_COLOUR, "margin": "md"}


def bullet(body: str, mark: str = "•", colour: str = INK) -> Component:
    return {
        "type": "box",
        "layout": "baseline",
        "spacing": "sm",
        "contents": [words(mark, colour=colour, flex=0, bold=True), words(body, flex=1)],
    }


def bar(percent: int, colour: str = GREEN) -> Component:
    """A progress bar; percent 0–100."""
    filled: list[Component] = []
    if percent > 0:
        filled = [
            {"type": "box", "layout": "vertical", "contents": [{"type": "filler"}], "width": f"{min(percent, 100)}%",
             "backgroundColor": colour, "height": "8px", "cornerRadius": "4px"}
        ]  # fmt: skip
    return {
        "type": "box",
        "layout": "vertical",
        "contents": filled or [{"type": "filler"}],
        "backgroundColor": LINE_COLOUR,
        "height": "8px",
        "cornerRadius": "4px",
        "margin": "sm",
    }


def button(action: Component, *, primary: bool = False, colour: str | None = None) -> Component:
    part: Component = {
        "type": "button",
        "action": action,
        "height": "sm",
        "style": "primary" if primary else "secondary",
    }
    if primary:
        part["color"] = colour or NAVY
    return part


def bubble(
    title: str,
    body: Sequence[Component],
    *,
    subtitle: str = "",
    buttons: Sequence[Component] = (),
    colour: str = NAVY,
    size: str = "mega",
) -> Component:
    """A card: a coloured head, a body, buttons below."""
    head = [words(title, size="md", colour=WHITE, bold=True)]
    if subtitle:
        head.append(words(subtitle, size="xs", colour="#DBEAFE"))
    card: Component = {
        "type": "bubble",
        "size": size,
        "header": column(head, spacing="xs", backgroundColor=colour, paddingAll="14px"),
        "body": column(body, paddingAll="14px"),
    }
    if buttons:
        card["footer"] = column(list(buttons), paddingAll="10px")
    return card


def card(alt: str, contents: Component) -> Message:
    return {"type": "flex", "altText": clip(alt, ALT_TEXT_LIMIT), "contents": contents}


def cards(alt: str, bubbles: Sequence[Component]) -> Message:
    """One bubble, or a carousel of up to twelve."""
    if len(bubbles) == 1:
        return card(alt, bubbles[0])
    return card(alt, {"type": "carousel", "contents": list(bubbles[:BUBBLES])})


def listing(found: Sequence[str], most: int, none: str = "ไม่มี", unit: str = "ข้อ") -> str:
    """Codes of items or names in a line; more than `most` end in their number."""
    if not found:
        return none
    shown = (" " if unit == "ข้อ" else ", ").join(found[:most])
    return shown if len(found) <= most else f"{shown} และอีก {len(found) - most} {unit}"
