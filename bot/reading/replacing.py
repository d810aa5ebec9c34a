"""What is said of the link before: that it was wrong, and that the one which stands here takes its place."""

from __future__ import annotations

import re

from bot.reading.heard import Heard
from bot.reading.pairing import current
from bot.reading.text import HOLE

Spans = list[tuple[int, int]]

# "ลิงก์เดิมผิด ใช้อันนี้แทน", "อันเก่าเปิดไม่ได้แล้ว": faults of the link before, where this one is said to replace it.
FAULT = (
    r"(?:นั้น|มัน)?\s?(?:ผิด(?:หน้า|อัน|ไฟล์|เพจ|ลิงก์|ตัว|ช่อง)?|เสีย|พิมพ์(?:ตก|เกิน|ผิด)(?:ไป)?(?:ตัว[ก-๙]{0,5})?|"
    r"(?:ใช้(?:งาน)?|เปิด|เข้า)ไม่(?:ได้|ออก|ขึ้น)|ยกเลิก|ตาย)(?:แล้ว|ไป)?"
)
FAULTS_OF_THE_OLD = re.compile(
    rf"(?:(?:ขอโทษ|ขออภัย|โทษ)(?:ที|ค่ะ|ครับ|นะ|คะ)*\s?)?(?:เมื่อกี้|เมื่อตะกี้|เมื่อเช้า|เมื่อวาน|ก่อนหน้านี้)(?:นี้)?\s?(?:ส่ง|ลง|แปะ|แนบ|"
    rf"พิมพ์)(?:ไป)?(?:ลิงก์)?(?:ผิด(?:ไป)?(?:ลิงก์|อัน|หน้า)?)|"
    rf"ที่ส่ง(?:ไป|มา)?(?:เมื่อวาน|เมื่อเช้า|เมื่อกี้|วันก่อน|ครั้งก่อน|รอบก่อน|ครั้งแรก)?{FAULT}|"
    r"(?:ยกเลิก|ลบ|แทน)?(?:ลิงก์|ลิ้งค?์?|อัน|ของ|ตัว|หน้า|url)?(?:ที่ส่ง(?:ไป|มา)?)?(?<!คน)(?:เดิม|เก่า|(?<=อัน)ก่อน)"
    rf"(?:{FAULT})?|(?:(?:ครั้ง|รอบ|คราว)(?:ก่อน|ที่แล้ว))?(?:ลิงก์|พิมพ์|ส่ง|ลง)ผิด|ผิด\s?(?:อัน|ลิงก์|"
    rf"ตัว)?ที่ถูก(?:ต้อง)?(?:คือ|เป็น)|"
    r"(?:ข้อ)?ที่(?:ถูก|ได้รับ)?(?:ตีกลับ|ให้แก้(?:ไข)?)(?:มา)?|ออก\s?(?:แล้ว)?\s?(?:ใส่|ใช้|เอา)\s?(?:อัน|"
    r"ลิงก์|ตัว)นี้แทน"
)
AT_THE_OLD = re.compile(rf"\s*{FAULT}")
REPLACES = re.compile(r"ขอโทษ|ขออภัย|แก้(?:ไข)?(?:ให้)?(?:เรียบร้อย)?แล้ว|ใหม่|แทน|ที่ถูก|(?:เปลี่ยน|แก้)(?:ไข)?(?:ไป)?เป็น|เป็นอันนี้")
# "<url> แทน", "เอาอันนี้ <url>", "อันนี้ถูก <url>", "ลิงก์ที่ถูกคือ <url>": the one here is the right one.
POLITE = r"(?:นะ|ครับ|คับ|ค่ะ|คะ|จ้า|เจ้า|เน้อ|แทน|คือ|เป็น|เลย|\s|:)*"
HERE = re.compile(
    rf"(?:ใช้|เอา|เปลี่ยนเป็น|แก้เป็น|ขอเป็น|ต้องเป็น)\s?(?:เป็น)?\s?(?:อัน|ตัว|ลิงก์|url|link)?(?:นี้|ใหม่)?{POLITE}{HOLE}+\s*แทน|"
    rf"(?:ใช้|เอา|เปลี่ยนเป็น|แก้เป็น|ขอเป็น|ต้องเป็น|ที่ถูก(?:ต้อง)?คือ)\s?(?:เป็น)?\s?(?:อัน|ตัว|ลิงก์|url|link)(?:นี้|"
    rf"ใหม่){POLITE}{HOLE}|"
    rf"(?:(?:^|\s)(?:ที่ถูก(?:ต้อง)?|ต้องเป็น){POLITE}{HOLE})|(?:อัน|ตัว|ลิงก์|url|link)(?:นี้(?:สิ)?ถูก(?:ต้อง)?|"
    rf"ที่ถูก(?:ต้อง)?){POLITE}{HOLE}"
)
NO = r"(?:ไม่|ยัง|รอ(?!บ)|บ่)"
WAS_WRONG = re.compile(
    r"(?:(?:อัน|ลิงก์|ตัว|url|link|หน้า)?(?:แรก|ก่อนหน้า(?:นี้)?|เมื่อกี้|เมื่อตะกี้|เมื่อเช้า|เมื่อวาน|ที่แล้ว|นั้น))?\s?"
    rf"(?:(?:ที่)?(?:ส่ง|ลง|พิมพ์|แนบ|แปะ|วาง|ก๊อป|ใส่|แก้คำ)(?:ไป|มา)?)?{FAULT}|(?:ขอ)?ยกเลิก|(?:ขอ)?ลบ|(?:ขอ)?ถอน|โทษที|ออก"
)


def known(heard: Heard) -> Spans:
    """What needs no further understanding, as it is about the other link."""
    spans = _faults_of_the_old(heard) + _said_here(heard)
    dropped = set(heard.text.urls) - set(current(heard))
    spans += [at_old.span() for url in dropped if (at_old := AT_THE_OLD.match(heard.plain, url.end))]
    if dropped:
        spans += [match.span() for match in re.finditer("ลบ|ยกเลิก|ออก", heard.plain)]
    return spans


def _said_here(heard: Heard) -> Spans:
    """One link, said to be the right one: then the wrong one is another, wherever that is said before it."""
    here = HERE.search(heard.plain) if len(heard.text.urls) == 1 else None
    if not here:
        return []
    wrong = [match.span() for match in WAS_WRONG.finditer(heard.plain, 0, here.start())]
    return [here.span(), *wrong]


def _faults_of_the_old(heard: Heard) -> Spans:
    """Words about a link before, where they are not about the one that stands here."""
    found = list(FAULTS_OF_THE_OLD.finditer(heard.plain))
    if len(heard.text.urls) > 1:
        return [match.span() for match in found]
    here = heard.text.urls[0].start if heard.text.urls else 0
    return [match.span() for match in found if _replaced(heard, match, here)]


def _replaced(heard: Heard, old: re.Match[str], here: int) -> bool:
    if (
        old[0].startswith(("แทน", "ยกเลิก", "ลบ", "ออก"))
        or "ที่ถูก" in old[0]
        or NEW_ONE.search(heard.plain, old.end(), max(here, old.end()))
    ):
        return True
    return re.search(rf"{FAULT}$", old[0]) is not None and REPLACES.search(heard.words) is not None


NEW_ONE = re.compile(r"ใหม่|แทน|นี้|ที่ถูก|เป็น|ใช้|แก้(?:ไข)?(?:ให้)?(?:เรียบร้อย)?แล้ว|ส่ง")
