"""A form's rows as the steps a chat message would have given, and as what they would change."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.commands import AnswerNone, Submit
from bot.doubts import (
    BeyondList,
    BrokenUrl,
    DashMeaning,
    Doubt,
    Handling,
    NoUrl,
    ReadBack,
    Reading,
    Step,
    WhichAgency,
    WhichItem,
    WhichPairs,
)
from bot.workbooks.form_values import FormAgency, FormReading, FormRow

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
    whose = _whose(reading.agency, own_agency)
    steps = [
        *_submit_steps([*found.new, *found.changed], agency, whose),
        *_none_steps(found.none, agency, whose),
        *(Step(None, Handling.CLARIFY, (_doubt(row),)) for row in found.unclear),
    ]
    return Reading(tuple(steps))


def _whose(found: FormAgency, own_agency: str | None) -> tuple[Doubt, ...]:
    """What is to be asked about the agency. A form that names none, or is like the sender's own, is the sender's."""
    if found.name:
        return (ReadBack("other_agency"),) if own_agency and found.name != own_agency else ()
    if own_agency and not found.text and found.candidates in ((), (own_agency,)):
        return ()
    if own_agency and found.candidates == (own_agency,):
        return (ReadBack("likely_name"),)
    return (WhichAgency(found.text, found.candidates),)


def _submit_steps(rows: list[FormRow], agency: str | None, whose: tuple[Doubt, ...]) -> list[Step]:
    """What is sure at once, the rest after a look; all in one question where even the agency is in doubt."""
    together = bool(whose)
    sure = [row for row in rows if not row.confirm and not together]
    asked = [row for row in rows if row.confirm or together]
    steps = [Step(Submit(_answers(sure), agency, _notes(sure)))] if sure else []
    if asked:
        whys = tuple(ReadBack(why) for why in dict.fromkeys(row.confirm for row in asked) if why)
        steps.append(Step(Submit(_answers(asked), agency, _notes(asked)), _handling(whose), (*whose, *whys)))
    return steps


def _answers(rows: list[FormRow]) -> dict[str, tuple[str, ...]]:
    return {row.item: row.urls for row in rows if row.item}


def _notes(rows: list[FormRow]) -> dict[str, str]:
    """Where on the site it stands, and the officer's remark, as the form has them."""
    said = {row.item: " · ".join(part for part in (row.explanation, row.note) if part) for row in rows if row.item}
    return {item: note for item, note in said.items() if note}


def _handling(whose: tuple[Doubt, ...]) -> Handling:
    return Handling.CLARIFY if any(isinstance(doubt, WhichAgency) for doubt in whose) else Handling.CONFIRM


def _none_steps(rows: tuple[FormRow, ...], agency: str | None, whose: tuple[Doubt, ...]) -> list[Step]:
    """One step for each remark, because the remark belongs to its items only."""
    notes: dict[str, list[str]] = {}
    for row in rows:
        notes.setdefault(row.note or row.explanation, []).append(row.item or "")
    doubts = (*whose, ReadBack("answer_none"))
    return [
        Step(AnswerNone(tuple(items), note or None, agency), _handling(whose), doubts) for note, items in notes.items()
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
