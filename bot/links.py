"""Links that leave the house: signed, expiring addresses of our own files and pages, and links that open the chat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from itsdangerous import BadSignature, URLSafeSerializer

FILE_LIFE = timedelta(days=7)


class BadLink(Exception):
    """The link was changed, or its time is over. `expired` tells which."""

    def __init__(self, expired: bool = False) -> None:
        super().__init__("expired" if expired else "tampered")
        self.expired = expired


@dataclass(frozen=True)
class Links:
    """`public_url`: https address of this service; `basic_id`: the account's @id. Either may be empty."""

    public_url: str
    basic_id: str
    secret_key: str

    def file(self, name: str, now: datetime, life: timedelta = FILE_LIFE, **about: Any) -> str:
        """A signed address that makes the file `name` (form, export, report, tally …) when it is opened, as the person
        and agency in `about`. Empty when no public address is set."""
        if not self.public_url:
            return ""
        token = self._serializer(name).dumps({**about, "until": int((now + life).timestamp())})
        return f"{self.public_url}/files/{name}?t={token}"

    def read(self, name: str, token: str, now: datetime) -> dict[str, Any]:
        """What the link was made with. Raises BadLink; always where no key is set, for then anybody could sign."""
        if not self.secret_key:
            raise BadLink
        try:
            about: dict[str, Any] = self._serializer(name).loads(token)
        except BadSignature:
            raise BadLink from None
        if about.pop("until") < now.timestamp():
            raise BadLink(expired=True)
        return about

    def chat(self, words: str) -> str:
        """Opens the account's chat with the words filled in; the person presses send. Empty without a basic id."""
        if not self.basic_id:
            return ""
        return f"https://line.me/R/oaMessage/{quote(self.basic_id, safe='')}/?{quote(words, safe='')}"

    def add_friend(self) -> str:
        return f"https://line.me/R/ti/p/{quote(self.basic_id, safe='')}" if self.basic_id else ""

    def _serializer(self, name: str) -> URLSafeSerializer:
        return URLSafeSerializer(self.secret_key, salt=f"file:{name}")
