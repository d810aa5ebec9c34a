"""Agencies by every name people give them: certain ones, likely ones, and those that must be asked about."""

from __future__ import annotations

import pytest

from bot.reading import match_agency
from bot.reading.agency_index import Certainty
from tests.reading.season import vocabulary

SURE, LIKELY = Certainty.SURE, Certainty.LIKELY

ONE = [
    ("อบต.เหล่ายาว", "อบต.เหล่ายาว", SURE),
    ("อบต เหล่ายาว", "อบต.เหล่ายาว", SURE),
    ("องค์การบริหารส่วนตำบลเหล่ายาว", "อบต.เหล่ายาว", SURE),
    ("เหล่ายาว", "อบต.เหล่ายาว", SURE),
    ("ท.ต.ทากาศเหนือ", "ทต.ทากาศเหนือ", SURE),
    ("เทศบาลตำบลทากาศ", "ทต.ทากาศ", SURE),
    ("ท่ากาศ", "ทต.ทากาศ", LIKELY),
    ("เทศบาลเมืองลำพูน", "ทม.ลำพูน", SURE),
    ("เทศบาลลำพูน", "ทม.ลำพูน", LIKELY),
    ("อบจ.", "อบจ.ลำพูน", SURE),
    ("องค์การบริหารส่วนจังหวัดลำพูน", "อบจ.ลำพูน", SURE),
    ("จังหวัดลำพูน", "จังหวัดลำพูน", SURE),
    ("ทต.ทุ่งหัวช้าง", "ทต.ทุ่งหัวช้าง", SURE),
    ("อบต.ทุ่งหัวช้าง", "อบต.ทุ่งหัวช้าง", SURE),
    ("ทุ่งหัวช้าง (อบต.)", "อบต.ทุ่งหัวช้าง", SURE),
    ("บ้านโฮ้ง", "ทต.บ้านโฮ่ง", LIKELY),
    ("อบต.บ้านเรื่อน", "อบต.บ้านเรือน", LIKELY),
    ("อบต.นครเจดี", "อบต.นครเจดีย์", LIKELY),
    ("เทศบาลตำบลหนองล้อง", "ทต.หนองล่อง", LIKELY),
    ("อบต.ทากาศ", "ทต.ทากาศ", LIKELY),
    ("เทศบาลตำบลต้นธงชัย", "ทต.ต้นธง", LIKELY),
    ("tapladuk", "ทต.ทาปลาดุก", LIKELY),
    ("แบบรายงาน_ทต.ป่าไผ่_ครั้งที่1.xlsx", "ทต.ป่าไผ่", SURE),
    ("ทต.ลี้", "ทต.ลี้", SURE),
    ("ก้อ", "ทต.ก้อ", SURE),
]


@pytest.mark.parametrize(("said", "name", "certainty"), ONE)
def test_one_agency(said: str, name: str, certainty: Certainty) -> None:
    assert match_agency(said, vocabulary()) == ((name, certainty),)


def test_every_official_name_is_sure() -> None:
    for agency in vocabulary().agencies:
        assert match_agency(agency.name, vocabulary()) == ((agency.name, SURE),)
        assert match_agency(agency.full_name, vocabulary()) == ((agency.name, SURE),)


@pytest.mark.parametrize(("said", "names"), [("ทุ่งหัวช้าง", 2), ("ลำพูน", 3)])
def test_a_name_of_several_is_never_sure(said: str, names: int) -> None:
    found = match_agency(said, vocabulary())
    assert len(found) == names
    assert all(certainty is LIKELY for _, certainty in found)


@pytest.mark.parametrize("said", ["", "ก้อนหิน", "เทศบาล", "อ.ลี้", "สวัสดีครับ", "กลุ่มงานพัสดุ"])
def test_what_is_no_agency(said: str) -> None:
    assert match_agency(said, vocabulary()) == ()
