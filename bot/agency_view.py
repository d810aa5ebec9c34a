"""One agency's rows as the values its cards are made from: progress, item histories, deadlines, reminders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from bot.link_view import faults_of
from messages.deadlines import DeadlineRow
from messages.history import ItemHistory, Step, Verdict
from messages.items import ItemView
from messages.progress import AgencyProgress, Piece
from messages.reminder import Reminder
from models import progress, standing
from models.agency import Agency
from models.answer import Answer
from models.progress import AgencyRound
from models.season import Item, Round, Season
from models.standing import LastYear


def progress_of(
    session: Session, season: Season, agency: Agency, round_: Round, now: datetime, other_agencies: tuple[str, ...] = ()
) -> AgencyProgress:
    rounds = progress.agency_rounds(session, season, [agency])
    own = next(each for each in rounds if each.number == round_.number)
    returned = standing.answers_to_correct(session, season, agency) if own.returned else {}
    return AgencyProgress(
        agency=agency.name,
        year=season.year,
        now=now,
        round=own,
        extended=own.deadline > round_.deadline,
        to_correct=tuple(_correction(item, returned[item.code]) for item in round_.items if item.code in returned),
        missing=missing_pieces(session, season, agency, round_.items, own.missing),
        elsewhere=tuple(_worth_a_line(rounds, own)),
        other_agencies=other_agencies,
        faults=faults_of(session, season, agency),
    )


def missing_pieces(
    session: Session, season: Season, agency: Agency, items: Iterable[Item], missing: Sequence[str]
) -> tuple[Piece, ...]:
    """The dearest first, with what was sent last year for the item they continue."""
    wanted = sorted((each for each in items if each.code in missing), key=lambda each: (-each.weight, each.position))
    before = standing.last_year_answers(session, season, agency, wanted)
    return tuple(Piece(i.code, i.title, i.weight, before=_before(before.get(i.code, []))) for i in wanted)


def _before(found: Sequence[LastYear]) -> str:
    if not found:
        return ""
    first = found[0]
    more = f" และอีก {len(first.urls) - 1} ลิงก์" if len(first.urls) > 1 else ""
    return f"ปีก่อนส่ง ({first.year} ข้อ {first.code}) {first.urls[0][:120]}{more}"


def _correction(item: Item, answer: Answer) -> Piece:
    remark = answer.remark
    return Piece(
        item.code, item.title, item.weight, reason=remark.reason if remark else "", how="; ".join(item.elements)
    )


def _worth_a_line(rounds: Sequence[AgencyRound], own: AgencyRound) -> list[AgencyRound]:
    """Earlier rounds with something left, and all later ones."""
    return [
        each
        for each in rounds
        if each.number > own.number or (each.number < own.number and (each.missing or each.returned))
    ]


def deadline_rows(session: Session, agency: Agency | None, rounds: Sequence[Round]) -> list[DeadlineRow]:
    missing: dict[int, int] = {}
    if agency is not None and rounds:
        found = progress.agency_rounds(session, rounds[0].season, [agency])
        missing = {each.number: len(each.missing) for each in found}
    return [
        DeadlineRow(
            number=each.number,
            deadline=each.deadline_of(agency) if agency else each.deadline,
            items=len(each.items),
            planned=each.planned_deadline,
            missing=missing.get(each.number),
        )
        for each in rounds
    ]


def item_histories(session: Session, season: Season, agency: Agency, items: Sequence[Item]) -> list[ItemHistory]:
    answers = standing.histories(session, agency, items)
    names = standing.names_in(session, agency)
    before = standing.last_year_answers(session, season, agency, items)
    return [_history(each, agency, answers[each.code], names, tuple(before.get(each.code, []))) for each in items]


def latest_steps(session: Session, season: Season, agency: Agency, most: int) -> list[tuple[str, Step]]:
    """Item code and what was sent, newest first."""
    names = standing.names_in(session, agency)
    return [(each.item.code, _step(each, names)) for each in standing.latest_answers(session, season, agency, most)]


def _history(
    item: Item, agency: Agency, answers: Sequence[Answer], names: dict[int, str], before: tuple[LastYear, ...]
) -> ItemHistory:
    stands = next((each for each in answers if each.stands), None)
    deadline = item.round.deadline_of(agency) if item.round else None
    return ItemHistory(
        code=item.code,
        title=item.title,
        number=item.round.number if item.round else None,
        deadline=deadline,
        state=stands.state if stands else "missing",
        late=bool(stands and deadline and stands.on_record_since > deadline),
        steps=tuple(_step(each, names) for each in answers),
        before=before,
    )


def _step(answer: Answer, names: dict[int, str]) -> Step:
    return Step(
        at=answer.sent_at,
        who=_who(answer, names),
        chat=answer.chat,
        urls=tuple(answer.urls),
        note=answer.note,
        end=_end(answer),
        verdicts=tuple(
            Verdict(v.verdict == "accepted", v.reason, v.at, v.undone_at is not None) for v in answer.reviews
        ),
    )


def _who(answer: Answer, names: dict[int, str]) -> str:
    """An officer by her name, if she has told it; somebody who is none of the agency's sent it for the province."""
    if answer.person_id is None:
        return ""
    return names.get(answer.person_id, "เจ้าหน้าที่จังหวัด") or "เจ้าหน้าที่ของหน่วยงาน"


def _end(answer: Answer) -> str:
    if answer.stands:
        return ""
    return "ถอนคำตอบนี้แล้ว" if answer.withdrawn_at else "มีคำตอบใหม่แทนแล้ว"


def item_views(session: Session, season: Season, items: Sequence[Item], agency: Agency | None) -> list[ItemView]:
    """Items as shown; with an agency also how it stands with them and what it sent last year."""
    titles = {each.code: each.title for each in season.items}
    heirs: dict[str, list[str]] = {}
    for each in season.items:
        for code in each.depends_on:
            heirs.setdefault(code, []).append(f"{each.code} {each.title}")
    states = {c: a.state for c, a in progress.standing_answers(session, season, agency).items()} if agency else {}
    before = standing.last_year_answers(session, season, agency, items) if agency else {}
    return [
        ItemView(
            code=item.code,
            title=item.title,
            year=item.year,
            number=item.round.number if item.round else None,
            deadline=_deadline(item, agency),
            period=item.period,
            elements=tuple(item.elements),
            to_confirm=tuple(item.to_confirm),
            marked=item.status != "S" and item.confirmed_at is None,
            confirmed=item.is_confirmed,
            fits=tuple(f"{code} {titles.get(code, '')}".strip() for code in item.depends_on),
            fitted_by=tuple(heirs.get(item.code, ())),
            pitfall=item.pitfall,
            weight=item.weight,
            state=states.get(item.code, "missing") if agency else "",
            before=tuple(before.get(item.code, [])),
        )
        for item in items
    ]


def _deadline(item: Item, agency: Agency | None) -> datetime | None:
    if item.round is None:
        return None
    return item.round.deadline_of(agency) if agency else item.round.deadline


def reminder_of(session: Session, season: Season, agency: Agency, round_: Round, now: datetime) -> Reminder:
    """What a reminder or the notice after the deadline says to the agency."""
    found = progress.agency_rounds(session, season, [agency], round_.number)[0]
    return Reminder(
        agency=agency.name,
        number=round_.number,
        deadline=found.deadline,
        now=now,
        total=found.total,
        missing=missing_pieces(session, season, agency, round_.items, found.missing),
        returned=found.returned,
        extended=found.deadline > round_.deadline,
    )
