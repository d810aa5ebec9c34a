"""One event of a person → what to say. Sure things are done, doubtful ones asked, the rest goes to a person."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qsl

from bot import commands as c
from bot import news
from bot.asking import clarify, read_back
from bot.attachments import Attachment
from bot.doubts import Handling, ReadBack, Reading, Step, WhichAgency
from bot.handlers import filing, groups
from bot.handlers.dispatch import PREVIEWS, carry_out, hand_over, may, press
from bot.handlers.refusal import Refusal
from bot.proposing import Part, decide, propose
from bot.reading import cues, read
from bot.reading.vocabulary import Speaker
from bot.visit import Visit
from messages import basics, kit
from messages.kit import REPLY_MESSAGES, Message
from models.thai_time import bangkok_day

TEXT_LIMIT = 10_000
"""Characters; LINE lets a person send so many. Longer ones are not read at all rather than read in part."""


SAYS_SOMETHING = re.compile(r"(?!(?:ครับ|คับ|ค่ะ|คะ|จ้า|จ้ะ|เจ้า|อืม|เออ|อ๋อ|โอ)+)[ก-๙a-zA-Z]{4,}")
"""Four letters that are more than politeness; less is an emoji, 555 or ครับ."""


def said_text(visit: Visit, addressed: bool, quoted: str) -> list[Message]:
    """Answers a text. An empty list: the bot stays silent, and the text is not kept."""
    if len(visit.text) > TEXT_LIMIT:
        return [] if visit.in_group and not addressed else basics.too_long(TEXT_LIMIT)
    reading = read(visit.text, _speaker(visit, addressed, quoted), visit.vocabulary, bangkok_day(visit.sent_at))
    said = act_on(visit, _as_answer(visit, reading))
    if visit.in_group:
        groups.remember_agency(visit, reading)
        said = said or (visit.how_it_works() if addressed else [])
    elif reading.handling is Handling.IGNORE and not said:
        said = _to_unread_words(visit)
    return complete(visit, said)


def _as_answer(visit: Visit, reading: Reading) -> Reading:
    """Who quotes a question answers it, whatever the words might mean elsewhere; only a command about it goes on."""
    quotes = visit.is_coordinator and visit.quoted_about.startswith("question:")
    if not quotes or any(isinstance(act, c.Answer | c.Extend) for act in reading.acts):
        return reading
    return Reading((Step(c.Answer(text=visit.text)),))


def _to_unread_words(visit: Visit) -> list[Message]:
    """Thanks are answered as thanks; whoever wrote anything else must not take a kind word for a yes."""
    role = visit.person.role
    if role == "stranger":
        return visit.how_it_works()
    if cues.THANKS.search(visit.text) or not SAYS_SOMETHING.search(visit.text):
        return basics.chat_reply(role)
    return basics.not_understood(role, visit.event_id)


def _speaker(visit: Visit, addressed: bool, quoted: str) -> Speaker:
    own = visit.own_agency.name if visit.own_agency else None
    return Speaker(visit.person.role, own, visit.in_group, addressed, quoted or None)


def act_on(visit: Visit, reading: Reading) -> list[Message]:
    """Carries out what is sure, proposes what is not."""
    said: list[Message] = []
    parts: list[Part] = []
    for step in reading.steps:
        done, asked = _take(visit, _with_own_doubts(visit, step))
        said += [each for each in done if each not in said]  # two previews may look alike
        parts += asked
    return propose(visit, parts, before=said[: REPLY_MESSAGES - 1]) if parts else said


def _take(visit: Visit, step: Step) -> tuple[list[Message], list[Part]]:
    match step.handling:
        case Handling.IGNORE:
            return [], []
        case Handling.HUMAN if step.act is not None:
            return hand_over(visit, step.act), []
        case Handling.CONFIRM if step.act is not None:
            return _confirm(visit, step)
        case Handling.CLARIFY:
            return _ask(visit, step)
        case _:
            return (carry_out(visit, step.act) if step.act is not None else []), []


def _confirm(visit: Visit, step: Step) -> tuple[list[Message], list[Part]]:
    """Reads back; a preview that finds nothing to confirm is all that is said."""
    act = step.act
    assert act is not None
    if not may(visit, act):
        return carry_out(visit, act), []
    preview = PREVIEWS.get(type(act))
    said = preview(visit, act) if preview else []
    if isinstance(said, Refusal):
        return said, []
    why = next((doubt.why for doubt in step.doubts if isinstance(doubt, ReadBack)), "")
    return said, [read_back(visit, act, why)]


def _ask(visit: Visit, step: Step) -> tuple[list[Message], list[Part]]:
    questions = [clarify(visit, step.act, doubt) for doubt in step.doubts]
    parts = [each for each in questions if isinstance(each, Part)]
    said = [each for each in questions if isinstance(each, dict)]
    if not parts and not said and step.act is not None:
        return carry_out(visit, step.act), []  # its own handler asks: a return without a reason, a topic to choose
    return said, parts


def _with_own_doubts(visit: Visit, step: Step) -> Step:
    """Adds the doubts that only the database knows: an officer of several agencies names none; a file would replace
    what stands."""
    step = _with_doubts_about_agency(visit, step)
    act = step.act if visit.from_file and step.handling is Handling.AUTO else None
    if isinstance(act, c.Submit) and filing.replaced_by(visit, act):
        return replace(step, handling=Handling.CONFIRM, doubts=(ReadBack("replaces"),))
    return step


def _with_doubts_about_agency(visit: Visit, step: Step) -> Step:
    act = step.act
    if act is None or step.handling in (Handling.IGNORE, Handling.HUMAN):
        return step
    if _is_of_another_own_agency(visit, act) and all(doubt == ReadBack("other_agency") for doubt in step.doubts):
        return replace(step, handling=Handling.AUTO, doubts=())
    if not isinstance(act, c.Submit | c.AnswerNone):
        return step
    if act.agency is None and visit.is_coordinator and not visit.offices:
        return replace(step, handling=Handling.CLARIFY, doubts=(*step.doubts, WhichAgency()))
    if act.agency is None and len(visit.offices) > 1:
        names = tuple(agency.name for agency in visit.own_agencies)
        doubt = WhichAgency(text="", candidates=names)
        return replace(step, handling=Handling.CLARIFY, doubts=(*step.doubts, doubt))
    return step


def _is_of_another_own_agency(visit: Visit, act: c.Act) -> bool:
    """The reading knows one agency of hers; she may have been given a second one."""
    return len(visit.offices) > 1 and getattr(act, "agency", None) in {each.name for each in visit.own_agencies}


def pressed(visit: Visit, data: str) -> list[Message]:
    """A postback. Everything in it may be forged: rights are checked again by what it leads to."""
    given = dict(parse_qsl(data, keep_blank_values=True)[:20])
    if "p" in given and given["p"].isdecimal() and len(given["p"]) < 12:
        said = decide(visit, int(given["p"]), given.get("c", ""), _carry_out_chosen)
    else:
        said = press(visit, given)
    return complete(visit, said)


def _carry_out_chosen(visit: Visit, act: c.Act) -> list[Message]:
    """What a tap has settled. Of a file only whose it is: what it would replace is still to be looked at."""
    if visit.from_file and not visit.confirmed:
        return act_on(visit, Reading((Step(act),)))
    return carry_out(visit, act)


def followed(visit: Visit) -> list[Message]:
    visit.person.blocked_at = None
    return complete(visit, basics.welcome(visit.person.role, visit.season.province))


def sent_something_else(visit: Visit, kind: str) -> list[Message]:
    """A sticker, picture, place or voice: a kind sentence with the way on; in groups silence."""
    if visit.in_group:
        return []
    if visit.person.role == "stranger":
        return visit.how_it_works()
    return complete(visit, basics.cannot_take(kind, visit.person.role))


def sent_file(visit: Visit, attachment: Attachment) -> list[Message]:
    """A form sent as a file, in 1:1."""
    if visit.person.role == "stranger":
        return visit.how_it_works()
    summary, reading = filing.take_file(visit, attachment)
    visit.from_file = True
    return complete(visit, summary + act_on(visit, reading))


def complete(visit: Visit, said: list[Message]) -> list[Message]:
    """The answer, with what the person is owed besides, within what one reply holds. The answer's own taps go with it
    to the end, where LINE shows them."""
    owed = news.for_person(visit, REPLY_MESSAGES - len(said))
    whole = fit(said + owed.messages)
    if owed.messages:
        whole = kit.with_first_quick_replies(whole, kit.quick_replies(said))
    return kit.with_first_quick_replies(whole, [*owed.taps, *news.waiting_for_coordinator(visit)])


def fit(messages: list[Message]) -> list[Message]:
    """At most five messages, quick replies only on the last one."""
    if len(messages) > REPLY_MESSAGES:
        messages = [*messages[: REPLY_MESSAGES - 1], basics.too_much()]
    last = len(messages) - 1
    return [
        {key: value for key, value in each.items() if key != "quickReply" or place == last}
        for place, each in enumerate(messages)
    ]
