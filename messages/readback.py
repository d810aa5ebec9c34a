"""What is read back before it is done: one act in a sentence, and why we ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from messages import kit
from messages.addresses import readable
from messages.kit import Message

WHY = {
    "bare_numbers": "จับคู่ตามลำดับที่พิมพ์มา",
    "by_title": "จับคู่จากชื่อข้อ",
    "printed_twice": "แผนพิมพ์รหัส ๐๓๑ ซ้ำสองข้อ",
    "likely_name": "ชื่อหน่วยงานใกล้เคียงที่สุด",
    "other_agency": "เป็นการส่งแทนหน่วยงานอื่น",
    "correction": "เป็นการแก้ไขรายการก่อนหน้า",
    "paired_in_order": "จับคู่ข้อกับลิงก์ตามลำดับ",
    "one_url_many_items": "ลิงก์เดียวใช้กับหลายข้อ",
    "unsure": "ข้อความอ่านได้มากกว่าหนึ่งความหมาย",
    "link_target": "ข้อความของลิงก์ในไฟล์ต่างจากปลายทางจริง ใช้ปลายทางจริง",
    "other_column": "พบลิงก์นอกช่อง URL",
    "mended_url": "แก้การสะกดลิงก์ให้เปิดได้",
}
ZERO_CASES = (
    "หากเพียงแต่ไม่มีเรื่องหรือไม่มีเหตุการณ์ กรุณาเผยแพร่หน้าเว็บที่ระบุว่าไม่มี แล้วส่งลิงก์ของหน้านั้น แทนการตอบ “ไม่มี” ซึ่งอาจไม่ได้คะแนน (รอยืนยัน)"
)


def submitted(titles: Mapping[str, str], answers: Mapping[str, Sequence[str]], agency: str, why: str) -> str:
    lines = [f"บันทึกตามนี้ใช่หรือไม่ – {agency}"]
    for code, urls in answers.items():
        lines.append(f"{code} {titles.get(code, '')}")
        lines += [readable(url) for url in urls]
    return "\n".join(lines) + _because(why)


def from_file(codes: Sequence[str], agency: str) -> str:
    return f"บันทึกจากไฟล์ {len(codes)} ข้อ รวมข้อที่แทนที่ของเดิม ใช่หรือไม่ – {agency}\n{' '.join(codes)}"


def answered_none(titles: Mapping[str, str], codes: Sequence[str], agency: str) -> str:
    lines = [f"บันทึกคำตอบ “ไม่มี” ใช่หรือไม่ – {agency}", *(f"{code} {titles.get(code, '')}" for code in codes)]
    return "\n".join([*lines, ZERO_CASES])


def removal(codes: Sequence[str], agency: str) -> str:
    return f"ถอนรายการที่ส่งไว้ใช่หรือไม่ – {agency}\n{' '.join(codes)}\n(ประวัติยังคงอยู่)"


def take_back(agency: str) -> str:
    whose = f" – {agency}" if agency else ""
    return f"เลิกทำรายการที่ท่านทำล่าสุดใช่หรือไม่{whose}\nสิ่งที่บันทึกไว้ก่อนหน้านั้นจะกลับมาใช้แทน (ประวัติยังคงอยู่)"


def registration(agency: str, name: str) -> str:
    who = f" ชื่อ {name}" if name else ""
    return f"ขอลงทะเบียนเป็นเจ้าหน้าที่ของ {agency}{who} ใช่หรือไม่"


def announcement(to: str, text: str) -> str:
    """Of one message to several each is asked for by its own name."""
    return f"ส่งประกาศถึง {to}\n“{kit.clip(text, 200)}”\nใช่หรือไม่ (ใช้โควตาข้อความ)"


def another_person(agency: str, name: str, phone: str) -> str:
    """Her successor's own LINE must be let in by itself; the name in the register may change before."""
    who = " ".join(part for part in (name, f"โทร {phone}" if phone else "") if part)
    return (
        f"เปลี่ยนข้อมูลผู้ติดต่อของบัญชี LINE นี้ ({agency}) เป็น {who} ใช่หรือไม่\n"
        f"หากผู้รับผิดชอบคนใหม่จะใช้ LINE ของตนเอง กรุณาให้เพิ่มบอทเป็นเพื่อน แล้วพิมพ์\nลงทะเบียน {agency} ชื่อ ตำแหน่ง เบอร์โทร\n"
        "ข้อมูลที่ส่งไว้ยังอยู่ครบ"
    )


