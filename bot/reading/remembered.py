"""One index per vocabulary, by identity: hashing all its words each time would cost more than reading."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import TypeVar

from bot.reading.vocabulary import Vocabulary

T = TypeVar("T")


def per_vocabulary(build: Callable[[Vocabulary], T]) -> Callable[[Vocabulary], T]:
    known: dict[int, tuple[weakref.ref[Vocabulary], T]] = {}

    def index(vocabulary: Vocabulary) -> T:
        key = id(vocabulary)
        entry = known.get(key)
        if entry is None or entry[0]() is not vocabulary:
            entry = (weakref.ref(vocabulary, lambda _: known.pop(key, None)), build(vocabulary))
            known[key] = entry
        return entry[1]

    return index
