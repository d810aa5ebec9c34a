"""What the bot may send: replies, pushes, multicasts and broadcasts, by LINE's rules."""

import re
from datetime import timedelta
from typing import Any
from uuid import UUID

from rehearsal import rules
from rehearsal.checking import Json
from rehearsal.looking import Looking
from rehearsal.message_shapes import REQUESTS, error_body
from rehearsal.people import Chat, LineGroup, LineUser
from rehearsal.quota import Sent
from rehearsal.tokens import Accepted
from rehearsal.world import Refusal

QUOTABLE = ("text", "textV2", "sticker", "image", "video", "template")  # DOC get-quote-tokens
LINE_ID = re.compile(r"[UCR][0-9a-f]{32}")


class Refused(Exception):
    """LINE answers this instead; `about` says which rule it was."""

    def __init__(self, status: int, body: Json, about: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(body["message"])
        self.status, self.body, self.about, self.headers = status, body, about, headers or {}


def refused(status: int, message: str, about: str) -> Refused:
    return Refused(status, {"message": message}, about)


class Sending(Looking):
    def reply(self, request: Json, request_id: str, retry_key: str | None = None) -> Json:
        if retry_key is not None:
            raise refused(400, "The 'X-Line-Retry-Key' header is not supported by this endpoint", "retry key")
        self.check("reply", request)
        with self.changed:
            now, token = self.clock(), request["replyToken"]
            chat = self.reply_tokens.chat_of(token)
            if chat is None or not self.reply_tokens.alive(token, now):
                raise refused(400, rules.INVALID_REPLY_TOKEN, "reply token")
            self._refuse_strange_quotes(chat, request["messages"])
            self.reply_tokens.use(token)
            self.ledger.sent.append(Sent(now, "reply", (chat.chat_id,), 1, request_id, None))
            return self._show_all([chat], request["messages"], "reply", request_id)

    def push(self, request: Json, request_id: str, retry_key: str | None = None) -> Json:
        self.check("push", request)
        with self.changed:
            self._refuse_known_key(retry_key, request)
            chat = self._recipient(request["to"])
            self._refuse_strange_quotes(chat, request["messages"])
            return self._send_to([chat], request, "push", request_id, retry_key)

    def multicast(self, request: Json, request_id: str, retry_key: str | None = None) -> Json:
        self.check("multicast", request)
        for place, recipient in enumerate(request["to"]):
            if not LINE_ID.fullmatch(recipient) or not recipient.startswith("U"):
                raise refused(400, f"The property, 'to[{place}]', in the request body is invalid", "recipient")
        with self.changed:
            self._refuse_known_key(retry_key, request)
            known = [self.users[user_id] for user_id in dict.fromkeys(request["to"]) if user_id in self.users]
            self._send_to(known, request, "multicast", request_id, retry_key)
        return {}

    def broadcast(self, request: Json, request_id: str, retry_key: str | None = None) -> Json:
        self.check("broadcast", request)
        with self.changed:
            self._refuse_known_key(retry_key, request)
            friends = [user for user in self.users.values() if user.friend]
            self._send_to(friends, request, "broadcast", request_id, retry_key)
        return {}

    def check(self, kind: str, request: Any) -> None:
        """Holds a request against LINE's shapes; Refused with LINE's details when it does not fit."""
        complaints = REQUESTS[kind](request, "")
        if complaints:
            raise Refused(400, error_body(complaints), "content")

    def refuse(self, path: str, refusal: Refused, request: Json) -> None:
        """Keeps what LINE did not take, and for whose screen it was."""
        chat = self.reply_tokens.chat_of(str(request.get("replyToken"))) or self.chat(str(request.get("to")))
        details = tuple(refusal.body.get("details", ()))
        with self.changed:
            self.refusals.append(
                Refusal(
                    self.version + 1,
                    self.clock(),
                    path,
                    refusal.status,
                    refusal.body["message"],
                    details,
                    refusal.about,
                    chat.chat_id if chat else None,
                    request,
                )
            )
            self.touch()

    def reaches(self, chat: Chat) -> int:
        """How many persons a message to this chat reaches, which is what it counts for."""
        if isinstance(chat, LineGroup):
            return len(chat.members)
        return int(not chat.blocked and (chat.friend or self._wrote_lately(chat)))

    def _wrote_lately(self, user: LineUser) -> bool:
        since = self.clock() - user.wrote_at if user.wrote_at else timedelta.max
        return since <= rules.NON_FRIEND_PUSH

    def _recipient(self, to: str) -> Chat:
        if not LINE_ID.fullmatch(to):
            raise refused(400, "The property, 'to', in the request body is invalid (line: -, column: -)", "recipient")
        chat = self.chat(to)
        if chat is None or (isinstance(chat, LineGroup) and not chat.joined):
            raise refused(400, rules.FAILED_TO_SEND, "recipient")
        return chat

    def _refuse_known_key(self, key: str | None, request: Json) -> None:
        if key is None:
            return
        if not _is_uuid(key):
            raise refused(400, "The value of the 'X-Line-Retry-Key' header is invalid", "retry key")
        accepted = self.retry_keys.accepted(key, self.clock())
        if accepted is not None:
            about = "already accepted" if accepted.body == request else "retry key with another body"
            body = {"message": rules.RETRY_KEY_ACCEPTED, **accepted.answer}
            raise Refused(409, body, about, {"x-line-accepted-request-id": accepted.request_id})

    def _refuse_strange_quotes(self, chat: Chat, messages: list[Json]) -> None:
        """A quote token never dies and quotes only in the chat it came from, DOC get-quote-tokens."""
        tokens = [message["quoteToken"] for message in messages if "quoteToken" in message]
        if any(self.quote_tokens.get(token, ("", ""))[0] != chat.chat_id for token in tokens):
            raise refused(400, "Invalid quote token", "content")

    def _send_to(
        self, chats: list[LineUser] | list[Chat], request: Json, method: str, request_id: str, key: str | None
    ) -> Json:
        now, reached = self.clock(), [chat for chat in chats if self.reaches(chat)]
        people = sum(self.reaches(chat) for chat in reached)
        if not self.ledger.allows(people, now):
            raise refused(429, rules.MONTHLY_LIMIT, "quota")
        to = tuple(chat.chat_id for chat in chats)
        self.ledger.sent.append(Sent(now, method, to, people, request_id, key))
        answer = self._show_all(reached, request["messages"], method, request_id)
        if key is not None:
            kept = answer if method == "push" else {}
            self.retry_keys.keep(key, Accepted(request_id, request, kept, now))
        return answer

    def _show_all(self, chats: list[Chat], messages: list[Json], how: str, request_id: str) -> Json:
        sent = [self._sent_message(message) for message in messages]
        for chat in chats:
            if isinstance(chat, LineUser) and chat.blocked:
                continue
            self.loading.pop(chat.chat_id, None)
            for message, named in zip(messages, sent, strict=True):
                _, quoted = self.quote_tokens.get(message.get("quoteToken", ""), ("", None))
                self.show(chat, None, message, how, named["id"], request_id, quoted)
                if "quoteToken" in named:
                    self.quote_tokens[named["quoteToken"]] = (chat.chat_id, named["id"])
        return {"sentMessages": sent}

    def _sent_message(self, message: Json) -> Json:
        quote = {"quoteToken": self.ids.token()} if message["type"] in QUOTABLE else {}
        return {"id": self.ids.message(), **quote}


def _is_uuid(key: str) -> bool:
    try:
        return str(UUID(key)) == key.lower()
    except ValueError:
        return False
