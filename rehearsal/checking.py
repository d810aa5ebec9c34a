"""Small checks that compose into LINE's message shapes; each names what is wrong and where, in LINE's words."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

Json = dict[str, Any]


@dataclass(frozen=True)
class Complaint:
    """One entry of LINE's `details`."""

    message: str
    property: str


Check = Callable[[Any, str], list[Complaint]]


def join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def anything(_value: Any, _path: str) -> list[Complaint]:
    return []


def truth(value: Any, path: str) -> list[Complaint]:
    return [] if isinstance(value, bool) else [Complaint("Must be a boolean", path)]


def text(most: int, least: int = 1, count: Callable[[str], int] = len) -> Check:
    """A string of `least` to `most` characters; `count` says what a character is."""

    def check(value: Any, path: str) -> list[Complaint]:
        if not isinstance(value, str):
            return [Complaint("Must be a string", path)]
        if least and not value:
            return [Complaint("May not be empty", path)]
        if not least <= count(value) <= most:
            return [Complaint(f"Length must be between {least} and {most}", path)]
        return []

    return check


def matching(pattern: str, wording: str = "invalid property") -> Check:
    compiled = re.compile(pattern)

    def check(value: Any, path: str) -> list[Complaint]:
        return [] if isinstance(value, str) and compiled.fullmatch(value) else [Complaint(wording, path)]

    return check


def one_of(*allowed: str) -> Check:
    def check(value: Any, path: str) -> list[Complaint]:
        if isinstance(value, str) and value in allowed:
            return []
        return [Complaint(f"Must be one of the following values: [{', '.join(allowed)}]", path)]

    return check


def number(least: float, most: float, whole: bool = True) -> Check:
    def check(value: Any, path: str) -> list[Complaint]:
        right_kind = isinstance(value, int) or (isinstance(value, float) and not whole)
        if isinstance(value, bool) or not right_kind:
            return [Complaint("Must be a number", path)]
        return [] if least <= value <= most else [Complaint(f"Must be between {least} and {most}", path)]

    return check


def uri(schemes: tuple[str, ...], most: int) -> Check:
    """An absolute URI without spaces or raw non-ASCII letters, which LINE refuses too."""
    length = text(most)

    def check(value: Any, path: str) -> list[Complaint]:
        wrong = length(value, path)
        if wrong:
            return wrong
        if not value.isascii() or any(letter <= " " for letter in value):
            return [Complaint("invalid uri", path)]
        return _scheme_complaints(value, schemes, path)

    return check


def _scheme_complaints(value: str, schemes: tuple[str, ...], path: str) -> list[Complaint]:
    try:
        parts = urlsplit(value)
    except ValueError:
        return [Complaint("invalid uri", path)]
    if parts.scheme.lower() not in schemes:
        return [Complaint("invalid uri scheme", path)]
    needs_host = parts.scheme.lower() in ("http", "https")
    return [Complaint("invalid uri", path)] if needs_host and not parts.hostname else []


def items(each: Check, least: int, most: int) -> Check:
    def check(value: Any, path: str) -> list[Complaint]:
        if not isinstance(value, list):
            return [Complaint("Must be an array", path)]
        if not least <= len(value) <= most:
            return [Complaint(f"Size must be between {least} and {most}", path)]
        return [wrong for place, item in enumerate(value) for wrong in each(item, f"{path}[{place}]")]

    return check


def shape(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    """An object with exactly these properties: a missing and an unknown one are both named."""
    known = {**required, **(optional or {})}

    def check(value: Any, path: str) -> list[Complaint]:
        if not isinstance(value, dict):
            return [Complaint("should be a object", path)]
        missing = [Complaint("must be specified", join(path, key)) for key in required if key not in value]
        unknown = [Complaint("unknown field", join(path, key)) for key in value if key not in known]
        present = [(key, value[key]) for key in known if key in value]
        wrong = [found for key, inner in present for found in known[key](inner, join(path, key))]
        return missing + unknown + wrong

    return check


def by_type(shapes: Mapping[str, Check], key: str = "type") -> Check:
    """An object whose `type` says which shape it has to have."""

    def check(value: Any, path: str) -> list[Complaint]:
        if not isinstance(value, dict):
            return [Complaint("should be a object", path)]
        chosen = shapes.get(str(value.get(key)))
        if chosen is None:
            allowed = ", ".join(shapes)
            return [Complaint(f"Must be one of the following values: [{allowed}]", join(path, key))]
        return chosen(value, path)

    return check


def both(*checks: Check) -> Check:
    """The later check runs only when the earlier found nothing, so that it may trust the shape."""

    def check(value: Any, path: str) -> list[Complaint]:
        for each in checks:
            wrong = each(value, path)
            if wrong:
                return wrong
        return []

    return check
