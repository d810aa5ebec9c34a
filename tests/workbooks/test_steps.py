"""A form ends in the same steps as a message, and nothing is done while it is unclear whose it is."""

from __future__ import annotations

from bot.commands import AnswerNone, Submit
from bot.doubts import (
    BeyondList,
    BrokenUrl,
    DashMeaning,
    Doubt,
    Handling,
    NoUrl,
    ReadBack,
    WhichAgency,
    WhichItem,
    WhichPairs,
)
from bot.workbooks.form_values import FormAgency, FormReading, FormRow
from bot.workbooks.steps import changes, steps_of
from messages.filing import summary

MINE, OTHER = "อบต.ดอนแก้ว", "ทต.ริมน้ำ"
A, B = ("https://donkaew.example/a",), ("https://donkaew.example/b",)
SURE = FormRow("S!E2", "O1", A)
ASKED = FormRow("S!E3", "O2", B, confirm="by_title")
NONE = FormRow("S!E4", "O3", none=True, confirm="answer_none", note="ไม่มีภารกิจ")


def reading(*rows: FormRow, agency: FormAgency | None = None) -> FormReading:
    return FormReading(agency or FormAgency(MINE), 1, rows)


def doubts(*rows: FormRow) -> list[Doubt]:
    return [doubt for step in steps_of(reading(*rows), MINE).steps for doubt in step.doubts]


def test_sure_rows_at_once_the_rest_after_a_look() -> None:
    steps = steps_of(reading(SURE, ASKED, NONE), MINE).steps
    assert [(step.act, step.handling, step.doubts) for step in steps] == [
        (Submit({"O1": A}), Handling.AUTO, ()),
        (Submit({"O2": B}), Handling.CONFIRM, (ReadBack("by_title"),)),
        (AnswerNone(("O3",), "ไม่มีภารกิจ"), Handling.CONFIRM, (ReadBack("answer_none"),)),
    ]


def test_a_coordinator_names_the_agency() -> None:
    (step,) = steps_of(reading(SURE), None).steps
    assert (step.act, step.handling) == (Submit({"O1": A}, MINE), Handling.AUTO)


def test_another_agencys_form_is_read_back() -> None:
    (step,) = steps_of(reading(SURE, agency=FormAgency(OTHER)), MINE).steps
    assert (step.act, step.handling) == (Submit({"O1": A}, OTHER), Handling.CONFIRM)
    assert step.doubts == (ReadBack("other_agency"),)


def test_nothing_is_done_while_it_is_unclear_whose_form_it_is() -> None:
    for agency in (
        FormAgency(None, (MINE, OTHER)),
        FormAgency(None, (), "อบต.ไม่รู้จัก"),
        FormAgency(None, (OTHER,), "ริมน่ำ"),
    ):
        assert agency.doubtful
        steps = steps_of(reading(SURE, ASKED, NONE, agency=agency), MINE).steps
        assert {step.handling for step in steps} == {Handling.CLARIFY}
        assert all(step.doubts[0] == WhichAgency(agency.text, agency.candidates) for step in steps)
        assert [type(step.act) for step in steps] == [Submit, AnswerNone]


def test_a_form_without_a_name_is_its_senders() -> None:
    (step,) = steps_of(reading(SURE, agency=FormAgency()), MINE).steps
    assert (step.act, step.handling) == (Submit({"O1": A}), Handling.AUTO)
    (asked,) = steps_of(reading(SURE, agency=FormAgency()), None).steps
    assert asked.handling is Handling.CLARIFY


def test_a_name_like_the_senders_own_is_read_back() -> None:
    (step,) = steps_of(reading(SURE, agency=FormAgency(None, (MINE,), "อบต.ดอนแกว")), MINE).steps
    assert (step.handling, step.doubts) == (Handling.CONFIRM, (ReadBack("likely_name"),))


def test_what_is_known_already_is_left_out() -> None:
    found = changes(reading(SURE, ASKED, NONE), {"O1": A, "O2": A}, ("O3",))
    assert [row.item for row in found.same] == ["O1", "O3"]
    assert [row.item for row in found.changed] == ["O2"]
    assert not found.new
    assert not found.none
    assert [step.act for step in steps_of(reading(SURE, NONE), MINE, {"O1": A}, ("O3",)).steps] == []


def test_each_unclear_row_becomes_its_question() -> None:
    def unclear(reason: str, item: str | None = "O1", **more: object) -> FormRow:
        return FormRow("S!E2", item, unclear=reason, **more)  # type: ignore[arg-type]

    assert doubts(unclear("missing_url")) == [NoUrl(("O1",))]
    assert doubts(unclear("not_a_url", text="เร็ว ๆ นี้")) == [BrokenUrl("เร็ว ๆ นี้", ("O1",))]
    assert doubts(unclear("dash")) == [DashMeaning(("O1",))]
    assert doubts(unclear("beyond_list", None, beyond=(44,))) == [BeyondList((44,))]
    assert doubts(unclear("which_pairs", candidates=("O1", "O2"), urls=A)) == [WhichPairs(("O1", "O2"), A)]
    assert doubts(unclear("no_item", None, urls=A)) == [WhichItem(A)]
    assert all(step.handling is Handling.CLARIFY for step in steps_of(reading(unclear("dash")), MINE).steps)


def test_what_is_wrong_at_several_cells_alike_is_said_once() -> None:
    unclear = [f"ช่อง ครั้งที่ 1!F{row}: เลือก “มี” แต่ยังไม่มี URL กรุณาใส่ URL" for row in (9, 12)]
    unclear.append("ช่อง ครั้งที่ 1!B3: ไม่ทราบว่าเป็นข้อใด กรุณาใส่รหัสข้อ เช่น O1")
    (said,) = summary("แบบฟอร์ม.xlsx", "ทต.ริมปิง", [], [], 0, unclear, [])
    assert said["text"].count("ยังไม่มี URL") == 1
    assert "ช่อง ครั้งที่ 1!F9, ครั้งที่ 1!F12: เลือก" in said["text"]
    assert "ยังไม่บันทึก 3 แถว" in said["text"]
