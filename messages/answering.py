"""Open questions, as the coordinator sees and answers them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from messages import kit
from messages.kit import Component, Message
from messages.questions import SHOWN_TEXT, Asked, name_of, tap
from models.thai_time import days_between, thai_moment

MOST_CARDS = kit.BUBBLES
CARD_TEXT = 260
"""Letters of a question in a card: six bytes each escaped, twelve cards in 50 KB."""
OFFERED = "เสนอคำตอบจากคลังไว้ให้เลือกแล้ว ผู้ถามยังไม่ได้เลือก"
OLD = 3
"""Days after which a waiting question is shown in red."""


def open_questions(asked: Sequence[Asked], now: datetime, lead: str = "") -> list[Message]:
    """Oldest first."""
    if not asked:
        return kit.with_quick_replies(
            [kit.text((lead + "\n" if lead else "") + "ไม่มีคำถามที่รอคำตอบ")],
            [kit.says("สถานะ"), kit.says("คลังคำตอบ")],
        )
    more = len(asked) - MOST_CARDS
    head = f"มีเรื่องรอคำตอบ {len(asked)} เรื่อง เรียงจากเก่าสุด"
    if more > 0:
        head += f" แสดง {MOST_CARDS} เรื่องแรก อีก {more} เรื่องจะแสดงเมื่อตอบเรื่องเหล่านี้แล้ว"
    head += f"\nตอบโดยกดปุ่ม หรือพิมพ์ “ตอบ {asked[0].number} …”"
    cards = kit.cards(f"เรื่องรอคำตอบ {len(asked)} เรื่อง", [_question_card(each, now) for each in asked[:MOST_CARDS]])
    return kit.with_quick_replies([kit.text((lead + "\n" if lead else "") + head), cards], [kit.says("คลังคำตอบ")])


def _question_card(asked: Asked, now: datetime) -> Component:
    waits = days_between(asked.asked_at, now)
    body = [kit.words(kit.clip(asked.text, CARD_TEXT))]
    if asked.offered:
        body.append(kit.words(OFFERED, size="xs", colour=kit.AMBER))
    who = " ".join(part for part in (asked.who, f"โทร. {asked.phone}" if asked.phone else "") if part)
    if who:
        body.append(kit.words(kit.clip(who, 120), size="xs", colour=kit.MUTED))
    age = "วันนี้" if waits <= 0 else f"รอมา {waits} วัน"
    return kit.bubble(
        name_of(asked),
        body,
        subtitle=f"{asked.agency or 'ไม่ระบุหน่วยงาน'} · {age}",
        buttons=[kit.button(each, primary=at == 0) for at, each in enumerate(_question_buttons(asked))],
        colour=kit.RED if waits >= OLD else kit.NAVY,
    )


def _question_buttons(asked: Asked) -> list[Component]:
    buttons = [_writes("ตอบ", tap("question", id=asked.id), f"ตอบ {asked.number} ", f"ดู{name_of(asked)}")]
    if asked.round is not None:
        buttons.append(_writes("ขยายเวลาให้", tap("question", id=asked.id), _grants(asked), f"ดู{name_of(asked)}"))
    buttons.append(_drops(asked))
    return buttons


def _grants(asked: Asked) -> str:
    return f"ขยายครั้งที่ {asked.round} ให้ {asked.agency} ถึง "


def _writes(label: str, data: str, words: str, shown: str) -> Component:
    """Opens the phone's keyboard with the words begun; where there is none the postback explains."""
    return kit.presses(label, data, shown) | {"inputOption": "openKeyboard", "fillInText": words}


def _drops(asked: Asked) -> Component:
    return kit.presses("ปิดโดยไม่ตอบ", tap("drop-question", id=asked.id), f"ปิด{name_of(asked)} โดยไม่ตอบ")


def one_question(asked: Asked) -> Message:
    """In full, so that quoting this message answers it."""
    who = " ".join(part for part in (asked.agency, asked.who, f"โทร. {asked.phone}" if asked.phone else "") if part)
    shown = kit.text(
        f"{name_of(asked)} · {thai_moment(asked.asked_at)}\n{who}\n“{asked.text}”\n\n"
        f"ตอบโดยพิมพ์ “ตอบ {asked.number} …” หรือตอบกลับ (reply) ข้อความนี้"
        + (f"\nขยายเวลาให้โดยพิมพ์ “{_grants(asked)}…” ตามด้วยวันที่" if asked.round is not None else "")
    )
    return kit.with_quick_replies([shown], [_drops(asked)])[0]


