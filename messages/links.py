"""What the link audit found, told to whoever asks: where, what is wrong in plain words, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.addresses import url_line
from messages.figures import carousels, codes, next_step, pages, small
from messages.kit import Component, Message
from models.thai_time import thai_date, thai_moment

# Reason code of the audit → what is wrong, and what to do. Every code has its words: a test holds the two together.
WORDS: dict[str, tuple[str, str]] = {
    "not_found": ("ไม่พบหน้าหรือไฟล์", "ตรวจว่าหน้าถูกย้ายหรือลบ แล้วส่งลิงก์ใหม่"),
    "bad_request": ("เว็บไซต์ไม่รับลิงก์นี้", "เปิดหน้าในเบราว์เซอร์ แล้วคัดลอกลิงก์มาใหม่ทั้งหมด"),
    "server_error": ("เซิร์ฟเวอร์ของเว็บไซต์ขัดข้อง", "แจ้งผู้ดูแลเว็บไซต์"),
    "dns": ("ไม่พบเว็บไซต์ชื่อนี้", "ตรวจตัวสะกดของลิงก์ และวันหมดอายุของโดเมน"),
    "timeout": ("เว็บไซต์ไม่ตอบ", "ลองเปิดจากเครือข่ายภายนอกหน่วยงาน หากเปิดได้ แจ้งผู้ดูแลว่าเว็บไซต์อาจปิดกั้นบางเครือข่าย"),
    "connection": ("เชื่อมต่อเว็บไซต์ไม่ได้", "แจ้งผู้ดูแลเว็บไซต์"),
    "tls": ("ใบรับรองความปลอดภัย (https) ใช้ไม่ได้", "แจ้งผู้ดูแลให้ต่ออายุหรือแก้ใบรับรองของเว็บไซต์"),
    "redirects": ("ลิงก์ส่งต่อวนไปมาไม่สิ้นสุด", "ส่งลิงก์ของหน้าปลายทางโดยตรง"),
    "not_a_url": ("ไม่ใช่ลิงก์เว็บไซต์", "คัดลอกลิงก์มาใหม่ทั้งหมด ขึ้นต้นด้วย https://"),
    "blocked_target": ("เปิดได้เฉพาะเครือข่ายภายใน", "ส่งลิงก์ที่บุคคลภายนอกเปิดได้"),
    "damaged_file": ("ไฟล์เสีย เปิดไม่ได้", "นำไฟล์ขึ้นเว็บไซต์ใหม่ แล้วลองเปิดดู"),
    "soft_404": ("หน้าแจ้งว่าไม่พบข้อมูล", "ตรวจว่าหน้าถูกย้ายหรือลบ แล้วส่งลิงก์ใหม่"),
    "sent_home": ("เปิดแล้วไปที่หน้าแรก", "ส่งลิงก์ของหน้าที่แสดงข้อมูลโดยตรง"),
    "login_wall": ("ต้องเข้าสู่ระบบหรือขอสิทธิ์ก่อน", "ตั้งค่าให้ทุกคนที่มีลิงก์เปิดดูได้ หรือนำขึ้นเว็บไซต์หลัก"),
    "empty_page": ("หน้าว่าง ไม่มีข้อมูล", "ใส่ข้อมูลให้ครบ หรือส่งลิงก์ของหน้าที่มีข้อมูล"),
    "parked": ("โดเมนหมดอายุหรือเป็นหน้าเริ่มต้นของเซิร์ฟเวอร์", "แจ้งผู้ดูแลเว็บไซต์ตรวจโดเมน"),
    "hijacked": ("หน้าอาจถูกแทรกเนื้อหาการพนัน", "แจ้งผู้ดูแลเว็บไซต์โดยด่วน"),
    "error_page": ("หน้าแสดงข้อผิดพลาดของระบบ", "แจ้งผู้ดูแลเว็บไซต์"),
    "forbidden": ("เว็บไซต์ไม่อนุญาตให้เปิดหน้านี้", "ลองเปิดโดยไม่เข้าสู่ระบบ หากเปิดไม่ได้ ตั้งค่าให้บุคคลทั่วไปเปิดได้"),
    "not_the_file": ("ลิงก์ของไฟล์ แต่เปิดได้หน้าเว็บอื่น", "ตรวจว่าไฟล์ยังอยู่ แล้วส่งลิงก์ใหม่"),
    "tls_chain": ("ใบรับรอง https ไม่ครบ โทรศัพท์บางรุ่นจะเตือน", "แจ้งผู้ดูแลให้ติดตั้งใบรับรองให้ครบชุด"),
    "other_agency": ("หน้าระบุชื่อหน่วยงานอื่น ไม่พบชื่อหน่วยงานนี้", "ตรวจว่าเป็นข้อมูลของหน่วยงานเอง"),
    "other_year": ("พบแต่ข้อมูลของปีก่อน ๆ", "ตรวจว่าเป็นข้อมูลของปีที่กำหนด"),
    "unchecked": ("ระบบตรวจลิงก์นี้ไม่สำเร็จ", "กรุณาเปิดดูด้วยตนเอง"),
    "refused_robot": ("เว็บไซต์ไม่ให้โปรแกรมตรวจ ไม่ได้แปลว่าเสีย", "กรุณาเปิดดูด้วยตนเอง"),
    "needs_script": ("หน้าแสดงด้วยสคริปต์ โปรแกรมอ่านไม่ได้", "กรุณาเปิดดูด้วยตนเอง"),
}
UNKNOWN = ("พบสิ่งผิดปกติ", "กรุณาเปิดดูด้วยตนเอง")
VERDICTS = {"broken": "เปิดไม่ได้", "suspicious": "น่าสงสัย"}
IN_DETAIL = 8
"""Faults of a whole province that are told link by link; more are told by their codes."""
CODES_NAMED = 5
A_CARD = 4
MOST_TOLD = 20
"""Of one agency; with addresses of 1,000 letters they fill two of LINE's carousels."""
HOW_TO_SEE = "พิมพ์ “ตรวจลิงก์” ตามด้วยชื่อหน่วยงาน เพื่อดูลิงก์และวิธีแก้"
TEXTS_AFTER_CARD = 4
"""A reply holds five messages."""
TITLE_SHOWN = 60
FAULTS_IN_SECTION = 4


