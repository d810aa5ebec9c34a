"""People who registered by code alone still have a name: the one they use on LINE."""

from __future__ import annotations

from jobs.naming import UNKNOWN, learn_names
from models.people import Person
from tests.stage import Province


def test_the_name_on_line_is_learned_once(province: Province) -> None:
    officer = province.officer("ทต.ริมปิง", "มาลี ใจดี")
    assert learn_names(province.machine) == 1
    assert learn_names(province.machine) == 0
    coordinator = province.coordinator("คุณวราภรณ์")
    assert "มาลี ใจดี" in province.say(coordinator, "สถานะ ทต.ริมปิง")
    assert officer.user_id


def test_who_cannot_be_asked_about_is_not_asked_again(province: Province) -> None:
    officer = province.officer("ทต.ริมปิง", "มาลี ใจดี")
    province.line.block(officer)
    assert learn_names(province.machine) == 1
    assert learn_names(province.machine) == 0
    with province.machine.database.read() as session:
        assert session.query(Person).filter_by(line_user_id=officer.user_id).one().name == UNKNOWN


def test_while_line_is_down_nothing_is_concluded(province: Province) -> None:
    province.officer("ทต.ริมปิง", "มาลี ใจดี")
    province.line.faults.status(503, times=1)
    assert learn_names(province.machine) == 0
    assert learn_names(province.machine) == 1


def test_the_history_tells_a_nameless_officer_from_the_province(province: Province) -> None:
    officer, coordinator = province.officer("ทต.ริมปิง"), province.coordinator()
    province.say(officer, "O5 https://rimping.example/5")
    province.say(coordinator, "ทต.ริมปิง O6 https://rimping.example/6")
    assert "เจ้าหน้าที่ของหน่วยงาน" in province.say(officer, "ใครแก้ข้อ 5")
    assert "เจ้าหน้าที่ของหน่วยงาน" not in province.say(officer, "ใครแก้ข้อ 6")
