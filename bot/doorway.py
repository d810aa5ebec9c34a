"""One stored webhook event → its outcome: which conversation it belongs to, by its kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot import conversation
from bot.attachments import Attachment
from bot.events import LineEvent
from bot.machine import Machine
from bot.visit import Visit
from messages import basics
from messages.kit import Message
from models.inbox import WebhookEvent
from models.outbox import SentMessage
from models.people import GroupChat, Person, person_of
from models.proposal import Proposal
from models.question import Question
from models.season import current_season


@dataclass
class Outcome:
    """What is owed for the event. `keep_body`: false for group talk that was not meant for us."""

    messages: list[Message] = field(default_factory=list)
    about: str = ""
    worth_a_push: bool = True
    keep_body: bool = True


def answer(
    machine: Machine, session: Session, event: LineEvent, attachment: Attachment | None, now: datetime
) -> Outcome:
    """Does what the event asks for, in the session; the answer is owed by the caller."""
    match event.kind:
        case "unsend":
            _blank(session, event.unsent_message_id)
            return Outcome(keep_body=False)
        case "unfollow":
            _blocked(session, event, now)
            return Outcome()
        case "join":
            return _joined(session, event, now)
        case "leave":
            _left(session, event, now)
            return Outcome()
    if not event.user_id:
        return Outcome(keep_body=False)
    return _from_person(machine, session, event, attachment, now)


def may_send_files(session: Session, event: LineEvent) -> bool:
    """Whether the sender is somebody here; a stranger's file is not even fetched."""
    person = session.scalar(select(Person).where(Person.line_user_id == event.user_id))
    return person is not None and person.role != "stranger"


def _from_person(
    machine: Machine, session: Session, event: LineEvent, attachment: Attachment | None, now: datetime
) -> Outcome:
    season = current_season(session)
    if season is None:
        return Outcome([] if event.in_group else basics.no_season(), worth_a_push=False)
    quoted = session.get(SentMessage, event.quoted_message_id) if event.quoted_message_id else None
    visit = Visit(
        session=session,
        now=now,
        sent_at=event.sent_at,
        person=person_of(session, event.user_id, now),
        season=season,
        vocabulary=machine.vocabularies.of(session, season),
        links=machine.links,
        chat_id=event.chat_id,
        in_group=event.in_group,
        text=event.text,
        message_id=event.message_id,
        event_id=event.event_id,
        quoted_about=quoted.about if quoted else "",
    )
    visit.person.blocked_at = None  # who writes to us does not block us
    said = _said(visit, event, attachment, quoted.text if quoted else "")
    silent_group = event.in_group and not said
    return Outcome(said, visit.about, worth_a_push=visit.person.role != "stranger", keep_body=not silent_group)


def _said(visit: Visit, event: LineEvent, attachment: Attachment | None, quoted_text: str) -> list[Message]:
    match event.kind:
        case "message:text":
            return conversation.said_text(visit, event.addressed or bool(quoted_text), quoted_text)
        case "postback":
            return conversation.pressed(visit, event.postback)
        case "follow":
            return conversation.followed(visit)
        case "message:file" if attachment is not None:
            return conversation.sent_file(visit, attachment)
        case kind if kind.startswith("message:"):
            return conversation.sent_something_else(visit, kind.removeprefix("message:"))
        case _:
            return []


def _blank(session: Session, message_id: str) -> None:
    """LINE asks that an unsent message can no longer be seen or used: its text goes, the official record stays."""
    if not message_id:
        return
    session.execute(update(WebhookEvent).where(WebhookEvent.message_id == message_id).values(body="{}"))
    session.execute(
        update(WebhookEvent)
        .where(WebhookEvent.message_id == message_id, WebhookEvent.state == "waiting")
        .values(state="done", error="unsent")
    )
    session.execute(update(Question).where(Question.message_id == message_id).values(text="(ผู้ถามยกเลิกข้อความแล้ว)"))
    session.execute(update(Proposal).where(Proposal.message_id == message_id).values(text=""))


def _blocked(session: Session, event: LineEvent, now: datetime) -> None:
    person = session.scalar(select(Person).where(Person.line_user_id == event.user_id))
    if person is not None and (person.last_seen_at <= event.sent_at or person.blocked_at is None):
        person.blocked_at = now


def _joined(session: Session, event: LineEvent, now: datetime) -> Outcome:
    group = session.get(GroupChat, event.chat_id)
    if group is None:
        session.add(GroupChat(line_id=event.chat_id, joined_at=now))
    else:
        group.left_at = None
    return Outcome(basics.group_hello(), worth_a_push=False)


def _left(session: Session, event: LineEvent, now: datetime) -> None:
    group = session.get(GroupChat, event.chat_id)
    if group is not None:
        group.left_at = now
