"""In a group officers and strangers read along: a coordinator there is given no codes, no names and no lists."""

from __future__ import annotations

import pytest

from rehearsal.people import LineGroup, LineUser
from tests.stage import Province

MAKOK = "ทต.มะกอก"


@pytest.fixture
def coordinator(province: Province) -> LineUser:
    return province.coordinator()


@pytest.fixture
def group(province: Province, coordinator: LineUser) -> LineGroup:
    members = [coordinator, province.officer("ทต.บ้านธิ"), province.stranger()]
    group = province.line.add_group("ITA ลำพูน", members)
    province.do(group, lambda: province.line.join(group))
    return group


@pytest.mark.parametrize(
    ("words", "secret"),
    [
        ("เชิญผู้ประสานงานอีกคน", "ITA-"),
        (f"ขอรหัสให้ {MAKOK}", "ITA-"),
        ("คำขอลงทะเบียน", "0833333333"),
        ("แจ้งทุกหน่วย: พรุ่งนี้ประชุม", "ทต.อุโมงค์"),
        ("เตือนที่ยังขาดครั้งที่ 1", "ยังขาด 14 ข้อ"),
        ("ส่งออก Excel", "/files/"),
        ("รายชื่อเชิญประชุม", "ทต.ลี้"),
        ("บันทึกถึงผู้ว่าฯ ครั้งที่ 1", "/files/"),
        (f"ขอแบบฟอร์ม {MAKOK}", "/files/"),
        ("ตอบ 1", "ลงนามรับรองหน้าปก"),
    ],
)
def test_what_is_not_for_all_is_said_in_private_only(
    province: Province, coordinator: LineUser, group: LineGroup, words: str, secret: str
) -> None:
    province.say(province.stranger(), f"ลงทะเบียน {MAKOK} นายหนึ่ง ดีงาม นิติกร 0833333333")
    province.say(province.officer("ทต.ก้อ"), "ต้องให้นายกลงนามรับรองหน้าปกก่อนส่งหรือไม่")
    shown = len(province.line.from_bot(group))
    assert "แชตส่วนตัว" in province.say(coordinator, words, group=group, mention_bot=True)
    assert secret not in str([each.message for each in province.line.from_bot(group)[shown:]])
    province.say(coordinator, words)
    assert secret in str([each.message for each in province.line.from_bot(coordinator)]), "in private she is served"


def test_the_requests_button_is_deaf_in_a_group(province: Province, coordinator: LineUser, group: LineGroup) -> None:
    province.say(province.stranger(), f"ลงทะเบียน {MAKOK} นายหนึ่ง ดีงาม นิติกร 0833333333")
    said = province.do(group, lambda: province.line.press(coordinator, "do=requests", group=group))
    assert "แชตส่วนตัว" in said
    assert "0833333333" not in said


def test_an_officer_still_gets_her_own_form_there(province: Province, group: LineGroup) -> None:
    officer = group.members[1]
    assert "แบบฟอร์ม ทต.บ้านธิ" in province.say(officer, "ขอแบบฟอร์ม", group=group, mention_bot=True)
