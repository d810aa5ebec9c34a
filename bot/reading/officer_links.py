"""Officers' messages with a URL: handed in, corrected, or only asked about."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import replace

from bot.commands import (
    Ask,
    Chat,
    Complain,
    Form,
    Progress,
    Promise,
    ShowItem,
    Submit,
    Withdraw,
)
from bot.doubts import (
    Handling,
    ReadBack,
    Step,
    WhichAgency,
)
from bot.reading import cues, topics
from bot.reading.agency_index import Certainty, Named
from bot.reading.codes import mentions
from bot.reading.grammar import scan
from bot.reading.heard import Heard
from bot.reading.officer_questions import (
    ITEM,
    PROGRESS,
    question,
    shared_link,
    topic,
)
from bot.reading.submission import read_urls
from bot.reading.text import HOLE, fold, parse
from bot.reading.urls import find_urls

POLITE = r"(?:[\s!.]*(?:นะ|น้า)?(?:ครับผม|ครับ|คับ|คร้าบ|ค่ะ|คะ|ค่า|จ้า|จ้ะ|เจ้า|เน้อ)?)*[\s!.]*"
YES = re.compile(
    rf"(?:ใช่|ใช่แล้ว|ถูกต้อง|ถูก|ยืนยัน|ตกลง|โอเค|ok|okay|yes|y|แม่นแล้ว|แม่น|ถูกต้องแล้ว|ใช่เลย|บันทึกเลย|บันทึกได้(?:เลย)?){POLITE}"
)


def correction(heard: Heard) -> list[Step]:
    """ "ไม่ใช่ อันนั้น O38" in reply to a message with a URL: the quoted URL, for the item now named; read back."""
    quoted = heard.text.quoted or heard.speaker.quoted or ""
    urls = find_urls(quoted)
    if not urls or heard.text.urls or not heard.numbers or heard.asks:
        return []
    if heard.has(cues.LATER) or heard.has(cues.NONE) or heard.has(cues.WITHDRAW) or heard.has(cues.HOLD):
        return []
    if len(urls) > 1 and len(heard.numbers) != 1:
        return []
    chosen = heard.numbers
    was = {code for mention in mentions(fold(quoted), scan(fold(quoted)), heard.vocabulary) for code in mention.codes}
    if len(chosen) > 1:
        chosen = tuple(code for code in chosen if code not in was) or chosen
    return [Step(Submit(dict.fromkeys(chosen, urls)), Handling.CONFIRM, (ReadBack("correction"),))]


def quoted_yes(heard: Heard) -> list[Step]:
    """A yes to a question that she quotes in her own message: what the quoted text says is what she means."""
    if not heard.text.quoted or not YES.fullmatch(heard.words.strip()):
        return []
    asked = replace(heard, text=parse(heard.text.quoted))
    steps = read_urls(asked) if asked.codes and asked.text.urls else []
    sure = len(steps) == 1 and isinstance(steps[0].act, Submit) and steps[0].handling is not Handling.CLARIFY
    return [Step(steps[0].act)] if sure else []


def with_url(heard: Heard) -> list[Step]:
    if not heard.text.urls:
        return []
    if heard.numbers and _held(heard):
        return [Step(Promise(heard.numbers))]
    if (
        heard.has(WITHDRAW_URL)
        and not OLD_GOES.search(heard.words)
        and heard.codes
        and not re.search(r"(?:แทน|เป็น|ใช้|ใหม่|ใส่|เอาอัน|นี้)[^\n]{0,20}\ufffc", heard.words)
    ):
        return [Step(Withdraw(heard.codes), Handling.CONFIRM, (ReadBack("removal"),))]
    if (
        not heard.asks
        and ANNOUNCES.search(heard.words.split("\ufffc")[0] + heard.words.split("\ufffc")[-1])
        and len(heard.sure) == 1
    ):
        return [Step(Promise(heard.codes))]
    if heard.asks and any("หรือ" in heard.plain[one.start : one.end] for one in heard.sure):
        return question(heard)
    if _question_with_link(heard):
        return _about_link(heard) or [Step(Ask("link_ok", heard.codes or heard.by_title), Handling.AUTO)]
    complaint = topics.find(topics.COMPLAINTS, heard.words)
    tired = complaint and complaint.name in ("workload", "bot") and heard.codes  # she hands it in all the same
    if complaint and not tired and not heard.has(cues.SENDS):  # a link that is complained about is not handed in
        return [Step(Complain(complaint.name, heard.codes), complaint.handling)]
    if not heard.codes and heard.has(ADVERTISES):
        return [Step(Chat(), Handling.IGNORE)]
    if all(MEETING_HOST.search(url.url) for url in heard.text.urls):
        return [Step(Chat(), Handling.IGNORE)]
    steps = [_for_whom(heard, step) for step in read_urls(heard)]
    doubted = heard.asks and cues.ABOUT_LINK.search(heard.words) and not cues.ARRIVED.search(heard.words)
    lead = heard.plain[: heard.text.urls[0].start]
    checks = cues.CHECKS.search(lead) and not cues.SENDS.search(lead)
    if checks or heard.text.forwarded or heard.has(cues.SHOWS) or doubted and "ต้อง" not in heard.words:
        steps = [_read_back(step) for step in steps]
    return steps + _after_urls(heard, steps)


OF_THE_NEXT = re.compile(r"(?:(?<![ก-๙])(?:ส่วน|สำหรับ|แต่)|\n)\s*(?:ของ)?\s*\Z")


def _held(heard: Heard) -> bool:
    """Whether nothing is to be recorded: not where it is said of one item and another clause is about the next."""
    for hold in cues.HOLD.finditer(heard.plain):
        at = bisect(heard.ends, hold.start())
        if not 0 < at < len(heard.mentions):
            return True
        between = heard.plain[heard.ends[at - 1] : heard.mentions[at].start]
        if HOLE in between or not OF_THE_NEXT.search(between):
            return True
    return False


# "… ต้องแยกรายเดือนไหม": what the item just handed in needs, whatever other item's words it uses.
MUST_IT = re.compile(
    r"ต้อง(?:ใส่|มี|แยก|ทำ|ลง|แนบ|เป็น|เพิ่ม|ระบุ|ใช้|แสดง|สแกน|เซ็น|ผ่าน|ได้รับ|รอ|ให้|จัด|ติด|เผยแพร่|ลงนาม|คร?บ|ครอบ|"
    r"ส่งเล่ม)[^\n]{0,40}(?:ไหม|มั้ย|มั๊ย|หรือเปล่า|รึเปล่า|หรือไม่|ก่อ|ปะ)"
)


def _then_sends(after_question: str) -> bool:
    """The question is over and something is sent ("… วันไหนคะ ส่ง O5"); "ใครส่ง O5" is still the question."""
    sends = cues.SENDS.search(after_question)
    return sends is not None and re.search(r"\s|คะ|ครับ|คับ|ค่ะ", after_question[: sends.start()]) is not None


def _read_back(step: Step) -> Step:
    """Somebody else's words, or a link perhaps only shown."""
    if not isinstance(step.act, Submit) or step.handling is not Handling.AUTO:
        return step
    return replace(step, handling=Handling.CONFIRM, doubts=(*step.doubts, ReadBack("unsure")))


