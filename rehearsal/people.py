"""Who is there: people, groups, and the ids LINE gives to everything."""

import random
import threading
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # the alphabet of a ULID


@dataclass(eq=False)
class LineUser:
    """A person with LINE. `friend` and `blocked` are about the official account."""

    user_id: str
    name: str
    friend: bool = True
    blocked: bool = False
    wrote_at: datetime | None = None
    rich_menu_id: str | None = None

    @property
    def chat_id(self) -> str:
        return self.user_id


@dataclass(eq=False)
class LineGroup:
    """A group chat; `joined` says whether the official account is in it."""

    group_id: str
    name: str
    members: list[LineUser] = field(default_factory=list)
    joined: bool = False

    @property
    def chat_id(self) -> str:
        return self.group_id


Chat = LineUser | LineGroup


class Ids:
    """Ids in LINE's forms; the same seed gives the same ids."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._one_at_a_time = threading.Lock()
        self._last_message = 500_000_000_000_000_000

    def user(self) -> str:
        return "U" + self._hex(32)

    def group(self) -> str:
        return "C" + self._hex(32)

    def token(self) -> str:
        return self._hex(32)

    def rich_menu(self) -> str:
        return "richmenu-" + self._hex(32)

    def request(self) -> str:
        return str(UUID(int=self._random.getrandbits(128), version=4))

    def message(self) -> str:
        with self._one_at_a_time:
            self._last_message += self._random.randint(1, 999)
            return str(self._last_message)

    def event(self, moment: datetime) -> str:
        number = int(moment.timestamp() * 1000) << 80 | self._random.getrandbits(80)
        return "".join(CROCKFORD[number >> shift & 31] for shift in range(125, -1, -5))

    def _hex(self, digits: int) -> str:
        return f"{self._random.getrandbits(4 * digits):0{digits}x}"
