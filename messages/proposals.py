"""What we say when we ask before recording: the card with its buttons, and what becomes of stale taps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.kit import Component, Message
from messages.registration import with_next
from messages.rows import tappable
from models.thai_time import thai_moment

ONE_LINE = 26
"""Letters of Thai that a button shows on a small phone."""


@dataclass(frozen=True)
class Question:
    number: int
    text: str
    choices: tuple[str, ...]
    sure: bool


def asking(proposal_id: int, questions: Sequence[Question]) -> Message:
    """One card; more than a bubble holds go on in a carousel."""
    alone = len(questions) == 1
    bubbles = [_bubble(proposal_id, each, alone) for each in questions[: kit.BUBBLES]]
    if not alone and all(each.sure for each in questions):
        bubbles[0]["footer"]["contents"].append(
            kit.button(kit.presses("ยืนยันทุกข้อ", f"p={proposal_id}&c=all"), primary=True, colour=kit.GREEN)
        )
    ask = "กรุณายืนยัน" if all(each.sure for each in questions) else "กรุณาเลือก"
    return kit.cards(kit.clip(f"{ask}: " + questions[0].text.replace("\n", " "), 200), bubbles)


def _bubble(proposal_id: int, question: Question, alone: bool) -> Component:
    buttons = _choices(proposal_id, question)
    drop = "ไม่ใช่ / ยกเลิก" if alone else "ยกเลิกทั้งหมด"
    buttons.append(kit.button(kit.presses(drop, f"p={proposal_id}&c=no")))
    title = "กรุณายืนยัน" if question.sure else "กรุณาเลือก"
    return kit.bubble(title, [kit.words(kit.clip(question.text, 1500))], buttons=buttons, colour=kit.AMBER)


def _choices(proposal_id: int, question: Question) -> list[Component]:
    """Buttons; where the one line of a button would cut the words of any, rows that wrap them."""
    labels = question.choices[:10]
    actions = [
        kit.presses(label, f"p={proposal_id}&c={question.number}.{place}", most=kit.BUTTON_LABEL)
        for place, label in enumerate(labels)
    ]
    if any(len(label) > ONE_LINE for label in labels):
        return [tappable(label, action) for label, action in zip(labels, actions, strict=True)]
    return [kit.button(action, primary=question.sure and not place) for place, action in enumerate(actions)]


def not_yours() -> Message:
    return kit.text("ปุ่มนี้เป็นของผู้อื่นหรือไม่มีอยู่แล้ว จึงไม่ได้ดำเนินการใด ๆ กรุณาพิมพ์สิ่งที่ต้องการอีกครั้ง")


def stale(state: str, at: datetime, role: str) -> list[Message]:
    what = {
        "confirmed": f"เรื่องนี้ยืนยันไปแล้วเมื่อ {thai_moment(at)} จึงไม่ได้ดำเนินการซ้ำ",
        "dropped": f"เรื่องนี้ยกเลิกไปแล้วเมื่อ {thai_moment(at)} จึงไม่ได้ดำเนินการ",
        "expired": f"ปุ่มนี้หมดอายุเมื่อ {thai_moment(at)} จึงไม่ได้ดำเนินการ กรุณาส่งข้อความเดิมอีกครั้ง",
    }[state]
    return with_next([kit.text(what)], role)


def dropped(role: str) -> list[Message]:
    return with_next([kit.text("ยกเลิกแล้ว ไม่ได้ดำเนินการเรื่องนี้ หากต้องการทำอีกครั้ง กรุณาพิมพ์ใหม่")], role)


def left_open() -> Message:
    return kit.text("รับทราบ ยังไม่ได้บันทึกข้อนี้ เมื่อพร้อมแล้วพิมพ์รหัสข้อพร้อมลิงก์ เช่น O1 https://…")


def already_chosen() -> Message:
    return kit.text("ข้อนี้เลือกไปแล้ว จึงไม่ได้ดำเนินการซ้ำ")


def nothing_to_confirm(role: str) -> list[Message]:
    return with_next([kit.text("ขณะนี้ไม่มีเรื่องที่รอการยืนยัน")], role)


def please_tap() -> Message:
    return kit.text("เรื่องนี้มีหลายทางเลือก กรุณากดปุ่มที่ต้องการ")
