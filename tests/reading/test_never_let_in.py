"""Nobody is let in by words that do not say so."""

from __future__ import annotations

import pytest

from bot.commands import Admit
from tests.reading.season import reading


@pytest.mark.parametrize(
    "said",
    [
        "รับเอกสารของริมปิงแล้ว",
        "ไม่ให้คนของดงดำเข้า",
        "อย่าเพิ่งรับคนของป่าไผ่เข้าระบบ",
        "ไม่อนุมัติให้วังดินเข้า",
        "มีใครของริมปิงรออนุมัติไหม",
        "คำขอลงทะเบียนของริมปิง",
        "ใครขอเข้าบ้าง",
    ],
)
def test_is_no_admission(said: str) -> None:
    assert not any(isinstance(act, Admit) and act.decision == "yes" for act in reading(said, "coordinator").acts)
