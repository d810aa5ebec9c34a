"""What is said and tapped in the handbook's pictures, in order. Names, numbers and addresses are made up."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

LAST = slice(-1, None)
NEW, KNOWN, LEAD, GUEST = range(4)
"""The phones: a new officer (ทต.วังผาง), one who is registered (ทม.ลำพูน), the coordinator, one who asks to be let in."""
SITE = "https://www.wangpang.go.th"
CITY = "https://www.lamphuncity.go.th"


def overview(stage: Any) -> None:
    """The page as a newcomer has it after a minute."""
    stage.at("2023-01-16T09:10")
    stage.say(NEW, stage.suggested(NEW))
    stage.say(NEW, f"O1 {SITE}/structure")
    stage.say(KNOWN, "ขาดข้อไหน")
    stage.menu_has(NEW, "ขาดข้อไหน")
    stage.say(LEAD, "สรุป")
    stage.page_as_it_is("rehearsal")


def play(stage: Any) -> None:
    stage.single_phones()
    officer_gets_in(stage)
    officer_sends(stage)
    coordinator_asks(stage)
    people_are_admitted(stage)
    questions(stage)
    announcing(stage)
    form_by_mail(stage)
    review(stage)
    monday(stage)
    reminder(stage)
    after_a_round(stage)


def officer_gets_in(stage: Any) -> None:
    stage.at("2023-01-16T09:10")
    stage.begin(LEAD)
    stage.say(LEAD, "ขอรหัสให้ ทต.วังผาง")
    stage.shoot(LEAD, "invite")
    stage.begin(NEW)
    stage.say(NEW, stage.code())
    stage.say(NEW, "ลงทะเบียน ทต.วังผาง นางสมศรี ใจดี ตำแหน่งนักวิเคราะห์นโยบายและแผน โทร 081 000 0001")


def officer_sends(stage: Any) -> None:
    stage.at("2023-01-16T09:20")
    stage.begin(NEW)
    stage.say(NEW, f"O1 {SITE}/structure\nO2 {SITE}/executives\nO3 {SITE}/authority")
    stage.shoot(NEW, "officer-sent")
    rest = "\n".join(f"O{number} {CITY}/o{number}" for number in (5, 6, 7, 8, 9, 11, 14, 15, 19, 20))
    stage.say(KNOWN, rest)


def coordinator_asks(stage: Any) -> None:
    stage.at("2023-01-16T10:00")
    for name, words, card in (
        ("summary", "สรุป", 0),
        ("who-missing", "ใครยังไม่ส่ง อำเภอลี้", 0),
        ("agency", "สถานะ ทต.วังผาง", 0),
        ("item", "O20 ใครส่งแล้วบ้าง", 0),
        ("failed", "สถานะกลุ่มไม่ผ่านปีก่อน", 0),
    ):
        stage.begin(LEAD)
        stage.say(LEAD, words)
        stage.shoot(LEAD, name, card=card, menu=name == "summary")


def people_are_admitted(stage: Any) -> None:
    stage.at("2023-01-16T10:10")
    stage.add_phone("คุณปราณี")
    stage.begin(LEAD)
    stage.say(GUEST, "ลงทะเบียน ทต.วังผาง นางปราณี มีสุข ตำแหน่งนักทรัพยากรบุคคล โทร 081 000 0002")
    stage.begin(GUEST)
    stage.tap(LEAD, "อนุมัติแทนคนเดิม")
    stage.shoot(LEAD, "admission")


def questions(stage: Any) -> None:
    stage.at("2023-01-16T10:50")
    stage.begin(GUEST)
    stage.say(GUEST, "ขอถามว่า วันประชุมต้องแต่งกายอย่างไร")
    stage.tap(GUEST, "ส่งให้เจ้าหน้าที่")
    stage.begin(LEAD)
    stage.say(LEAD, "คำถามค้าง")
    stage.say(LEAD, "ตอบ 1 ชุดผ้าไทยหรือชุดสุภาพ")
    stage.shoot(LEAD, "questions")
    stage.begin(LEAD)
    stage.say(LEAD, "คลังคำตอบ")
    stage.shoot(LEAD, "knowledge")
    stage.say(GUEST, "ขอเลื่อนกำหนดส่งครั้งที่ 1")
    stage.begin(LEAD)
    stage.say(LEAD, "ขยายครั้งที่ 1 ให้ ทต.วังผาง ถึง 5 ก.พ. 2566")
    stage.shoot(LEAD, "extension")


def announcing(stage: Any) -> None:
    stage.at("2023-01-16T11:00")
    stage.begin(LEAD)
    stage.say(LEAD, "แจ้งทุกหน่วย: ระบบ ITAS ปิดปรับปรุงวันที่ 18 มกราคม 2566 เวลา 18.00 น.")
    stage.shoot(LEAD, "announcement")
    stage.tap(LEAD, "ใช่ ดำเนินการ")
    stage.begin(LEAD)
    stage.tap(LEAD, "ดูผลการส่ง")
    stage.begin(LEAD)
    stage.say(LEAD, "โควตาข้อความ")
    stage.shoot(LEAD, "quota")


def form_by_mail(stage: Any) -> None:
    """The form of an agency that nobody has registered for, filled by hand and sent on by the coordinator."""
    stage.at("2023-01-16T11:20")
    stage.begin(LEAD)
    with tempfile.TemporaryDirectory() as folder:
        stage.send_file(LEAD, filled_form(Path(folder)))
    stage.shoot(LEAD, "form")


def filled_form(folder: Path) -> Path:
    """The product's own form of อบต.แม่ลาน, with two addresses written into it."""
    from openpyxl import load_workbook

    form, database = folder / "แบบฟอร์ม_อบต.แม่ลาน.xlsx", folder / "empty.db"
    for words in (["season", "load", "2566"], ["agencies", "load", "lamphun"],
                  ["form", str(form), "--agency", "อบต.แม่ลาน", "--round", "1"]):  # fmt: skip
        _run(words, f"sqlite:///{database}")
    book = load_workbook(form)
    sheet = book.worksheets[0]
    head = next(row for row in sheet.iter_rows() if any(_is_url(cell) for cell in row))
    column = next(cell.column for cell in head if _is_url(cell))
    for below, page in enumerate(("structure", "executives", "authority"), start=1):
        sheet.cell(head[0].row + below, column).value = f"https://www.maelan.example/{page}"
    book.save(form)
    return form


