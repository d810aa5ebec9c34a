"""A tap that was meant for the coordinator: an officer hears that as an officer, and nothing is decided."""

from __future__ import annotations

from tests.stage import Province


def test_an_officer_who_taps_the_coordinators_button_hears_that_it_is_not_hers(province: Province) -> None:
    officer = province.officer("อบต.ป่าพลู")
    said = province.press(officer, "do=admit&id=1&d=yes")
    assert "ท่านยังไม่ได้ลงทะเบียน" not in said
    assert "ผู้ประสานงาน" in said
