"""The first ten minutes of a season: getting in, sending, asking, being reminded."""

from __future__ import annotations

from tests.stage import Province


def test_an_officer_gets_in_with_her_code_and_sends_her_first_items(province: Province) -> None:
    officer = province.stranger()
    assert "ลงทะเบียน" in province.say(officer, "สวัสดีค่ะ")
    heard = province.say(officer, province.code("อบต.เหล่ายาว"))
    assert "ลงทะเบียนสำเร็จ" in heard
    assert "อบต.เหล่ายาว" in heard
    heard = province.say(officer, "O1 https://laoyao.example/structure\nข้อ ๒ https://laoyao.example/chief")
    assert "บันทึกแล้ว 2 ข้อ" in heard
    assert "O1 โครงสร้าง" in heard
    assert "https://laoyao.example/chief" in heard
    assert "ยังขาด 12 ข้อ" in heard
    assert "31 ม.ค. 2566" in heard
    assert province.received("อบต.เหล่ายาว") == ["O1", "O2"]


def test_a_coordinator_asks_how_it_stands(province: Province) -> None:
    coordinator = province.coordinator()
    officer = province.officer("ทต.ริมปิง")
    province.say(officer, "O1 https://rimping.example/1")
    heard = province.say(coordinator, "สรุป")
    assert "ครั้งที่ 1" in heard
    heard = province.say(coordinator, "ใครยังไม่ส่ง")
    assert "อบต.เหล่ายาว" in heard


def test_reminders_go_once_to_those_who_miss_something(province: Province) -> None:
    officer = province.officer("ทต.ริมปิง")
    province.at("2023-01-24T09:05:00+07:00")
    assert province.run("reminders") == 1
    assert province.run("reminders") == 0
    assert "ทต.ริมปิง" in province.line.last(officer).text
    assert province.line.quota_used() == 1
