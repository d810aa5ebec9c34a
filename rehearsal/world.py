"""Everything LINE knows: people, chats, screens, tokens, the ledger. The rooms beside it act on it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from rehearsal.checking import Json
from rehearsal.delivery import Courier, DeliverTo
from rehearsal.faults import Faults
from rehearsal.people import Chat, Ids, LineGroup, LineUser
from rehearsal.quota import Ledger
from rehearsal.rich_menus import RichMenus
from rehearsal.screens import Shown
from rehearsal.tokens import AccessTokens, Buckets, ReplyTokens, RetryKeys
from rehearsal.webhooks import Events


@dataclass(frozen=True)
class Refusal:
    """A request LINE did not take. `about` is one of content · reply token · retry key · recipient · quota · rate ·
    authorization · size · format; `chat_id` is whose screen it was meant for, where that is known."""

    number: int
    moment: datetime
    path: str
    status: int
    message: str
    details: tuple[Json, ...]
    about: str
    chat_id: str | None
    body: Json


@dataclass(frozen=True)
class Call:
    """One request to the API as it was answered."""

    moment: datetime
    method: str
    path: str
    status: int
    request_id: str


@dataclass
class Content:
    """A file people sent; the first `preparing` requests for it are answered 202."""

    data: bytes
    content_type: str
    preparing: int = 0
    gone: bool = False


@dataclass
class World:
    channel_secret: str
    access_token: str
    clock: Callable[[], datetime]
    deliver_to: DeliverTo | None
    limit: int | None
    basic_id: str
    bot_name: str
    seed: int
    webhook_url: str | None = None
    wait: Callable[[float], object] = field(default_factory=lambda: threading.Event().wait)

    def __post_init__(self) -> None:
        self.ids = Ids(self.seed)
        self.bot_id = self.ids.user()
        self.events = Events(self.ids)
        self.courier = Courier(self.channel_secret, self.bot_id, self.deliver_to)
        self.reply_tokens, self.retry_keys = ReplyTokens(), RetryKeys()
        self.access_tokens, self.rates = AccessTokens(self.access_token), Buckets()
        self.ledger, self.faults = Ledger(self.limit), Faults(self.wait)
        self.rich_menus = RichMenus(self.ids)
        self.users: dict[str, LineUser] = {}
        self.groups: dict[str, LineGroup] = {}
        self.screens: dict[str, list[Shown]] = {}
        self.quote_tokens: dict[str, tuple[str, str]] = {}  # token → chat and message
        self.contents: dict[str, Content] = {}
        self.refusals: list[Refusal] = []
        self.calls: list[Call] = []
        self.opened: list[tuple[LineUser, str]] = []
        self.clipboards: dict[str, str] = {}
        self.loading: dict[str, datetime] = {}
        self.held: list[Json] | None = None
        self.changed = threading.Condition()
        self.version = 0

    def chat(self, chat_id: str) -> Chat | None:
        return self.users.get(chat_id) or self.groups.get(chat_id)

    def touch(self) -> None:
        """Something visible has changed: wakes who waits for it."""
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def show(
        self,
        chat: Chat,
        sender: LineUser | None,
        message: Json,
        how: str,
        message_id: str,
        request_id: str | None = None,
        quoted_id: str | None = None,
        moment: datetime | None = None,
    ) -> Shown:
        """Puts a message on the chat's screen."""
        with self.changed:
            at = moment or self.clock()
            screen = self.screens.setdefault(chat.chat_id, [])
            number = self.version + 1
            shown = Shown(number, message_id, chat.chat_id, sender, at, message, how, request_id, quoted_id)
            screen.append(shown)
            if sender is not None and "quoteToken" in message:
                self.quote_tokens[message["quoteToken"]] = (chat.chat_id, message_id)
            self.touch()
            return shown

    def find(self, message_id: str) -> Shown:
        """The message with this id on any screen; LookupError when there is none."""
        with self.changed:
            everything = (shown for screen in self.screens.values() for shown in screen)
            found = next((shown for shown in everything if shown.message_id == message_id), None)
        if found is None:
            raise LookupError(f"no message {message_id} on any screen")
        return found
