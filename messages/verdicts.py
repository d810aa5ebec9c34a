"""What a reviewer hears of her verdicts: done, asked for a reason, too late, undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from messages import kit
from messages.kit import Component, Message
from messages.review import VERDICTS, Remark, remark_line
from messages.rows import tappable
from models.thai_time import thai_moment

MOST_CODES = 50
MOST_LINES = 15
HOW_IT_IS_TOLD = {
    "accepted": "หน่วยงานเห็นผลนี้เมื่อเขียนมาครั้งถัดไป",
    "returned": "หน่วยงานจะทราบเมื่อเขียนมา หรือระบบแจ้งให้เองวันละครั้ง",
}


@dataclass(frozen=True)
class Outcome:
    """What became of a verdict in words over some items of an agency. `settled`: already so decided, or accepted."""

    agency: str
    verdict: str
    reason: str = ""
    done: Sequence[str] = ()
    overruled: Sequence[tuple[str, Remark]] = ()
    """Of the done ones, those that had been returned before."""
    missing: Sequence[str] = ()
    settled: Sequence[tuple[str, Remark]] = ()


def outcome(result: Outcome, taps: Sequence[Component], planned: bool = False) -> list[Message]:
    """`planned`: read back before it is done."""
    lines = _done_lines(result, planned)
    if result.overruled:
        lines += ["ผลเดิมที่เปลี่ยน:", *_remarks(result.overruled)]
    if result.settled:
        lines += ["มีผลแล้ว จึงไม่เปลี่ยน:", *_remarks(result.settled)]
    if result.missing:
        lines.append(f"ยังไม่ได้รับ: {kit.listing(result.missing, MOST_CODES)}")
    return kit.with_quick_replies([kit.text("\n".join(lines))], taps)


def _done_lines(result: Outcome, planned: bool) -> list[str]:
    verdict = VERDICTS[result.verdict]
    if not result.done:
        return [f"{result.agency}: ไม่มีข้อที่จะบันทึกผล “{verdict}”"]
    begin = "จะบันทึกผล" if planned else "บันทึกแล้ว"
    lines = [f"{begin} {result.agency} “{verdict}” {len(result.done)} ข้อ: {kit.listing(result.done, MOST_CODES)}"]
    if result.reason:
        lines.append(f"เหตุผล: {result.reason}")
    if not planned:
        lines.append(HOW_IT_IS_TOLD[result.verdict])
    return lines


def _remarks(settled: Sequence[tuple[str, Remark]]) -> list[str]:
    lines = [f"• {code} {remark_line(remark)}" for code, remark in settled[:MOST_LINES]]
    over = len(settled) - MOST_LINES
    return [*lines, f"และอีก {over} ข้อ"] if over > 0 else lines


def decided(agency: str, code: str, verdict: str, reason: str = "") -> Message:
    """One short line above the next card."""
    why = f"\nเหตุผล: {reason}" if reason else ""
    return kit.text(f"บันทึกแล้ว {code} ของ {agency}: {VERDICTS[verdict]}{why}")


def which_agency(verdict: str) -> list[Message]:
    return [kit.text(f"กรุณาบอกชื่อหน่วยงานและข้อ เช่น “{_example(verdict)}”")]


def which_items(agency: str, verdict: str) -> list[Message]:
    body = f"กรุณาบอกข้อของ {agency} เช่น “{_example(verdict)}” หรือเปิดดูทีละรายการ"
    return kit.with_quick_replies([kit.text(body)], [kit.says("เปิดดูทีละรายการ", f"สอบทาน {agency}")])


def _example(verdict: str) -> str:
    return "ชื่อหน่วยงาน O1 O3 ผ่าน" if verdict == "accepted" else "ให้แก้ O1 ของ ชื่อหน่วยงาน เพราะ …"


def unknown_agency(name: str) -> list[Message]:
    return [kit.text(f"ไม่พบหน่วยงาน “{kit.clip(name, 60)}” ในรายชื่อ กรุณาพิมพ์ชื่ออีกครั้ง เช่น “สอบทาน ทต. …”")]


def ask_reason(
    agency: str, codes: Sequence[str], reasons: Sequence[tuple[str, Component]], own_words: Component
) -> Message:
    """`reasons`: the text and what a tap on it does. Rows instead of buttons: a button's label is cut at one line."""
    rows = [tappable(words, action) for words, action in reasons]
    bubble = kit.bubble(
        f"ให้แก้ไข {kit.listing(codes, 10)}",
        [kit.words("เลือกเหตุผลที่หน่วยงานจะได้เห็น", colour=kit.MUTED), *rows],
        subtitle=agency,
        buttons=[kit.button(own_words)],
        colour=kit.AMBER,
    )
    return kit.card(f"เลือกเหตุผลที่ให้ {agency} แก้ไข {kit.listing(codes, 10)}", bubble)


