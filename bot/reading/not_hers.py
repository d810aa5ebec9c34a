"""A coordinator's command from an officer or a stranger: read rightly, told to the coordinator, never carried out."""

from __future__ import annotations

import re

from bot.commands import Ask
from bot.doubts import Handling, NotAllowed, Step
from bot.reading import announcements, coordinator, coordinator_asks, coordinator_calls, officer_questions, topics
from bot.reading.heard import Heard
from bot.reading.officer import MUTE

ALL = re.compile(r"ทุก\s?(?:หน่วย|แห่ง|อปท|อำเภอ|เทศบาล|อบต)|ทั้งจังหวัด|ทั้งหมด\s?(?:59|ทุก)|หน่วยอื่น|รายอำเภอ|ทุกที่")
VERDICT = re.compile(
    r"approve|(?:^|\s|ช่วย|ขอ|รบกวน|กด|ให้|โปรด)อนุมัติ|อนุมัติ\s?(?:ให้|ข้อ|o\d|รายการ|เลย|ด้วย|ของ)|"
    r"(?:ให้|กด|ปรับ)[^\n]{0,30}ผ่าน|return o|"
    r"(?:ตั้ง|ปรับ|เปลี่ยน|แก้)(?:เป็น)?สถานะ[^\n]{0,40}ผ่าน|\bmark\b[^\n]{0,50}(?:pass|complete|accept)|\bpass(?:ed)?\b|"
    r"(?<!ที่)(?<!โดน)(?<!ถูก)ตีกลับ(?:ให้|ข้อ|ของ)"
)
BEGS = re.compile(r"(?:ให้|ขอ|ช่วย|กด|ปรับ)[^\n]{0,30}(?:ผ่าน|อนุมัติ)[^\n]{0,20}ได้(?:ไหม|มั้ย|หรือ|ก่อ|ปะ)")
TO_ANOTHER = re.compile(r"(?:ช่วย|ฝาก|ส่งข้อความ|รบกวน)?(?:เตือน|ทวง|สะกิด)(?!แล้ว|ไป)")
STATE = re.compile(r"ขอดู|สถานะ|ภาพรวม|สรุป|คืบหน้า|ยอด|ส่ง(?:มา|ครบ|กี่)")
OTHERS = re.compile(r"ใคร(?!ส่งแทน|ทำแทน)|(?:หน่วย(?:งาน)?|อปท|แห่ง|อบต|เทศบาล)ไหน")
DONE = re.compile(r"(?:ใคร|ไหน|ใด)[^\n]{0,16}(?:ครบ|ส่งแล้ว|เสร็จ)[^\n]{0,8}(?:บ้าง|มั่ง|พ่อง)")
BEHIND = re.compile(r"ยังไม่(?:ได้)?ส่ง|ค้างส่ง")


def of_officer(heard: Heard) -> list[Step]:
    if heard.text.urls or heard.text.forwarded or officer_questions.grabs(heard):
        return []
    return _refused(heard, _commands(heard))


def of_stranger(heard: Heard) -> list[Step]:
    """Whatever reaches beyond one's own agency: a stranger has none."""
    rules = [coordinator.reviews, coordinator.export, announcements.announce]
    rules += [coordinator_calls.remind, coordinator_asks.who_missing]
    return _refused(heard, rules + _commands(heard))


def _commands(heard: Heard) -> list[coordinator.Rule]:
    """The rules that this message could be trying; an officer's own words are not among them."""
    rules: list[coordinator.Rule] = []
    if heard.has(VERDICT) and (not heard.asks or heard.has(BEGS)) and not topics.find(topics.COMPLAINTS, heard.words):
        rules.append(_begged if heard.asks else coordinator.reviews)
    if heard.has(ALL) and not _only_not_me(heard):
        rules += [announcements.announce, coordinator.export, coordinator_calls.remind]
        if heard.has(STATE):
            rules.append(coordinator_asks.status)
    if heard.others() and heard.has(TO_ANOTHER) and not heard.asks:
        rules.append(coordinator_calls.remind)
    if heard.has(OTHERS) and heard.has(BEHIND):
        rules.append(coordinator_asks.who_missing)
    if heard.has(DONE) and (heard.others() or any(one.district and not one.candidates for one in heard.agencies)):
        rules.append(coordinator_asks.status)
    return rules


def _only_not_me(heard: Heard) -> bool:
    """ "เลิกเตือนได้แล้ว ไปเตือนหน่วยอื่นเถอะ": said to be left in peace."""
    mute = MUTE.search(heard.words)
    return mute is not None and ALL.search(mute[0]) is None and TO_ANOTHER.search(heard.words, mute.end()) is not None


def _begged(heard: Heard) -> list[Step]:
    """ "ให้ผ่านข้อ 1-9 ไปก่อนได้ไหม": asked of a person, who will say."""
    return [Step(Ask(None, heard.codes), Handling.HUMAN)]


def _refused(heard: Heard, rules: list[coordinator.Rule]) -> list[Step]:
    for rule in rules:
        if steps := rule(heard):
            return [Step(step.act, Handling.HUMAN, (NotAllowed(),)) for step in steps]
    return []
