"""A form sent as a file: read like a message, summed up row by row, recorded or asked about."""

from __future__ import annotations

from bot import commands as c
from bot.attachments import Attachment
from bot.doubts import Reading, WhichAgency
from bot.visit import Preview, Visit
from bot.workbooks.errors import UnreadableWorkbook
from bot.workbooks.forms import read_form
from bot.workbooks.seasons import read_knowledge
from bot.workbooks.steps import changes, steps_of
from messages import filing as words
from messages.kit import Message
from messages.workbooks.columns import KNOWLEDGE_SHEET
from messages.workbooks.mistakes import no_sheet
from messages.workbooks.refusals import refusal
from models.agency import agency_named
from models.progress import standing_urls
from models.question import take_table

FormAnswer = tuple[list[Message], Reading]


def take_file(visit: Visit, attachment: Attachment) -> FormAnswer:
    """The summary of what the form says, and the steps that the conversation then takes."""
    nothing = Reading(())
    if attachment.problem:
        return words.not_fetched(attachment.problem), nothing
    if visit.is_coordinator and (taught := _taught(visit, attachment.content)):
        return taught, nothing
    own = visit.own_agency.name if visit.own_agency and not visit.is_coordinator else None
    try:
        reading = read_form(attachment.name, attachment.content, visit.vocabulary)
    except UnreadableWorkbook as error:
        return words.unreadable(refusal(error.reason, error.place)), nothing
    known, none = known_answers(visit, reading.agency.name or own)
    found = changes(reading, known, none)
    summary = words.summary(
        attachment.name,
        reading.agency.name or own or "",
        new=[row.item or "" for row in found.new],
        changed=[row.item or "" for row in found.changed],
        same=len(found.same),
        unclear=[row.why for row in found.unclear],
        problems=reading.problems,
    )
    return summary, _without_row_doubts(steps_of(reading, own, known, none))


def _taught(visit: Visit, content: bytes) -> list[Message]:
    """A coordinator sends back the table of known answers; nothing if the file is something else."""
    try:
        table = read_knowledge(content)
    except UnreadableWorkbook:
        return []
    if not table.answers and not table.errors or table.errors == (no_sheet(KNOWLEDGE_SHEET),):
        return []
    if table.errors:
        return words.table_with_errors(table.errors)
    given = [(each.question, each.answer, "|".join(each.keywords)) for each in table.answers]
    return words.table_taken(*take_table(visit.session, visit.season.year, given, visit.person.id, visit.now))


def replaced_by(visit: Visit, act: c.Submit | c.AnswerNone) -> list[words.Replaced]:
    """What stands now and would give way to something else."""
    agency = visit.agency(act.agency)
    known, none = known_answers(visit, agency.name if agency else None)
    given = act.answers if isinstance(act, c.Submit) else dict.fromkeys(act.items, ())
    stands = {**known, **dict.fromkeys(none, ())}
    return [
        words.Replaced(code, stands[code], tuple(urls))
        for code, urls in given.items()
        if code in stands and stands[code] != tuple(urls)
    ]


def preview(visit: Visit, act: c.Submit | c.AnswerNone) -> list[Message]:
    """Of a file: what would be replaced by what, before anything is recorded."""
    return words.replaces(replaced_by(visit, act)) if visit.from_file else []


PREVIEWS: dict[type[c.Act], Preview] = {c.Submit: preview, c.AnswerNone: preview}


def known_answers(visit: Visit, agency_name: str | None) -> tuple[dict[str, tuple[str, ...]], set[str]]:
    """What stands already: URLs by item, and the items answered ไม่มี. Nothing of an agency she may not see."""
    agency = agency_named(visit.session, agency_name) if agency_name else None
    if agency is None or not visit.may_see(agency):
        return {}, set()
    return standing_urls(visit.session, visit.season, agency)


def _without_row_doubts(reading: Reading) -> Reading:
    """Unclear rows are named in the summary by their cells; only whose form it is must be asked."""
    kept = [
        step
        for step in reading.steps
        if step.act is not None or any(isinstance(doubt, WhichAgency) for doubt in step.doubts)
    ]
    return Reading(tuple(kept))
