"""The database's rows as the values that workbooks are made from, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from messages.workbooks import values as v
from models.agency import Agency, active_agencies
from models.answer import Answer
from models.catalogue import AgencyRow, ItemRow, SeasonFile
from models.people import officers_of
from models.progress import standing_answers
from models.season import Item, Round, Season, failed_last_year
from models.standing import names_in
from models.thai_time import bangkok_day

STATES = {"waiting": "received", "accepted": "accepted", "returned": "returned"}
CHATS = {"direct": "แชตส่วนตัว", "group": "กลุ่ม LINE", "file": "แบบฟอร์ม Excel", "office": "จังหวัดบันทึกแทน"}


def form_content(
    session: Session, season: Season, agency: Agency, rounds: list[Round], now: datetime, return_to: str = ""
) -> v.FormContent:
    """The agency's form for these rounds, filled with what is known."""
    officers = officers_of(session, agency)
    main = officers[0] if officers else None
    standing = standing_answers(session, season, agency)
    return v.FormContent(
        year=season.year,
        province=season.province,
        agency=agency.name,
        rounds=tuple(_form_round(each, agency, standing) for each in rounds),
        full_name=agency.full_name,
        district=agency.district,
        officer=main.name if main else "",
        position=main.position if main else "",
        phone=main.phone if main else "",
        filled_on=bangkok_day(now),
        return_to=return_to,
    )


def _form_round(round_: Round, agency: Agency, standing: Mapping[str, Answer]) -> v.FormRound:
    deadline = round_.deadline_of(agency)
    items = tuple(_form_item(item, standing.get(item.code), deadline) for item in round_.items)
    return v.FormRound(round_.number, deadline, items)


def _form_item(item: Item, answer: Answer | None, deadline: datetime) -> v.FormItem:
    shown = (*item.elements, *(f"{each} (รอยืนยัน)" for each in item.to_confirm))
    plain = v.FormItem(item.code, item.title, shown, item.is_confirmed or bool(item.to_confirm), item.period)
    if answer is None:
        return plain
    remark = answer.remark
    return v.FormItem(
        code=plain.code,
        title=plain.title,
        must_show=plain.must_show,
        confirmed=plain.confirmed,
        period=plain.period,
        state=STATES[answer.state],
        answered_none=answer.is_none,
        urls=tuple(answer.urls),
        explanation=answer.note,
        late=answer.on_record_since > deadline,
        advice=remark.reason if remark else "",
        reviewer=remark.by.name if remark and remark.by else "",
        reviewed_at=remark.at if remark else None,
    )


def province_content(session: Session, season: Season, now: datetime, number: int | None = None) -> v.ProvinceContent:
    """Everything the coordinator's workbook shows; with a number only that round."""
    rounds = [each for each in season.rounds if number in (None, each.number)]
    failed = failed_last_year(session, season)
    given = _answers_by_agency(session, season)
    names = {agency.id: names_in(session, agency) for agency in active_agencies(session) if agency.id in given}
    return v.ProvinceContent(
        year=season.year,
        province=season.province,
        as_of=now,
        rounds=tuple(v.ProvinceRound(each.number, each.deadline) for each in rounds),
        items=tuple(v.ProvinceItem(i.code, i.title, each.number) for each in rounds for i in each.items),
        agencies=tuple(
            v.ProvinceAgency(
                name=agency.name,
                district=agency.district,
                answers=tuple(_given(a, agency, names[agency.id]) for a in given.get(agency.id, [])),
                last_score=failed[agency.id].score if agency.id in failed else None,
                last_level=failed[agency.id].level if agency.id in failed else "",
                below_mark=agency.id in failed,
            )
            for agency in active_agencies(session)
        ),
        pass_mark=season.pass_mark,
    )


def _answers_by_agency(session: Session, season: Season) -> dict[int, list[Answer]]:
    query = (
        select(Answer)
        .where(Answer.year == season.year, Answer.stands)
        .options(
            joinedload(Answer.item).joinedload(Item.round), joinedload(Answer.person), selectinload(Answer.reviews)
        )
    )
    found: dict[int, list[Answer]] = {}
    for answer in session.scalars(query):
        found.setdefault(answer.agency_id, []).append(answer)
    return found