@dataclass(frozen=True)
class Fault:
    """A link that somebody should look at. `verdict`: broken, suspicious, or unseen (nothing known against it)."""

    agency: str
    codes: tuple[str, ...]
    url: str
    verdict: str
    reason: str
    status: int | None = None
    title: str = ""
    since: datetime | None = None


@dataclass(frozen=True)
class Audit:
    """`links`: all that were handed in; `looked_at`: how many of them had a look; `unsure`: failed once so far."""

    year: int
    links: int
    looked_at: int
    unsure: int
    latest: datetime | None
    faults: tuple[Fault, ...]

    def of(self, verdict: str) -> list[Fault]:
        return [each for each in self.faults if each.verdict == verdict]


def audit_cards(audit: Audit, agency: str = "") -> list[Message]:
    """The whole province, or one agency: figures, then link by link what is wrong and what to do."""
    if not audit.links:
        who = agency or "ทุกหน่วยงาน"
        return kit.with_quick_replies([kit.text(f"{who} ยังไม่มีลิงก์ที่ส่งในปี {audit.year}")], [kit.says("ภาพรวม")])
    if audit.latest is None:
        said = f"มีลิงก์ที่ส่งแล้ว {audit.links:,} ลิงก์ ยังไม่เคยตรวจ ระบบตรวจให้ทุกคืนหลัง 22.00 น. กรุณาถามอีกครั้งพรุ่งนี้"
        return kit.with_quick_replies([kit.text(said)], [kit.says("ภาพรวม")])
    brief = _is_brief(audit, agency)
    details = [] if brief else pages(_lines(audit), TEXTS_AFTER_CARD, where=HOW_TO_SEE)
    bubbles = [_figures(audit, agency, brief), *(_details(audit, bool(agency)) if brief else [])]
    return kit.with_quick_replies([*carousels(_summary(audit, agency), bubbles), *details], _taps(audit, agency))


