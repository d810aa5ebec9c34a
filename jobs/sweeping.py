"""What is no longer needed goes: the text of handled events, sent messages, old figures. Answers stay."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, select, update

from jobs.shift import Shift
from models import riding
from models.channel import QuotaReading
from models.inbox import WebhookEvent
from models.outbox import OutgoingMessage, SentMessage
from models.proposal import Proposal

EVENT_TEXT_KEPT = timedelta(days=30)
"""The text of a handled event; long enough to look into a complaint."""
EVENT_ID_KEPT = timedelta(days=400)
"""The bare id, so that a redelivery is still known; LINE discloses no limit."""
FAILED_KEPT = timedelta(days=180)
MESSAGE_KEPT = timedelta(days=400)
"""Sent messages: the ledger of a season. Their keys also keep an occasion from being repeated."""
QUOTE_KEPT = timedelta(days=180)
QUOTA_READING_KEPT = timedelta(days=60)
PROPOSAL_TEXT_KEPT = timedelta(days=30)


def sweep(shift: Shift) -> int:
    """Returns 0: it owes nobody anything."""
    session, now = shift.session, shift.now
    old_text = update(WebhookEvent).where(WebhookEvent.state == "done", WebhookEvent.handled_at < now - EVENT_TEXT_KEPT)
    session.execute(old_text.values(body="{}"))
    session.execute(
        delete(WebhookEvent).where(WebhookEvent.state == "done", WebhookEvent.received_at < now - EVENT_ID_KEPT)
    )
    session.execute(
        delete(WebhookEvent).where(WebhookEvent.state == "failed", WebhookEvent.received_at < now - FAILED_KEPT)
    )
    # What waited for the person's next word and has lost its sense before she wrote again.
    waiting = OutgoingMessage.state.in_(("held", "unsure"))
    stale = select(OutgoingMessage).where(waiting, OutgoingMessage.worth_sending_until < now)
    for row in session.scalars(stale).all():
        row.state = "expired"
        riding.get_off(session, row)
    settled = OutgoingMessage.state.not_in(("owed", "sending", "held", "unsure", "riding"))
    session.execute(delete(OutgoingMessage).where(settled, OutgoingMessage.created_at < now - MESSAGE_KEPT))
    session.execute(delete(SentMessage).where(SentMessage.sent_at < now - QUOTE_KEPT))
    session.execute(delete(QuotaReading).where(QuotaReading.read_at < now - QUOTA_READING_KEPT))
    session.execute(update(Proposal).where(Proposal.created_at < now - PROPOSAL_TEXT_KEPT).values(text=""))
    return 0