ADVERTISES = re.compile(r"ฝาก(?:ประชาสัมพันธ์|กด|แชร์|ไล[คก]|ติดตาม|ร้าน|ขาย)|ขอเชิญ(?:ชวน)?(?:ร่วม|เที่ยว|ทุก|ชม)|สนับสนุนสินค้า")
MEETING_HOST = re.compile(
    r"//(?:[\w-]+\.)*(?:zoom\.us|meet\.google\.com|teams\.microsoft\.com|webex\.com|"
    r"line\.me(?=/(?:R/)?ti/g))(?:[/?]|$)"
)
# "พรุ่งนี้จะส่งข้อ 36 ตามลิงก์นี้", "ถ้าผ่านแล้วค่อยลง": the link is shown, the answer comes later.
ANNOUNCES = re.compile(
    r"(?:พรุ่งนี้|พรุ้งนี้|วันพูก|มะรืน|เดี๋ยว|(?:อาทิตย์|สัปดาห์|เดือน)หน้า|วัน[ก-๙]{2,8}หน้า)[^\n\ufffc]{0,40}?(?:จะ|ค่อย|"
    r"ขอ(?:เปลี่ยน|แก้))|"
    r"(?:(?<!ตร)รอ(?!บ|ง)|ถ้า|หาก|หลัง|เมื่อ(?!วา))[^\n\ufffc]{2,40}(?:จะ|ค่อย)"
)
WITHDRAW_URL = re.compile(r"(?:ถอน|(?<!ข้อมู)(?<!ดูแ)(?<![บผกไ])ลบ|เอา[^\n]{0,24}ออก|ยกเลิก(?!อัน|ของ|ตัว))")


# "ข้อ 30 <url> ของเดิมลบได้เลย": what is there already goes, what stands here comes.
OLD_GOES = re.compile(
    rf"{HOLE}[^\n{HOLE}]{{0,20}}?\s(?:ส่วน)?(?:ของ|อัน|ลิงก์|ตัว|ไฟล์)(?:เดิม|เก่า)\s?(?:ขอ|ให้|ช่วย|รบกวน)?(?:ลบ|ถอน|เอา|"
    rf"ยกเลิก)|"
    rf"{HOLE}[^\n{HOLE}]{{0,20}}?\s(?:ขอ|ช่วย|ฝาก|รบกวน|แล้ว)?(?:ลบ|ถอน|ยกเลิก)(?:ของ|อัน|ลิงก์|ตัว|ไฟล์)(?:เดิม|เก่า)"
)


