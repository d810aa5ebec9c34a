"""Files, pictures and texts the coordinator carries elsewhere; and the agency's own form."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot import commands as c
from bot.handlers.choosing import chosen_round
from bot.handlers.refusal import refuse
from bot.links import FILE_LIFE
from bot.meeting_values import meeting_values, met_rounds
from bot.season_words import reported_round
from bot.visit import Visit
from messages import kit
from messages.kit import Message
from messages.openchat import OpenChatValues, Place, openchat_messages
from messages.papers.cards import FileOffer, file_card, meeting_messages
from models.agency import Agency
from models.progress import agency_rounds, tally
from models.season import Round
from models.thai_time import thai_date, thai_moment

PICTURE_LIFE = timedelta(days=180)
"""LINE asks that a picture in a chat stays reachable; this one names nobody and needs no haste."""


def openchat(visit: Visit, act: c.OpenChat) -> list[Message]:
    if not visit.is_coordinator:
        return refuse(visit)
    current = chosen_round(visit, act.round)
    if current is None:
        return _no_round(visit, act.round)
    picture = visit.links.file("tally.png", visit.now, PICTURE_LIFE, year=visit.season.year)
    values = OpenChatValues(
        year=visit.season.year,
        as_of=visit.now,
        tally=next(each for each in tally(visit.session, visit.season) if each.number == current.number),
        places=tuple(
            Place(row.agency.name, row.agency.district, len(row.missing), row.total)
            for row in agency_rounds(visit.session, visit.season, number=current.number)
        ),
        ask_link=visit.links.chat("ขาดข้อไหน"),
        join_link=visit.links.chat("ลงทะเบียน"),
        picture=picture,
        command="ita-bot picture สรุป.png",
    )
    return openchat_messages(values, act.names)


def export(visit: Visit, act: c.Export) -> list[Message]:
    if not visit.is_coordinator:
        return refuse(visit)
    if act.round is not None and visit.season.round(act.round) is None:
        return _no_round(visit, act.round)
    which = f"ครั้งที่ {act.round}" if act.round else "ทุกครั้ง"
    offer = FileOffer(
        title=f"ตารางหน่วยงานกับข้อ {which}",
        subtitle=f"ปี {visit.season.year} · Excel",
        contents=("ทุกหน่วยงานกับทุกข้อ พร้อม URL", "เวลาที่ส่ง ส่งภายในหรือหลังกำหนด", "ผลสอบทานและข้อเสนอแนะ"),
        label="เปิดไฟล์ Excel",
        link=_link(visit, "export.xlsx", act.round),
        until=visit.now + FILE_LIFE,
        command="ita-bot export ผล.xlsx" + (f" --round {act.round}" if act.round else ""),
    )
    taps = [kit.says("สรุป"), kit.says("ทำรายงานผู้ว่า"), kit.says("ข้อความ OpenChat")]
    return kit.with_quick_replies([file_card(offer)], taps)


def report(visit: Visit, act: c.Report) -> list[Message]:
    if not visit.is_coordinator:
        return refuse(visit)
    round_ = visit.season.round(act.round) if act.round else reported_round(visit.season, visit.now)
    if round_ is None:
        return _no_round(visit, act.round)
    offer = FileOffer(
        title=f"รายงานผู้ว่าราชการ ครั้งที่ {round_.number}",
        subtitle=f"บันทึกข้อความ (Word) · กำหนดส่ง {thai_date(round_.deadline)}",
        contents=(
            "ตัวเลขแต่ละครั้ง: ส่งแล้ว ในกำหนด หลังกำหนด สอบทานแล้ว ให้แก้ไข",
            "ข้อที่ขาดมากที่สุด และความก้าวหน้ารายอำเภอ",
            "หน่วยงานที่ปีก่อนต่ำกว่าเกณฑ์",
            "ตารางหน่วยงานกับข้อ",
        ),
        label="เปิดไฟล์ Word",
        link=_link(visit, "report.docx", round_.number),
        until=visit.now + FILE_LIFE,
        command=f"ita-bot report {round_.number} รายงาน.docx",
    )
    above = [kit.words("กรุณาเติมเลขที่ วันที่ และปัญหาอุปสรรคในช่อง ……… ก่อนเสนอ")]
    if visit.now <= round_.deadline:
        above.append(kit.words("ยังไม่ครบกำหนดของครั้งนี้ ตัวเลขยังเปลี่ยนได้", colour=kit.AMBER))
    taps = [kit.says("รายชื่อเชิญประชุม"), kit.says("ส่งออก Excel"), kit.says("สรุป")]
    return kit.with_quick_replies([file_card(offer, above)], taps)


def meeting(visit: Visit, act: c.Meeting) -> list[Message]:
    if not visit.is_coordinator:
        return refuse(visit)
    rounds = met_rounds(visit.season, act.round, visit.now)
    if not rounds:
        return _no_round(visit, act.round)
    offer = FileOffer(
        title="รายชื่อเชิญประชุม",
        subtitle=f"{_rounds_named(rounds)} · ข้อมูล ณ {thai_moment(visit.now)}",
        contents=("รายชื่อพร้อมช่องลงชื่อ", "หน่วยงานละหนึ่งหน้า: ข้อที่ขาด เหตุที่ให้แก้ไข สิ่งที่ต้องแสดง ผู้ประสานงาน"),
        label="เปิดไฟล์ Word",
        link=_link(visit, "meeting.docx", act.round),
        until=visit.now + FILE_LIFE,
        command="ita-bot meeting ประชุม.docx" + (f" --round {act.round}" if act.round else ""),
    )
    return meeting_messages(meeting_values(visit.session, visit.season, rounds, visit.now), offer)


def form(visit: Visit, act: c.Form) -> list[Message]:
    agency = visit.agency(act.agency) if visit.offices or visit.is_coordinator else None
    if agency is None:
        return _no_agency(visit)
    if not visit.may_see(agency):
        said = f"ขอแบบฟอร์มได้เฉพาะของหน่วยงานที่ลงทะเบียนไว้ ยังไม่ได้ส่งแบบฟอร์มของ {agency.name}"
        return kit.with_quick_replies([kit.text(said)], [kit.says("ขอแบบฟอร์ม Excel"), kit.says("วิธีใช้")])
    round_ = visit.season.round(act.round) if act.round else visit.season.round_at(visit.now)
    if round_ is None:
        return _no_round(visit, act.round)
    if visit.is_coordinator and agency not in visit.own_agencies:
        taps = [kit.says(f"สถานะ {agency.name}"), kit.says("ส่งออก Excel")]
    else:
        taps = [kit.says("ขาดข้อไหน"), kit.says("กำหนดส่ง")]
    return kit.with_quick_replies([file_card(_form_offer(visit, agency, round_))], taps)


def _form_offer(visit: Visit, agency: Agency, round_: Round) -> FileOffer:
    return FileOffer(
        title=f"แบบฟอร์ม {agency.name} ครั้งที่ {round_.number}",
        subtitle=f"กำหนดส่ง {thai_date(round_.deadline_of(agency))}",
        contents=(
            f"{len(round_.items)} ข้อของครั้งที่ {round_.number} พร้อมคำตอบที่ส่งไว้แล้ว",
            "กรอก URL แล้วส่งไฟล์กลับในแชตนี้ได้ทันที",
        ),
        label="เปิดแบบฟอร์ม Excel",
        link=_link(visit, "form.xlsx", round_.number, agency=agency.id),
        until=visit.now + FILE_LIFE,
        command=f"ita-bot form แบบฟอร์ม.xlsx --agency {agency.name} --round {round_.number}",
    )


def _link(visit: Visit, name: str, number: int | None, **more: Any) -> str:
    """The person is in the link, so that her rights are looked at again when it is opened."""
    about = {"year": visit.season.year, "person": visit.person.id, **more}
    if number is not None:
        about["round"] = number
    return visit.links.file(name, visit.now, **about)


def _rounds_named(rounds: list[Round]) -> str:
    return "ครั้งที่ " + ", ".join(str(each.number) for each in rounds)


# ── what cannot be done ─────────────────────────────────────────────────────────────────────────────────────────


def _no_round(visit: Visit, number: int | None) -> list[Message]:
    numbers = ", ".join(str(each.number) for each in visit.season.rounds)
    if not numbers:
        return [kit.text(f"ปี {visit.season.year} ยังไม่มีรอบการส่งในระบบ กรุณาแจ้งเจ้าหน้าที่ดูแลระบบให้นำเข้าข้อมูลของปีนี้")]
    return [kit.text(f"ปี {visit.season.year} ไม่มีครั้งที่ {number} มีครั้งที่ {numbers} กรุณาพิมพ์ใหม่โดยระบุครั้งที่")]


def _no_agency(visit: Visit) -> list[Message]:
    if visit.is_coordinator:
        return [kit.text("กรุณาระบุหน่วยงาน เช่น “ขอแบบฟอร์ม” ตามด้วยชื่อหน่วยงาน")]
    said = "แบบฟอร์มมีให้เฉพาะเจ้าหน้าที่ที่ลงทะเบียนแล้ว กรุณาลงทะเบียนก่อน"
    return kit.with_quick_replies([kit.text(said)], [kit.says("ลงทะเบียน"), kit.says("วิธีใช้")])
