"""One person's message while it is being answered: who, where, when, and what the handlers need to answer it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from bot.links import Links
from bot.reading.vocabulary import Vocabulary
from messages import basics
from messages.kit import Message
from models import outbox, riding
from models.agency import Agency, agency_named
from models.answer import Sent
from models.outbox import OutgoingMessage
from models.people import Officer, Person, coordinators
from models.season import Season
from models.settings import SeasonSettings

ANSWER_WORTH_SENDING = timedelta(hours=20)
"""An answer that could not be a reply is still worth a push for so long; within the retry key's life."""


@dataclass
class Visit:
    """Handlers read from it, write through its session, and return what to say; they never send."""

    session: Session
    now: datetime
    """When it is being processed."""
    sent_at: datetime
    """When the person sent it: decides what is late."""
    person: Person
    season: Season
    vocabulary: Vocabulary
    links: Links
    chat_id: str
    """The person's userId in 1:1, else groupId or roomId."""
    in_group: bool = False
    text: str = ""
    """What the person wrote."""
    message_id: str = ""
    event_id: str = ""
    from_file: bool = False
    """The answers come from a form that was sent as a file."""
    confirmed: bool = False
    """It was read back, and she tapped yes."""
    quoted_about: str = ""
    """What the quoted message of ours was about: `question:12`, `proposal:5` …"""
    about: str = ""
    """What our answer is about, for whoever quotes it later: set by the handler."""

    @property
    def settings(self) -> SeasonSettings:
        return SeasonSettings.of(self.season.settings)

    @property
    def reply_key(self) -> str:
        """Of the answer to this message, on which what is owed may ride."""
        return outbox.reply_key(self.event_id)

    @property
    def is_coordinator(self) -> bool:
        return self.person.is_coordinator

    @property
    def offices(self) -> list[Officer]:
        return self.person.offices

    @property
    def own_agency(self) -> Agency | None:
        """The agency she speaks for: her only one, or her oldest."""
        return self.offices[0].agency if self.offices else None

    @property
    def own_agencies(self) -> list[Agency]:
        return [each.agency for each in self.offices]

    def how_it_works(self) -> list[Message]:
        """What she can do here: a stranger only how to register, an applicant that her request waits."""
        waits_for = [each.agency.name for each in self.person.officers if each.state == "requested"]
        return basics.help_for(self.person.role, self.season.province, waits_for)

    def agency(self, name: str | None) -> Agency | None:
        """The agency of that unique name; without a name her own."""
        return agency_named(self.session, name) if name else self.own_agency

    def may_see(self, agency: Agency) -> bool:
        """Coordinators see all, officers their own."""
        return self.is_coordinator or any(each.id == agency.id for each in self.own_agencies)

    def sent(self, chat: str | None = None) -> Sent:
        return Sent(
            at=self.sent_at,
            person_id=self.person.id,
            chat=chat or ("file" if self.from_file else "group" if self.in_group else "direct"),
            event_id=self.event_id,
            now=self.now,
        )

    def owe(
        self,
        key: str,
        person: Person,
        messages: list[Message],
        *,
        purpose: str,
        about: str = "",
        hours: float = 20,
        urgent: bool = False,
    ) -> bool:
        """Owes somebody else a push, once for this occasion (`key`); nobody who blocked us. Pushes cost money:
        only what cannot wait for the person's next word or a digest."""
        if person.blocked_at is not None:
            return False
        return outbox.owe(
            self.session,
            key,
            person.line_user_id,
            messages,
            self.now,
            purpose=purpose,
            until=self.now + timedelta(hours=hours),
            about=about,
            urgent=urgent,
        )

    def owe_riding(self, what: str, messages: list[Message], *, purpose: str, worth_a_push: bool) -> OutgoingMessage:
        """Owes the speaker something that rides on the answer to this message."""
        return riding.owe_riding(
            self.session,
            f"{what}:{self.event_id}",
            self.person.line_user_id,
            messages,
            self.now,
            purpose=purpose,
            until=self.now + ANSWER_WORTH_SENDING,
            worth_a_push=worth_a_push,
        )

    def coordinators(self) -> list[Person]:
        return coordinators(self.session)


Preview = Callable[[Visit, Any], list[Message]]
"""What will happen if the act is confirmed; takes the visit and its act."""
