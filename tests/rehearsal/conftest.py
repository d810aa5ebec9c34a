"""A platform, a bot that only listens, and LINE's own SDK as the client."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from linebot.v3.messaging import ApiClient, Configuration, MessagingApi, MessagingApiBlob

from rehearsal.platform import LinePlatform

NEW_YEAR = datetime(2023, 1, 10, 2, 0, tzinfo=UTC)


@dataclass
class MovableClock:
    moment: datetime = NEW_YEAR

    def __call__(self) -> datetime:
        return self.moment

    def pass_by(self, **amount: float) -> None:
        self.moment += timedelta(**amount)


@dataclass
class ListeningBot:
    """Takes webhooks, remembers them, and answers with `status`."""

    status: int = 200
    bodies: list[bytes] = field(default_factory=list)
    signatures: list[str] = field(default_factory=list)

    def __call__(self, body: bytes, signature: str) -> int:
        if self.status == 0:
            raise ConnectionRefusedError("nobody is there")
        self.bodies.append(body)
        self.signatures.append(signature)
        return self.status

    @property
    def events(self) -> list[dict[str, Any]]:
        return [event for body in self.bodies for event in json.loads(body)["events"]]

    @property
    def newest(self) -> dict[str, Any]:
        return self.events[-1]

    @property
    def token(self) -> str:
        return str(self.newest["replyToken"])


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def bot() -> ListeningBot:
    return ListeningBot()


@pytest.fixture
def line(clock: MovableClock, bot: ListeningBot) -> LinePlatform:
    return LinePlatform("secret", "access", clock, deliver_to=bot, quota=10, wait=lambda _seconds: None)


@pytest.fixture
def host(line: LinePlatform) -> Iterator[str]:
    yield line.start()
    line.stop()


@pytest.fixture
def client(host: str) -> ApiClient:
    return ApiClient(Configuration(host=host, access_token="access"))


@pytest.fixture
def api(client: ApiClient) -> MessagingApi:
    return MessagingApi(client)


@pytest.fixture
def blob(client: ApiClient) -> MessagingApiBlob:
    return MessagingApiBlob(client)
