"""Two seasons for looks.py: what is said and tapped in one that has hardly begun, and in one as full as it gets."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from urllib.parse import quote

from messages import answers, basics, filing, leaving, pages, proposals, readback, telling, verdicts
from messages.pictures import rich_menus
from models.agency import active_agencies
from models.link_check import Seen, handed_in, keep
from models.season import current_season
from rehearsal.people import LineUser
from tests.stage import Province, prepared_database

BIG = "อบต.หนองปลาสะวาย"
"""The longest name of the list."""
CLERK = "นางสาวพิมพ์ลภัสรดา วงศ์สุวรรณประเสริฐกุล ตำแหน่งนักวิเคราะห์นโยบายและแผนชำนาญการพิเศษ โทร 081-000-0001"
PAGE = "https://www.nongplasawai-municipality.go.th/public_info/" + quote("ข้อมูลสาธารณะ/แผนการใช้จ่ายงบประมาณประจำปี") + "/"
REASON = (
    "แผนดำเนินงานไม่ระบุงบประมาณและระยะเวลาดำเนินการของแต่ละโครงการ เอกสารเป็นของปีงบประมาณ 2565 ไฟล์สแกนเอียงและอ่านไม่ออก"
    "ในหน้า 3 ถึงหน้า 7 กรุณาจัดทำเป็นแผนปีงบประมาณ 2566 ที่ผู้บริหารลงนามแล้ว แสดงรายชื่อโครงการ งบประมาณ ระยะเวลา และผู้รับผิดชอบให้ครบ"
    "แล้วเผยแพร่ในหมวดข้อมูลการดำเนินงานบนหน้าแรกของเว็บไซต์ เพื่อให้ประชาชนเข้าถึงได้โดยไม่ต้องเข้าสู่ระบบ"
)
QUESTION = "ขอถามว่า กรณีหน่วยงานไม่มีเรื่องร้องเรียนในปีที่ผ่านมา และเว็บไซต์กำลังย้ายผู้ให้บริการ ต้องจัดทำหน้าใหม่หรือใช้หน้าเดิมได้ คนที่ "
EVERYBODY = """
วิธีใช้ | สวัสดีครับ | ขอบคุณค่ะ | กขคง ฟหกด | ใช่ | ไม่ใช่ | กำหนดส่ง | ข้อ 15 ต้องมีอะไร
O1 O4 O10 O26 ต้องมีอะไร
"""
"""Sentences, and → a button to be tapped where it is there."""
OFFICER = """
ขาดข้อไหน | ขาดข้อไหน ครั้งที่ 3 | ขาดข้อไหน ครั้งที่ 9 | ส่งอะไรแล้ว | ใครแก้ข้อ 1 | ประวัติ O1 O2 O3
จะส่ง O1 พรุ่งนี้ | O8 | O99 https://www.looks.example/a | https://www.looks.example/a
O2 O3 https://www.looks.example/b https://www.looks.example/c https://www.looks.example/d | O4 https:// | O5 -
O6 ไม่มี | →ไม่ใช่ / ยกเลิก | ถอน O7 | →ใช่ ดำเนินการ | ยกเลิกรายการล่าสุด | →ใช่ ดำเนินการ | สถานะ ทต.ริมปิง
ขอเลื่อนกำหนดส่งครั้งที่ 1 | ขอแบบฟอร์ม | ใช้ลิงก์ Google Drive ได้ไหม | →ใช่แล้ว | ส่งเป็นไฟล์ได้หรือไม่
→ส่งให้เจ้าหน้าที่ | ลิงก์ของฉันเปิดได้ไหม | ขอถามว่า วันประชุมแต่งกายอย่างไร | →ส่งให้เจ้าหน้าที่
ร้องเรียน ได้รับแจ้งล่าช้ามาก | งดการเตือน | เปิดการเตือน | สรุป | สอบทาน | ลบข้อมูลของฉัน | →ไม่ใช่ / ยกเลิก
"""
LEAD = f"""
สรุป | สรุปครั้งที่ 2 | สรุปรายอำเภอ | สถานะ {BIG} | →ประวัติการส่ง | สถานะ ทม.ลำพูน | สถานะ อ.เมืองลำพูน
สถานะ อ.บ้านธิ | O28 ใครส่งแล้วบ้าง | O1 O2 O3 ใครส่งแล้วบ้าง | O1-O15 ใครส่งแล้วบ้าง | สถานะกลุ่มไม่ผ่านปีก่อน
ใครยังไม่ส่ง | ใครยังไม่ส่ง ครั้งที่ 3 | ใครยังไม่ส่ง อำเภอลี้ | ใครยังไม่ส่ง O1 O2 | ตรวจลิงก์
ตรวจลิงก์ {BIG} | คำถามค้าง | ตอบ ชุดสุภาพ | ตอบ 1 แต่งกายด้วยผ้าไทยหรือชุดสุภาพ | →เก็บเป็นคลังคำตอบ
ตอบ 1 ชุดขาว | ตอบ 99 ได้ | คลังคำตอบ | คำขอลงทะเบียน | ขอรหัสให้ {BIG} | ขอรหัสให้ผู้ประสานงานจังหวัด
ขอลิงก์เชิญ | แจ้งทุกหน่วย: ประชุม 15 ก.พ. 2566 | →ไม่ใช่ / ยกเลิก | ประกาศ พรุ่งนี้ระบบปิด
แจ้งทุกหน่วย: {REASON} | →ใช่ ดำเนินการ | →ดูผลการส่ง | →รายการที่ผ่านมา | เตือนที่ยังขาดครั้งที่ 1
→ใช่ ดำเนินการ | →ดูผลการส่ง | เตือน {BIG} | ขยายครั้งที่ 1 ให้ {BIG} ถึง 20 ก.พ. 2566 | →ใช่ ดำเนินการ
ขยายครั้งที่ 2 ถึง 7 มี.ค. 2566 | →ใช่ ดำเนินการ | ขยายครั้งที่ 2 | สอบทาน | →ผ่าน | →ข้าม | →ให้แก้ไข
สอบทาน {BIG} | {BIG} O9 O10 ผ่าน | →เลิกทำ | {BIG} O9 ให้แก้ | {BIG} O9 ให้แก้ เพราะ{REASON} | {BIG} ผ่าน
ส่งออก Excel | บันทึกถึงผู้ว่าฯ ครั้งที่ 1 | รายชื่อเชิญประชุม | ข้อความ OpenChat | ข้อความ OpenChat ระบุชื่อ
โควตาข้อความ | ขอแบบฟอร์ม {BIG} | ยืนยันข้อความข้อ 10 | สถานะ อบต.ไม่มีจริง | ยกเลิกรายการล่าสุด
"""
STRANGER = f"""
ลงทะเบียน | ITA-ABCD-EFGH | ลงทะเบียน {BIG} {CLERK} | ลงทะเบียน {BIG} {CLERK} | →ใช่ ดำเนินการ
"""


def seasons() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepared = prepared_database(folder / "prepared.db")
        for story in (hardly_begun, as_full_as_it_gets):
            (folder / story.__name__).mkdir()
            province = Province(folder / story.__name__, prepared, quota=300)
            try:
                story(province)
            finally:
                province.close()
    rare()


def talk(province: Province, who: LineUser, script: str) -> None:
    for line in re.split(r"\s*[|\n]\s*", (EVERYBODY + script).strip()):
        if not line.startswith("→"):
            province.say(who, line)
        elif line[1:] in province.labels(who):
            province.tap(who, line[1:])
        else:
            print(f"no button {line[1:]} for {who.name} after “{province.line.last(who).text[:60]}”")


def hardly_begun(province: Province) -> None:
    lead = province.coordinator()
    talk(province, province.stranger("ก"), STRANGER.split("→")[0].rsplit("|", 2)[0])
    talk(province, lead, LEAD)
    _pages(province, lead)
    talk(province, province.officer("ทม.ลำพูน", "ดี"), OFFICER)
    _nights(province)


def as_full_as_it_gets(province: Province) -> None:
    lead = province.coordinator("นางสาวผู้ประสานงานจังหวัด")
    names = _agencies(province)
    names.insert(0, names.pop(names.index(BIG)))
    officers = [province.officer(name, f"เจ้าหน้าที่ {name}") for name in names[:50]]
    for officer in officers[:30]:
        province.say(officer, f"ลงทะเบียน {names[officers.index(officer)]} {CLERK}")
    province.say(province.officer(BIG, "คนที่สอง"), f"ลงทะเบียน {BIG} {CLERK}")
    _hand_in(province, officers)
    for number in range(12, 48):
        for asked in range(3):
            province.say(officers[number], f"{QUESTION}{number * 3 + asked + 1}")
            if "ส่งให้เจ้าหน้าที่" in province.labels(officers[number]):
                province.tap(officers[number], "ส่งให้เจ้าหน้าที่")
    _review(province, lead, names)
    _audit(province)
    talk(province, province.stranger("นางสาวผู้ขอลงทะเบียนรายใหม่"), STRANGER)
    talk(province, lead, LEAD)
    talk(province, officers[0], OFFICER)
    _nights(province)
    _pages(province, lead)


def _agencies(province: Province) -> list[str]:
    with province.machine.database.read() as session:
        return [each.name for each in active_agencies(session)]


def _hand_in(province: Province, officers: list[LineUser]) -> None:
    """The first sends everything, all that follow a little less; some send too late."""
    for number, officer in enumerate(officers[:40]):
        for begin in range(1, 44 - number, 15):
            codes = range(begin, min(begin + 15, 44 - number))
            name = f"{quote('เอกสารแนบ')}-{number}.pdf"
            province.say(officer, "\n".join(f"O{code} {PAGE}{code}/{name}" for code in codes))
            for yes in ("ยืนยันทุกข้อ", "ใช่ บันทึกเลย"):
                if yes in province.labels(officer):
                    province.tap(officer, yes)


def _review(province: Province, lead: LineUser, names: list[str]) -> None:
    for name in names[:12]:
        province.say(lead, f"{name} O1 O2 O3 O5 O6 ผ่าน")
        province.say(lead, f"{name} O4 O7 O11 O14 O15 O19 O20 O21 O22 O23 O24 O25 O28 O29 O30 ให้แก้ เพราะ{REASON}")
    province.at("2023-01-17T09:10:00+07:00")
    province.run()


def _audit(province: Province) -> None:
    """Of many links the odd ones are broken, the others suspicious; a second look five hours later makes sure."""
    broken = ("not_found", "timeout", "tls", "damaged_file")
    odd = ("sent_home", "login_wall", "other_year", "refused_robot")
    title = "ยินดีต้อนรับสู่เว็บไซต์องค์การบริหารส่วนตำบล"
    with province.machine.database.write() as session:
        season = current_season(session)
        assert season is not None
        for place, link in enumerate(handed_in(session, season)[::3]):
            kind = ("broken", broken[place % 4], 404) if place % 2 else ("suspicious", odd[place // 2 % 4], 200)
            for hour in (1, 6):
                keep(session, season.year, Seen(link.url, *kind, title), province.now.replace(hour=hour))


def _pages(province: Province, lead: LineUser) -> None:
    """The tally's picture as the chat shows it, and what a browser says of a link that is bent, or too old."""
    picture = next(each.message["originalContentUrl"] for each in reversed(province.line.from_bot(lead))
                   if each.message["type"] == "image").removeprefix(province.settings.public_url)  # fmt: skip
    province.browser.get(picture)
    province.browser.get(picture[:-3])
    pages.bad_link(True), pages.no_such_file(), pages.no_longer_allowed()


