"""Taps can be forged, passed on and pressed by anybody: every verb of a coordinator does nothing for others."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import Table

from bot import commands as c
from bot.handlers import announcing, answering, holding, knowing
from bot.handlers.announcing import announce
from bot.handlers.answering import answer
from bot.handlers.questions import ask_question
from models.base import Base
from tests.on_screen import spoken
from tests.people.conftest import Province

FORGED = [
    f"do={verb}{more}"
    for module in (answering, knowing, announcing, holding)
    for verb in module.POSTBACKS
    for more in ("&id=1", "&id=2&sure=1&event=event-2&from=0&to=5&until=2029-01-20")
]


def everything(province: Province) -> dict[str, list[tuple[object, ...]]]:
    province.session.flush()
    tables: dict[str, Table] = Base.metadata.tables  # type: ignore[assignment]
    read: Callable[[Table], list[tuple[object, ...]]] = lambda table: [  # noqa: E731
        tuple(row) for row in province.session.execute(table.select())
    ]
    return {name: read(table) for name, table in tables.items() if name not in ("webhook_event", "person")}


@pytest.mark.parametrize("who", ["ฟ้า", "ใครไม่รู้"])
def test_nothing_changes_and_nothing_is_shown(province: Province, who: str) -> None:
    province.says("แก้ว", "ความลับของสันดอยคืออะไร", ask_question, c.Ask())
    province.says("แก้ว", "เรื่องลับอีกเรื่องหนึ่ง", ask_question, c.Ask())
    province.says("พี่ใหญ่", "ตอบ 2 ไม่บอก", answer, c.Answer(2, "ไม่บอก"))
    province.says("พี่ใหญ่", "แจ้ง", announce, c.Announce("เรื่องด่วนมาก", "เหนือ"))
    before = everything(province)
    for data in FORGED:
        said = spoken(province.presses(who, data))
        assert everything(province) == before, data
        for secret in ("ลับ", "ไม่บอก", "เรื่องด่วนมาก", "0 5300 0000", "ทต.สันดอย", "แก้ได้ ส่งข้อเดิม"):
            assert secret not in said, data
    assert not province.people[who].is_coordinator


def test_the_list_of_verbs_is_not_empty() -> None:
    assert len(FORGED) >= 20
