"""What people hear about getting in: strangers, officers, those who wait, coordinators who decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.kit import Message
from messages.rows import fact
from models.thai_time import thai_date, thai_moment

PRIVACY = (
    "ประกาศข้อมูลส่วนบุคคล: ระบบเก็บชื่อ ตำแหน่ง โทรศัพท์ และข้อความที่ส่งถึงระบบ "
    "เพื่อรวบรวม URL แบบวัด OIT เท่านั้น ผู้เห็นคือหน่วยงานของท่านและผู้ประสานงานจังหวัด "
    "ขอลบได้โดยพิมพ์ “ลบข้อมูลของฉัน”"
)
COORDINATOR = "ผู้ประสานงานจังหวัด"
"""Whose code it is, where it is no agency's."""
HOW_TO_SEND = "ส่งข้อมูลได้ทันที เช่น\nO1 https://…\nหรือหลายข้อในข้อความเดียว"


def _how_to_name(agency: str) -> str:
    """A code tells nobody who sent it; without a name and a number the province cannot call."""
    return f"กรุณาแจ้งชื่อและเบอร์โทร (แก้ไขได้ด้วยวิธีเดียวกัน) พิมพ์ เช่น\nลงทะเบียน {agency} ชื่อ ตำแหน่ง เบอร์โทร"


@dataclass(frozen=True)
class Request:
    """A registration that waits for a coordinator."""

    officer_id: int
    name: str
    agency: str
    position: str
    phone: str
    at: datetime
    colleagues: tuple[str, ...] = ()


def how_to_register(province: str, waits_for: Sequence[str] = ()) -> list[Message]:
    """All that a stranger sees. `waits_for`: agencies whose officer she has asked to become."""
    whose = f"ระบบรวบรวม URL แบบวัด OIT จังหวัด{province}\n"
    if waits_for:
        body = (
            f"{whose}คำขอลงทะเบียนของท่าน ({' '.join(waits_for)}) รอผู้ประสานงานจังหวัดอนุมัติ ระบบจะแจ้งผลที่นี่\n"
            "หากได้รับรหัสลงทะเบียนแล้ว ส่งรหัสมาได้ทันที (เช่น ITA-XXXX-XXXX)"
        )
        return with_next([kit.text(body)], "stranger")
    body = (
        f"{whose}"
        "ท่านยังไม่ได้ลงทะเบียน กรุณาทำอย่างใดอย่างหนึ่ง\n"
        "1) ส่งรหัสลงทะเบียนที่ได้รับจากจังหวัด (เช่น ITA-XXXX-XXXX)\n"
        "2) หากไม่มีรหัส พิมพ์ เช่น “ลงทะเบียน อบต. … ชื่อ ตำแหน่ง เบอร์โทร” แล้วรอผู้ประสานงานจังหวัดอนุมัติ"
    )
    return with_next([kit.text(body)], "stranger")


def with_next(messages: Sequence[Message], role: str) -> list[Message]:
    taps = {
        "stranger": [("ลงทะเบียน", "ลงทะเบียน"), ("วิธีใช้", "วิธีใช้")],
        "officer": [("ขาดข้อไหน", "ขาดข้อไหน"), ("กำหนดส่ง", "กำหนดส่ง"), ("ขอแบบฟอร์ม", "ขอแบบฟอร์ม"), ("วิธีใช้", "วิธีใช้")],
        "coordinator": [("สรุป", "สรุป"), ("ใครยังไม่ส่ง", "ใครยังไม่ส่ง"), ("สอบทาน", "สอบทาน"), ("วิธีใช้", "วิธีใช้")],
    }[role]
    return kit.with_quick_replies(messages, [kit.says(*tap) for tap in taps])


def privacy_notice() -> Message:
    return kit.text(PRIVACY)


def bound(agency: str, is_main: bool, known: bool = False) -> list[Message]:
    """`known`: she has told us her name and number already."""
    main = " และเป็นผู้ติดต่อหลักที่จะได้รับการเตือน" if is_main else ""
    parts = [f"ลงทะเบียนสำเร็จ ท่านเป็นเจ้าหน้าที่ของ {agency}{main}\n{HOW_TO_SEND}"]
    parts += [] if known else [_how_to_name(agency)]
    return with_next([kit.text("\n\n".join(parts)), privacy_notice()], "officer")


def already_bound(agency: str) -> list[Message]:
    return with_next([kit.text(f"ท่านลงทะเบียนเป็นเจ้าหน้าที่ของ {agency} อยู่แล้ว\n{HOW_TO_SEND}")], "officer")


def made_coordinator(province: str) -> list[Message]:
    body = (
        f"ลงทะเบียนสำเร็จ ท่านเป็นผู้ประสานงานจังหวัด{province}\n"
        "ถามได้ทันที เช่น สรุป · ใครยังไม่ส่ง · สถานะ อบต. … · สอบทาน · คำถามค้าง · ข้อความ OpenChat\n"
        "ระบบจะสรุปความคืบหน้าให้ทุกเช้าวันจันทร์"
    )
    return with_next([kit.text(body), privacy_notice()], "coordinator")


