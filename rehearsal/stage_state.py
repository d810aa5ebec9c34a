"""What the page shows, as JSON: phones with their chats, the clock, the quota, what LINE refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from rehearsal.checking import Json
from rehearsal.people import LineUser
from rehearsal.platform import LinePlatform
from rehearsal.screens import Shown
from rehearsal.world import Refusal

KEPT = 300  # messages of a chat that the page draws; a whole season would make it slow

StageClock = Callable[[], datetime]
"""Gives aware UTC; the same clock that the platform and the bot run on."""


@dataclass(frozen=True)
class Jump:
    """A moment the clock can be moved to; `reminder` marks those that the button "next reminder" stops at."""

    label: str
    moment: datetime
    reminder: bool = True


@dataclass(frozen=True)
class Hint:
    """One step for newcomers; `say` is put into that phone's input, not sent."""

    text: str
    phone: int = 0
    say: str = ""


@dataclass(frozen=True)
class Phone:
    """A phone on the page; `suggestions` are texts that a tap puts into the input."""

    user: LineUser
    title: str
    subtitle: str = ""
    suggestions: list[str] = field(default_factory=list)


@dataclass
class Stage:
    platform: LinePlatform
    phones: list[Phone]
    clock: StageClock
    jumps: Callable[[], list[Jump]]
    move: Callable[[datetime], None]
    hints: list[Hint]
    addresses: Mapping[str, str]

    def state(self, after: int) -> Json:
        """Everything visible; of the chats only what came after the number `after`, and what changed since."""
        line = self.platform
        jumps = self.jumps()  # not ours: it may wait for others, so never under the lock
        with line.changed:
            return {
                "version": line.version,
                "now": iso(self.clock()),
                "account": {"name": line.bot_name, "basicId": line.basic_id},
                "phones": [self._phone(phone, after) for phone in self.phones],
                "jumps": [
                    {"label": jump.label, "moment": iso(jump.moment), "reminder": jump.reminder} for jump in jumps
                ],
                "hints": [{"text": hint.text, "phone": hint.phone, "say": hint.say} for hint in self.hints],
                "quota": self._quota(),
                "refusals": [_refusal(refusal) for refusal in line.refusals if refusal.number > after],
                "addresses": dict(self.addresses),
            }

    def _quota(self) -> Json:
        ledger, now = self.platform.ledger, self.clock()
        return {"limit": ledger.limit, "used": ledger.used(now), "replies": ledger.replies(now)}

    def _phone(self, phone: Phone, after: int) -> Json:
        user = phone.user
        shown = self.platform.heard(user)[-KEPT:]
        until = self.platform.loading.get(user.user_id)
        return {
            "user": user.user_id,
            "title": phone.title,
            "subtitle": phone.subtitle,
            "name": user.name,
            "friend": user.friend,
            "blocked": user.blocked,
            "suggestions": phone.suggestions,
            "loading": until is not None and self.clock() < until,
            "menu": self._menu(user),
            "messages": [_message(message) for message in shown if message.number > after],
            "changed": [_message(message) for message in shown if message.unsent or message.edited],
        }

    def _menu(self, user: LineUser) -> Json | None:
        seen = self.platform.rich_menus.seen_by(user)
        if seen is None:
            return None
        menu_id, menu, _ = seen
        parts = {key: menu[key] for key in ("chatBarText", "selected", "size", "areas")}
        return {"id": menu_id, **parts}


def iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _message(shown: Shown) -> Json:
    return {
        "number": shown.number,
        "id": shown.message_id,
        "mine": not shown.by_bot,
        "moment": iso(shown.moment),
        "how": shown.how,
        "quoted": shown.quoted_id,
        "unsent": shown.unsent,
        "edited": shown.edited,
        "sending": shown.request_id,
        "message": {"type": "unsent"} if shown.unsent else shown.message,
    }


def _refusal(refusal: Refusal) -> Json:
    return {
        "number": refusal.number,
        "moment": iso(refusal.moment),
        "path": refusal.path,
        "status": refusal.status,
        "reason": refusal.message,
        "details": list(refusal.details),
        "about": refusal.about,
        "chat": refusal.chat_id,
    }
