"""Greetings, help, and a kind sentence with the way on for everything the bot cannot take."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from messages import kit
from messages.kit import Component, Message
from messages.questions import to_a_person
from messages.registration import how_to_register, with_next
from models.thai_time import thai_moment

OFFICER_HELP = (
    "พิมพ์เป็นข้อความธรรมดาได้ เช่น\n"
    "• ส่งลิงก์: O1 https://… (หลายข้อในข้อความเดียวได้)\n"
    "• แก้ไข: ส่งข้อเดิมพร้อมลิงก์ใหม่ · ถอน: ถอน O8 · ผิดพลาด: ยกเลิกรายการล่าสุด\n"
    "• ดูสถานะ: ขาดข้อไหน · ส่งอะไรแล้ว · ใครแก้ข้อ 5\n"
    "• สิ่งที่ต้องแสดง: ข้อ 8 ต้องมีอะไร\n"
    "• กำหนดส่ง · ขอเลื่อนกำหนด · ขอแบบฟอร์ม (หรือส่งไฟล์ Excel ที่กรอกแล้วมาที่นี่)\n"
    "• ถามเรื่องอื่น: พิมพ์คำถามได้เลย ระบบตอบได้จะตอบทันที ไม่เช่นนั้นจะส่งต่อผู้ประสานงานจังหวัด\n"
    "• งดการเตือน · ลบข้อมูลของฉัน"
)
COORDINATOR_HELP = (
    "พิมพ์เป็นข้อความธรรมดาได้ เช่น\n"
    "• ภาพรวม: สรุป · สรุปครั้งที่ 1 · สถานะ อบต. … · อำเภอ… · O28 ใครส่งแล้วบ้าง · สถานะกลุ่มไม่ผ่านปีก่อน\n"
    "• ติดตาม: ใครยังไม่ส่ง · เตือนที่ยังขาดครั้งที่ 1 · แจ้งทุกหน่วย: …\n"
    "• สอบทาน: สอบทาน · อบต. … O1 O3 ผ่าน · … ข้อ 2 ให้แก้ เพราะ … · ยกเลิกรายการล่าสุด\n"
    "• คำถาม: คำถามค้าง · ตอบ 12 … · คลังคำตอบ\n"
    "• กำหนดส่ง: ขยายครั้งที่ 2 ถึง 7 มี.ค. 2566\n"
    "• เอกสาร: ส่งออก Excel · บันทึกถึงผู้ว่าฯ ครั้งที่ 1 · รายชื่อเชิญประชุม · ข้อความ OpenChat\n"
    "• ผู้ใช้: ขอรหัสให้ อบต. … · รับ อบต. … เข้าระบบ (เมื่อมีผู้ขอ) · โควตาข้อความ"
)
GROUP_HELLO = (
    "ระบบรวบรวม URL แบบวัด OIT พร้อมใช้งานในกลุ่มนี้\n"
    "เจ้าหน้าที่ที่ลงทะเบียนแล้วส่งได้ทันที เช่น O1 https://… หรือเรียกด้วย @ชื่อบัญชีนี้แล้วพิมพ์คำถาม\n"
    "ระบบไม่เก็บบทสนทนาอื่นในกลุ่ม หากยังไม่ลงทะเบียน กรุณาทักแชตส่วนตัวของบัญชีนี้"
)


def help_for(role: str, province: str, waits_for: Sequence[str] = ()) -> list[Message]:
    if role == "stranger":
        return how_to_register(province, waits_for)
    return with_next([kit.text(OFFICER_HELP if role == "officer" else COORDINATOR_HELP)], role)


def welcome(role: str, province: str) -> list[Message]:
    if role == "stranger":
        return how_to_register(province)
    return with_next([kit.text("ยินดีต้อนรับกลับ ใช้งานต่อได้ทันที")], role)


def group_hello() -> list[Message]:
    return [kit.text(GROUP_HELLO)]


def cannot_take(kind: str, role: str) -> list[Message]:
    what = {
        "sticker": "ได้รับสติกเกอร์แล้ว ระบบอ่านได้เฉพาะข้อความ",
        "image": "ระบบยังอ่านรูปภาพไม่ได้ จึงไม่ได้บันทึก กรุณาคัดลอกลิงก์มาวางเป็นข้อความ เช่น O1 https://…",
        "video": "ระบบอ่านวิดีโอไม่ได้ จึงไม่ได้บันทึก กรุณาส่งลิงก์เป็นข้อความ เช่น O1 https://…",
        "audio": "ระบบฟังข้อความเสียงไม่ได้ จึงไม่ได้บันทึก กรุณาพิมพ์ เช่น O1 https://…",
        "location": "ได้รับตำแหน่งที่ตั้งแล้ว แต่ระบบไม่ใช้ข้อมูลนี้ หากต้องการส่งข้อ กรุณาพิมพ์ลิงก์ เช่น O5 https://…",
    }.get(kind, "ระบบอ่านข้อความชนิดนี้ไม่ได้ จึงไม่ได้บันทึก กรุณาพิมพ์เป็นข้อความ")
    return with_next([kit.text(what)], role)


def too_long(limit: int) -> list[Message]:
    body = (
        f"ข้อความยาวเกิน {limit:,} ตัวอักษร จึงยังไม่ได้บันทึก เพื่อป้องกันการอ่านผิด\n"
        "กรุณาแบ่งส่งเป็นหลายข้อความ หรือพิมพ์ “ขอแบบฟอร์ม” แล้วส่งไฟล์ Excel ที่กรอกแล้ว"
    )
    return [kit.text(body)]


def not_understood(role: str, event: str) -> list[Message]:
    """`event`: the one that brought the words, so that a tap can pass them on to a person."""
    if role != "officer":
        return with_next([kit.text("ยังไม่เข้าใจข้อความนี้ จึงไม่ได้ดำเนินการ กรุณาพิมพ์อีกแบบ หรือพิมพ์ “วิธีใช้”")], role)
    body = (
        "ยังไม่เข้าใจข้อความนี้ จึงไม่ได้บันทึก\n"
        "หากต้องการส่งข้อ พิมพ์ เช่น O1 https://… หากเป็นคำถาม กด “ส่งให้เจ้าหน้าที่” แล้วผู้ประสานงานจังหวัดจะตอบ"
    )
    return kit.with_first_quick_replies(with_next([kit.text(body)], role), [to_a_person(event)])


def sorry() -> list[Message]:
    """After a fault of ours: the event is parked, a person looks at it."""
    body = "ขออภัย ระบบขัดข้องกับข้อความล่าสุด จึงยังไม่ได้บันทึก ข้อความถูกเก็บไว้แล้ว กรุณาส่งอีกครั้งหรือแจ้งผู้ประสานงานจังหวัด"
    return [kit.text(body)]


def no_season() -> list[Message]:
    return [kit.text("ระบบยังไม่ได้เปิดฤดูกาลประเมิน กรุณารอประกาศจากผู้ประสานงานจังหวัด")]


def muted() -> list[Message]:
    body = (
        "งดส่งการเตือนถึงท่านแล้ว สิ่งที่ยังส่งถึงคือประกาศจากจังหวัดและคำตอบของคำถามที่ท่านถาม "
        "ส่วนผลสอบทานที่ต้องแก้ไขจะแสดงเมื่อท่านเขียนมา หากต้องการรับการเตือนอีก พิมพ์ “เปิดการเตือน”"
    )
    return with_next([kit.text(body)], "officer")


def unmuted() -> list[Message]:
    return with_next([kit.text("เปิดการเตือนแล้ว ระบบจะเตือนก่อนกำหนดส่งเมื่อหน่วยงานของท่านยังส่งไม่ครบ")], "officer")


def chat_reply(role: str) -> list[Message]:
    return with_next([kit.text("ยินดีให้บริการ")], role)


def too_much() -> Message:
    return kit.text("ยังมีต่อ พิมพ์ “ส่งอะไรแล้ว” หรือ “ขาดข้อไหน” เพื่อดูรายการทั้งหมด")


READ_ON = "do=read-on"


def read_on(left: int) -> Component:
    return kit.presses(f"อ่านต่ออีก {left} เรื่อง", READ_ON, "อ่านต่อ")


def more_waits(left: int) -> Message:
    """What did not fit into this reply."""
    return kit.text(f"ยังมีอีก {left} เรื่องที่รอแจ้งท่าน กด “อ่านต่อ” หรือพิมพ์ข้อความใดก็ได้ที่นี่เพื่อดูเรื่องถัดไป")


def maybe_unheard(written_at: Sequence[datetime]) -> Message:
    """Replies that were cut off: only the reader can know whether they have come."""
    if len(written_at) == 1:
        which = f"คำตอบเมื่อ {thai_moment(written_at[0])}"
    else:
        which = f"คำตอบ {len(written_at)} รายการ ตั้งแต่ {thai_moment(min(written_at))}"
    return kit.text(f"{which} อาจยังไม่ถึงท่าน เพราะระบบขัดข้องระหว่างส่ง หากยังไม่เห็น กรุณากด “ดูคำตอบ”")


SEE_AGAIN, SEEN = "do=see-again", "do=seen"


def see_again() -> list[Component]:
    return [kit.presses("ดูคำตอบ", SEE_AGAIN, "ดูคำตอบ"), kit.presses("เห็นแล้ว", SEEN, "เห็นแล้ว")]


def seen(role: str) -> list[Message]:
    return with_next([kit.text("รับทราบแล้ว พิมพ์สิ่งที่ต้องการต่อได้ที่นี่")], role)


def nothing_waits(role: str) -> list[Message]:
    return with_next([kit.text("ไม่มีเรื่องที่รอแจ้งท่านแล้ว")], role)


def unknown_button(role: str) -> list[Message]:
    return with_next([kit.text("ปุ่มนี้ใช้ไม่ได้แล้ว กรุณาพิมพ์สิ่งที่ต้องการ")], role)


def only_in_private(link: str) -> list[Message]:
    """To a coordinator in a group; `link` opens the bot's chat with her words filled in."""
    said = "ทุกคนในกลุ่มจะเห็นรายการนี้ จึงยังไม่ได้ดำเนินการ กรุณาพิมพ์ในแชตส่วนตัวกับบอท"
    return [kit.text(f"{said} {link}".rstrip())]
