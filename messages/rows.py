"""Pieces of a card that hold several lines: facts, names in columns, taps whose words wrap."""

from __future__ import annotations

from collections.abc import Sequence

from messages.kit import LINE_COLOUR, MUTED, Component, column, words


def fact(label: str, value: str, *, bold: bool = False) -> Component:
    """A label and what may be several lines, such as a name with its title."""
    return _beside([words(label, colour=MUTED, flex=3), words(value, bold=bold, flex=7)])


def in_columns(found: Sequence[str], most: int, unit: str = "แห่ง") -> list[Component]:
    """Names in two columns, one a line: within a line of commas they break in the middle."""
    shown = found[:most]
    half = (len(shown) + 1) // 2
    sides = [words("\n".join(side), flex=1) for side in (shown[:half], shown[half:]) if side]
    parts = [_beside(sides)] if len(sides) > 1 else sides
    if len(found) > most:
        parts.append(words(f"และอีก {len(found) - most} {unit}", size="xs", colour=MUTED))
    return parts


def _beside(contents: list[Component]) -> Component:
    return {"type": "box", "layout": "horizontal", "spacing": "md", "contents": contents}


def tappable(body: str, action: Component) -> Component:
    """A tap with words of several lines: a button's label is cut at the end of its one line."""
    return column([words(body)], action=action, backgroundColor=LINE_COLOUR, cornerRadius="8px", paddingAll="10px")
