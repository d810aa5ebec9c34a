"""Verdicts in words: accept and return items of one agency, and take the last step back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from bot import commands as c
from bot.handlers.refusal import Refusal
from bot.handlers.review_queue import Walk, remark_of, wanted_of
from bot.visit import Visit
from messages import kit, review, verdicts
from messages.kit import Component, Message
from messages.reasons import clean_reason, mark_of, ready_reasons
from messages.review import Remark
from models import answer as answers
from models.agency import Agency
from models.answer import Answer, Review
from models.reviewing import decided_together, last_decision, standing_to_judge

GO_ON = kit.says("สอบทานต่อ", "สอบทานต่อ")
UNDONE_AT_ONCE = timedelta(hours=12)
"""A working day: what is older is shown before it is undone, for a bare เลิกทำ hardly means it."""
MOST_AT_ONCE = 15
"""Answers one reason button can carry (its data ends at 300); a round's items and one over."""


@dataclass
class Sorted:
    """The items of a verdict, by what can be done."""

    open: list[Answer] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    settled: list[Review] = field(default_factory=list)


def approve(visit: Visit, act: c.Approve) -> list[Message]:
    return _in_words(visit, act, "accepted", lambda agency: _accept(visit, agency, act.items))


def give_back(visit: Visit, act: c.Return) -> list[Message]:
    return _in_words(visit, act, "returned", lambda agency: _return(visit, agency, act))


def preview_approve(visit: Visit, act: c.Approve) -> list[Message]:
    return _in_words(visit, act, "accepted", lambda agency: _planned(visit, agency, act.items, "accepted"))


def preview_return(visit: Visit, act: c.Return) -> list[Message]:
    reason = clean_reason(act.reason)
    return _in_words(visit, act, "returned", lambda agency: _planned(visit, agency, act.items, "returned", reason))


def _in_words(
    visit: Visit, act: c.Approve | c.Return, verdict: str, then: Callable[[Agency], list[Message]]
) -> list[Message]:
    """Only for coordinators, only with an agency and items said: her own office never stands in for a missing name."""
    if not visit.is_coordinator:
        return review.coordinators_only()
    if not act.agency:
        return verdicts.which_agency(verdict)
    agency = visit.agency(act.agency)
    if agency is None:
        return verdicts.unknown_agency(act.agency)
    return then(agency) if act.items else verdicts.which_items(agency.name, verdict)


def _accept(visit: Visit, agency: Agency, codes: Sequence[str]) -> list[Message]:
    found = _sorted_out(visit, agency, codes, "accepted")
    before = _standing_verdicts(found.open)
    given = [answers.accept(visit.session, each, visit.person, visit.now) for each in found.open]
    return verdicts.outcome(_outcome(agency, "accepted", "", found, before), _after(given))


def _return(visit: Visit, agency: Agency, act: c.Return) -> list[Message]:
    reason = clean_reason(act.reason)
    found = _sorted_out(visit, agency, act.items, "returned", reason)
    if found.open and not reason:
        return _ask_why(agency, found)
    before = _standing_verdicts(found.open)
    given = [answers.give_back(visit.session, each, reason, visit.person, visit.now) for each in found.open]
    return verdicts.outcome(_outcome(agency, "returned", reason, found, before), _after(given, found.settled))


def _planned(visit: Visit, agency: Agency, codes: Sequence[str], verdict: str, reason: str = "") -> list[Message]:
    found = _sorted_out(visit, agency, codes, verdict, reason)
    result = _outcome(agency, verdict, reason, found, _standing_verdicts(found.open))
    said = verdicts.outcome(result, [], planned=True)
    return said if found.open else Refusal(said)


def _sorted_out(visit: Visit, agency: Agency, codes: Sequence[str], verdict: str, reason: str = "") -> Sorted:
    found = Sorted()
    for code in dict.fromkeys(codes):
        item = visit.season.item(code)
        standing = standing_to_judge(visit.session, agency, item) if item else None
        remark = standing.remark if standing else None
        if standing is None:
            found.missing.append(code)
        elif remark and (standing.state == "accepted" or (remark.verdict == verdict and remark.reason == reason)):
            found.settled.append(remark)
        else:
            found.open.append(standing)
    return found


