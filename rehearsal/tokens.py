"""Reply tokens that work once and die, and retry keys that work once and are forgotten after a day."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from rehearsal import rules
from rehearsal.checking import Json
from rehearsal.people import Chat


@dataclass
class _ReplyToken:
    chat: Chat
    happened_at: datetime
    delivered_at: datetime
    used: bool = False


@dataclass
class ReplyTokens:
    """One use, within a minute of the (last) delivery, and never later than 20 minutes after the event."""

    _known: dict[str, _ReplyToken] = field(default_factory=dict)

    def delivered(self, token: str, chat: Chat, happened_at: datetime, now: datetime) -> None:
        known = self._known.setdefault(token, _ReplyToken(chat, happened_at, now))
        known.delivered_at = now

    def chat_of(self, token: str) -> Chat | None:
        known = self._known.get(token)
        return known.chat if known else None

    def alive(self, token: str, now: datetime) -> bool:
        known = self._known.get(token)
        if known is None or known.used:
            return False
        redelivery_is_over = now - known.happened_at > rules.REPLY_TOKEN_LIFE_WITH_REDELIVERY
        first_time = known.delivered_at - known.happened_at <= rules.REPLY_TOKEN_LIFE
        return now - known.delivered_at <= rules.REPLY_TOKEN_LIFE and (first_time or not redelivery_is_over)

    def use(self, token: str) -> None:
        self._known[token].used = True


@dataclass(frozen=True)
class Accepted:
    """A request LINE has taken under a retry key."""

    request_id: str
    body: Json
    answer: Json
    moment: datetime


@dataclass
class RetryKeys:
    """Keys of accepted requests. After 24 hours a key is forgotten, and the same request would be a new one."""

    _accepted: dict[str, Accepted] = field(default_factory=dict)

    def accepted(self, key: str, now: datetime) -> Accepted | None:
        found = self._accepted.get(key.lower())
        return found if found and now - found.moment < rules.RETRY_KEY_LIFE else None

    def keep(self, key: str, accepted: Accepted) -> None:
        self._accepted[key.lower()] = accepted


@dataclass
class AccessTokens:
    """The channel's long-lived token and those issued by the OAuth endpoints."""

    long_lived: str
    _issued: dict[str, datetime] = field(default_factory=dict)

    def issue(self, token: str, until: datetime) -> None:
        self._issued[token] = until

    def valid(self, token: str, now: datetime) -> bool:
        return token == self.long_lived or now < self._issued.get(token, now)


@dataclass
class Buckets:
    """LINE's token bucket per endpoint, refilled by the platform's clock; off until switched on."""

    on: bool = False
    _left: dict[str, tuple[float, datetime]] = field(default_factory=dict)

    def take(self, endpoint: str, now: datetime) -> bool:
        if not self.on:
            return True
        size = float(rules.REQUESTS_PER_SECOND_OF.get(endpoint, rules.REQUESTS_PER_SECOND))
        left, since = self._left.get(endpoint, (size, now))
        left = min(size, left + size * max(0.0, (now - since) / timedelta(seconds=1)))
        self._left[endpoint] = (left - 1 if left >= 1 else left, now)
        return left >= 1
