"""Plays the plan through the front door: what each deed looks like on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from io import BytesIO
from itertools import groupby
from urllib.parse import urlsplit

from openpyxl import load_workbook

from rehearsal.people import LineGroup, LineUser
from tests.season.plan import AGENCIES, TITLES, Change, Deed
from tests.stage import Province

THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def url(agency: str, item: int, version: int = 1) -> str:
    return f"https://a{AGENCIES.index(agency)}.example/oit/{item}{f'-{version}' if version > 1 else ''}"


@dataclass
class Play:
    province: Province
    coordinator: LineUser
    people: dict[tuple[str, str], LineUser] = field(default_factory=dict)
    """(agency, first / second / successor) → who it is."""
    groups: dict[str, LineGroup] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)

    # ── people ──────────────────────────────────────────────────────────────────────────────────────────────────

    def change(self, change: Change) -> None:
        getattr(self, f"_{change.what}")(change.agency)

    def _registers(self, agency: str, who: str = "first") -> None:
        user = self.people[agency, who] = self.province.line.add_user(f"{who} {agency}")
        assert "ลงทะเบียนสำเร็จ" in self.province.say(user, self.province.code(agency))

    def _second(self, agency: str) -> None:
        self._registers(agency, "second")

    def _by_request(self, agency: str, who: str = "first", button: str = "อนุมัติ") -> None:
        user = self.people[agency, who] = self.province.line.add_user(f"{who} {agency}")
        words = f"ลงทะเบียน {agency} ชื่อ สมหญิง ใจดี ตำแหน่ง นักวิเคราะห์นโยบายและแผน โทร 0812345678"
        assert "รอผู้ประสานงานจังหวัดอนุมัติ" in self.province.say(user, words)
        self.province.say(self.coordinator, "สวัสดี")
        assert agency in self.province.tap(self.coordinator, "คำขอลงทะเบียน 1")
        assert "อนุมัติแล้ว" in self.province.tap(self.coordinator, button)
        assert "ลงทะเบียนสำเร็จ" in self.province.line.texts(user)[-2]

    def _replaced(self, agency: str) -> None:
        self._by_request(agency, "successor", "อนุมัติแทนคนเดิม")

    def _mutes(self, agency: str) -> None:
        assert "งดส่งการเตือน" in self.province.say(self.people[agency, "first"], "งดการเตือน")

    def _blocks(self, agency: str) -> None:
        self.province.do(self.people[agency, "first"], lambda: self.province.line.block(self.people[agency, "first"]))

    # ── what they send ──────────────────────────────────────────────────────────────────────────────────────────

    def do(self, deed: Deed) -> None:
        how: dict[str, Callable[[Deed], None]] = {
            "lines": self._lines, "correct": self._correct, "thai": self._thai, "list": self._list,
            "title": self._title, "group": self._in_group, "form": self._form, "none": self._none,
            "withdraw": self._withdraw, "undone": self._undone,
        }  # fmt: skip
        how[deed.how](deed)

    def _speaker(self, agency: str) -> LineUser:
        return self.people.get((agency, "successor")) or self.people[agency, "first"]

    def _says(self, deed: Deed, words: str, group: LineGroup | None = None) -> str:
        """Sent at the deed's moment, whenever it arrives."""
        said = self.province.say(self._speaker(deed.agency), words, group=group, at=deed.at)
        self.heard.append(said)
        return said

    def _sends(self, deed: Deed, words: str) -> None:
        said = self._says(deed, words)
        assert f"บันทึกแล้ว {len(deed.items)} ข้อ – {deed.agency}" in said, said

    def _lines(self, deed: Deed) -> None:
        self._sends(deed, "\n".join(f"O{item} {url(deed.agency, item)}" for item in deed.items))

    def _correct(self, deed: Deed) -> None:
        self._sends(deed, "\n".join(f"แก้ข้อ {item} เป็น {url(deed.agency, item, 2)}" for item in deed.items))
        assert "แทนที่ส่งไว้เดิม" in self.heard[-1]

    def _thai(self, deed: Deed) -> None:
        number = [str(item).translate(THAI_DIGITS) for item in deed.items]
        self._sends(deed, "\n".join(f"ข้อ {n} {url(deed.agency, i)}" for n, i in zip(number, deed.items, strict=True)))

    def _list(self, deed: Deed) -> None:
        """One page for all: "O1-O9, O11, O14-O15 https://…"; so many may be read back first."""
        said = self._says(deed, f"{', '.join(_ranges(deed.items))} {url(deed.agency, deed.items[0])}")
        if "ใช่ บันทึกเลย" in said:
            said = self.province.tap(self._speaker(deed.agency), "ใช่ บันทึกเลย")
        assert f"บันทึกแล้ว {len(deed.items)} ข้อ – {deed.agency}" in said, said

    def _title(self, deed: Deed) -> None:
        (item,) = deed.items
        assert "กรุณายืนยัน" in self._says(deed, f"{TITLES[item]} {url(deed.agency, item)}")
        assert "บันทึกแล้ว 1 ข้อ" in self.province.tap(self._speaker(deed.agency), "ใช่ บันทึกเลย")

    def _none(self, deed: Deed) -> None:
        (item,) = deed.items
        assert "“ไม่มี”" in self._says(deed, f"O{item} ไม่มี")
        assert "คำตอบ: ไม่มี" in self.province.tap(self._speaker(deed.agency), "ใช่ บันทึกเลย")

    def _withdraw(self, deed: Deed) -> None:
        assert "ถอนรายการ" in self._says(deed, "ถอน " + " ".join(f"O{item}" for item in deed.items))
        assert "ถอนแล้ว" in self.province.tap(self._speaker(deed.agency), "ใช่ ดำเนินการ")

    def _undone(self, deed: Deed) -> None:
        self._lines(deed)
        assert "กรุณายืนยัน" in self.province.tap(self._speaker(deed.agency), "แก้ไข/เลิกทำ")
        assert "เลิกทำรายการล่าสุด" in self.province.tap(self._speaker(deed.agency), "ใช่ ดำเนินการ")

    def _in_group(self, deed: Deed) -> None:
        group = self.groups.get(deed.agency) or self._open_group(deed.agency)
        assert self.province.say(group.members[1], "บ่ายนี้กินข้าวร้านไหนดี", group=group) == ""
        words = "\n".join(f"O{item} {url(deed.agency, item)}" for item in deed.items)
        assert f"บันทึกแล้ว {len(deed.items)} ข้อ" in self._says(deed, words, group)

    def _open_group(self, agency: str) -> LineGroup:
        members = [self._speaker(agency), self.province.stranger("ผู้ร่วมงาน")]
        group = self.groups[agency] = self.province.line.add_group(f"งาน ITA {agency}", members)
        self.province.do(group, lambda: self.province.line.join(group))
        return group

    def _form(self, deed: Deed) -> None:
        """Asks for the form, opens its link, fills the yellow cells and sends the file."""
        officer = self._speaker(deed.agency)
        self._says(deed, "ขอแบบฟอร์ม")
        link = urlsplit(str(self.province.line.tap(officer, "เปิดแบบฟอร์ม Excel")))
        blank = self.province.browser.get(f"{link.path}?{link.query}")
        filled = _filled(blank.data, {f"O{item}": url(deed.agency, item) for item in deed.items})
        said = self.province.send_file(officer, "แบบฟอร์ม.xlsx", filled)
        assert f"บันทึกแล้ว {len(deed.items)} ข้อ" in said, said


def _ranges(items: Iterable[int]) -> list[str]:
    runs = [[item for _, item in run] for _, run in groupby(enumerate(items), lambda pair: pair[1] - pair[0])]
    return [f"O{run[0]}" if len(run) == 1 else f"O{run[0]}-O{run[-1]}" for run in runs]


def _filled(blank: bytes, urls: dict[str, str]) -> bytes:
    book = load_workbook(BytesIO(blank))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            code = str(row[1].value)
            if re.fullmatch(r"O\d+", code) and code in urls:
                row[4].value, row[5].value = "มี", urls[code]
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def moment_of(deed: Deed) -> datetime:
    return deed.at + timedelta(minutes=deed.arrives)