def _standing_verdicts(open_answers: Sequence[Answer]) -> list[tuple[str, Remark]]:
    return [(each.item.code, remark_of(each.remark)) for each in open_answers if each.remark]


def _outcome(
    agency: Agency, verdict: str, reason: str, found: Sorted, before: Sequence[tuple[str, Remark]]
) -> verdicts.Outcome:
    return verdicts.Outcome(
        agency=agency.name,
        verdict=verdict,
        reason=reason,
        done=[each.item.code for each in found.open],
        overruled=before,
        missing=found.missing,
        settled=[(each.answer.item.code, remark_of(each)) for each in found.settled],
    )


def _after(given: Sequence[Review], settled: Sequence[Review] = ()) -> list[Component]:
    """What can be tapped next: undo this step, or reopen what was accepted before."""
    taps = [undo_tap(given[0])] if given else []
    taps += [undo_tap(each, f"ยกเลิกผลผ่าน {each.answer.item.code}") for each in settled if each.verdict == "accepted"]
    return [*taps[:6], GO_ON]


def undo_tap(given: Review, label: str = "เลิกทำ") -> Component:
    return kit.presses(label, Walk().data("review_undo", id=given.id))


def _ask_why(agency: Agency, found: Sorted) -> list[Message]:
    if len(found.open) > MOST_AT_ONCE:
        return verdicts.type_it(opening(agency, [each.item.code for each in found.open]))
    return [ask_why(found.open, Walk())]


def ask_why(returned: Sequence[Answer], walk: Walk) -> Message:
    """The reasons as buttons. Each carries the verdict it was offered upon, so that a later one is not overwritten."""
    agency, codes = returned[0].agency, [each.item.code for each in returned]
    seen = ".".join(f"{each.id}-{each.remark.id if each.remark else 0}" for each in returned)
    taps = [
        (why, kit.presses("เลือก", walk.data("review_reason", ids=seen, why=mark_of(why)), f"ให้แก้ไข {codes[0]}: {why}"))
        for why in reasons_offered(returned)
    ]
    own = verdicts.fills("พิมพ์เหตุผลเอง", walk.data("review_type", ids=seen), opening(agency, codes))
    return verdicts.ask_reason(agency.name, codes, taps, own)


def reasons_offered(returned: Sequence[Answer]) -> list[str]:
    if len(returned) > 1:
        return ready_reasons(None)
    return ready_reasons(wanted_of(returned[0].item), returned[0].is_none)


def opening(agency: Agency, codes: Sequence[str]) -> str:
    """The beginning of a return in words; only the reason is left to type."""
    return f"ให้แก้ {' '.join(codes)} ของ {agency.name} เพราะ "


# ── undo ────────────────────────────────────────────────────────────────────────────────────────────────────────


def undo_review(visit: Visit, act: c.Undo) -> list[Message]:
    """Takes back the speaker's own last step, with all items it decided."""
    if not visit.is_coordinator:
        return review.coordinators_only()
    last = last_decision(visit.session, visit.person, visit.season.year)
    if last is None:
        return verdicts.nothing_to_undo()
    if visit.now - last.at > UNDONE_AT_ONCE:
        codes = [each.answer.item.code for each in decided_together(visit.session, last)]
        return verdicts.is_it_this(last.answer.agency.name, codes, remark_of(last), undo_tap(last))
    return take_back(visit, decided_together(visit.session, last))


def take_back(visit: Visit, given: Sequence[Review]) -> list[Message]:
    """What the agency was already told is corrected by `models.telling`: it finds what was undone after it was told."""
    rows, replaced = [], []
    for each in given:
        answer = each.answer
        if not answer.stands or answer.remark is not each:
            replaced.append(answer.item.code)
            continue
        old = remark_of(each)
        answers.undo_review(visit.session, each, visit.now)
        now = remark_of(answer.remark) if answer.remark else None
        rows.append(verdicts.TakenBack(answer.agency.name, answer.item.code, old, now, each.told_at is not None))
    return verdicts.taken_back(rows, replaced, [GO_ON])