def _is_brief(audit: Audit, agency: str) -> bool:
    """Few enough to be told link by link."""
    return bool(agency) or len(audit.of("broken")) + len(audit.of("suspicious")) <= IN_DETAIL


def _summary(audit: Audit, agency: str) -> str:
    who = f"{agency} " if agency else ""
    return (
        f"ผลตรวจลิงก์ {who}เปิดไม่ได้ {len(audit.of('broken'))} น่าสงสัย {len(audit.of('suspicious'))} จาก {audit.links} ลิงก์"
    )


def _figures(audit: Audit, agency: str, brief: bool) -> Component:
    broken, suspicious, unseen = (len(audit.of(each)) for each in ("broken", "suspicious", "unseen"))
    body = [
        kit.row("เปิดไม่ได้", f"{broken:,} ลิงก์", colour=kit.RED if broken else kit.GREEN, bold=True),
        kit.row("น่าสงสัย", f"{suspicious:,} ลิงก์", colour=kit.AMBER if suspicious else kit.GREEN, bold=True),
        kit.row("รอตรวจซ้ำ", f"{audit.unsure:,} ลิงก์"),
        kit.row("โปรแกรมตรวจไม่ได้", f"{unseen:,} ลิงก์"),
        kit.row("ตรวจแล้ว", f"{audit.looked_at:,}/{audit.links:,} ลิงก์"),
        small("“เปิดไม่ได้” หมายถึงตรวจไม่ผ่านสองครั้งห่างกันหลายชั่วโมง “น่าสงสัย” กรุณาเปิดดูก่อนตัดสิน"),
        next_step(_what_now(broken, suspicious, unseen) if brief else HOW_TO_SEE),
    ]
    colour = kit.RED if broken else kit.AMBER if suspicious else kit.GREEN
    asked = f"ตรวจล่าสุด {thai_moment(audit.latest)}" if audit.latest else ""
    return kit.bubble(f"ผลตรวจลิงก์ {agency or f'ปี {audit.year}'}", body, subtitle=asked, colour=colour)


def _what_now(broken: int, suspicious: int, unseen: int) -> str:
    if broken or suspicious:
        return "ปัดดูลิงก์ในการ์ดถัดไป แล้วให้หน่วยงานแก้ไขหรือส่งลิงก์ใหม่"
    return "เปิดดูลิงก์ที่โปรแกรมตรวจไม่ได้ด้วยตนเอง" if unseen else "ไม่มีสิ่งที่ต้องทำ"


def _counted(audit: Audit) -> list[tuple[str, int, int]]:
    """Agency, broken, suspicious; those with most broken links first, else in the list's order."""
    found: dict[str, list[int]] = {}
    for each in audit.faults:
        if each.verdict != "unseen":
            found.setdefault(each.agency, [0, 0])[each.verdict == "suspicious"] += 1
    rows = [(name, broken, suspicious) for name, (broken, suspicious) in found.items()]
    return sorted(rows, key=lambda row: (-row[1], -row[2]))


def _lines(audit: Audit) -> list[str]:
    """• อบต.เหล่ายาว: เปิดไม่ได้ O1 O5 · น่าสงสัย 7 ข้อ"""
    lines = []
    for name, _, _ in _counted(audit):
        kinds = [(label, _codes(audit.of(kind), name)) for kind, label in VERDICTS.items()]
        lines.append(f"• {name}: " + " · ".join(f"{label} {_named(found)}" for label, found in kinds if found))
    return lines


def _named(found: Sequence[str]) -> str:
    return codes(found) if len(found) <= CODES_NAMED else f"{len(found)} ข้อ"


def _codes(faults: Sequence[Fault], agency: str) -> list[str]:
    return list(dict.fromkeys(code for each in faults if each.agency == agency for code in each.codes))


def _details(audit: Audit, with_unseen: bool) -> list[Component]:
    """Agency by agency, those with most broken links first."""
    of: dict[str, list[Fault]] = {name: [] for name, _, _ in _counted(audit)}
    for kind in (*VERDICTS, *(["unseen"] if with_unseen else [])):
        for each in audit.of(kind):
            of.setdefault(each.agency, []).append(each)
    return [bubble for name, faults in of.items() for bubble in _fault_bubbles(name, faults)]


