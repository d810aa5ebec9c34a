"""What a person said to us, blanked at her request (PDPA)."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.inbox import WebhookEvent
from models.people import Person
from models.proposal import Proposal
from models.question import blank_questions_of


def blank_words_of(session: Session, person: Person) -> None:
    """Her questions, and the texts kept for looking into complaints. What still waits for an answer is let through:
    it is blanked with the rest of its day by the sweeping."""
    blank_questions_of(session, person)
    said = update(WebhookEvent).where(WebhookEvent.chat_id == person.line_user_id, WebhookEvent.state != "waiting")
    session.execute(said.values(body="{}"))
    session.execute(update(Proposal).where(Proposal.person_id == person.id).values(text=""))
