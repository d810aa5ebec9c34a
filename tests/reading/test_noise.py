"""Noise that looks like codes and URLs: whatever is thrown at the reading, it records nothing that was not meant."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.commands import AnswerNone, Submit
from bot.doubts import Handling, Reading
from bot.reading import find_urls
from tests.reading.season import reading, vocabulary

QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CODES = {item.code for item in vocabulary().items}
WHO = st.sampled_from(["ทต.ป่าสัก", "stranger", "coordinator", "group:ทต.ป่าสัก", "group:coordinator"])
NUMBERS = st.integers(1, 99)
CODE_LIKE = st.one_of(
    NUMBERS.map(lambda n: f"O{n}"),
    NUMBERS.map(lambda n: f"ข้อ {n}"),
    NUMBERS.map(lambda n: f"๐{n}"),
    NUMBERS.map(str),
    NUMBERS.map(lambda n: f"ครั้งที่ {n}"),
    NUMBERS.map(lambda n: f"{n} ม.ค. 66"),
    NUMBERS.map(lambda n: f"I{n}"),
    st.sampled_from(
        [
            "-",
            "ถึง",
            "และ",
            ",",
            "ไม่มี",
            "ยกเว้น",
            "ส่ง",
            "รอ",
            "ไม่ใช่",
            "ผ่าน",
            "ครับ",
            "\n",
            "แผนจัดซื้อ",
            "PDPA",
            "สขร.1",
            "ไหม",
            "๐๓๑",
            "ทต.ลี้",
            "ลำพูน",
        ]
    ),
)
URL_LIKE = st.sampled_from(
    [
        "https://a.example/o5",
        "www.b.example/ข้อ7",
        "c.example/x(2).pdf",
        "https://d.example/?id=12&o=9#o26",
        "http://",
        "https://e.example/2566/",
        "o14@f.example",
        "O14.pdf",
        "https://g.example/แผน-O36-O38",
    ]
)


def handed_in(read_as: Reading) -> dict[str, tuple[str, ...]]:
    return {
        code: urls for step in read_as.steps if isinstance(step.act, Submit) for code, urls in step.act.answers.items()
    }


def squeezed(text: str) -> str:
    return re.sub(r"\s|%20", "", text)


@given(st.lists(st.one_of(CODE_LIKE, URL_LIKE), max_size=12), st.sampled_from([" ", "", "\n"]), WHO)
@QUICK
def test_every_recorded_url_was_said_and_every_code_is_on_the_list(said: list[str], between: str, who: str) -> None:
    text = between.join(said)
    for code, urls in handed_in(reading(text, who)).items():
        assert code in CODES
        for url in urls:
            assert squeezed(re.sub("^https?://", "", url)) in squeezed(text)


@given(st.lists(CODE_LIKE, max_size=14), st.sampled_from([" ", "", "\n"]), WHO)
@QUICK
def test_without_a_url_nothing_is_recorded_at_once(said: list[str], between: str, who: str) -> None:
    read_as = reading(between.join(said), who)
    assert not any(handed_in(read_as).values())
    for step in read_as.steps:
        assert not (isinstance(step.act, AnswerNone) and step.handling is Handling.AUTO)


@given(st.text(max_size=200), WHO)
@QUICK
def test_any_text_is_read(text: str, who: str) -> None:
    reading(text, who)


SURROUNDINGS = st.sampled_from(
    [
        "ประชุมวันที่ 24 เม.ย. 66",
        "โทร 053-511192 ต่อ 27",
        "มือถือ ๐๘๑-๒๓๔ ๕๖๗๘",
        "ครั้งที่ ๒ รอบ 6 เดือน",
        "ปีงบประมาณ 2565",
        "จำนวน 12 หน้า",
        "งบ 43,500 บาท",
        "เวลา 13.30 น.",
        "zoom id 812 3456 7890",
        "ลำดับที่ 7",
        "ได้ 92.5 %",
        "31/1/66",
        "ที่ ลพ 0023.3/ว 14",
        "I7 กับ E14",
        "5555",
    ]
)


@given(st.integers(1, 43), st.lists(SURROUNDINGS, max_size=4), st.booleans())
@QUICK
def test_numbers_of_other_things_are_no_items(number: int, around: list[str], before: bool) -> None:
    answer = f"ข้อ {number} https://a.example/o9?id=12#o26"
    lines = [*around, answer] if before else [answer, *around]
    assert handed_in(reading("\n".join(lines))) in (
        {f"O{number}": ("https://a.example/o9?id=12#o26",)},
        {},  # asked instead
    )


THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
WRITINGS = [
    lambda n: f"O{n}",
    lambda n: f"o.{n}",
    lambda n: f"โอ {n}".translate(THAI),
    lambda n: f"ข้อ {n}",
    lambda n: f"ข้อที่ {n}".translate(THAI),
    lambda n: f"0{n}".translate(THAI),
    lambda n: f"OIT-{n}",
    lambda n: f"Ｏ{n}",
]
PATHS = ["/a", "/หน้า-7", "/o12", "/x(2).pdf", "/?id=9", "/2566/o3.html", "/%E0%B8%81-O5"]


@given(
    st.lists(st.tuples(st.integers(1, 43), st.integers(0, 6)), min_size=1, max_size=8, unique_by=lambda pair: pair[0]),
    st.integers(0, len(WRITINGS) - 1),
    st.sampled_from([" ", " : ", "\n", " ค่ะ "]),
    st.sampled_from(["\n", " ", " ครับ\n"]),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "ส่งครบ 8 ข้อแล้ว\n", "เรียน ผู้ประสานงานจังหวัดลำพูน\n", "ขอส่ง OIT ครั้งที่ ๑ (31 ม.ค. 66) ดังนี้\n"]),
)
@QUICK
def test_a_list_of_items_with_their_urls_is_read_exactly(
    pairs: list[tuple[int, int]], writing: int, inner: str, outer: str, numbered: bool, named: bool, before: str
) -> None:
    named = named and inner != "\n"
    lines, expected = [], {}
    for at, (number, path) in enumerate(pairs, 1):
        url = f"https://w{at}.example{PATHS[path]}"
        ordinal = f"{at}. " if numbered and "\n" in outer else ""
        title = " " + vocabulary().items[number - 1].title if named else ""
        lines.append(f"{ordinal}{WRITINGS[writing](number)}{title}{inner}{url}")
        expected[f"O{number}"] = (url,)
    read_as = reading(before + outer.join(lines))
    if not named and 31 in dict(pairs) and writing == 5 and 32 not in dict(pairs):
        expected.pop("O31")  # ๐๓๑ stands for two items: asked
    assert handed_in(read_as) == expected


@given(st.integers(1, 43), st.sampled_from(["ใช้ลิงก์นี้ได้ไหม", "ถูกไหมคะ", "ใช้ได้มั้ย", "ลิงก์นี้โอเคไหม"]), st.booleans())
@QUICK
def test_a_question_about_a_link_hands_nothing_in(number: int, question: str, before: bool) -> None:
    link = "https://a.example/5"
    said = f"ข้อ {number} {question} {link}" if before else f"ข้อ {number} {link} {question}"
    assert handed_in(reading(said)) == {}


LENGTH = 10_000
LONG = {  # how it begins, what is repeated
    "letters": ("", "ก"),
    "digits": ("", "1"),
    "spaces": ("", " "),
    "codes": ("", "o1 "),
    "urls": ("", "https://a.example/7 ข้อ 5 "),
    "brackets": ("", "(2)"),
    "ordinals": ("", "1. \n"),
    "a path": ("https://a.example/", "ก"),
    "particles": ("https://a.example/ก", "ค่ะ"),
    "brackets in a path": ("https://a.example/", "(("),
    "schemes": ("", "https://"),
    "mail": ("", "a@b."),
    "agencies": ("", "เทศบาล "),
    "titles": ("", "แผน การ ของ "),
    "dates": ("", "31 ม.ค. 66 "),
    "a letter": ("", "O14 คู่มือ https://a.example/O14.pdf แผนจัดซื้อ 12 13 ไม่มี ส่วน "),
}


@contextmanager
def counted() -> Iterator[list[int]]:
    """Counts calls, of Python functions and of C ones."""
    calls = [0]

    def count(_frame: object, event: str, _arg: object) -> None:
        calls[0] += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(None)


@pytest.mark.parametrize("name", LONG)
def test_work_grows_no_faster_than_the_text(name: str) -> None:
    begins, repeated = LONG[name]
    times = LENGTH // len(repeated)
    whole, half = begins + repeated * times, begins + repeated * (times // 2)
    for who in ("ทต.ป่าสัก", "coordinator"):
        with counted() as of_half:
            reading(half, who)
        with counted() as of_whole:
            reading(whole, who)
        assert of_whole[0] < 2.6 * of_half[0] + 2_000


def test_urls_of_a_cell() -> None:
    assert find_urls("https://a.example/1\nhttps://a.example/2 ครับ") == ("https://a.example/1", "https://a.example/2")
