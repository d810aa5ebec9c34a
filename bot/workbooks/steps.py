"""A form's rows as the steps a chat message would have given, and as what they would change."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.commands import (
    AnswerNone,
    BeyondList,
    BrokenUrl,
    DashMeaning,
    Doubt,
    Handling,
    NoUrl,
    ReadBack,
    Reading,
    Step,
    Submit,
    WhichAgency,
    WhichItem,
    WhichPairs,
)
from bot.workbooks.form_values import FormReading, FormRow

Known = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class FormChanges:
    """What a form would do to what is known: the summary that is shown before and after."""

    new: tuple[FormRow, ...] = ()
    changed: tuple[FormRow, ...] = ()
    same: tuple[FormRow, ...] = ()
    none: tuple[FormRow, ...] = ()
    unclear: tuple[FormRow, ...] = ()


def changes(reading: FormReading, known: Known, known_none: Collection[str] = ()) -> FormChanges:
    """`known`: present URLs by item; `known_none`: items answered ไม่มี."""
    parts: dict[str, list[FormRow]] = {"new": [], "changed": [], "same": [], "none": []}
    for row in reading.clear:
        parts[_change(row, known, known_none)].append(row)
    return FormChanges(**{name: tuple(rows) for name, rows in parts.items()}, unclear=reading.unclear)


def _change(row: FormRow, known: Known, known_none: Collection[str]) -> str:
    item = row.item or ""
    if row.none:
        return "same" if item in known_none else "none"
    before = known.get(item, ())
    if before == row.urls:
        return "same"
    return "changed" if before or item in known_none else "new"


def steps_of(
    reading: FormReading, own_agency: str | None, known: Known | None = None, known_none: Collection[str] = ()
) -> Reading:
    """The form as a Reading. `own_agency`: of the sender; None for a coordinator, whose steps always name the agency.

    What is known already is left out, so that sending a form twice changes nothing.
    """
    found = changes(reading, known or {}, known_none)
    agency = None if reading.agency.name == own_agency else reading.agency.name
    recorded = [*found.new, *found.changed]
    steps = [
        *_agency_steps(reading, own_agency),
        *_submit_steps(recorded, agency, other=agency is not None and own_agency is not None),
        *_none_steps(found.none, agency),
        *(Step(None, Handling.CLARIFY, (_doubt(row),)) for row in found.unclear),
    ]
    return Reading(tuple(steps))


def _agency_steps(reading: FormReading, own_agency: str | None) -> list[Step]:
    """Asks whose form it is. A form that names no agency at all is its sender's own."""
    found = reading.agency
    if found.name or (own_agency and not found.candidates and not found.text):
        return []
    return [Step(None, Handling.CLARIFY, (WhichAgency(found.text, found.candidates),))]


def _submit_steps(rows: list[FormRow], agency: str | None, other: bool) -> list[Step]:
    sure = {row.item: row.urls for row in rows if row.item and not row.confirm}
    asked = {row.item: row.urls for row in rows if row.item and row.confirm}
    whys = tuple(dict.fromkeys(row.confirm for row in rows if row.confirm))
    mine: tuple[Doubt, ...] = (ReadBack("other_agency"),) if other else ()
    steps = []
    if sure:
        steps.append(Step(Submit(sure, agency), Handling.CONFIRM if mine else Handling.AUTO, mine))
    if asked:
        doubts = (*mine, *(ReadBack(why) for why in whys))
        steps.append(Step(Submit(asked, agency), Handling.CONFIRM, doubts))
    return steps


def _none_steps(rows: tuple[FormRow, ...], agency: str | None) -> list[Step]:
    """One step for each remark, because the remark belongs to its items only."""
    notes: dict[str, list[str]] = {}
    for row in rows:
        notes.setdefault(row.note or row.explanation, []).append(row.item or "")
    return [
        Step(AnswerNone(tuple(items), note or None, agency), Handling.CONFIRM, (ReadBack("answer_none"),))
        for note, items in notes.items()
    ]


def _doubt(row: FormRow) -> Doubt:
    items = (row.item,) if row.item else row.candidates
    if row.unclear in ("missing_url", "zero_cases", "local_file"):
        return NoUrl(items)
    if row.unclear == "not_a_url":
        return BrokenUrl(row.text, items)
    if row.unclear in ("dash", "state_unclear", "contradiction"):
        return DashMeaning(items)
    if row.unclear == "beyond_list":
        return BeyondList(row.beyond)
    if row.unclear == "which_pairs":
        return WhichPairs(row.candidates, row.urls)
    return WhichItem(row.urls, items)
