"""What people see and press, and what the tests ask."""

from collections.abc import Callable
from datetime import datetime

from rehearsal.checking import Json
from rehearsal.people import Chat, LineGroup, LineUser
from rehearsal.quota import Sent
from rehearsal.screens import Button, Shown, pressable, quick_replies
from rehearsal.talking import Talking


class Looking(Talking):
    def heard(self, chat: Chat) -> list[Shown]:
        """All that stands on this chat's screen, oldest first, the person's own messages too."""
        with self.changed:
            return list(self.screens.get(chat.chat_id, []))

    def from_bot(self, chat: Chat) -> list[Shown]:
        return [shown for shown in self.heard(chat) if shown.by_bot]

    def texts(self, chat: Chat) -> list[str]:
        """Everything readable of each message the bot sent here, oldest first."""
        return [shown.text for shown in self.from_bot(chat)]

    def last(self, chat: Chat) -> Shown:
        """The bot's newest message here; LookupError when it never wrote."""
        spoken = self.from_bot(chat)
        if not spoken:
            raise LookupError(f"the bot has not written to {chat.name}")
        return spoken[-1]

    def last_sending(self, chat: Chat) -> list[Shown]:
        """The newest request's messages, one to five of them."""
        newest = self.last(chat).request_id
        return [shown for shown in self.from_bot(chat) if shown.request_id == newest]

    def buttons(self, chat: Chat) -> list[Button]:
        """What can be pressed now: in the messages of the newest sending, then its quick replies, which LINE
        shows only while nothing has come after them."""
        if not self.from_bot(chat):
            return []
        inside = [button for shown in self.last_sending(chat) for button in pressable(shown.message)]
        return inside + quick_replies(self.heard(chat)[-1].message)

    def button(self, chat: Chat, label: str) -> Json:
        """The action behind a label; LookupError names what there is instead."""
        offered = self.buttons(chat)
        found = [button.action for button in offered if button.label == label]
        if not found:
            raise LookupError(f"no button {label!r} among {[button.label for button in offered]}")
        return found[0]

    def tap(
        self, user: LineUser, what: Json | str | Button, group: LineGroup | None = None, picked: str | None = None
    ) -> str | None:
        """Does what LINE does for this action, or for the button with this label. Gives the URI or the copied text;
        `picked` is what is chosen in a date-time picker."""
        if isinstance(what, str):
            what = self.button(group or user, what)
        action = what.action if isinstance(what, Button) else what
        return self._act(user, action, group, picked)

    def _act(self, user: LineUser, action: Json, group: LineGroup | None, picked: str | None) -> str | None:
        match action["type"]:
            case "postback":
                self.press(user, action["data"], action.get("displayText") or action.get("text"), group)
            case "datetimepicker":
                moment = picked or action.get("initial") or ""
                self.press(user, action["data"], None, group, {action["mode"]: moment})
            case "richmenuswitch":
                self._switch_menu(user, action)
            case "message":
                self.say(user, action["text"], group)
            case "camera" | "cameraRoll":
                self.image(user, group=group)
            case "location":
                self.location(user, group)
            case "uri":
                self.opened.append((user, action["uri"]))
                return str(action["uri"])
            case "clipboard":
                self.clipboards[user.user_id] = action["clipboardText"]
                return str(action["clipboardText"])
            case kind:
                raise ValueError(f"LINE knows no action {kind!r}")
        return None

    def _switch_menu(self, user: LineUser, action: Json) -> None:
        alias = action["richMenuAliasId"]
        menu_id = self.rich_menus.aliases.get(alias)
        user.rich_menu_id = menu_id or user.rich_menu_id
        status = "SUCCESS" if menu_id else "RICHMENU_ALIAS_ID_NOTFOUND"
        params = {"newRichMenuAliasId": alias, "status": status}
        self.press(user, action.get("data", ""), None, None, params)

    # -- the books ----------------------------------------------------------------------------------------------------
    @property
    def pushes(self) -> list[Sent]:
        """All that was accepted and is not a reply, with how many people each counted for."""
        return [sending for sending in self.ledger.sent if sending.method != "reply"]

    def quota_used(self, month: datetime | None = None) -> int:
        """Persons counted in the month of this moment (now, if none is given)."""
        return self.ledger.used(month or self.clock())

    def wait_for(self, seen: Callable[[], bool], timeout: float = 5.0) -> bool:
        """Waits, without polling, until something on the screens makes `seen` true; seconds of real time."""
        with self.changed:
            return self.changed.wait_for(seen, timeout)

    def wait_for_answer(self, chat: Chat, after: Shown, timeout: float = 5.0) -> list[Shown]:
        """The bot's messages that appeared after this one; empty when none came in `timeout` seconds."""

        def answers() -> list[Shown]:
            return [shown for shown in self.from_bot(chat) if shown.number > after.number]

        self.wait_for(lambda: bool(answers()), timeout)
        return answers()