def anything(words: str, why: str) -> str:
    return f"เข้าใจว่าต้องการ: {kit.clip(words, 200)}\nถูกต้องหรือไม่{_because(why)}"


def _because(why: str) -> str:
    return f"\n(เหตุที่ถาม: {WHY[why]})" if why in WHY else ""


def which_item(urls: Sequence[str], narrowed: bool, choices: bool = True) -> str:
    """`narrowed`: code and title name different items; `choices`: there are items to tap on."""
    shown = "\n".join(readable(url) for url in urls)
    tap = "กดเลือกข้อ หรือ" if choices else "กรุณา"
    hint = "รหัสกับชื่อข้อไม่ตรงกัน" if narrowed else f"{tap}พิมพ์รหัสข้อพร้อมลิงก์ เช่น O5 https://…"
    return f"ลิงก์นี้เป็นของข้อใด ยังไม่ได้บันทึก\n{shown}\n{hint}"


def which_pairs(items: Sequence[str], urls: Sequence[str]) -> str:
    lines = [f"พบ {len(items)} ข้อ ({' '.join(items)}) กับ {len(urls)} ลิงก์ จับคู่ไม่ได้แน่ชัด จึงยังไม่ได้บันทึก"]
    lines.append("กรุณาพิมพ์แต่ละข้อคู่กับลิงก์ เช่น\n" + "\n".join(f"{code} https://…" for code in items[:3]))
    return "\n".join(lines)


def no_url(codes: Sequence[str]) -> Message:
    first = codes[0] if codes else "O1"
    return kit.text(f"ยังไม่พบลิงก์ของ {' '.join(codes) or 'ข้อนี้'} จึงยังไม่ได้บันทึก กรุณาวางลิงก์ต่อท้ายรหัสข้อ เช่น {first} https://…")


def broken_url(text: str, codes: Sequence[str]) -> Message:
    first = codes[0] if codes else "O1"
    return kit.text(
        f"ลิงก์นี้ไม่สมบูรณ์ จึงยังไม่ได้บันทึก: {kit.clip(text, 200)}\nกรุณาเปิดหน้าเว็บ คัดลอกลิงก์ทั้งหมด แล้วส่งใหม่ เช่น {first} https://…"
    )


def dash(codes: Sequence[str]) -> str:
    return f"เครื่องหมาย “-” ที่ {' '.join(codes)} หมายถึงอะไร ยังไม่ได้บันทึก\n{ZERO_CASES}"


def beyond_list(numbers: Sequence[int], year: int, last: str) -> Message:
    which = ", ".join(f"O{each}" for each in numbers)
    return kit.text(f"ปี {year} มีถึงข้อ {last} ไม่มี {which} จึงไม่ได้บันทึก กรุณาตรวจรหัสข้อแล้วส่งอีกครั้ง")


def which_agency(text: str) -> str:
    about = f"“{kit.clip(text, 80)}” " if text else ""
    return f"{about}หมายถึงหน่วยงานใด"


def unknown_agency(text: str) -> Message:
    if not text:
        return kit.text("กรุณาระบุหน่วยงานด้วย จึงยังไม่ได้ดำเนินการ พิมพ์ข้อความเดิมพร้อมประเภทและชื่อหน่วยงาน เช่น ทต. … หรือ อบต. …")
    return kit.text(f"ไม่พบหน่วยงาน “{kit.clip(text, 80)}” ในรายชื่อ กรุณาพิมพ์ประเภทและชื่อ เช่น ทต. … หรือ อบต. …")


def no_date(number: int | None) -> Message:
    which = f"ครั้งที่ {number}" if number else "ครั้งที่ …"
    return kit.text(f"ขยาย{which} ถึงวันใด กรุณาพิมพ์พร้อมวันที่ เช่น ขยาย{which} ถึง 7 มี.ค. 2566")
