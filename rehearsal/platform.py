"""The LINE platform in small: keeps LINE's rules, serves LINE's API, and carries webhooks to a bot."""

import threading
from collections.abc import Callable, Iterable
from datetime import datetime

from flask import Flask

from rehearsal.api import build_api
from rehearsal.delivery import DeliverTo, post_to
from rehearsal.faulty_line import FaultyLine
from rehearsal.people import LineGroup, LineUser
from rehearsal.sending import Sending
from rehearsal.serving import Served, serve


class LinePlatform(Sending):
    """A channel of one official account. `clock` gives aware UTC; `deliver_to` replaces the webhook URL by a call;
    `wait` is what a slow answer waits with."""

    def __init__(
        self,
        channel_secret: str,
        access_token: str,
        clock: Callable[[], datetime],
        webhook_url: str | None = None,
        quota: int | None = 300,
        basic_id: str = "@ita",
        bot_name: str = "ITA Bot",
        deliver_to: DeliverTo | None = None,
        seed: int = 2566,
        wait: Callable[[float], object] | None = None,
    ) -> None:
        posting = deliver_to or (post_to(webhook_url) if webhook_url else None)
        waiting = wait or threading.Event().wait
        super().__init__(
            channel_secret, access_token, clock, posting, quota, basic_id, bot_name, seed, webhook_url, waiting
        )
        self.api: Flask = build_api(self)
        self._served: Served | None = None

    def deliver_webhooks_to(self, target: str | DeliverTo) -> None:
        """Sets where webhooks go, once the bot's address is known."""
        if isinstance(target, str):
            self.webhook_url = target
        self.courier.deliver_to = post_to(target) if isinstance(target, str) else target

    def add_user(self, name: str, friend: bool = True) -> LineUser:
        """A person; as a friend already, without a follow event, or as somebody who has yet to `follow`."""
        with self.changed:
            user = LineUser(self.ids.user(), name, friend)
            self.users[user.user_id] = user
            return user

    def add_group(self, name: str, members: Iterable[LineUser]) -> LineGroup:
        """A group without the account, until it is invited by `join`."""
        with self.changed:
            group = LineGroup(self.ids.group(), name, list(members))
            self.groups[group.group_id] = group
            return group

    def start(self, port: int = 0, host: str = "127.0.0.1") -> str:
        """Serves the API in a background thread; gives its address."""
        self._served = serve(FaultyLine(self.api, self), port, host)
        return self._served.url

    def stop(self) -> None:
        if self._served is not None:
            self._served.stop()
            self._served = None