def wrong_code(tries_left: int) -> list[Message]:
    body = f"ไม่พบรหัสนี้ กรุณาตรวจตัวอักษรแล้วส่งอีกครั้ง (เหลือ {tries_left} ครั้ง) หรือขอรหัสใหม่จากผู้ประสานงานจังหวัด"
    return [kit.text(body)]


def locked(until: datetime) -> list[Message]:
    body = (
        f"ส่งรหัสผิดหลายครั้ง จึงพักการรับรหัสจนถึง {thai_moment(until)}\n"
        "หากไม่มีรหัส พิมพ์ เช่น “ลงทะเบียน อบต. … ชื่อ ตำแหน่ง เบอร์โทร” เพื่อรอการอนุมัติ"
    )
    return [kit.text(body)]


def used_code() -> list[Message]:
    body = "รหัสนี้ถูกใช้ไปแล้ว กรุณาขอรหัสใหม่จากผู้ประสานงานจังหวัด\nหรือพิมพ์ เช่น “ลงทะเบียน อบต. … ชื่อ ตำแหน่ง เบอร์โทร” แล้วรอการอนุมัติ"
    return [kit.text(body)]


def expired_code(at: datetime) -> list[Message]:
    return [kit.text(f"รหัสนี้หมดอายุเมื่อ {thai_date(at)} กรุณาขอรหัสใหม่จากผู้ประสานงานจังหวัด")]


def which_agency(text: str) -> list[Message]:
    body = (
        "กรุณาส่งรหัสลงทะเบียนที่ได้รับจากจังหวัด (เช่น ITA-XXXX-XXXX)\n"
        "หากไม่มีรหัส พิมพ์ในข้อความเดียว เช่น\nลงทะเบียน ทต. … ชื่อ ตำแหน่ง เบอร์โทร"
    )
    return [kit.text(f"{body}{text}")]


def requested(agency: str, name: str, again: bool) -> list[Message]:
    done = "คำขอนี้ส่งไว้แล้ว" if again else "รับคำขอลงทะเบียนแล้ว"
    who = f" ชื่อ {name}" if name else ""
    body = f"{done}: {agency}{who}\nขั้นต่อไปรอผู้ประสานงานจังหวัดอนุมัติ ระบบจะแจ้งผลที่นี่"
    if not name:
        body += "\nกรุณาพิมพ์ชื่อ ตำแหน่ง และเบอร์โทรเพิ่ม เพื่อให้อนุมัติได้เร็วขึ้น"
    return [kit.text(body), privacy_notice()]


def contact_changed(agency: str, name: str, position: str, phone: str) -> list[Message]:
    lines = [f"บันทึกข้อมูลติดต่อของท่านแล้ว ({agency})"]
    lines += [f"{label}: {value}" for label, value in (("ชื่อ", name), ("ตำแหน่ง", position), ("โทร", phone)) if value]
    return with_next([kit.text("\n".join(lines))], "officer")


def request_card(request: Request) -> Message:
    """For the coordinator: one request with its buttons."""
    body = [
        fact("หน่วยงาน", request.agency, bold=True),
        fact("ชื่อ", request.name or "ไม่ได้ระบุ"),
        fact("ตำแหน่ง", request.position or "ไม่ได้ระบุ"),
        fact("โทร", request.phone or "ไม่ได้ระบุ"),
        fact("ขอเมื่อ", thai_moment(request.at)),
        fact("คนเดิม", kit.listing(request.colleagues, 3, none="ยังไม่มี", unit="คน")),
    ]
    data = f"do=admit&id={request.officer_id}"
    buttons = [kit.button(kit.presses("อนุมัติ", f"{data}&d=yes"), primary=True, colour=kit.GREEN)]
    if request.colleagues:
        buttons.append(kit.button(kit.presses("อนุมัติแทนคนเดิม", f"{data}&d=instead")))
    buttons.append(kit.button(kit.presses("ไม่อนุมัติ", f"{data}&d=no")))
    bubble = kit.bubble("คำขอลงทะเบียน", body, buttons=buttons, colour=kit.AMBER)
    return kit.card(f"คำขอลงทะเบียน {request.agency} {request.name}", bubble)


def no_requests() -> list[Message]:
    return with_next([kit.text("ไม่มีคำขอลงทะเบียนที่รออยู่")], "coordinator")


def decided(agency: str, name: str, yes: bool, ended: Sequence[str] = ()) -> list[Message]:
    what = "อนุมัติแล้ว" if yes else "บันทึกว่าไม่อนุมัติแล้ว"
    lines = [f"{what}: {name or 'ผู้ขอ'} – {agency} ระบบจะแจ้งผู้ขอ"]
    if ended:
        lines.append(f"สิ้นสุดสิทธิ์ของ: {', '.join(ended)}")
    return with_next([kit.text("\n".join(lines))], "coordinator")


