"""An officer asks what she has sent and misses, about items and deadlines."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from bot.commands import (
    ConfirmText,
    Deadline,
    Progress,
    ShowItem,
)
from bot.handlers.items import confirm_text, show_item
from bot.handlers.progress import POSTBACKS, deadline, progress
from models.answer import untold_reviews, withdraw
from models.season import Item, Round, Season, give_more_time
from models.settings import BANGKOK
from models.thai_time import end_of_day
from tests.status.conftest import Stage
from tests.status.reading_cards import assert_line_takes, parts, read, said_by_taps

OWN = "ทต.อุโมงค์"


@pytest.fixture
def office(stage: Stage) -> Stage:
    stage.coordinator()
    stage.officer("มาลี", OWN)
    stage.send(OWN, "O1", "O2", "O3", by="มาลี")
    stage.accept(OWN, "O1")
    stage.give_back(OWN, "O2", "ขาดเบอร์โทรรองปลัด")
    return stage


def test_the_card_separates_to_correct_missing_waiting_and_accepted(office: Stage) -> None:
    messages = progress(office.visit("มาลี"), Progress())
    heard = read(messages)
    assert_line_takes(messages)
    assert "ต้องแก้ไข 1 ข้อ" in heard
    assert "เหตุผล: ขาดเบอร์โทรรองปลัด" in heard
    assert "ยังไม่ส่ง 11 ข้อ" in heard
    assert "ส่งแล้ว รอสอบทาน 1 ข้อ\nO3" in heard
    assert "ผ่านสอบทาน 1 ข้อ\nO1" in heard
    assert "แก้หน้าเว็บ แล้วพิมพ์รหัสข้อตามด้วยลิงก์ เช่น O2 https://…" in heard


def test_the_dearest_missing_item_comes_first_as_an_estimate(office: Stage) -> None:
    heard = read(progress(office.visit("มาลี"), Progress()))
    assert heard.index("O19") < heard.index("O11") < heard.index("O4\n")
    assert "≈\N{NO-BREAK SPACE}1\N{NO-BREAK SPACE}คะแนน" in heard
    assert "(ประมาณการ)" in heard


def test_a_named_round_is_answered_instead_of_the_current_one(office: Stage) -> None:
    heard = read(progress(office.visit("มาลี"), Progress(round=3)))
    assert "ครั้งที่ 3" in heard
    assert "ยังไม่ส่ง 15 ข้อ" in heard


def test_an_unfinished_earlier_round_is_not_forgotten(office: Stage) -> None:
    office.now = datetime(2023, 2, 10, tzinfo=BANGKOK)
    heard = read(progress(office.visit("มาลี"), Progress()))
    assert "ทต.อุโมงค์ · ครั้งที่ 2" in heard
    assert "ครั้งที่ 1 (กำหนด 31 ม.ค.): ขาด 11 ข้อ · ต้องแก้ 1 ข้อ" in heard


def test_her_own_extension_is_the_deadline(office: Stage) -> None:
    round_ = office.season.round(1)
    assert round_ is not None
    until = end_of_day(date(2023, 2, 6))
    give_more_time(office.session, round_, until, office.agency(OWN), None, office.now)
    heard = read(progress(office.visit("มาลี"), Progress()))
    assert "กำหนด 6 ก.พ. 2566 · เหลืออีก 9 วัน (ขยายเวลาแล้ว)" in heard
    assert "ถึงเวลา 23.59 น." in read(deadline(office.visit("มาลี"), Deadline(round=1)))
    assert "วันจันทร์ที่ 6 ก.พ. 2566" in read(deadline(office.visit("มาลี"), Deadline(round=1)))


def test_a_complete_round_says_so(office: Stage) -> None:
    round_ = office.season.round(1)
    assert round_ is not None
    office.send(
        OWN, *[each.code for each in round_.items if each.code not in ("O1", "O3")], by="มาลี", url="https://x.example"
    )
    assert "ครั้งที่ 1 ส่งครบแล้ว รอจังหวัดสอบทาน" in read(progress(office.visit("มาลี"), Progress()))
    for item in round_.items:
        office.accept(OWN, item.code)
    assert "ครบและผ่านสอบทานแล้ว" in read(progress(office.visit("มาลี"), Progress()))


def test_another_agency_is_refused_and_her_own_offered(office: Stage) -> None:
    messages = progress(office.visit("มาลี"), Progress(agency="ทต.ป่าซาง"))
    assert "ป่าซาง" not in read(messages)
    assert "ขาดข้อไหน" in said_by_taps(messages)


def test_a_name_that_is_no_agency_tells_an_officer_nothing_more(office: Stage) -> None:
    assert "เปิดให้เฉพาะ" in read(progress(office.visit("มาลี"), Progress(agency="ทต.ไม่มีจริง")))


def test_a_coordinator_may_look_and_without_a_name_sees_the_province(office: Stage) -> None:
    assert "ต้องแก้ไข 1 ข้อ" in read(progress(office.visit("coordinator"), Progress(agency=OWN)))
    assert "3/826" in read(progress(office.visit("coordinator"), Progress()))


def test_in_a_group_a_coordinator_is_not_shown_an_agencys_card(office: Stage) -> None:
    heard = read(progress(office.visit("coordinator", "…", in_group=True), Progress(agency=OWN, items=("O2",))))
    assert "ขาดเบอร์โทร" not in heard


def test_an_officer_of_two_agencies_is_offered_the_other(office: Stage) -> None:
    office.officer("มาลี", "ทต.แม่แรง")
    assert "ขาดข้อไหน ทต.แม่แรง" in said_by_taps(progress(office.visit("มาลี"), Progress()))


# ── told once ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_she_has_read_need_not_be_pushed(office: Stage) -> None:
    progress(office.visit("มาลี"), Progress())
    assert untold_reviews(office.session, office.agency(OWN)) == []


def test_a_coordinator_who_looks_on_tells_her_nothing(office: Stage) -> None:
    progress(office.visit("coordinator"), Progress(agency=OWN))
    progress(office.visit("coordinator"), Progress(agency=OWN, items=("O2",)))
    assert len(untold_reviews(office.session, office.agency(OWN))) == 2


def test_another_rounds_verdicts_stay_untold(office: Stage) -> None:
    progress(office.visit("มาลี"), Progress(round=3))
    assert len(untold_reviews(office.session, office.agency(OWN))) == 2


# ── history ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_history_tells_who_when_from_where_and_what_came_of_it(office: Stage) -> None:
    office.officer("สมชาย", OWN)
    office.now += timedelta(hours=5)
    office.send(OWN, "O2", by="สมชาย", url="https://web.example/ผู้บริหาร")
    messages = progress(office.visit("มาลี"), Progress(items=("O2",)))
    heard = read(messages)
    assert_line_takes(messages)
    assert "28 ม.ค. 2566 เวลา 09.00 น. · มาลี · แชตส่วนตัว" in heard
    assert "28 ม.ค. 2566 เวลา 14.00 น. · สมชาย · แชตส่วนตัว" in heard
    assert heard.index("สมชาย") < heard.index("มาลี")
    assert "ให้แก้ไข: ขาดเบอร์โทรรองปลัด" in heard
    assert "มีคำตอบใหม่แทนแล้ว" in heard
    assert "ส่งแล้ว รอสอบทาน" in heard
    opened = [part["uri"] for part in parts(messages) if part.get("type") == "uri"]
    assert opened[0].startswith("https://web.example/%E0%B8%9C")


def test_a_withdrawn_answer_stays_in_the_history(office: Stage) -> None:
    item = office.season.item("O3")
    assert item is not None
    withdraw(office.session, office.agency(OWN), item, office.now)
    heard = read(progress(office.visit("มาลี"), Progress(items=("O3",))))
    assert "ถอนคำตอบนี้แล้ว" in heard
    assert "ยังไม่ส่ง" in heard


def test_an_item_never_sent_says_how_to_send_it(office: Stage) -> None:
    heard = read(progress(office.visit("มาลี"), Progress(items=("O7",))))
    assert "ยังไม่เคยส่ง พิมพ์ O7 ตามด้วยลิงก์เพื่อส่ง" in heard


def test_what_the_province_entered_is_not_put_in_an_officers_name(office: Stage) -> None:
    office.people["จังหวัด"] = office.people["coordinator"]
    office.send(OWN, "O7", by="จังหวัด")
    assert "เจ้าหน้าที่จังหวัด" in read(progress(office.visit("มาลี"), Progress(items=("O7",))))


def test_a_long_history_and_many_items_fit_line(office: Stage) -> None:
    for n in range(30):
        office.now += timedelta(minutes=1)
        office.send(OWN, "O4", by="มาลี", url=f"https://web.example/{'หน้า' * 400}/{n}")
        office.give_back(OWN, "O4", "เหตุผล" * 300)
    messages = progress(office.visit("มาลี"), Progress(items=("O4",)))
    assert_line_takes(messages)
    assert "ก่อนหน้านี้อีก 24 ครั้ง" in read(messages)
    assert_line_takes(progress(office.visit("มาลี"), Progress(items=("O4", "O2", "O1", "O3"))))
    every = tuple(each.code for each in office.season.items)
    messages = progress(office.visit("มาลี"), Progress(items=every))
    assert_line_takes(messages)
    assert "O43" in read(messages)


def test_the_fullest_card_fits_line(office: Stage) -> None:
    round_ = office.season.round(3)
    assert round_ is not None
    for item in round_.items:
        office.send(OWN, item.code, by="มาลี")
        office.give_back(OWN, item.code, "ก" * 900)
    messages = progress(office.visit("มาลี"), Progress(round=3))
    assert_line_takes(messages)
    assert read(messages).count("เหตุผล: ก") == 15


# ── deadlines ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_all_deadlines_with_weekdays_and_what_is_missing(office: Stage) -> None:
    messages = deadline(office.visit("มาลี"), Deadline())
    heard = read(messages)
    assert_line_takes(messages)
    for said in ("วันอังคารที่ 31 ม.ค. 2566", "วันอังคารที่ 28 ก.พ. 2566", "วันศุกร์ที่ 7 เม.ย. 2566"):
        assert said in heard
    assert "หน่วยงานของท่านยังขาด 11 ข้อ" in heard


def test_a_moved_deadline_says_what_it_was(office: Stage) -> None:
    round_ = office.season.round(2)
    assert round_ is not None
    give_more_time(office.session, round_, end_of_day(date(2023, 3, 7)), None, None, office.now)
    heard = read(deadline(office.visit("coordinator"), Deadline(round=2)))
    assert "วันอังคารที่ 7 มี.ค. 2566" in heard
    assert "เดิม 28 ก.พ. 2566 เปลี่ยนแล้ว" in heard
    assert "หน่วยงานของท่าน" not in heard


# ── items ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_item_shows_its_elements_period_and_what_it_must_fit(office: Stage) -> None:
    messages = show_item(office.visit("มาลี"), ShowItem(("O37",)))
    heard = read(messages)
    assert_line_takes(messages)
    item = office.season.item("O37")
    assert item is not None
    assert all(element in heard for element in item.elements)
    assert item.period in heard
    assert "ต้องสอดคล้องกับ\nO36" in heard
    assert "หน่วยงานของท่าน: ยังไม่ส่ง" in heard
    assert "ข้อที่ต้องทำต่อจากข้อนี้\nO37" in read(show_item(office.visit("มาลี"), ShowItem(("O36",))))


def test_what_has_no_source_is_marked_until_a_coordinator_confirms_it(office: Stage) -> None:
    doubtful = next(each for each in office.season.items if not each.is_confirmed)
    assert "(รอยืนยัน)" in read(show_item(office.visit("มาลี"), ShowItem((doubtful.code,))))
    assert "เฉพาะผู้ประสานงานจังหวัด" in read(confirm_text(office.visit("มาลี"), ConfirmText((doubtful.code,))))
    assert doubtful.confirmed_at is None
    shown = show_item(office.visit("coordinator"), ShowItem((doubtful.code,)))
    assert f"ยืนยันเนื้อหา {doubtful.code}" in said_by_taps(shown)
    assert "แล้ว" in read(confirm_text(office.visit("coordinator"), ConfirmText((doubtful.code,))))
    assert "(รอยืนยัน)" not in read(show_item(office.visit("มาลี"), ShowItem((doubtful.code,))))
    assert "ยืนยันไว้ก่อนแล้ว" in read(confirm_text(office.visit("coordinator"), ConfirmText((doubtful.code,))))


def test_an_officer_is_not_offered_to_confirm(office: Stage) -> None:
    doubtful = next(each for each in office.season.items if not each.is_confirmed)
    taps = said_by_taps(show_item(office.visit("มาลี"), ShowItem((doubtful.code,))))
    assert not any("ยืนยันเนื้อหา" in tap for tap in taps)


def test_a_number_beyond_the_list_hears_where_the_list_ends(office: Stage) -> None:
    assert "สิ้นสุดที่ O43" in read(show_item(office.visit("มาลี", "ข้อ 44 ต้องมีอะไร"), ShowItem()))
    assert "ไม่มีข้อ O44" in read(show_item(office.visit("มาลี"), ShowItem(("O44",))))
    both = show_item(office.visit("มาลี"), ShowItem(("O1", "O44")))
    assert_line_takes(both)
    assert "โครงสร้าง" in read(both)
    assert "ไม่มีข้อ O44" in read(both)


def test_many_items_become_a_list_and_every_item_fits_line(office: Stage) -> None:
    every = tuple(each.code for each in office.season.items)
    assert_line_takes(show_item(office.visit("มาลี"), ShowItem(every)))
    for start in range(0, len(every), 3):
        assert_line_takes(show_item(office.visit("coordinator"), ShowItem(every[start : start + 3])))


def test_a_stranger_is_shown_no_item(office: Stage) -> None:
    assert "ลงทะเบียน" in read(show_item(office.visit("คนแปลกหน้า"), ShowItem(("O1",))))
    assert "ลงทะเบียน" in read(deadline(office.visit("คนแปลกหน้า"), Deadline()))


# ── last year ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def second_year(office: Stage) -> Stage:
    """2567: its O6 continues O8 of 2566; the O8 of 2567 is another thing, and continues O11."""
    office.send(OWN, "O8", by="มาลี", url="https://web.example/qa")
    office.send(OWN, "O11", by="มาลี", url="https://web.example/plan-2566")
    old = office.season.round(1)
    assert old is not None
    season = Season(year=2567, province="ลำพูน", is_current=True)
    office.session.add(season)
    office.session.flush()
    due = end_of_day(date(2024, 1, 31))
    round_ = Round(year=2567, number=1, deadline=due, planned_deadline=due)
    office.session.add(round_)
    office.session.flush()
    for position, (code, title, period, earlier) in enumerate(
        (("O6", "Q&A", "ปัจจุบัน", ["O8"]), ("O8", "แผนดำเนินงาน", "ปี 2567", ["O11"]), ("O9", "ใหม่", "", []))
    ):
        office.session.add(
            Item(
                year=2567,
                code=code,
                title=title,
                position=position,
                round_id=round_.id,
                period=period,
                predecessor=earlier,
            )
        )
    office.session.flush()
    office.season, office.now = season, datetime(2024, 1, 10, tzinfo=BANGKOK)
    return office


def test_last_year_is_offered_by_what_the_item_continues_never_by_its_code(second_year: Stage) -> None:
    messages = show_item(second_year.visit("มาลี"), ShowItem(("O6",)))
    assert_line_takes(messages)
    assert "ปีก่อน (2566 ข้อ O8) ส่ง:\nhttps://web.example/qa" in read(messages)
    assert "O6 https://web.example/qa" in said_by_taps(messages)
    assert "https://web.example/qa" not in read(show_item(second_year.visit("มาลี"), ShowItem(("O8",))))
    assert "ปีก่อน" not in read(show_item(second_year.visit("มาลี"), ShowItem(("O9",))))


def test_a_page_bound_to_its_year_is_offered_for_copying_not_for_sending(second_year: Stage) -> None:
    messages = show_item(second_year.visit("มาลี"), ShowItem(("O8",)))
    assert "https://web.example/plan-2566" in read(messages)
    assert not any("plan-2566" in tap for tap in said_by_taps(messages))


def test_last_year_stands_beside_what_is_missing(second_year: Stage) -> None:
    heard = read(progress(second_year.visit("มาลี"), Progress()))
    assert "ปีก่อนส่ง (2566 ข้อ O8) https://web.example/qa" in heard


def test_last_years_answers_of_another_agency_are_not_shown(second_year: Stage) -> None:
    second_year.officer("ดวง", "ทต.แม่แรง")
    assert "web.example" not in read(show_item(second_year.visit("ดวง"), ShowItem(("O6", "O8"))))


# ── the history button ──────────────────────────────────────────────────────────────────────────────────────────


def test_the_history_button_shows_the_agencys_latest_steps(office: Stage) -> None:
    data = {"do": "history", "agency": str(office.agency(OWN).id)}
    messages = POSTBACKS["history"](office.visit("coordinator"), data)
    assert_line_takes(messages)
    assert "ให้แก้ไข: ขาดเบอร์โทรรองปลัด" in read(messages)
    assert "มาลี · แชตส่วนตัว" in read(messages)


@pytest.mark.parametrize("number", ["", "0", "-1", "ก", "9" * 30, "๑"])
def test_a_forged_number_gets_no_history(office: Stage, number: str) -> None:
    heard = read(POSTBACKS["history"](office.visit("มาลี"), {"do": "history", "agency": number}))
    assert "ประวัติการส่งของ" not in heard


def test_the_button_of_another_agency_shows_an_officer_her_own(office: Stage) -> None:
    office.officer("ดวง", "ทต.แม่แรง")
    data = {"do": "history", "agency": str(office.agency(OWN).id)}
    for who in ("ดวง", "คนแปลกหน้า"):
        assert "O2" not in read(POSTBACKS["history"](office.visit(who), data)).split("ครั้งที่")[0]
        assert "ขาดเบอร์โทร" not in read(POSTBACKS["history"](office.visit(who), data))
        assert OWN not in read(POSTBACKS["history"](office.visit(who), data))


def test_a_number_in_thai_digits_is_none_of_ours(office: Stage) -> None:
    heard = read(POSTBACKS["history"](office.visit("coordinator"), {"do": "history", "agency": "๑"}))
    assert "ในปีนี้" not in heard


def test_each_kind_of_doubt_is_marked(office: Stage) -> None:
    item = office.season.item("O3")
    assert item is not None
    item.elements, item.to_confirm, item.pitfall, item.status = ["มีแหล่ง"], ["ยังไม่มีแหล่ง"], "", "S"
    heard = read(show_item(office.visit("มาลี"), ShowItem(("O3",))))
    assert "ยังไม่มีแหล่ง (รอยืนยัน)" in heard
    assert "\nมีแหล่ง\n" in heard
    item.status = "K"
    assert "\nมีแหล่ง (รอยืนยัน)" in read(show_item(office.visit("มาลี"), ShowItem(("O3",))))


def test_a_late_answer_is_called_late_in_its_history(office: Stage) -> None:
    office.now = datetime(2023, 2, 3, tzinfo=BANGKOK)
    office.send(OWN, "O7", by="มาลี")
    assert "ส่งหลังกำหนด" in read(progress(office.visit("มาลี"), Progress(items=("O7",))))
    assert "ส่งหลังกำหนด" not in read(progress(office.visit("มาลี"), Progress(items=("O3",))))
