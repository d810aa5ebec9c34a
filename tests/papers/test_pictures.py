"""The picture of the tally: readable, safe, and silent about who is behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree

import pytest

from bot.papers import tally_values
from messages.pictures import drawing
from messages.pictures.tally import EDGE, WIDTH, TallyValues, ranked, tally_picture, tally_svg, time_left
from models.progress import Counts, RoundTally
from models.thai_time import end_of_day
from rehearsal.rich_menus import png_size
from tests.papers.conftest import NOW, World

MEGABYTE = 1_000_000


def figures(
    number: int = 1, agencies: int = 40, complete: int = 10, partial: int = 20, received: int = 90
) -> RoundTally:
    return RoundTally(
        number, end_of_day(date(2024, 1, 31)), 14, agencies, complete, partial, agencies - complete - partial,
        Counts(received=received),
    )  # fmt: skip


def values(rounds: int = 3, districts: int = 8) -> TallyValues:
    return TallyValues(
        province="จังหวัดทดสอบ",
        year=2567,
        as_of=NOW,
        rounds=tuple(figures(number) for number in range(1, rounds + 1)),
        current=1,
        districts=tuple((f"อำเภอน้ำปู่ที่ญี่ {place}", figures(received=place)) for place in range(districts)),
    )


def texts(svg: str) -> list[tuple[float, str, float, str]]:
    """x, anchor, size, words of everything written."""
    root = ElementTree.fromstring(svg)
    return [
        (float(each.attrib["x"]), each.attrib["text-anchor"], float(each.attrib["font-size"]), each.text or "")
        for each in root.iter("{http://www.w3.org/2000/svg}text")
    ]


@pytest.mark.parametrize(("rounds", "districts"), [(1, 0), (3, 8), (4, 25)])
def test_a_picture_line_takes_as_original_and_as_preview(rounds: int, districts: int) -> None:
    picture = tally_picture(values(rounds, districts))
    size = png_size(picture)
    assert size
    assert size[0] == WIDTH
    assert len(picture) <= MEGABYTE


@pytest.mark.parametrize(("rounds", "districts"), [(1, 0), (3, 8)])
def test_nothing_is_written_beyond_the_edges(rounds: int, districts: int) -> None:
    for x, anchor, size, words in texts(tally_svg(values(rounds, districts))):
        width = drawing.width_of(words, size)
        left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
        assert left >= EDGE - 8, words
        assert left + width <= WIDTH - 8, words


def test_letters_are_large_enough_for_a_phone() -> None:
    assert min(size for _, _, size, _ in texts(tally_svg(values()))) >= 30


def test_marks_above_and_below_are_drawn() -> None:
    def drawn(words: str) -> bytes:
        return drawing.png(drawing.svg(400, 120, [drawing.words(10, 80, words, 60, "#000000")]))

    assert len({drawn(each) for each in ("นำ", "น้ำ", "ป", "ปู่", "ที", "ที่", "")}) == 7


def test_a_name_with_signs_of_its_own_cannot_break_the_picture() -> None:
    sly = replace(values(), districts=(('<a> & "ข"\x07', figures()),), province="จังหวัด</text>")
    assert any("จังหวัด</text>" in words for *_, words in texts(tally_svg(sly)))
    assert tally_picture(sly)


def test_a_long_name_is_shortened_between_letters_not_between_a_letter_and_its_mark() -> None:
    short = drawing.fitting("ที่ที่ที่ที่ที่ที่", 32, 90)
    assert short.endswith("…")
    assert drawing.width_of(short, 32) <= 90
    assert short[:-1].replace("ที่", "") == ""


def test_the_best_district_comes_first_and_equals_keep_their_order() -> None:
    order = ranked((("ก", figures(received=1)), ("ข", figures(received=9)), ("ค", figures(received=9))))
    assert [name for name, _ in order] == ["ข", "ค", "ก"]


@pytest.mark.parametrize(
    ("left", "said"),
    [(timedelta(days=5), "เหลือ 5 วัน"), (timedelta(hours=2), "วันนี้วันสุดท้าย"), (timedelta(seconds=-1), "ครบกำหนดแล้ว")],
)
def test_days_left(left: timedelta, said: str) -> None:
    deadline = end_of_day(date(2024, 1, 31))
    assert time_left(deadline, deadline - left)[0] == said


def test_the_last_day_counts_in_bangkok() -> None:
    assert time_left(end_of_day(date(2024, 1, 31)), datetime(2024, 1, 30, 18, 0, tzinfo=UTC))[0] == "วันนี้วันสุดท้าย"


def test_no_agency_is_named(world: World) -> None:
    world.send_round(0, 1)
    drawn = tally_svg(tally_values(world.session, world.season, NOW))
    assert "ครบ 1/3 แห่ง" in drawn
    assert not [agency.name for agency in world.agencies if agency.short_name in drawn.replace("ดอนกลาง", "", 1)]
