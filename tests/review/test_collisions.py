"""Several reviewers, changing answers, and buttons that are old, replayed or forged."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot import commands as c
from bot.handlers.reviewing import POSTBACKS, review_next
from bot.handlers.verdicts import approve, give_back, undo_review
from models.answer import Review, withdraw
from tests.on_screen import spoken, tap
from tests.review.conftest import YEAR, Office

DOI, HUAI = "ทต.ดอยคำ", "อบต.ห้วยแก้ว"


def verdict_count(office: Office) -> int:
    return office.session.query(Review).count()


def test_the_second_reviewer_hears_what_the_first_decided_and_goes_on(office: Office) -> None:
    office.sends(DOI, "O1", "https://doi.example/1")
    office.sends(DOI, "O2", "https://doi.example/2")
    mine = review_next(office.visit("first"), c.ReviewNext())
    hers = review_next(office.visit("second"), c.ReviewNext())
    office.presses("first", tap(mine, "ผ่าน"))
    for label in ("ผ่าน", "ให้แก้ไข"):
        late = spoken(office.presses("second", tap(hers, label)))
        assert "มีผลแล้ว: ผ่าน โดยสมศรี" in late
        assert "O2 ผู้บริหาร" in late
    assert verdict_count(office) == 1


def test_a_double_tap_is_one_verdict(office: Office) -> None:
    office.sends(DOI, "O1", "https://doi.example/1")
    button = tap(review_next(office.visit("first"), c.ReviewNext()), "ผ่าน")
    office.presses("first", button)
    assert "โดยท่าน" in spoken(office.presses("first", button))
    assert verdict_count(office) == 1


def test_a_reason_chosen_too_late_overwrites_nothing(office: Office) -> None:
    office.sends(DOI, "O1", "https://doi.example/1")
    mine = office.presses("first", tap(review_next(office.visit("first"), c.ReviewNext()), "ให้แก้ไข"))
    hers = office.presses("second", tap(review_next(office.visit("second"), c.ReviewNext()), "ให้แก้ไข"))
    office.presses("first", tap(mine, "ขาด: ฝ่ายประจำ"))
    assert "มีผลแล้ว: ให้แก้ไข โดยสมศรี" in spoken(office.presses("second", tap(hers, "เปิดลิงก์ไม่ได้")))
    undo_review(office.visit("first"), c.Undo())
    approve(office.visit("first"), c.Approve(DOI, ("O1",)))
    assert "มีผลแล้ว: ผ่าน" in spoken(office.presses("second", tap(hers, "เปิดลิงก์ไม่ได้")))
    assert office.standing(DOI, "O1").state == "accepted"


def test_of_several_items_none_goes_back_when_one_has_changed(office: Office) -> None:
    office.sends(DOI, "O1", "https://doi.example/1")
    office.sends(DOI, "O2", "https://doi.example/2")
    asked = give_back(office.visit("first"), c.Return(DOI, ("O1", "O2")))
    approve(office.visit("second"), c.Approve(DOI, ("O2",)))
    assert "O2 ของ ทต.ดอยคำ มีผลแล้ว" in spoken(office.presses("first", tap(asked, "เปิดลิงก์ไม่ได้")))
    assert office.standing(DOI, "O1").state == "waiting"


@pytest.mark.parametrize("label", ["ผ่าน", "ให้แก้ไข"])
def test_an_answer_replaced_meanwhile_is_explained_and_the_newest_is_shown(office: Office, label: str) -> None:
    office.sends(DOI, "O1", "https://doi.example/old")
    office.sends(DOI, "O2", "https://doi.example/2")
    card = review_next(office.visit("first"), c.ReviewNext())
    office.sends(DOI, "O1", "https://doi.example/new")
    late = office.presses("first", tap(card, label))
    assert "ส่ง O1 ใหม่แล้วเมื่อ" in spoken(late)
    assert "https://doi.example/new" in spoken(late)
    assert verdict_count(office) == 0
    office.presses("first", tap(late, "ผ่าน"))
    assert office.standing(DOI, "O1").state == "accepted"


def test_a_replaced_answer_whose_newest_is_decided_shows_that_verdict(office: Office) -> None:
    office.sends(DOI, "O1", "https://doi.example/old")
    card = review_next(office.visit("first"), c.ReviewNext())
    office.sends(DOI, "O1", "https://doi.example/new")
    approve(office.visit("second"), c.Approve(DOI, ("O1",)))
    late = spoken(office.presses("first", tap(card, "ผ่าน")))
    assert "ใหม่แล้วเมื่อ" in late
    assert "ผ่าน โดยมานะ" in late


def test_a_withdrawn_answer_is_explained(office: Office) -> None:
    answer = office.sends(DOI, "O1", "https://doi.example/1")
    card = review_next(office.visit("first"), c.ReviewNext())
    withdraw(office.session, answer.agency, answer.item, office.now)
    assert "ถอน O1 คืนแล้วเมื่อ 10 ม.ค. 2571" in spoken(office.presses("first", tap(card, "ผ่าน")))
    assert verdict_count(office) == 0


REVIEWERS_ONLY = ("go", "skip", "accept", "return", "reason", "type", "undo")


@pytest.mark.parametrize("verb", REVIEWERS_ONLY)
@pytest.mark.parametrize("who", ["officer", "other", "stranger"])
def test_nobody_else_reviews_by_forged_or_copied_buttons(office: Office, verb: str, who: str) -> None:
    answer = office.sends(DOI, "O1", "https://doi.example/1")
    asked = give_back(office.visit("first"), c.Return(DOI, ("O1",)))
    approve(office.visit("first"), c.Approve(DOI, ("O1",)))
    undo = f"do=review_undo&id={answer.reviews[0].id}"
    copied = tap(asked, "เปิดลิงก์ไม่ได้")
    data = {"reason": copied, "undo": undo}.get(verb, f"do=review_{verb}&id={answer.id}&ids={answer.id}-0")
    refused = spoken(office.presses(who, data))
    assert "เฉพาะผู้ประสานงาน" in refused
    assert "doi.example" not in refused
    assert DOI not in refused
    assert answer.state == "accepted"
    assert verdict_count(office) == 1


def test_every_reviewers_button_is_in_the_list_of_forgeries() -> None:
    assert {f"review_{verb}" for verb in REVIEWERS_ONLY} == {verb for verb in POSTBACKS if verb.startswith("review_")}


@pytest.mark.parametrize("who", ["officer", "stranger"])
def test_words_make_nobody_a_reviewer(office: Office, who: str) -> None:
    office.sends(DOI, "O1", "https://doi.example/1")
    for refused in (
        review_next(office.visit(who), c.ReviewNext()),
        approve(office.visit(who), c.Approve(DOI, ("O1",))),
        give_back(office.visit(who), c.Return(DOI, ("O1",), "ปีเก่า")),
        undo_review(office.visit(who), c.Undo()),
    ):
        assert "เฉพาะผู้ประสานงาน" in spoken(refused)
    assert office.standing(DOI, "O1").state == "waiting"


def test_a_dismissed_coordinators_old_buttons_are_dead(office: Office) -> None:
    office.sends(DOI, "O1", "https://doi.example/1")
    card = review_next(office.visit("first"), c.ReviewNext())
    office.people["first"].is_coordinator = False
    assert "เฉพาะผู้ประสานงาน" in spoken(office.presses("first", tap(card, "ผ่าน")))
    assert office.standing(DOI, "O1").state == "waiting"


@pytest.mark.parametrize("verb", REVIEWERS_ONLY)
@pytest.mark.parametrize("id_", ["", "0", "999", "-1", "x", "9" * 40, "1;2", "١"])
def test_senseless_data_is_answered_and_changes_nothing(office: Office, verb: str, id_: str) -> None:
    office.sends(DOI, "O1", "https://doi.example/1")
    data = f"do=review_{verb}&id={id_}&ids={id_}-{id_}&after={id_}&agency={id_}&round={id_}&items=x.{id_}&why={id_}"
    assert spoken(office.presses("first", data))
    assert office.standing(DOI, "O1").state == "waiting"


def test_a_button_of_last_year_does_nothing(office: Office) -> None:
    answer = office.sends(DOI, "O1", "https://doi.example/1")
    card = review_next(office.visit("first"), c.ReviewNext())
    answer.year = YEAR - 1
    office.now += timedelta(days=300)
    assert "ไม่พบรายการนี้" in spoken(office.presses("first", tap(card, "ผ่าน")))
    assert answer.state == "waiting"


def test_reasons_of_two_agencies_cannot_be_mixed_by_forging(office: Office) -> None:
    one = office.sends(DOI, "O1", "https://doi.example/1")
    two = office.sends(HUAI, "O1", "https://huai.example/1", who="other")
    asked = give_back(office.visit("first"), c.Return(DOI, ("O1",)))
    forged = tap(asked, "เปิดลิงก์ไม่ได้").replace(f"ids={one.id}-0", f"ids={one.id}-0.{two.id}-0")
    assert "ไม่พบรายการนี้" in spoken(office.presses("first", forged))
    assert one.state == two.state == "waiting"