def fills(label: str, data: str, words: str) -> Component:
    """A tap that opens the keyboard with words filled in (LINE ≥ 12.6 on phones); elsewhere only the postback comes."""
    return {
        "type": "postback",
        "label": kit.clip(label, kit.QUICK_REPLY_LABEL),
        "data": data,
        "inputOption": "openKeyboard",
        "fillInText": kit.clip(words, kit.DISPLAY_TEXT_LIMIT),
    }


def type_it(words: str) -> list[Message]:
    return [kit.text(f"พิมพ์เหตุผลต่อท้ายข้อความนี้แล้วส่ง\n{words}…")]


# ── too late, or not at all ─────────────────────────────────────────────────────────────────────────────────────


def not_found() -> list[Message]:
    return [kit.text("ไม่พบรายการนี้ในปีปัจจุบัน ปุ่มอาจมาจากปีก่อน กรุณาพิมพ์ “สอบทานต่อ”")]


def already_decided(agency: str, code: str, remark: Remark, mine: bool) -> Message:
    who = "ท่าน" if mine else remark.by
    reason = f" เหตุผล: {remark.reason}" if remark.reason else ""
    return kit.text(
        f"{code} ของ {agency} มีผลแล้ว: {VERDICTS[remark.verdict]} โดย{who} เมื่อ {thai_moment(remark.at)}{reason}\n"
        "การกดครั้งนี้จึงไม่เปลี่ยนอะไร"
    )


def verdict_changed(agency: str, code: str) -> Message:
    """It waits again, or was decided otherwise, since the reasons were offered."""
    return kit.text(f"ผลของ {code} ของ {agency} เปลี่ยนไปหลังจากเปิดปุ่มนี้ การกดครั้งนี้จึงไม่เปลี่ยนอะไร")


def was_withdrawn(agency: str, code: str, when: str) -> Message:
    return kit.text(f"{agency} ถอน {code} คืนแล้วเมื่อ {when} จึงไม่มีรายการให้สอบทาน")


def was_replaced(agency: str, code: str, when: str) -> Message:
    return kit.text(f"{agency} ส่ง {code} ใหม่แล้วเมื่อ {when} การกดครั้งนี้เป็นของรายการเดิม จึงไม่เปลี่ยนอะไร")


def reason_changed() -> Message:
    return kit.text("รายการเหตุผลของข้อนี้เปลี่ยนไปแล้ว กรุณาเลือกใหม่")


# ── undo ────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class TakenBack:
    """One verdict taken back. `now`: what is in force instead; empty: it waits for review again."""

    agency: str
    code: str
    remark: Remark
    now: Remark | None
    was_told: bool


def taken_back(rows: Sequence[TakenBack], replaced: Sequence[str], taps: Sequence[Component]) -> list[Message]:
    """`replaced`: items whose agency has sent a new answer meanwhile; there is nothing to take back."""
    of: dict[str, list[str]] = {}
    for each in rows:
        of.setdefault(_what_changes(each), []).append(each.code)
    lines = [f"• {' '.join(codes)} ของ {change}" for change, codes in list(of.items())[:MOST_LINES]]
    over = sum(len(codes) for codes in list(of.values())[MOST_LINES:])
    lines += [f"และอีก {over} ข้อ"] if over > 0 else []
    if rows:
        lines.insert(0, f"เลิกทำแล้ว {len(rows)} ข้อ")
    if any(each.was_told for each in rows):
        lines.append("หน่วยงานทราบผลเดิมแล้ว ระบบจะแจ้งการเปลี่ยนแปลงให้ทราบด้วย")
    if replaced:
        lines.append(f"หน่วยงานส่งใหม่หรือถอนไปแล้ว จึงไม่เปลี่ยน: {kit.listing(replaced, MOST_CODES)}")
    return kit.with_quick_replies([kit.text("\n".join(lines))], taps)


def _what_changes(each: TakenBack) -> str:
    now = remark_line(each.now) if each.now else "รอสอบทานอีกครั้ง"
    return f"{each.agency}: เดิม “{VERDICTS[each.remark.verdict]}” → {now}"


def nothing_to_undo() -> list[Message]:
    return kit.with_quick_replies([kit.text("ไม่มีผลสอบทานของท่านให้เลิกทำ")], [kit.says("สอบทานต่อ", "สอบทานต่อ")])


def undone_before(agency: str, code: str) -> list[Message]:
    return [kit.text(f"ผลนี้ของ {code} ของ {agency} เลิกทำไปแล้ว กรุณาพิมพ์ “สอบทานต่อ” เพื่อดูรายการที่รอ")]


def is_it_this(agency: str, codes: Sequence[str], remark: Remark, tap: Component) -> list[Message]:
    """The last step is long past: shown before it is undone."""
    body = f"ผลล่าสุดของท่านคือ {kit.listing(codes, 10)} ของ {agency}: {remark_line(remark)}\nต้องการเลิกทำหรือไม่"
    return kit.with_quick_replies([kit.text(body)], [tap, kit.says("สอบทานต่อ", "สอบทานต่อ")])
