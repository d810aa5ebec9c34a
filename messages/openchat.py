"""What the coordinator pastes into the OpenChat. A bot cannot enter one: it only prepares, she sends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from messages import kit
from messages.kit import CLIPBOARD_LIMIT, Component, Message
from models.progress import RoundTally
from models.thai_time import days_between, thai_day_month, thai_moment, thai_weekday_date

NAMES_AT_MOST = 2
"""Messages for the names of those behind: with the card, the text and the picture they fill one reply of five."""
REST_ROOM = 30
"""Letters kept free for "และอีก … แห่ง"."""


@dataclass(frozen=True)
class Place:
    """An agency in the round; `missing` items of `items`."""

    name: str
    district: str
    missing: int
    items: int


@dataclass(frozen=True)
class OpenChatValues:
    """`ask_link`, `join_link`: open the bot's chat with the words filled in; empty where the account's id is not set.
    `picture`: https address of the tally picture, or empty. `command`: how the technician makes it without one."""

    year: int
    as_of: datetime
    tally: RoundTally
    places: tuple[Place, ...]
    ask_link: str = ""
    join_link: str = ""
    picture: str = ""
    command: str = ""


def openchat_messages(values: OpenChatValues, names: bool) -> list[Message]:
    """The card that explains, the text to paste, with `names` the lists of those behind, and the picture."""
    texts = [openchat_text(values), *(names_texts(values) if names else [])]
    messages = [_card(values, texts, names), *(kit.text(each) for each in texts)]
    if values.picture.startswith("https://"):
        messages.append({"type": "image", "originalContentUrl": values.picture, "previewImageUrl": values.picture})
    taps = [kit.says("ใครยังไม่ส่ง"), kit.says("สรุป")]
    other = kit.says("ข้อความ OpenChat") if names else kit.says("ระบุชื่อที่ยังไม่ครบ", "ข้อความ OpenChat ระบุชื่อ")
    return kit.with_quick_replies(messages, [other, *taps])


# ── the text ────────────────────────────────────────────────────────────────────────────────────────────────────


def openchat_text(values: OpenChatValues) -> str:
    """At most what the clipboard holds; the praise gives way first, the links never."""
    for praise in _praises(values):
        text = "\n".join([*_state(values), *praise, *([""] if praise else []), *_behind(values), "", *_links(values)])
        if len(text) <= CLIPBOARD_LIMIT:
            return text
    return kit.clip("\n".join([*_state(values), *_behind(values), "", *_links(values)]), CLIPBOARD_LIMIT)


def _state(values: OpenChatValues) -> list[str]:
    tally = values.tally
    return [
        f"ความก้าวหน้า OIT ปี {values.year} ครั้งที่ {tally.number}",
        f"(ข้อมูล ณ {thai_moment(values.as_of)})",
        f"ส่งแล้ว {tally.counts.received:,} จาก {tally.expected:,} คำตอบ ({tally.percent}%)",
        _deadline(tally.deadline, values.as_of),
        "",
    ]


def _deadline(deadline: datetime, now: datetime) -> str:
    days = days_between(now, deadline)
    if now > deadline:
        return f"ครบกำหนดแล้วเมื่อ{thai_weekday_date(deadline)}"
    left = "วันนี้เป็นวันสุดท้าย" if days == 0 else f"เหลืออีก {days} วัน"
    return f"กำหนดส่ง: {thai_weekday_date(deadline)} ({left})"


def _praises(values: OpenChatValues) -> Iterable[list[str]]:
    """From the fullest to the shortest. Not all names, then no names: picking some would be unfair to the others."""
    done = [each for each in values.places if not each.missing]
    if not done:
        yield []
        return
    if len(done) == len(values.places):
        yield [f"ขอขอบคุณทุกหน่วยงาน ส่งครบแล้วทั้ง {len(done)} แห่ง"]
        return
    thanks = f"ขอขอบคุณ {len(done)} หน่วยงานที่ส่งครบแล้ว"
    yield [f"{thanks}: {', '.join(each.name for each in done)}"]
    yield [f"{thanks}: {_by_district(values.places)}"]
    yield [thanks]


def _by_district(places: Iterable[Place]) -> str:
    done: dict[str, list[bool]] = {}
    for each in places:
        done.setdefault(each.district, []).append(not each.missing)
    return ", ".join(
        f"อ.{district} {'ครบทุกแห่ง' if all(marks) else f'{sum(marks)}/{len(marks)}'}"
        for district, marks in done.items()
        if any(marks)
    )


def _behind(values: OpenChatValues) -> list[str]:
    tally = values.tally
    if not tally.partial + tally.none:
        return []
    return [f"ยังไม่ครบ {tally.partial + tally.none} หน่วยงาน (ส่งบางส่วน {tally.partial} ยังไม่ส่ง {tally.none})"]


def _links(values: OpenChatValues) -> list[str]:
    if not values.ask_link:
        return ["ดูข้อที่ขาด: พิมพ์ “ขาดข้อไหน” ในแชตของ ITA Bot", "ยังไม่ลงทะเบียน: พิมพ์ “ลงทะเบียน” ในแชตเดียวกัน"]
    return [
        "ดูข้อที่ขาดของหน่วยงาน (แตะแล้วกดส่ง):",
        values.ask_link,
        "ยังไม่ลงทะเบียน:",
        values.join_link,
    ]


def names_texts(values: OpenChatValues) -> list[str]:
    """Those behind, by name, in at most two texts that each fit the clipboard; who does not fit is counted."""
    none = [each.name for each in values.places if each.missing and each.missing == each.items]
    some = [f"{each.name} (ขาด {each.missing})" for each in values.places if 0 < each.missing < each.items]
    due = f"ครั้งที่ {values.tally.number} กำหนด {thai_day_month(values.tally.deadline)}"
    texts: list[str] = []
    left = 0
    for head, names in ((f"ยังไม่ส่ง {len(none)} แห่ง", none), (f"ส่งยังไม่ครบ {len(some)} แห่ง", some)):
        for place, name in enumerate(names):
            piece = f", {name}" if place else f"\n\n{head} ({due}): {name}"
            if texts and len(texts[-1]) + len(piece) <= CLIPBOARD_LIMIT - REST_ROOM:
                texts[-1] += piece
            elif len(texts) < NAMES_AT_MOST:
                texts.append(f"{head} ({due}){' ต่อ' if place else ''}: {name}")
            else:
                left += 1
    if left:
        texts[-1] += f" และอีก {left} แห่ง"
    return texts


# ── the card ────────────────────────────────────────────────────────────────────────────────────────────────────


def _card(values: OpenChatValues, texts: list[str], names: bool) -> Message:
    body: list[Component] = [
        kit.words("บอทเข้าไปใน OpenChat ไม่ได้ จึงเตรียมข้อความไว้ให้วางเอง"),
        kit.bullet("แตะ “คัดลอก” ด้านล่าง (ในโทรศัพท์) หรือแตะค้างที่ข้อความถัดไปแล้วเลือกคัดลอก", "1."),
        kit.bullet("เปิด OpenChat แตะค้างในช่องพิมพ์ แล้วเลือกวาง", "2."),
        kit.bullet("ตรวจข้อความ แล้วกดส่ง", "3."),
        kit.rule(),
        *_about_picture(values),
    ]
    if names:
        body.append(kit.words("ข้อความที่ระบุชื่อผู้ที่ยังไม่ครบ ทุกคนใน OpenChat จะเห็น", colour=kit.AMBER, size="xs"))
    labels = ["คัดลอกข้อความ", "คัดลอกรายชื่อ 1", "คัดลอกรายชื่อ 2"]
    buttons = [
        kit.button(kit.copies(label, text), primary=place == 0)
        for place, (label, text) in enumerate(zip(labels, texts, strict=False))
    ]
    if values.picture:
        buttons.append(kit.button(kit.opens("เปิดรูปสรุป", values.picture)))
    title = f"ข้อความ OpenChat ครั้งที่ {values.tally.number}"
    subtitle = f"ข้อมูล ณ {thai_moment(values.as_of)}"
    return kit.card(title, kit.bubble(title, body, subtitle=subtitle, buttons=buttons))


def _about_picture(values: OpenChatValues) -> list[Component]:
    if values.picture.startswith("https://"):
        return [kit.words("รูปสรุป: แตะที่รูปท้ายข้อความ แล้วบันทึกหรือแชร์ไปยัง OpenChat", size="xs", colour=kit.MUTED)]
    if values.picture:
        return [kit.words("รูปสรุป: แตะปุ่ม “เปิดรูปสรุป” แล้วบันทึกรูป", size="xs", colour=kit.MUTED)]
    return [
        kit.words(
            f"ยังไม่มีรูปสรุป เพราะระบบยังไม่ได้ตั้ง PUBLIC_URL เจ้าหน้าที่ดูแลระบบสร้างรูปได้ด้วยคำสั่ง {values.command}",
            size="xs",
            colour=kit.MUTED,
        )
    ]
