"""What we say to a tap of the rich menu that waits for more words."""

from __future__ import annotations

from collections.abc import Sequence

from messages import kit
from messages.kit import Message


def write_your_question(office: str, phone: str) -> list[Message]:
    """`office`, `phone`: empty where nobody has confirmed them."""
    body = "กรุณาพิมพ์คำถามต่อจากคำว่า “ขอถามว่า” แล้วกดส่ง\nข้อที่ระบบทราบจะตอบทันที นอกนั้นส่งต่อให้ผู้ประสานงานจังหวัด และแจ้งคำตอบในแชตนี้"
    if phone:
        body += f"\nเรื่องด่วน โทร. {phone}" + (f" ({office})" if office else "")
    return kit.with_quick_replies([kit.text(body)], [kit.says("ขาดข้อไหน"), kit.says("วิธีใช้")])


def which_item(missing: Sequence[str], last: str) -> list[Message]:
    """`missing`: what the agency has yet to send, the dearest first; `last`: the end of the season's list."""
    body = f"กรุณาพิมพ์รหัสข้อที่ต้องการดู เช่น O1{f' (ถึง {last})' if last else ''}"
    if missing:
        body += "\nหรือแตะข้อที่หน่วยงานยังไม่ได้ส่งในครั้งนี้ (เรียงตามคะแนนประมาณการ)"
    taps = [kit.says(code, f"{code} ต้องแสดงอะไร") for code in missing[: kit.QUICK_REPLIES]]
    return kit.with_quick_replies([kit.text(body)], taps or [kit.says("ขาดข้อไหน"), kit.says("กำหนดส่ง")])