def already_decided(agency: str, name: str, state: str, at: datetime | None) -> list[Message]:
    how = {"active": "อนุมัติ", "refused": "ไม่อนุมัติ", "ended": "สิ้นสุดสิทธิ์"}.get(state, state)
    when = f" เมื่อ {thai_moment(at)}" if at else ""
    return with_next([kit.text(f"คำขอของ {name or 'ผู้ขอ'} ({agency}) พิจารณาแล้ว: {how}{when}")], "coordinator")


def told_refused(agency: str) -> list[Message]:
    body = f"ผู้ประสานงานจังหวัดยังไม่อนุมัติให้ท่านเป็นเจ้าหน้าที่ของ {agency} หากเป็นความเข้าใจผิด กรุณาโทรติดต่อสำนักงานจังหวัด"
    return [kit.text(body)]


def told_ended(agency: str) -> list[Message]:
    return [kit.text(f"สิทธิ์ของท่านสำหรับ {agency} สิ้นสุดแล้ว หากเป็นความเข้าใจผิด กรุณาติดต่อผู้ประสานงานจังหวัด")]


def invitation(who: str, code: str, link: str, expires: datetime) -> list[Message]:
    """A text to pass on as it is, and a card that says to whom."""
    of = f"ของ{'' if who == COORDINATOR else ' '}{who}"
    lines = [f"รหัสลงทะเบียน{of} (ใช้ได้ครั้งเดียว ถึง {thai_date(expires)})", code]
    lines.append(f"เปิดลิงก์นี้แล้วกดส่ง: {link}" if link else "ส่งรหัสนี้ในแชตของบัญชี LINE ของจังหวัด")
    body = "\n".join(lines)
    buttons = [kit.button(kit.copies("คัดลอกข้อความ", body), primary=True)]
    shown = [kit.words(code, size="xl", bold=True, align="center"), kit.words(_for_whom(who))]
    bubble = kit.bubble(f"รหัสลงทะเบียน{of}", shown, buttons=buttons)
    return with_next([kit.text(body), kit.card(f"รหัสลงทะเบียน{of}: {code}", bubble)], "coordinator")


def _for_whom(who: str) -> str:
    """A coordinator's code given to an officer by mistake opens every agency's data."""
    if who != COORDINATOR:
        return "กรุณาส่งข้อความด้านบนให้เจ้าหน้าที่ผู้รับผิดชอบเป็นการส่วนตัว"
    return (
        "ผู้ที่ใช้รหัสนี้จะเห็นและสั่งได้ทุกหน่วยงาน กรุณาให้เฉพาะผู้ประสานงานจังหวัดอีกคนหนึ่ง\nหากต้องการรหัสของหน่วยงาน พิมพ์ เช่น ขอรหัสให้ อบต. …"
    )


def lockout_alarm(name: str, at: datetime) -> list[Message]:
    who = f" ({name})" if name else ""
    return [
        kit.text(
            f"แจ้งเตือนความปลอดภัย: มีผู้ส่งรหัสลงทะเบียนผิดหลายครั้ง{who} เมื่อ {thai_moment(at)} ระบบพักการรับรหัสจากผู้นี้ 1 ชั่วโมงแล้ว"
        )
    ]


def forgotten(kept: str) -> list[Message]:
    body = (
        "ลบชื่อ ตำแหน่ง เบอร์โทร และข้อความที่ท่านเคยส่งแล้ว และสิ้นสุดสิทธิ์ของท่าน\n"
        f"ที่จังหวัดต้องเก็บไว้ตามระเบียบราชการ: {kept}\n"
        "หากต้องการใช้งานอีก กรุณาลงทะเบียนใหม่"
    )
    return [kit.text(body)]


FORGET_QUESTION = (
    "ลบข้อมูลของท่านใช่หรือไม่\nชื่อ ตำแหน่ง เบอร์โทร และข้อความที่ท่านเคยส่งจะถูกลบ และสิทธิ์ของท่านสิ้นสุดทันที\n"
    "URL ที่ส่งในนามหน่วยงานเป็นข้อมูลราชการ จังหวัดต้องเก็บไว้โดยไม่ระบุชื่อท่าน"
)


def whom_to_invite() -> list[Message]:
    body = (
        "ขอรหัสลงทะเบียนให้หน่วยงานใด กรุณาพิมพ์ชื่อ เช่น ขอรหัสให้ อบต. …\n"
        "หากต้องการเพิ่มผู้ประสานงานจังหวัดอีกคน พิมพ์ ขอรหัสให้ผู้ประสานงานจังหวัด (เห็นข้อมูลทุกหน่วยงาน)"
    )
    return with_next([kit.text(body)], "coordinator")
