"""Every act has a handler that answers something, for every role that may say it, in an empty season too."""

from __future__ import annotations

import pytest

from bot import commands as c
from bot.handlers.dispatch import carry_out
from bot.visit import Visit
from models.people import person_of
from models.season import current_season
from rehearsal.message_shapes import REQUESTS
from tests.stage import Province


def acts() -> list[type[c.Act]]:
    return [c.ACTS[name] for name in sorted(c.ACTS)]


@pytest.mark.parametrize("act", acts(), ids=lambda act: act.act)
@pytest.mark.parametrize("role", ["officer", "coordinator", "stranger"])
def test_is_answered_within_lines_rules(province: Province, act: type[c.Act], role: str) -> None:
    who = {
        "officer": lambda: province.officer("ทต.ริมปิง"),
        "coordinator": province.coordinator,
        "stranger": province.stranger,
    }[role]()
    machine = province.machine
    with machine.database.write() as session:
        season = current_season(session)
        assert season is not None
        visit = Visit(
            session=session,
            now=province.now,
            sent_at=province.now,
            person=person_of(session, who.user_id, province.now),
            season=season,
            vocabulary=machine.vocabularies.of(session, season),
            links=machine.links,
            chat_id=who.user_id,
            text="ข้อความ",
        )
        said = carry_out(visit, act())
        assert said or act in (c.Promise,), "a dead end"
        assert REQUESTS["push"]({"to": who.user_id, "messages": said[:5]}, "") == [] or not said
