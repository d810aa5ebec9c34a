"""Answers that a later deadline would make punctual: a read-only question."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.agency import Agency
from models.answer import Answer
from models.season import Item, Round


def no_longer_late(session: Session, round_: Round, until: datetime, agency: Agency | None) -> int:
    """Standing answers of the round that came after their agency's deadline, but not after `until`."""
    query = (
        select(Answer)
        .join(Item, Answer.item_id == Item.id)
        .where(
            Item.round_id == round_.id,
            Answer.stands,
            Answer.on_record_since > round_.deadline,
            Answer.on_record_since <= until,
        )
    )
    if agency is not None:
        query = query.where(Answer.agency_id == agency.id)
    return sum(each.on_record_since > round_.deadline_of(each.agency) for each in session.scalars(query))
