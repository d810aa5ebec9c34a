from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from bot.auditing.auditor import LinkAuditor, Look, Wanted
from tests.links.web import SmallWeb

Audit = Callable[..., list[Look]]


@pytest.fixture
def web() -> Iterator[SmallWeb]:
    small = SmallWeb()
    yield small
    small.close()


@pytest.fixture
def audit() -> Audit:
    """Looks at the links, in the loopback network too."""

    def run(*links: str | Wanted, seconds: float = 10) -> list[Look]:
        looks: list[Look] = []
        wanted = [each if isinstance(each, Wanted) else Wanted(each) for each in links]
        LinkAuditor(loopback_too=True, seconds=seconds).run(wanted, looks.append)
        return looks

    return run
