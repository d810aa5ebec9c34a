"""Small line drawings for the rich menus, on a grid of 24 × 24, made of strokes only."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

STROKES = {
    "list": "M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1",
    "sent": "M4 13l5 5L20 6",
    "calendar": "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5",
    "show": "M2 12c4-7 16-7 20 0c-4 7-16 7-20 0zM12 9a3 3 0 1 0 .01 0",
    "form": "M6 3h9l4 4v14H6zM15 3v4h4M12 11v6M9 14.5l3 3l3-3",
    "person": "M12 4a4 4 0 1 0 .01 0M4 21c1-9 15-9 16 0",
    "chart": "M4 20h17M7 17v-5M12 17V6M17 17v-8",
    "waiting": "M12 3a9 9 0 1 0 .01 0M12 7v5l4 3",
    "review": "M6 4h12v17H6zM9 2.5h6v3H9zM9 13l2.5 2.5L16 11",
    "question": "M4 4h16v12h-9l-4 4v-4H4zM9.8 8.6c.4-2.6 4.6-2.2 4.2.3c-.2 1.3-2 1.4-2 2.8M12 13.7v.2",
    "talk": "M3 4h13v9H9l-4 3v-3H3zM19 9h2v8h-2v3l-4-3h-5",
    "table": "M4 4h16v16H4zM4 9h16M4 14.5h16M10 4v16",
    "join": "M10 4a4 4 0 1 0 .01 0M3 21c1-8 13-8 14 0M20 7v6M17 10h6",
    "help": "M12 3a9 9 0 1 0 .01 0M9.6 9.6c.4-2.9 5.2-2.5 4.8.3c-.2 1.5-2.4 1.6-2.4 3.3M12 16.4v.2",
}


def icon(name: str, x: float, y: float, size: float, colour: str) -> str:
    """The drawing with its upper left corner at x, y. Raises KeyError for an unknown name."""
    return (
        f'<g transform="translate({x:g} {y:g}) scale({size / 24:g})" fill="none" stroke={quoteattr(colour)}'
        f' stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"><path d="{STROKES[name]}"/></g>'
    )