def _given(answer: Answer, agency: Agency, names: Mapping[int, str]) -> v.GivenAnswer:
    round_, remark = answer.item.round, answer.remark
    return v.GivenAnswer(
        item=answer.item.code,
        state=STATES[answer.state],
        late=round_ is not None and answer.on_record_since > round_.deadline_of(agency),
        answered_none=answer.is_none,
        urls=tuple(answer.urls),
        explanation=answer.note,
        sent_at=answer.sent_at,
        sender=names.get(answer.person_id or 0, ""),
        chat=CHATS.get(answer.chat, answer.chat),
        reason=remark.reason if remark else "",
    )


# ── catalogues ──────────────────────────────────────────────────────────────────────────────────────────────────


def season_file(content: v.SeasonContent) -> SeasonFile:
    """A season read from an Excel file, as the catalogue loads it."""
    return SeasonFile(
        year=content.year,
        province=content.province,
        items=tuple(_item_row(each) for each in content.items),
        rounds={each.number: each.deadline for each in content.rounds},
        settings={name: _setting(value) for name, value in content.settings.items() if value},
    )


def season_content(given: SeasonFile, agencies: list[AgencyRow]) -> v.SeasonContent:
    return v.SeasonContent(
        year=given.year,
        province=given.province,
        rounds=tuple(v.SeasonRound(number, day) for number, day in given.rounds.items()),
        items=tuple(_season_item(each) for each in given.items),
        agencies=tuple(_season_agency(each) for each in agencies),
        settings={name: _setting_text(value) for name, value in given.settings.items()},
    )


def agency_rows(agencies: tuple[v.SeasonAgency, ...]) -> list[AgencyRow]:
    return [
        AgencyRow(
            name=each.name,
            type=each.type,
            short_name=each.short_name,
            full_name=each.full_name,
            district=each.district,
            domains=_parts(each.domains, ","),
            aliases=_parts(each.aliases, "|"),
            score=float(each.score) if each.score else None,
            level=each.level,
            note=each.note,
        )
        for each in agencies
    ]


def _item_row(item: v.SeasonItem) -> ItemRow:
    return ItemRow(
        code=item.code,
        title=item.title,
        round=item.round,
        sub_indicator=item.sub_indicator,
        group=item.group,
        weight=float(item.weight or 0),
        period=item.period,
        elements=_parts(item.elements, ";"),
        to_confirm=_parts(item.to_confirm, ";"),
        status=item.status or "K",
        source=item.source,
        depends_on=_parts(item.depends_on.replace("|", ","), ","),
        aliases=_parts(item.aliases, "|"),
        pitfall=item.pitfall,
        printed_code=item.printed_code,
        predecessor=_parts(item.predecessor.replace("|", ","), ","),
    )


def _season_item(row: ItemRow) -> v.SeasonItem:
    return v.SeasonItem(
        code=row.code,
        title=row.title,
        round=row.round,
        sub_indicator=row.sub_indicator,
        group=row.group,
        weight=f"{row.weight:g}",
        period=row.period,
        elements="; ".join(row.elements),
        to_confirm="; ".join(row.to_confirm),
        status=row.status,
        source=row.source,
        depends_on=",".join(row.depends_on),
        aliases="|".join(row.aliases),
        pitfall=row.pitfall,
        printed_code=row.printed_code,
        predecessor=",".join(row.predecessor),
    )


def _season_agency(row: AgencyRow) -> v.SeasonAgency:
    return v.SeasonAgency(
        name=row.name,
        type=row.type,
        short_name=row.short_name,
        full_name=row.full_name,
        district=row.district,
        domains=",".join(row.domains),
        aliases="|".join(row.aliases),
        score="" if row.score is None else f"{row.score:g}",
        level=row.level,
        note=row.note,
    )


def _parts(text: str, mark: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(mark) if part.strip())


def _setting(text: str) -> object:
    """A number, or a list of numbers, as `SeasonSettings` wants it."""
    numbers = [part.strip() for part in text.split(",")]
    if len(numbers) > 1 and all(part.isdecimal() for part in numbers):
        return [int(part) for part in numbers]
    return int(text) if text.strip().isdecimal() else text


def _setting_text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