def _fault_bubbles(agency: str, faults: Sequence[Fault]) -> list[Component]:
    told, rest = faults[:MOST_TOLD], faults[MOST_TOLD:]
    bubbles = [
        kit.bubble(agency, [line for each in told[at : at + A_CARD] for line in _fault(each)], subtitle="ลิงก์ที่ควรตรวจ")
        for at in range(0, len(told), A_CARD)
    ]
    if rest:
        bubbles[-1]["body"]["contents"].append(small(f"และข้อ {codes(_codes(rest, agency))}"))
    return bubbles


def _fault(fault: Fault) -> list[Component]:
    """O5 · เปิดไม่ได้, ไม่พบหน้าหรือไฟล์ (404) ตั้งแต่ 3 ก.พ. 2566, its URL, and what to do."""
    what, advice = WORDS.get(fault.reason, UNKNOWN)
    kind = f" · {VERDICTS[fault.verdict]}" if fault.verdict in VERDICTS else ""
    status = f" ({fault.status})" if fault.verdict == "broken" and fault.status else ""
    since = f" ตั้งแต่ {thai_date(fault.since)}" if fault.since else ""
    title = f" “{kit.clip(fault.title, TITLE_SHOWN)}”" if fault.title and fault.verdict == "suspicious" else ""
    colour = kit.RED if fault.verdict == "broken" else kit.AMBER
    head = kit.words(f"{codes(fault.codes)}{kind}", bold=True, colour=colour)
    return [head, kit.words(f"{what}{status}{since}{title}"), url_line(fault.url), small(f"→ {advice}")]


def _taps(audit: Audit, agency: str) -> list[Component]:
    named = [kit.says(name, f"ตรวจลิงก์ {name}") for name, _, _ in _counted(audit)[:3]] if not agency else []
    return [*named, kit.says("ตรวจลิงก์ทั้งหมด", "ตรวจลิงก์") if agency else kit.says("สอบทาน"), kit.says("ภาพรวม")]


def audit_in_group(audit: Audit, link: str) -> list[Message]:
    """Where officers of several agencies read along: figures, no names. `link` opens the asker's own chat, or is ""."""
    return kit.texts([_summary(audit, ""), f"รายละเอียดดูได้ในแชตส่วนตัวกับบอท {link}".rstrip()])


def no_such_agency(name: str) -> list[Message]:
    return [kit.text(f"ไม่พบหน่วยงาน {name} ในทะเบียน กรุณาพิมพ์ประเภทและชื่อหน่วยงาน เช่น ทต. … หรือ อบต. …")]


# ── within other messages ───────────────────────────────────────────────────────────────────────────────────────


def section(faults: Sequence[Fault]) -> list[Component]:
    """For an officer's own progress card; nothing when her links are fine."""
    found = [each for each in faults if each.verdict in ("broken", "suspicious")]
    if not found:
        return []
    parts: list[Component] = [kit.rule(), kit.words(f"ลิงก์ที่ควรตรวจ {len(found)} ลิงก์", bold=True, colour=kit.RED)]
    for each in found[:FAULTS_IN_SECTION]:
        what, advice = WORDS.get(each.reason, UNKNOWN)
        colour = kit.RED if each.verdict == "broken" else kit.AMBER
        parts.append(kit.words(f"{codes(each.codes)} {what}", bold=True, colour=colour))
        parts += [url_line(each.url), small(f"→ {advice}")]
    if len(found) > FAULTS_IN_SECTION:
        more = dict.fromkeys(code for each in found[FAULTS_IN_SECTION:] for code in each.codes)
        parts.append(small(f"และข้อ {codes(tuple(more))}"))
    return parts


def tally_line(broken: int, suspicious: int, agencies: int) -> str:
    """One line of the weekly tally; empty when every link is fine."""
    if not broken and not suspicious:
        return ""
    return f"ลิงก์เปิดไม่ได้ {broken} น่าสงสัย {suspicious} ({agencies} หน่วยงาน) พิมพ์ “ตรวจลิงก์” เพื่อดูรายการ"
