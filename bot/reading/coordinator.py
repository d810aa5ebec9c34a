"""What the coordinator says in free Thai, in the order in which the more particular wins over the more general."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.commands import (
    Act,
    Answer,
    Ask,
    Chat,
    CheckLinks,
    Complain,
    ConfirmText,
    Export,
    Knowledge,
    Meeting,
    OpenChat,
    Promise,
    Quota,
    Report,
    Submit,
    Undo,
)
from bot.doubts import (
    Handling,
    NoReason,
    ReadBack,
    Step,
    WhichAgency,
)
from bot.reading import coordinator_asks as asks
from bot.reading import coordinator_words as said
from bot.reading import cues, officer, officer_links, own_books
from bot.reading.announcements import announce, announce_after, announce_bare
from bot.reading.coordinator_calls import admit, aimed, hold, invite, lift, remind
from bot.reading.heard import Heard
from bot.reading.more_time import decided, extend
from bot.reading.numerals import value
from bot.reading.reviews import read_reviews
from bot.reading.verdicts import APPROVE, RETURN

Rule = Callable[[Heard], list[Step]]


def read(heard: Heard) -> list[Step]:
    for rule in RULES:
        if steps := rule(heard):
            return steps
    steps = officer.read(heard)
    steps = [
        step for step in steps if not isinstance(step.act, Complain | Submit | Promise) or heard.text.urls
    ]  # she hands nothing in, and there is nobody above her to complain to
    steps = [asks.as_status(heard, step) for step in steps]
    return [step for step in steps if not isinstance(step.act, Ask) or step.act.topic or heard.asks] or [
        Step(Chat(), Handling.IGNORE)
    ]


# ── words that begin a command ──────────────────────────────────────────────────────────────────────────────────


def _answer(heard: Heard) -> list[Step]:
    """ "ตอบข้อ 3 ว่า …": number of an open question, then the text as written."""
    if found := said.ANSWER.match(heard.plain):
        group = "text" if found["text"] else "text2"
        numbers = [_number(found[1] or found["second"]), *map(int, re.findall(r"\d+", found["more"] or ""))]
        start, end = found.span(group)
        if more := said.NEXT_ANSWER.search(heard.plain, start, end):  # "ตอบ 3 ว่า ได้ และตอบ 4 ว่า …"
            rest = _answer(heard.part(more.start("next")))
            return [Step(Answer(numbers[0], heard.text.raw[start : more.start()].strip())), *rest]
        return [Step(Answer(number, heard.text.raw[start:end].strip())) for number in numbers]
    if found := said.ANSWER_WHAT.fullmatch(heard.plain):
        return [Step(Answer(_number(found[1])), Handling.CLARIFY, (NoReason(),))]
    return []


def _number(said: str) -> int:
    return int(said) if said.isdigit() else value(said)


# ── reminders, dates ────────────────────────────────────────────────────────────────────────────────────────────


def _mistake(heard: Heard) -> list[Step]:
    """A verdict given by mistake: which one is asked, nothing is changed."""
    if heard.has(officer.UNDO) and not heard.codes:
        return [Step(Undo(), Handling.CONFIRM, (ReadBack("removal"),))]
    return (
        [Step(Ask("undo_review"), Handling.CLARIFY)] if said.MISTAKE.search(heard.words) and not heard.text.urls else []
    )


# ── papers ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _papers(heard: Heard) -> list[Step]:
    """Each is known by its own noun; the more particular first."""
    if heard.text.urls or heard.codes:
        return []
    table: tuple[tuple[bool, Act], ...] = (
        (heard.has(said.OPENCHAT), OpenChat(bool(said.WITH_NAMES.search(heard.words)), heard.round)),
        (own_books.plans_messages(heard), Quota()),
        (heard.has(said.REPORT), Report(heard.round)),
        (heard.has(said.MEETING), Meeting(heard.round)),
        (heard.has(own_books.KNOWLEDGE), Knowledge()),
    )
    for said_so, act in table:
        if said_so:
            return [Step(act)]
    if said.LINKS.search(heard.words):
        return [aimed(heard, CheckLinks())]
    return []


def export(heard: Heard) -> list[Step]:
    if not said.EXPORT.search(heard.words) or heard.text.urls:
        return []
    if re.search("แบบ(?:ฟอร์ม|กรอก)|ฟอร์ม|เทมเพลต", heard.words):
        return []
    return [Step(Export(heard.round))]


def _confirm_text(heard: Heard) -> list[Step]:
    return (
        [Step(ConfirmText(heard.codes or heard.numbers))]
        if said.CONFIRM_TEXT.search(heard.words) and heard.numbers
        else []
    )


# ── answers of agencies ─────────────────────────────────────────────────────────────────────────────────────────


def _on_behalf(heard: Heard) -> list[Step]:
    """A URL from the coordinator is an agency's answer that came another way: read back, and not without an agency."""
    if not heard.text.urls or not heard.mentions and not heard.titles:
        return []
    if heard.has(RETURN) and not heard.has(re.compile("แทน|ส่ง")):
        return []
    steps = officer_links.with_url(heard)
    return [_named_for(heard, step) for step in steps]


def _named_for(heard: Heard, step: Step) -> Step:
    if (
        not isinstance(step.act, Submit)
        or step.act.agency
        or any(isinstance(doubt, WhichAgency) for doubt in step.doubts)
    ):
        return step
    return replace(step, handling=Handling.CLARIFY, doubts=(*step.doubts, WhichAgency()))


def reviews(heard: Heard) -> list[Step]:
    if heard.asks and not re.search("ได้เลย|เลย(?:นะ|ครับ|ค่ะ)", heard.words):
        return []
    if heard.has(re.compile("แล้วหรือยัง|(?<!ใ)ครบ")) and not heard.codes and not heard.agencies:
        return []
    return read_reviews(heard)


def _thanks(heard: Heard) -> list[Step]:
    plain = cues.THANKS.search(heard.words) and not heard.asks and not heard.text.urls and not heard.has(APPROVE)
    return [Step(Chat(), Handling.IGNORE)] if plain else []


RULES: tuple[Rule, ...] = (
    officer._short,
    officer._not_for_us,
    _answer,
    own_books.teach,
    own_books.edits_knowledge,
    own_books.drops_question,
    lift,
    own_books.sent_before,
    own_books.timetable,
    announce,
    announce_after,
    hold,
    _mistake,
    _confirm_text,
    _on_behalf,
    own_books.unregistered,
    decided,
    asks.requests,
    admit,
    invite,
    remind,
    _thanks,
    reviews,
    announce_bare,
    extend,
    _papers,
    asks.form,
    export,
    asks.history,
    asks.about_item,
    asks.questions,
    asks.who_missing,
    asks.review,
    asks.status,
)