def _is_url(cell: Any) -> bool:
    return str(cell.value).startswith("URL")


def _run(words: list[str], database: str) -> None:
    environ = {**os.environ, "DATABASE_URL": database}
    root = Path(__file__).resolve().parent.parent
    subprocess.run([sys.executable, "-m", "bot.cli", *words], cwd=root, env=environ, check=True, capture_output=True)


def review(stage: Any) -> None:
    """She returns one, accepts two; the next morning the agency hears of it and sends another address."""
    stage.at("2023-01-16T13:30")
    stage.begin(LEAD)
    stage.say(LEAD, "สอบทาน ทต.วังผาง")
    stage.shoot(LEAD, "review")
    stage.begin(LEAD)
    stage.say(LEAD, "ทต.วังผาง O1 ให้แก้")
    stage.shoot(LEAD, "reasons")
    stage.begin(LEAD)
    stage.say(LEAD, "ทต.วังผาง O1 ให้แก้ เพราะไม่มีผู้บริหารฝ่ายการเมือง")
    stage.say(LEAD, "ทต.วังผาง O2 O3 ผ่าน")
    stage.tap(LEAD, "เลิกทำ")
    stage.shoot(LEAD, "verdicts")
    stage.begin(GUEST)
    stage.at("2023-01-17T09:10")
    stage.shoot(GUEST, "officer-returned")
    stage.say(GUEST, f"O1 {SITE}/structure-2566")
    stage.begin(LEAD)
    stage.say(LEAD, "สอบทาน O1 ของ ทต.วังผาง")
    stage.shoot(LEAD, "review-again")


def monday(stage: Any) -> None:
    stage.begin(LEAD)
    stage.at("2023-01-23T08:10")
    stage.shoot(LEAD, "monday", rows=LAST)
    stage.begin(LEAD)
    stage.say(LEAD, "ข้อความ OpenChat")
    stage.shoot(LEAD, "openchat")


def reminder(stage: Any) -> None:
    stage.begin(KNOWN)
    stage.begin(GUEST)
    stage.at("2023-01-24T09:10")
    stage.shoot(GUEST, "officer-reminder", rows=LAST)


def after_a_round(stage: Any) -> None:
    stage.at("2023-02-01T10:00")
    stage.begin(LEAD)
    stage.say(LEAD, "บันทึกถึงผู้ว่าฯ ครั้งที่ 1")
    stage.shoot(LEAD, "report")
    stage.begin(LEAD)
    stage.say(LEAD, "รายชื่อเชิญประชุม")
    stage.shoot(LEAD, "meeting", rows=slice(0, 2))