def _about_link(heard: Heard) -> list[Step]:
    """Whether one link may serve, or what the item needs; else the question is whether this very link will do."""
    if steps := shared_link(heard):
        return steps
    known = topic(heard)
    if known and known[0].handling is Handling.AUTO:
        return known
    return [] if cues.ABOUT_LINK.search(heard.words) else question(heard)


def _question_with_link(heard: Heard) -> bool:
    """A question about the link, not a link handed in: asked before the URL, or about it after it.

    "ส่ง O5 <url> ต้องใส่เบอร์ด้วยไหม" hands in and asks; "O5 ใช้ลิงก์นี้ได้ไหม <url>" only asks.
    """
    first, last = heard.text.urls[0], heard.text.urls[-1]
    line_start = heard.plain.rfind("\n", 0, first.start) + 1
    before = heard.plain[: first.start]
    after = heard.plain[last.end :]
    blamed = heard.has(cues.BLAMED) and not heard.has(cues.SENDS)
    if heard.asks and (blamed or heard.has(cues.SUPPOSES) or not heard.mentions and not heard.titles):
        return True
    asked = cues.QUESTION.search(heard.plain, line_start if heard.codes and before.count("\n") else 0, first.start)
    if asked and not _then_sends(heard.plain[asked.end() : first.start]):
        later_code = any(mention.start >= asked.end() and mention.end <= first.start for mention in heard.sure)
        named_before = any(mention.end <= asked.start() for mention in heard.sure)
        return not (later_code and (named_before or cues.ARRIVED.search(before)))
    if ask := cues.ABOUT_LINK.search(after.split("\n")[0] if len(heard.text.urls) > 1 else after):
        return (
            not cues.ARRIVED.search(ask[0])
            and not cues.SENDS.search(before)
            and not ("ต้อง" in ask[0] or MUST_IT.search(after))
        )
    return False


def _for_whom(heard: Heard, step: Step) -> Step:
    """Another agency named with "แทน", "ของ", "ให้": its answers, never without a yes. Two that fit: asked."""
    others = list(heard.others())
    others = [one for one in others if not any(url.start <= one.start < url.end for url in heard.text.urls)]
    if not isinstance(step.act, Submit) or not others:
        return step
    one = others[0]
    if len(one.candidates) > 1:
        return replace(step, handling=Handling.CLARIFY, doubts=(*step.doubts, which_agency(heard, one)))
    handling = max(step.handling, Handling.CONFIRM, key=list(Handling).index)
    why = ReadBack("other_agency" if one.certainty is Certainty.SURE else "likely_name")
    return replace(step, act=replace(step.act, agency=one.candidates[0]), handling=handling, doubts=(*step.doubts, why))


def which_agency(heard: Heard, one: Named) -> WhichAgency:
    return WhichAgency(heard.text.raw[one.start : one.end].strip(), one.candidates, one.district)


def _after_urls(heard: Heard, steps: list[Step]) -> list[Step]:
    """A question that follows what was handed in ("… ครบหรือยังคะ", "… ต้องใส่เบอร์ด้วยมั้ย")."""
    answers = [code for step in steps if isinstance(step.act, Submit) for code in step.act.answers]
    own = [mention.end for mention in heard.sure if set(mention.codes) & set(answers)]
    tail_at = max([url.end for url in heard.text.urls] + own)
    lead = heard.plain[: min([url.start for url in heard.text.urls] + [mention.start for mention in heard.sure])]
    tail = heard.part(tail_at)
    if cues.COURTESY.search(tail.words):
        return []
    if not cues.QUESTION.search(tail.words):
        tail = heard.part(0, len(lead)) if cues.QUESTION.search(lead) else tail
    if not cues.QUESTION.search(tail.words):
        wants_form = re.search(r"ขอ[^\n]{0,12}ฟอร์ม", tail.words)
        return [Step(Form(tail.round))] if wants_form else []
    if cues.ARRIVED.search(tail.words) or PROGRESS.search(tail.words) and not ITEM.search(tail.words):
        return [Step(Progress(round=tail.round))]
    found = question(tail)
    if answers and MUST_IT.search(tail.words) and not (tail.codes or tail.rounds):
        return [Step(ShowItem(tuple(answers[-1:])))]
    if found and not any(
        isinstance(step.act, Ask) and step.act.topic is None or isinstance(step.act, Chat) for step in found
    ):
        return found
    return [Step(ShowItem(tuple(answers[-1:])))] if answers else []
