"""Questions of officers: what the bot knows it answers, the rest gets a number and goes to a person."""

from __future__ import annotations

from collections.abc import Sequence

from bot import commands as c
from bot.handlers import announcing, holding
from bot.handlers.asked import as_asked, file_question, open_now, same_question
from bot.handlers.pressed import Postback, Pressed, number
from bot.handlers.refusal import refuse
from bot.heard import heard
from bot.matching import Certainty, Entry, Found, find
from bot.parcels import Parcel
from bot.visit import Visit
from messages import answering, kit
from messages import questions as say
from messages.kit import Message
from models.outbox import OutgoingMessage
from models.question import KnownAnswer, Question, known_answers, offered_questions, untold_answers
from models.telling_answers import call_off, may_be_called_off, told_by_push, when_to_tell

ABOUT_RIGHTS = frozenset({"become_coordinator", "contact_data_of_others", "data_of_others"})
"""Topics that ask for what only a coordinator may have: refused, whoever claims to have ordered it."""


def ask_question(visit: Visit, act: c.Ask) -> list[Message]:
    if visit.is_coordinator:
        return _ask_as_coordinator(visit, act)
    if act.topic in ABOUT_RIGHTS:
        return refuse(visit)
    if not visit.offices:
        return visit.how_it_works()
    return _known(visit, act) or pass_on(visit, "question", act.topic, act.items)


def complain(visit: Visit, act: c.Complain) -> list[Message]:
    """A complaint always goes to a person."""
    if not visit.offices:
        return visit.how_it_works()
    return pass_on(visit, "complaint", act.topic, act.items)


def ask_extension(visit: Visit, act: c.AskExtension) -> list[Message]:
    """Only a coordinator decides; the date stays until then."""
    agency = visit.own_agency
    if agency is None:
        return visit.how_it_works()
    round_ = visit.season.round(act.round) if act.round else visit.season.round_at(visit.now)
    topic = f"extension:{round_.number}" if round_ else "extension"
    waiting = next((q for q in open_now(visit) if q.topic == topic and q.agency_id == agency.id), None)
    if waiting is not None:
        return [say.already_passed_on(as_asked(waiting))]
    request = file_question(visit, visit.text, "request", topic, agency)
    return [say.request_for_time(as_asked(request), round_.deadline_of(agency) if round_ else None)]


def _ask_as_coordinator(visit: Visit, act: c.Ask) -> list[Message]:
    if act.topic == "hold_reminders":
        return holding.ask_until_when(visit)
    if act.topic == "announcements":
        return announcing.ledger(visit)
    return _known(visit, act) or answering.not_known_to_coordinator()


def _known(visit: Visit, act: c.Ask) -> list[Message]:
    """What the table answers; nothing when it knows nothing."""
    rows, found = _find(visit, act.topic)
    if found.certainty is Certainty.NONE:
        return []
    event = "" if visit.is_coordinator else visit.event_id
    shown = [_as_known(rows[id_], event) for id_ in found.ids]
    if found.certainty is Certainty.SURE or visit.is_coordinator:
        return say.known_answer(shown[0])
    _keep_offered(visit, act)
    return say.is_it_one_of_these(shown)


def _find(visit: Visit, topic: str | None = None) -> tuple[dict[int, KnownAnswer], Found]:
    rows = {each.id: each for each in known_answers(visit.session, visit.season.year)}
    return rows, find(visit.text, [Entry(each.id, each.question, each.keywords) for each in rows.values()], topic)


def kept_answer(visit: Visit) -> list[Message]:
    """What a coordinator answered when the same was asked before, for words that are read as naming an item."""
    rows, found = _find(visit)
    row = rows[found.ids[0]] if found.certainty is Certainty.SURE else None
    return say.is_it_one_of_these([_as_known(row, visit.event_id)]) if row and row.taught_by_id else []


def _keep_offered(visit: Visit, act: c.Ask) -> None:
    """Not lost if she neither looks at an answer nor sends it on. Asked again it is the same question."""
    mine = [each for each in open_now(visit) if each.person_id == visit.person.id]
    if same_question([*mine, *_offered(visit)], visit.text) is None:
        file_question(visit, visit.text, "question", act.topic or "", visit.own_agency).state = "offered"


def _offered(visit: Visit) -> list[Question]:
    return offered_questions(visit.session, visit.season.year, visit.person)