def _nights(province: Province) -> None:
    """What comes by itself: the Monday, the reminders, the day after."""
    for moment in ("23T08:10", "24T09:10", "28T09:10", "30T09:10", "31T09:10"):
        province.at(f"2023-01-{moment}:00+07:00")
        province.run()
    province.at("2023-02-01T09:10:00+07:00")
    province.run()


def rare() -> None:
    """What neither season comes to: faults of ours, and files."""
    codes = [f"O{number}" for number in range(1, 44)]
    basics.sorry(), basics.no_season(), basics.too_much(), proposals.left_open(), proposals.already_chosen()
    proposals.please_tap(), answers.not_on_list(["O44", "O99"], "O43"), readback.registration(BIG, CLERK[:40])
    readback.unknown_agency(""), readback.unknown_agency("องค์การบริหารส่วนตำบลที่ไม่มีในรายชื่อ")
    telling.nothing_stands(BIG, "O12"), verdicts.verdict_changed(BIG, "O12")
    for role in rich_menus.LAYOUTS:
        rich_menus.rich_menu(role)
    for problem in ("too_large", "gone", ""):
        filing.not_fetched(problem)
    unclear = [f"แถวที่ {row}: รหัส O{row} มีสองลิงก์ในช่องเดียว กรุณาแยกเป็นคนละแถว" for row in range(12, 42)]
    filing.summary("แบบฟอร์ม.xlsx", "ทม.ลำพูน", [], [], 0, [], [])
    filing.summary(f"แบบฟอร์มรายงานข้อมูลสาธารณะ_{BIG}_ฉบับแก้ไขครั้งที่ 3.xlsx", BIG, codes[:20], codes[20:], 3, unclear, [])
    basics.seen("coordinator"), basics.seen("officer")
    name, _, position = CLERK.partition(" ตำแหน่ง")
    leaving.holders(BIG, [leaving.Holder(number, name, position.partition(" โทร")[0], None) for number in range(6)])
    leaving.nobody(BIG)
    filing.replaces([filing.Replaced("O1", [], [PAGE])])
    filing.replaces([filing.Replaced(code, [f"{PAGE}{code}/1.pdf"], [f"{PAGE}{code}/2.pdf"]) for code in codes])
    filing.table_with_errors(["แถวที่ 3: ไม่มีคำตอบ"]), filing.table_with_errors(unclear), filing.table_taken(3, 2, 25)
