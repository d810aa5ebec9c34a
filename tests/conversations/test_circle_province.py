"""What the coordinator sends to many: announcements, extensions, OpenChat; and what it costs."""

from __future__ import annotations

import pytest

from rehearsal.people import LineUser
from tests.stage import Province


@pytest.fixture
def coordinator(province: Province) -> LineUser:
    return province.coordinator()


def confirm(province: Province, who: LineUser) -> str:
    return province.tap(who, "ใช่ ดำเนินการ")


def test_an_announcement_is_previewed_with_its_cost_confirmed_and_kept_in_a_ledger(
    province: Province, coordinator: LineUser
) -> None:
    reached, blocker = province.officer("ทต.ริมปิง"), province.officer("ทต.มะกอก")
    province.do(blocker, lambda: province.line.block(blocker))
    preview = province.say(coordinator, "แจ้งทุกหน่วย: วันศุกร์ปิดปรับปรุงระบบ")
    assert "59 แห่ง" in preview
    assert "1 คน" in preview
    assert "1 ข้อความ" in preview
    assert "300 จาก 300" in preview
    assert province.line.pushes == []
    done = confirm(province, coordinator)
    assert "สั่งส่งประกาศถึงทุกหน่วยงานแล้ว 1 คน" in done
    assert "วันศุกร์ปิดปรับปรุงระบบ" in province.line.last(reached).text
    result = province.tap(coordinator, "ดูผลการส่ง")
    assert "LINE รับไว้ส่งแล้ว\n1 หน่วยงาน" in result
    assert "ผู้รับปิดกั้นบัญชี (1 แห่ง)\nทต.มะกอก" in result
    assert province.line.quota_used() == 1


def test_dropping_an_announcement_sends_nothing_and_a_second_tap_says_so(
    province: Province, coordinator: LineUser
) -> None:
    province.officer("ทต.ริมปิง")
    province.say(coordinator, "แจ้งทุกหน่วย: วันศุกร์ปิดปรับปรุงระบบ")
    yes = province.line.button(coordinator, "ใช่ ดำเนินการ")
    assert "ยกเลิกแล้ว" in province.tap(coordinator, "ไม่ใช่ / ยกเลิก")
    assert "ยกเลิกไปแล้ว" in province.do(coordinator, lambda: province.line.tap(coordinator, yes))
    assert province.line.pushes == []


def test_confirming_twice_sends_once(province: Province, coordinator: LineUser) -> None:
    province.officer("ทต.ริมปิง")
    province.say(coordinator, "แจ้งทุกหน่วย: วันศุกร์ปิดปรับปรุงระบบ")
    yes = province.line.button(coordinator, "ใช่ ดำเนินการ")
    confirm(province, coordinator)
    assert "ยืนยันไปแล้ว" in province.do(coordinator, lambda: province.line.tap(coordinator, yes))
    assert province.line.quota_used() == 1


def test_asked_for_and_granted_to_one_agency_lateness_and_reminders_follow(
    province: Province, coordinator: LineUser
) -> None:
    asks, other = province.officer("ทต.มะกอก"), province.officer("ทต.ริมปิง")
    assert "คำขอที่ 1" in province.say(asks, "ขอเลื่อนส่งครั้งที่ 1 ได้ไหม ติดตรวจบัญชี")
    assert "5 ก.พ. 2566" in province.say(coordinator, "ขยายครั้งที่ 1 ให้ ทต.มะกอก ถึง 5 ก.พ. 2566")
    confirm(province, coordinator)
    assert "ขยายเวลาส่งครั้งที่ 1 ถึง 5 ก.พ. 2566" in province.line.last(asks).text
    assert "ไม่มีคำถามที่รอคำตอบ" in province.say(coordinator, "คำถามค้าง")
    assert "5 ก.พ. 2566" in province.say(asks, "กำหนดส่ง")
    assert "5 ก.พ. 2566" not in province.say(other, "กำหนดส่ง")
    province.at("2023-01-31T09:05:00+07:00")
    assert province.run("reminders") == 2  # her seven days before the new day, the other's last morning
    province.at("2023-02-03T10:00:00+07:00")
    for officer, name, late in ((asks, "ทต.มะกอก", []), (other, "ทต.ริมปิง", ["O1"])):
        province.say(officer, "O1 https://a.example/1")
        assert province.status(name)["agencies"][0]["rounds"]["1"]["late"] == late


def test_granted_to_all_what_was_late_is_on_time(province: Province, coordinator: LineUser) -> None:
    officer = province.officer("ทต.มะกอก")
    province.at("2023-02-02T10:00:00+07:00")
    assert "[ส่งหลังกำหนด]" in province.say(officer, "O1 https://makok.example/1")
    province.say(coordinator, "ขยายครั้งที่ 1 ถึงวันที่ 3 กุมภาพันธ์ 66")
    confirm(province, coordinator)
    assert province.status("ทต.มะกอก")["agencies"][0]["rounds"]["1"]["late"] == []
    assert "[ส่งหลังกำหนด]" not in province.say(officer, "O2 https://makok.example/2")


def test_the_text_for_the_openchat_praises_by_name_and_shames_only_when_asked(
    province: Province, coordinator: LineUser
) -> None:
    officer = province.officer("ทต.มะกอก")
    first_round = (1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 14, 15, 19, 20)
    province.say(officer, "\n".join(f"O{item} https://makok.example/{item}" for item in first_round))
    discreet = province.say(coordinator, "ข้อความ OpenChat")
    assert "ขอขอบคุณ 1 หน่วยงานที่ส่งครบแล้ว: ทต.มะกอก" in discreet
    assert "ยังไม่ครบ 58 หน่วยงาน" in discreet
    assert "ทต.ริมปิง" not in discreet
    assert "https://line.me/R/oaMessage/" in discreet
    named = province.tap(coordinator, "ระบุชื่อที่ยังไม่ครบ")
    assert "ทต.ริมปิง" in named
    assert "ทุกคนใน OpenChat จะเห็น" in named


def test_the_cost_of_the_month_can_be_asked_for(province: Province, coordinator: LineUser) -> None:
    province.officer("ทต.ริมปิง")
    province.say(coordinator, "เตือน ทต.ริมปิง")
    told = province.say(coordinator, "โควตา")
    assert "ใช้ไป 1 จาก 300" in told
    assert "กันไว้วันครบกำหนด\n60" in told