def answered(asked: Asked, at: datetime | None, now: datetime) -> list[Message]:
    """`at`: when the officer will be told; None: she blocked the account."""
    if at is None:
        how = "ผู้ถามปิดรับข้อความจากบัญชีนี้ จะเห็นคำตอบเมื่อกลับมาเขียนอีกครั้ง หากเร่งด่วนกรุณาโทรแจ้ง"
    elif at <= now:
        how = "กำลังส่งคำตอบให้ผู้ถาม"
    else:
        how = f"จะส่งคำตอบให้ผู้ถาม {thai_moment(at)} หรือทันทีที่ผู้ถามเขียนมา"
    taps = [
        kit.presses("เก็บเป็นคลังคำตอบ", tap("keep-answer", id=asked.id)),
        kit.says("คำถามที่เหลือ", "คำถามค้าง"),
    ]
    body = f"บันทึกคำตอบ{name_of(asked)} ({asked.agency or 'ไม่ระบุหน่วยงาน'}) แล้ว {how}"
    return kit.with_quick_replies([kit.text(body)], taps)


def answered_before(asked: Asked, words: str, data: str) -> list[Message]:
    """Somebody answered it already: shows that, and asks whether the new words replace it."""
    old = kit.clip(asked.answer, SHOWN_TEXT)
    when = f" เมื่อ {thai_moment(asked.answered_at)}" if asked.answered_at else ""
    body = f"{name_of(asked)} ตอบไว้แล้วโดย {asked.answered_by or 'ผู้ประสานงาน'}{when}\n“{old}”"
    if not words:
        return [kit.text(body)]
    body += f"\n\nคำตอบใหม่: “{kit.clip(words, SHOWN_TEXT)}”\nใช้แทนคำตอบเดิมและแจ้งผู้ถามอีกครั้งหรือไม่"
    taps = [
        kit.presses("ใช้คำตอบใหม่", data, f"ใช้คำตอบใหม่กับ{name_of(asked)}"),
        kit.presses("คงคำตอบเดิม", tap("question", id=asked.id), f"คงคำตอบเดิมของ{name_of(asked)}"),
    ]
    return kit.with_quick_replies([kit.text(body)], taps)


def was_dropped(asked: Asked) -> list[Message]:
    again = kit.presses("เปิดอีกครั้ง", tap("reopen-question", id=asked.id), f"เปิด{name_of(asked)} อีกครั้ง")
    return kit.with_quick_replies([kit.text(f"ปิด{name_of(asked)} โดยไม่ตอบแล้ว ผู้ถามจะไม่ได้รับข้อความ")], [again])


def reopened(asked: Asked) -> list[Message]:
    return [kit.text(f"เปิด{name_of(asked)} อีกครั้งแล้ว ตอบโดยพิมพ์ “ตอบ {asked.number} …”")]


def which_question(asked: Sequence[Asked], words: str) -> list[Message]:
    """An answer without a number: a tap sends it again with one, where it is short enough for a tap."""
    if not asked:
        said = kit.text("ไม่มีคำถามที่รอคำตอบ ข้อความนี้จึงไม่ได้ส่งถึงผู้ใด")
        return kit.with_quick_replies([said], [kit.says("สถานะ"), kit.says("คลังคำตอบ")])
    lines = [f"{each.number}. {each.agency} “{kit.clip(each.text, 80)}”" for each in asked[: kit.QUICK_REPLIES]]
    taps = [
        kit.says(f"ตอบ {each.number}", f"ตอบ {each.number} {words}")
        for each in asked
        if words and len(f"ตอบ {each.number} {words}") <= kit.DISPLAY_TEXT_LIMIT
    ]
    ask = "ตอบคำถามใด กรุณาเลือก" if taps else "ตอบคำถามใด กรุณาพิมพ์ “ตอบ” ตามด้วยเลขคำถามและคำตอบ"
    return kit.with_quick_replies(kit.texts([ask, *lines]), taps)


def no_such_question(number: int) -> str:
    return f"ไม่พบคำถามที่ {number}"


def not_known_to_coordinator() -> list[Message]:
    taps = [kit.says("คำถามค้าง"), kit.says("คลังคำตอบ"), kit.says("วิธีใช้")]
    return kit.with_quick_replies([kit.text("ไม่พบเรื่องนี้ในคลังคำตอบ กรุณาเลือกหรือพิมพ์คำสั่งอีกแบบ")], taps)
