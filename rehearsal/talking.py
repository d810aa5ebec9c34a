"""What people do: write, send, press, follow, leave. Each becomes a webhook to the bot."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from rehearsal.checking import Json
from rehearsal.delivery import Delivery
from rehearsal.people import Chat, LineGroup, LineUser
from rehearsal.screens import Shown
from rehearsal.webhooks import again, source
from rehearsal.world import Content, World

PNG_DOT = bytes.fromhex(  # one blue pixel
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63e85f79010003"
    "d30209e8f3b7800000000049454e44ae426082"
)


class Talking(World):
    def say(
        self,
        user: LineUser,
        text: str,
        group: LineGroup | None = None,
        mention_bot: bool = False,
        quote: str | None = None,
        at: datetime | None = None,
    ) -> Shown:
        """Writes a text; `at` is when it was sent, if it reaches the bot later than that."""
        name = f"@{self.bot_name}" if mention_bot else None
        if name and name not in text:
            text = f"{name} {text}"
        return self._send(user, group, self.events.text(text, self.bot_id, name, quote), at, quote)

    def sticker(self, user: LineUser, group: LineGroup | None = None) -> Shown:
        parts = {"packageId": "446", "stickerId": "1988", "stickerResourceType": "STATIC", "keywords": ["hello"]}
        return self._send(user, group, self.events.media("sticker", True, **parts))

    def image(self, user: LineUser, data: bytes = PNG_DOT, group: LineGroup | None = None) -> Shown:
        message = self.events.media("image", True, contentProvider={"type": "line"})
        return self._send_content(user, group, message, data, "image/png")

    def video(self, user: LineUser, data: bytes = b"video", group: LineGroup | None = None) -> Shown:
        message = self.events.media("video", True, contentProvider={"type": "line"}, duration=3000)
        return self._send_content(user, group, message, data, "video/mp4")

    def audio(self, user: LineUser, data: bytes = b"audio", group: LineGroup | None = None) -> Shown:
        message = self.events.media("audio", False, contentProvider={"type": "line"}, duration=2000)
        return self._send_content(user, group, message, data, "audio/m4a")

    def send_file(self, user: LineUser, name: str, data: bytes, group: LineGroup | None = None) -> Shown:
        message = self.events.media("file", False, fileName=name, fileSize=len(data))
        return self._send_content(user, group, message, data, "application/octet-stream")

    def location(self, user: LineUser, group: LineGroup | None = None) -> Shown:
        parts = {"title": "ศาลากลาง", "address": "ถนนอินทยงยศ", "latitude": 18.5745, "longitude": 99.0087}
        return self._send(user, group, self.events.media("location", False, **parts))

    def press(
        self,
        user: LineUser,
        data: str,
        display_text: str | None = None,
        group: LineGroup | None = None,
        params: Json | None = None,
        at: datetime | None = None,
    ) -> Delivery | None:
        """A postback; `display_text` appears as if she had written it, and is not a message to the bot."""
        chat, moment = group or user, at or self.clock()
        if display_text:
            self.show(chat, user, {"type": "text", "text": display_text}, "said", self.ids.message(), moment=moment)
        postback = {"data": data, **({"params": params} if params else {})}
        return self._tell(chat, user, "postback", moment, postback=postback)

    def follow(self, user: LineUser) -> Delivery | None:
        """Adds the account as a friend, or unblocks it."""
        unblocked, user.friend, user.blocked = user.blocked, True, False
        return self._tell(user, user, "follow", self.clock(), follow={"isUnblocked": unblocked})

    def unfollow(self, user: LineUser) -> Delivery | None:
        """Blocks the account."""
        user.blocked = True
        return self._tell(user, user, "unfollow", self.clock())

    block, unblock = unfollow, follow

    def join(self, group: LineGroup) -> Delivery | None:
        """A member invites the account into the group."""
        group.joined = True
        return self._tell(group, None, "join", self.clock())

    def leave(self, group: LineGroup) -> Delivery | None:
        """A member removes the account from the group."""
        group.joined = False
        return self._emit(self.events.event("leave", self.clock(), source(group, None)))

    def member_joins(self, group: LineGroup, user: LineUser) -> Delivery | None:
        group.members.append(user)
        joined = {"members": [{"type": "user", "userId": user.user_id}]}
        return self._tell(group, None, "memberJoined", self.clock(), joined=joined)

    def member_leaves(self, group: LineGroup, user: LineUser) -> Delivery | None:
        group.members.remove(user)
        left = {"members": [{"type": "user", "userId": user.user_id}]}
        return self._tell(group, None, "memberLeft", self.clock(), left=left)

    def unsend(self, message_id: str) -> Delivery | None:
        """Takes a message back; its content is gone (410) from then on."""
        shown = self.find(message_id)
        shown.unsent = True
        if message_id in self.contents:
            self.contents[message_id].gone = True
        self.touch()
        chat = self.users.get(shown.chat_id) or self.groups[shown.chat_id]
        return self._tell(chat, shown.sender, "unsend", self.clock(), unsend={"messageId": message_id})

    def edit(self, message_id: str, text: str) -> Delivery | None:
        """Changes a text in a group; LINE tells bots of edits there only."""
        shown = self.find(message_id)
        if shown.chat_id not in self.groups:
            raise ValueError("LINE tells bots of edited messages in groups only")
        with self.changed:
            message = {**shown.message, "text": text, "quoteToken": self.ids.token()}
            message.pop("markAsReadToken", None)
            shown.message, shown.edited = message, True
            self.quote_tokens[message["quoteToken"]] = (shown.chat_id, message_id)
            self.touch()
        return self._tell(self.groups[shown.chat_id], shown.sender, "messageEdited", self.clock(), message=message)

    # -- the post itself --------------------------------------------------------------------------------------------
    def deliver(self, events: Iterable[Json], signature: str | None = None) -> Delivery:
        """Posts these events in one body as they are: twice, in any order, or with a wrong signature."""
        batch = list(events)
        now = self.clock()
        for event in batch:
            self._deliver_token(event, now)
        return self.courier.carry(batch, signature)

    def redeliver(self, *events: Json) -> Delivery:
        """Delivers events again as LINE marks them: same id, same reply token, isRedelivery true."""
        return self.deliver([again(event) for event in events])

    def redeliver_failed(self) -> list[Delivery]:
        """Delivers again, one by one, what got no 2xx; what fails again is kept again."""
        waiting = list(self.courier.failed)
        self.courier.failed.clear()
        return [self.redeliver(event) for event in waiting]

    @contextmanager
    def holding(self) -> Iterator[list[Json]]:
        """Collects the events instead of posting them, to be delivered late, together or in another order."""
        outer, self.held = self.held, []
        try:
            yield self.held
        finally:
            self.held = outer

    def _deliver_token(self, event: Json, now: datetime) -> None:
        where = event.get("source", {})
        chat = self.chat(where.get("groupId") or where.get("userId") or "")
        if chat is not None and "replyToken" in event:
            happened_at = datetime.fromtimestamp(event["timestamp"] / 1000, UTC)
            self.reply_tokens.delivered(event["replyToken"], chat, happened_at, now)

    def _send_content(
        self, user: LineUser, group: LineGroup | None, message: Json, data: bytes, content_type: str
    ) -> Shown:
        self.contents[message["id"]] = Content(data, content_type)
        return self._send(user, group, message)

    def _send(
        self,
        user: LineUser,
        group: LineGroup | None,
        message: Json,
        at: datetime | None = None,
        quote: str | None = None,
    ) -> Shown:
        if group is None and user.blocked:
            raise ValueError(f"{user.name} has blocked the account and cannot write to it")
        moment = at or self.clock()
        if group is None:
            user.wrote_at = moment
        chat = group or user
        shown = self.show(chat, user, message, "said", message["id"], quoted_id=quote, moment=moment)
        self._tell(chat, user, "message", moment, message=message)
        return shown

    def _tell(
        self, chat: Chat, user: LineUser | None, kind: str, moment: datetime, /, **parts: object
    ) -> Delivery | None:
        """Nothing is told about a group the account is not in."""
        if isinstance(chat, LineGroup) and not chat.joined:
            return None
        return self._emit(self.events.event(kind, moment, source(chat, user), **parts))

    def _emit(self, event: Json) -> Delivery | None:
        if self.held is not None:
            self.held.append(json.loads(json.dumps(event)))
            return None
        return self.deliver([event])
