"""The season files: what the product relies on in them."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

SEASONS = Path(__file__).resolve().parents[1] / "models" / "seasons"
YEARS = (2566, 2567, 2568, 2569)
COUNTS = {2566: 43, 2567: 35, 2568: 28, 2569: 26}
ITEM_COLUMNS = [
    "code",
    "title",
    "round",
    "sub_indicator",
    "group",
    "weight",
    "period",
    "elements",
    "to_confirm",
    "status",
    "source",
    "depends_on",
    "aliases",
    "pitfall",
    "printed_code",
    "predecessor",
]
AGENCY_COLUMNS = [
    "name",
    "type",
    "short_name",
    "full_name",
    "district",
    "domains",
    "aliases",
    "score",
    "level",
    "note",
    "name_status",
]
ROUNDS = {
    1: "O1 O2 O3 O4 O5 O6 O7 O8 O9 O11 O14 O15 O19 O20",
    2: "O13 O17 O18 O22 O23 O25 O27 O28 O31 O34 O36 O38 O39 O42",
    3: "O10 O12 O16 O21 O24 O26 O29 O30 O32 O33 O35 O37 O40 O41 O43",
}
TO_BE_CONFIRMED = " (รอผู้ประสานงานยืนยัน)"
DAY_OR_MONTH = re.compile(r"(\d{4}-\d{2}(-\d{2})?)?")

Row = dict[str, str]


def read(name: str) -> list[Row]:
    with (SEASONS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))


def items(year: int) -> list[Row]:
    return read(f"items_{year}.tsv")


def by_code(year: int) -> dict[str, Row]:
    return {row["code"]: row for row in items(year)}


def agencies() -> list[Row]:
    return read("agencies_lamphun.tsv")


def season() -> dict[str, Any]:
    return tomllib.loads((SEASONS / "season_2566.toml").read_text(encoding="utf-8"))


def parts(cell: str, separator: str) -> list[str]:
    return cell.split(separator) if cell else []


def same_word(text: str) -> str:
    """Two names that differ only in case or spaces are one name to a reader."""
    return re.sub(r"\s", "", text).casefold()


FILES = sorted(SEASONS.glob("*.tsv"))
every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
every_year = pytest.mark.parametrize("year", YEARS)


# ── form ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_all_files_are_there() -> None:
    names = {path.name for path in FILES}
    assert names == {f"items_{year}.tsv" for year in YEARS} | {
        "agencies_lamphun.tsv",
        "calendar.tsv",
        "knowledge_2566.tsv",
    }


@every_file
def test_plain_lines_with_as_many_cells_as_the_header(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert text.endswith("\n")
    assert "\r" not in text
    assert '"' not in text, "a quote would be read as quoting by a careless reader"
    assert not text.startswith("\ufeff")
    assert len({line.count("\t") for line in text.removesuffix("\n").split("\n")}) == 1


@every_file
def test_no_cell_has_stray_spaces_or_empty_parts(path: Path) -> None:
    for row in read(path.name):
        for column, cell in row.items():
            assert cell == cell.strip(), (row, column)
        for column, separator in {"elements": ";", "to_confirm": ";", "aliases": "|", "keywords": "|"}.items():
            cell_parts = parts(row.get(column, ""), separator)
            assert all(part.strip() for part in cell_parts), (row, column)


@every_file
def test_no_word_of_the_workshop(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "seed" not in text.casefold()
    assert not re.search(r"\(K\)|\(S\*?\)|\bweak\b|\bS\*?: |\bK: ", text), "marks belong into the status column"


# ── items ───────────────────────────────────────────────────────────────────────────────────────────────────────


@every_year
def test_item_columns(year: int) -> None:
    assert list(items(year)[0]) == ITEM_COLUMNS


@every_year
def test_codes_run_without_gaps(year: int) -> None:
    assert [row["code"] for row in items(year)] == [f"O{n}" for n in range(1, COUNTS[year] + 1)]


@every_year
def test_every_item_says_what_it_is_and_how_sure_that_is(year: int) -> None:
    for row in items(year):
        assert row["title"], row
        assert row["period"], row
        assert row["group"], row
        assert row["status"] in {"S", "S*", "K"}, row
        assert row["elements"] or row["to_confirm"], row
        assert row["source"] or row["status"] == "K", row


def test_what_nobody_confirms_in_2566_is_all_to_be_confirmed() -> None:
    unconfirmed = [row for row in items(2566) if row["status"] == "K"]
    assert {row["code"] for row in unconfirmed} == {"O10", "O35", "O37", "O41"}
    assert not any(row["elements"] for row in unconfirmed)
    assert all(row["to_confirm"] for row in unconfirmed)


@pytest.mark.parametrize("number", ROUNDS)
def test_rounds_of_2566(number: int) -> None:
    codes = [row["code"] for row in items(2566) if row["round"] == str(number)]
    assert codes == ROUNDS[number].split()


@pytest.mark.parametrize("year", YEARS[1:])
def test_later_years_have_no_rounds_of_their_own(year: int) -> None:
    assert {row["round"] for row in items(year)} == {""}


def structural_weights(year: int) -> dict[str, float]:
    """20 points an indicator, shared equally by its sub-indicators, then by their items."""
    per_sub = Counter(row["sub_indicator"] for row in items(year))
    per_indicator = Counter(sub.split(".")[0] for sub in per_sub)
    return {
        row["code"]: 20 / per_indicator[row["sub_indicator"].split(".")[0]] / per_sub[row["sub_indicator"]]
        for row in items(year)
    }


@every_year
def test_weights_follow_the_structure_and_make_forty_points(year: int) -> None:
    weights = {row["code"]: float(row["weight"]) for row in items(year)}
    assert weights == pytest.approx(structural_weights(year), abs=0.0001)
    assert sum(weights.values()) == pytest.approx(40, abs=0.001)


def test_points_of_each_round_of_2566() -> None:
    points = {n: sum(float(row["weight"]) for row in items(2566) if row["round"] == str(n)) for n in ROUNDS}
    assert points == pytest.approx({1: 7.1, 2: 15.5, 3: 17.4})


def test_chains_of_2566() -> None:
    chains = {row["code"]: row["depends_on"] for row in items(2566) if row["depends_on"]}
    assert chains == {"O12": "O11", "O24": "O23", "O35": "O34", "O37": "O36", "O43": "O42"}


@every_year
def test_an_item_depends_on_another_of_its_own_year(year: int) -> None:
    codes = set(by_code(year))
    for row in items(year):
        assert set(parts(row["depends_on"], ",")) <= codes - {row["code"]}, row


@pytest.mark.parametrize("year", YEARS[1:])
def test_predecessors_are_items_of_the_year_before(year: int) -> None:
    before = set(by_code(year - 1))
    claimed = [code for row in items(year) for code in parts(row["predecessor"], ",")]
    assert set(claimed) <= before
    assert len(claimed) == len(set(claimed)), "two items cannot continue the same one"


def test_a_new_item_has_no_predecessor() -> None:
    assert {row["predecessor"] for row in items(2566)} == {""}
    assert [row["code"] for row in items(2567) if not row["predecessor"]] == ["O29"]
    assert all(row["predecessor"] for year in (2568, 2569) for row in items(year))


def test_the_plan_prints_one_code_twice() -> None:
    printed = {row["code"]: row["printed_code"] for row in items(2566)}
    thai = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    as_expected = {code: ("0" + code[1:]).translate(thai) for code in printed}
    assert printed == as_expected | {"O32": "๐๓๑"}


@every_year
def test_one_name_means_one_item(year: int) -> None:
    owner: dict[str, str] = {}
    for row in items(year):
        for name in [row["title"], *parts(row["aliases"], "|")]:
            assert owner.setdefault(same_word(name), row["code"]) == row["code"], (name, row["code"])


@every_year
def test_no_name_is_written_twice(year: int) -> None:
    for row in items(year):
        names = [name.casefold() for name in [row["title"], *parts(row["aliases"], "|")]]
        assert len(names) == len(set(names)), row


@pytest.mark.parametrize(
    ("year", "nickname", "code"),
    [
        (2566, "สขร.1", "O21"),
        (2566, "pdpa", "O10"),
        (2566, "no gift", "O31"),
        (2566, "เพจ", "O9"),
        (2567, "สขร.1", "O16"),
        (2568, "เว็บบอร์ด", "O3"),
        (2569, "สขร.1", "O11"),
        (2569, "งดรับของขวัญ", "O20"),
    ],
)
def test_nicknames_follow_the_year(year: int, nickname: str, code: str) -> None:
    found = [
        row["code"]
        for row in items(year)
        if same_word(nickname) in {same_word(alias) for alias in parts(row["aliases"], "|")}
    ]
    assert found == [code]


# ── the season ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_season_names_its_deadlines_and_files() -> None:
    it = season()
    deadlines = {entry["number"]: entry["deadline"] for entry in it["rounds"]}
    assert deadlines == {1: date(2023, 1, 31), 2: date(2023, 2, 28), 3: date(2023, 4, 7)}
    assert all((SEASONS / it[key]).is_file() for key in ("items", "agencies", "knowledge"))
    assert it["year"] == 2566
    assert it["pass_mark"] == 85


def test_the_contact_is_not_official_before_somebody_confirms_it() -> None:
    assert season()["contact"]["confirmed"] is False


def test_last_years_result_fits_the_agencies() -> None:
    last = season()["last_year"]
    failed = [row for row in agencies() if row["score"]]
    assert last["agencies"] == len(agencies())
    assert last["agencies"] - last["passed"] == len(failed)


def test_season_days_are_in_order_and_carry_a_source() -> None:
    entries = season()["calendar"]
    assert [entry["from"] for entry in entries] == sorted(entry["from"] for entry in entries)
    for entry in [*entries, *season()["rounds"]]:
        assert entry["status"] in {"S", "K"}
        assert bool(entry["source"]) == (entry["status"] == "S"), entry
    deadlines = [entry["deadline"] for entry in season()["rounds"]]
    assert [entry["from"] for entry in entries if entry["step"] == "round"] == deadlines


def test_the_closing_day_of_itas_is_not_official() -> None:
    in_season = {entry["step"]: entry for entry in season()["calendar"]}["answering_closes"]
    in_calendar = next(row for row in read("calendar.tsv") if row["step"] == "answering_closes")
    assert (in_season["status"], in_calendar["status"]) == ("K", "K")
    assert in_season["from"].isoformat() == in_calendar["from"] == "2023-04-30"


# ── calendar ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_calendar_rows() -> None:
    rows = read("calendar.tsv")
    assert list(rows[0]) == ["year", "step", "from", "until", "text", "status", "source"]
    assert sorted({row["year"] for row in rows}) == [str(year) for year in range(2564, 2571)]
    for row in rows:
        assert row["status"] in {"S", "K"}, row
        assert row["source"] or row["status"] == "K", row
        assert DAY_OR_MONTH.fullmatch(row["from"]), row
        assert DAY_OR_MONTH.fullmatch(row["until"]), row
        assert not row["until"] or row["from"] <= row["until"], row


def test_a_step_lies_in_its_fiscal_year() -> None:
    for row in read("calendar.tsv"):
        start = f"{int(row['year']) - 544}-10"
        end = f"{int(row['year']) - 543}-09-30"
        for day in filter(None, (row["from"], row["until"])):
            assert start <= day <= end, row


# ── agencies ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_agency_columns_and_counts() -> None:
    rows = agencies()
    assert list(rows[0]) == AGENCY_COLUMNS
    assert len(rows) == 59
    assert Counter(row["type"] for row in rows) == {"จังหวัด": 1, "อบจ.": 1, "ทม.": 1, "ทต.": 39, "อบต.": 17}
    assert len({row["district"] for row in rows}) == 8


def test_agency_names_are_unique_and_regular() -> None:
    rows = agencies()
    assert len({row["name"] for row in rows}) == len(rows)
    assert len({row["full_name"] for row in rows}) == len(rows)
    assert all(row["name"] == row["type"] + row["short_name"] for row in rows)
    assert all(row["full_name"].endswith(row["short_name"]) for row in rows)


def test_twelve_agencies_were_below_the_pass_mark() -> None:
    scores = [float(row["score"]) for row in agencies() if row["score"]]
    assert len(scores) == 12
    assert max(scores) < season()["pass_mark"]
    assert all(bool(row["level"]) == bool(row["score"]) for row in agencies())


def test_an_agency_alias_is_nobody_elses_name() -> None:
    rows = agencies()
    owner: dict[str, str] = {}
    for row in rows:
        for alias in parts(row["aliases"], "|"):
            assert owner.setdefault(alias, row["name"]) == row["name"], alias
            others = [other for other in rows if other is not row]
            assert alias not in {other[key] for other in others for key in ("name", "short_name", "full_name")}, alias
            assert alias not in {other["district"] for other in others}, alias


def test_a_domain_belongs_to_one_agency() -> None:
    domains = [domain for row in agencies() for domain in parts(row["domains"], ",")]
    assert len(domains) == len(set(domains)) == 28
    assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain) for domain in domains)


# ── known answers ───────────────────────────────────────────────────────────────────────────────────────────────


def test_known_answers() -> None:
    rows = read("knowledge_2566.tsv")
    assert list(rows[0]) == ["question", "answer", "keywords", "status"]
    assert 20 <= len(rows) <= 30
    assert len({row["question"] for row in rows}) == len(rows)
    for row in rows:
        assert row["answer"].endswith(TO_BE_CONFIRMED) == (row["status"] == "K"), row["question"]
        assert row["status"] in {"S", "K"}
        assert not re.search("ครับ|ค่ะ", row["answer"]), "the bot is an office"


def test_a_keyword_leads_to_one_answer() -> None:
    keywords = [word for row in read("knowledge_2566.tsv") for word in parts(row["keywords"], "|")]
    assert [word for word, count in Counter(keywords).items() if count > 1] == []
