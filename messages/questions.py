"""Questions, complaints and requests, as the officer who asks sees them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from messages import kit
from messages.kit import Component, Message
from models.thai_time import thai_date

KINDS = {"question": "คำถาม", "complaint": "เรื่องร้องเรียน", "request": "คำขอ"}
SHOWN_TEXT = 600


@dataclass(frozen=True)
class Asked:
    """A question as shown. `who`: name and position, where known."""

    id: int
    number: int
    kind: str
    text: str
    asked_at: datetime
    agency: str = ""
    who: str = ""
    phone: str = ""
    answer: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None
    round: int | None = None
    """The round of a request for more time."""
    offered: bool = False
    """Known answers that may fit were offered, and she has looked at none."""


@dataclass(frozen=True)
class Known:
    """A known answer as shown; `event` names the message that asked, if one did."""

    id: int
    question: str
    answer: str
    event: str = ""


def tap(verb: str, **about: object) -> str:
    return urlencode({"do": verb, **about})


def name_of(asked: Asked) -> str:
    return f"{KINDS.get(asked.kind, 'คำถาม')}ที่ {asked.number}"


def known_answer(known: Known) -> list[Message]:
    """An answer of the bot's own, with the way to a person."""
    body = f"เรื่อง: {known.question}\n\n{known.answer}"
    if not known.event:
        return [kit.text(body)]
    taps = [
        kit.presses("ใช่แล้ว", tap("known-fits", id=known.id)),
        to_a_person(known.event),
    ]
    return kit.with_quick_replies([kit.text(f"{body}\n\nตรงกับที่ถามหรือไม่")], taps)


def is_it_one_of_these(known: Sequence[Known]) -> list[Message]:
    """Up to three that may fit, and the way to a person."""
    event = known[0].event
    rows = [_choice(each.question, tap("known", id=each.id, event=event)) for each in known]
    body = [kit.words("มีคำตอบที่อาจตรงกับคำถาม กรุณาเลือก หรือส่งคำถามให้เจ้าหน้าที่จังหวัด"), *rows]
    card = kit.bubble("ใช่เรื่องนี้หรือไม่", body, buttons=[kit.button(to_a_person(event), primary=True)])
    return [kit.card("มีคำตอบที่อาจตรงกับคำถาม กรุณาเลือก", card)]


def _choice(label: str, data: str, shown: str = "") -> Component:
    action = {"type": "postback", "data": data, "displayText": kit.clip(shown or label, kit.DISPLAY_TEXT_LIMIT)}
    return kit.column(
        [kit.words(kit.clip(label, 120), colour=kit.NAVY, bold=True)],
        backgroundColor=kit.PALE,
        cornerRadius="8px",
        paddingAll="10px",
        action=action,
    )


def to_a_person(event: str) -> Component:
    return kit.presses("ส่งให้เจ้าหน้าที่", tap("ask-person", event=event), "ส่งคำถามให้เจ้าหน้าที่จังหวัด")


def good_that_it_fits() -> list[Message]:
    return [kit.text("บันทึกแล้วว่าคำตอบตรงกับที่ถาม หากมีคำถามอื่น พิมพ์ถามได้ที่นี่")]


def passed_on(asked: Asked) -> Message:
    kind = KINDS.get(asked.kind, "คำถาม")
    return kit.text(
        f"ส่งต่อให้ผู้ประสานงานแล้ว {name_of(asked)}\n“{kit.clip(asked.text, SHOWN_TEXT)}”\n\n"
        f"เมื่อมีคำตอบจะแจ้งในแชตนี้ ไม่ต้องส่ง{kind}ซ้ำ"
    )


def already_passed_on(asked: Asked) -> Message:
    return kit.text(
        f"{name_of(asked)} ส่งต่อให้ผู้ประสานงานไว้แล้วเมื่อ {thai_date(asked.asked_at)} และยังรอคำตอบ เมื่อมีคำตอบจะแจ้งในแชตนี้"
    )


def request_for_time(asked: Asked, deadline: datetime | None) -> Message:
    still = f"\nระหว่างนี้กำหนดส่งครั้งที่ {asked.round} ยังเป็น {thai_date(deadline)}" if deadline else ""
    return kit.text(
        f"ส่งคำขอขยายเวลาให้ผู้ประสานงานพิจารณาแล้ว เป็น{name_of(asked)}{still}\nข้อที่พร้อมแล้วส่งได้ทันที ผลการพิจารณาจะแจ้งในแชตนี้"
    )


def refused(number: int | None) -> list[Message]:
    """`number` of the request filed for the coordinator."""
    filed = f" ได้ส่งเรื่องให้ผู้ประสานงานทราบแล้ว เป็นคำขอที่ {number}" if number else ""
    taps = [kit.says("ยังขาดอะไร"), kit.says("วิธีใช้")]
    return kit.with_quick_replies([kit.text(f"รายการนี้ทำได้เฉพาะผู้ประสานงานจังหวัด จึงยังไม่ได้ดำเนินการ{filed}")], taps)


def text_is_gone() -> list[Message]:
    return [kit.text("ไม่พบข้อความคำถามเดิมแล้ว กรุณาพิมพ์คำถามอีกครั้ง แล้วจะส่งต่อให้เจ้าหน้าที่จังหวัด")]


def the_answer(asked: Asked) -> Message:
    """What the officer gets, as a push or with her next reply."""
    return kit.text(f"คำตอบ{name_of(asked)}\n“{kit.clip(asked.text, 300)}”\n\n{asked.answer}")


def answers(several: Sequence[Asked]) -> list[Message]:
    """All answers she has not heard yet, in as few messages as hold them."""
    return kit.texts([str(the_answer(each)["text"]) + "\n" for each in several])


def only_in_private() -> list[Message]:
    return [kit.text("รายการนี้มีข้อมูลติดต่อของเจ้าหน้าที่ กรุณาดูในแชตส่วนตัวกับบอท")]


def no_longer_there() -> list[Message]:
    return [kit.text("รายการนี้ไม่มีแล้วหรือถูกเปลี่ยนไปแล้ว กรุณาเปิดรายการใหม่")]