def _as_known(row: KnownAnswer, event: str = "") -> say.Known:
    return say.Known(row.id, row.question, marked(row), event)


def marked(row: KnownAnswer) -> str:
    """The answer; what nobody has confirmed says so, once."""
    if row.status == "S" or row.answer.rstrip().endswith("ยืนยัน)"):
        return row.answer
    return f"{row.answer} (รอยืนยัน)"


def pass_on(visit: Visit, kind: str, topic: str | None = None, items: c.Codes = ()) -> list[Message]:
    """Files the message for a person, unless the same waits already. `kind`: question, complaint, request."""
    message = _passed_on(visit, visit.text, kind, topic or "", visit.message_id)
    return kit.with_quick_replies(
        [message], [kit.says(f"{code} ต้องมีอะไร", f"ข้อ {code} ต้องมีอะไร") for code in items[:4]]
    )


def _passed_on(visit: Visit, text: str, kind: str, topic: str, message_id: str) -> Message:
    mine = [each for each in open_now(visit) if each.person_id == visit.person.id and each.state == "open"]
    if same := same_question(mine, text):
        return say.already_passed_on(as_asked(same))
    if offered := same_question(_offered(visit), text):
        offered.state = "open"
        return say.passed_on(as_asked(offered))
    return say.passed_on(as_asked(file_question(visit, text, kind, topic, visit.own_agency, message_id)))


def answers_waiting(visit: Visit) -> list[Parcel]:
    """Answers this person has not heard yet, together, to go with whatever she is told now."""
    untold = [each for each in untold_answers(visit.session, visit.person) if not _on_its_way(visit, each)]
    if not untold:
        return []
    return [Parcel(_said(untold), lambda: _answers_riding(visit, untold))]


def _said(answered: Sequence[Question]) -> list[Message]:
    return say.answers([as_asked(each) for each in answered])


def _on_its_way(visit: Visit, question: Question) -> bool:
    """Pushed, or with a worker just now: then it is not said again."""
    question.told_at = told_by_push(visit.session, question)
    return not may_be_called_off(visit.session, question)


def _answers_riding(visit: Visit, untold: Sequence[Question]) -> OutgoingMessage:
    """Their pushes are called off; what a worker has taken meanwhile comes from there. If the reply is not taken, they
    are pushed in its place, by day."""
    fresh = [each for each in untold if call_off(visit.session, each)]
    for each in fresh:
        each.told_at = visit.now
    riding = visit.owe_riding("answers", _said(fresh), purpose="answer", worth_a_push=True)
    riding.next_try_at = when_to_tell(visit.now, visit.settings)
    return riding


# ── taps ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _press_known(visit: Visit, pressed: Pressed) -> list[Message]:
    row = known_row(visit, pressed)
    if not visit.offices and not visit.is_coordinator:
        return visit.how_it_works()
    if row is None:
        return say.no_longer_there()
    _helped(visit, pressed)
    return say.known_answer(_as_known(row, pressed.get("event", "")))


def _helped(visit: Visit, pressed: Pressed) -> None:
    """She looks at a known answer: the question waits for nobody, unless she then sends it on."""
    words = heard(visit.session, pressed.get("event", ""), visit.person)
    offered = same_question(_offered(visit), words.text) if words else None
    if offered is not None:
        offered.state = "helped"


def _press_fits(visit: Visit, pressed: Pressed) -> list[Message]:
    return say.good_that_it_fits()


def _press_person(visit: Visit, pressed: Pressed) -> list[Message]:
    """None of the known answers: her own words of then go to a person."""
    if not visit.offices:
        return visit.how_it_works()
    words = heard(visit.session, pressed.get("event", ""), visit.person)
    if words is None:
        return say.text_is_gone()
    return [_passed_on(visit, words.text, "question", "", words.message_id)]


def known_row(visit: Visit, pressed: Pressed) -> KnownAnswer | None:
    """The known answer of this season that the tap means."""
    id_ = number(pressed)
    row = visit.session.get(KnownAnswer, id_) if id_ is not None else None
    return row if row is not None and row.year == visit.season.year else None


POSTBACKS: dict[str, Postback] = {
    "known": _press_known,
    "known-fits": _press_fits,
    "ask-person": _press_person,
}
