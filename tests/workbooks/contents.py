"""Contents for the writers, invented."""

from __future__ import annotations

from datetime import UTC, date, datetime

from messages.workbooks.values import (
    FormContent,
    FormItem,
    FormRound,
    GivenAnswer,
    ProvinceAgency,
    ProvinceContent,
    ProvinceItem,
    ProvinceRound,
    SeasonAgency,
    SeasonContent,
    SeasonItem,
    SeasonRound,
)
from tests.workbooks.season import AGENCIES, DEADLINES, ITEMS, PAGE, items_of_round

SENT = datetime(2023, 1, 30, 20, 5, tzinfo=UTC)  # 31 Jan, 03:05 in Bangkok


def form(*numbers: int, **known: FormItem) -> FormContent:
    """The form of อบต.ดอนแก้ว for these rounds; `known`: items by code with what is known of them."""
    rounds = tuple(
        FormRound(
            number,
            DEADLINES[number],
            tuple(known.get(item.code, FormItem(item.code, item.title)) for item in items_of_round(number)),
        )
        for number in numbers
    )
    return FormContent(
        2566,
        "ตัวอย่าง",
        "อบต.ดอนแก้ว",
        rounds,
        district="เหนือ",
        officer="นางสาวตัวอย่าง ใจดี",
        position="นักวิชาการ",
        phone="0-0000-0000",
        filled_on=date(2023, 1, 20),
    )


KNOWN = {
    "O1": FormItem(
        "O1",
        "โครงสร้าง",
        ("ผังโครงสร้าง", "ฝ่ายการเมืองและฝ่ายประจำ"),
        period="ปัจจุบัน",
        state="accepted",
        urls=(PAGE + "o1",),
        explanation="เมนู ข้อมูลหน่วยงาน",
        remark="ปรับปรุงแล้ว",
        reviewer="ผู้สอบทาน",
        reviewed_at=SENT,
    ),
    "O2": FormItem(
        "O2",
        "ข้อมูลผู้บริหาร",
        ("รูปถ่าย",),
        confirmed=False,
        state="returned",
        urls=(PAGE + "แผน/ไฟล์(2).pdf", PAGE + "o2?a=1&b=2"),
        late=True,
        advice="ขาดช่องทางการติดต่อ",
    ),
    "O8": FormItem("O8", "Q&A", state="received", answered_none=True, remark="อยู่ระหว่างปรับปรุงเว็บไซต์"),
}


def province(*rounds: int) -> ProvinceContent:
    answers = (
        GivenAnswer("O1", "accepted", urls=(PAGE + "1",), sent_at=SENT, sender="สมชาย", chat="แชตส่วนตัว"),
        GivenAnswer("O2", "returned", urls=(PAGE + "2",), sent_at=SENT, reason="ขาดเบอร์โทร"),
        GivenAnswer("O3", "received", late=True, urls=(PAGE + "3", PAGE + "3b"), sent_at=SENT),
        GivenAnswer("O8", "received", answered_none=True),
        GivenAnswer("O13", "received", urls=("javascript:alert(1)",)),
        GivenAnswer("O14", "missing"),
    )
    agencies = [ProvinceAgency(agency.name, agency.district) for agency in AGENCIES]
    agencies[0] = ProvinceAgency(AGENCIES[0].name, AGENCIES[0].district, answers, 84.99, "B", below_mark=True)
    return ProvinceContent(
        2566,
        "ตัวอย่าง",
        DEADLINES[1],
        tuple(ProvinceRound(number, DEADLINES[number]) for number in rounds or (1, 2, 3)),
        tuple(ProvinceItem(item.code, item.title, item.round or 0) for item in ITEMS),
        tuple(agencies),
    )


def season() -> SeasonContent:
    one = SeasonItem(
        code="O1",
        title="โครงสร้าง",
        round=1,
        sub_indicator="9.1",
        group="ข้อมูลพื้นฐาน",
        weight="0.4",
        period="ปัจจุบัน",
        elements="ผัง; ตำแหน่ง",
        to_confirm="ผัง",
        status="S",
        source="S1,S2",
        aliases="ผัง|ผังองค์กร",
        pitfall="ไม่ครบ",
        printed_code="๐๑",
        predecessor="O1",
    )
    two = SeasonItem("O2", "=1+1", 2, "9.10", weight="1.25", elements="ก\nข", depends_on="O1", pitfall="-")
    agencies = (
        SeasonAgency(
            name="อบต.ดอนแก้ว",
            type="อบต.",
            short_name="ดอนแก้ว",
            full_name="องค์การบริหารส่วนตำบลดอนแก้ว",
            district="เหนือ",
            domains="donkaew.example,www.donkaew.example",
            aliases="ดอนแก้ว|ด.ก.",
            score="84.99",
            level="B",
        ),
        SeasonAgency("ทต.ริมน้ำ", district="ใต้"),
    )
    rounds = (SeasonRound(1, date(2023, 1, 31)), SeasonRound(2, date(2023, 2, 28)))
    return SeasonContent(2566, "ตัวอย่าง", rounds, (one, two), agencies, {"pass_mark": "85", "โทร": "0-0000"})
