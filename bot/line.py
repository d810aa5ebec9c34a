"""The one speaker to LINE: pushes, replies, files, quota. Every failure is one error whose question is `permanent`.

Nothing is retried in here: what is owed is a row, and the row is tried again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import urllib3

from bot.line_sdk import sdk

TIMEOUT = (3.05, 10.0)
"""Seconds to connect, to read. The SDK has no default and would wait for ever."""
ACCEPTED_BEFORE = 409
"""LINE: this retry key was accepted already; the message has gone out."""


class LineError(Exception):
    """LINE did not do it. `permanent`: trying the same again is senseless. `status` 0: no answer came, so it may or
    may not have been done."""

    def __init__(self, status: int, message: str, request_id: str = "", connected: bool = True) -> None:
        super().__init__(f"LINE {status or 'gave no answer'}: {message}")
        self.status, self.message, self.request_id = status, message, request_id
        self.unconfirmed = connected and status in (0, 500, 502, 504)
        """LINE may have done it all the same."""

    @property
    def permanent(self) -> bool:
        return 400 <= self.status < 500 and self.status not in (401, 403, 408, 429)

    @property
    def is_quota(self) -> bool:
        """The month's pushes are used up (the other 429 is the rate limit)."""
        return self.status == 429 and "monthly limit" in self.message.lower()

    @property
    def is_dead_token(self) -> bool:
        return self.status == 400 and "invalid reply token" in self.message.lower()

    @property
    def is_unauthorized(self) -> bool:
        return self.status in (401, 403)


@dataclass(frozen=True)
class Delivered:
    request_id: str
    message_ids: tuple[str, ...]


class Line:
    """One pooled client, shared by all threads; made with the first call."""

    def __init__(self, token: str, api_url: str, data_api_url: str, connections: int = 12) -> None:
        self._token, self._api_url, self._data_url, self._connections = token, api_url, data_api_url, connections

    @cached_property
    def _client(self) -> Any:
        return _client(self._token, self._api_url, self._connections)

    @cached_property
    def _api(self) -> Any:
        return sdk().MessagingApi(self._client)

    @cached_property
    def _data_client(self) -> Any:
        return _client(self._token, self._data_url, 2)

    @cached_property
    def _blob(self) -> Any:
        return sdk().MessagingApiBlob(self._data_client)

    def push(self, to: str, messages: Sequence[dict[str, Any]], retry_key: str) -> Delivered:
        """Raises LineError. LINE's 409 is success: the message had been accepted."""
        request = _request(sdk().PushMessageRequest, {"to": to, "messages": list(messages)})
        return _delivered(
            lambda: self._api.push_message_with_http_info(request, x_line_retry_key=retry_key, _request_timeout=TIMEOUT)
        )

    def reply(self, token: str, messages: Sequence[dict[str, Any]]) -> Delivered:
        """Raises LineError. Free, once, within a minute."""
        request = _request(sdk().ReplyMessageRequest, {"replyToken": token, "messages": list(messages)})
        return _delivered(lambda: self._api.reply_message_with_http_info(request, _request_timeout=TIMEOUT))

    def quota(self) -> tuple[int | None, int]:
        """The month's limit (None: none) and LINE's approximate use of it. Raises LineError."""
        quota = _call(lambda: self._api.get_message_quota(_request_timeout=TIMEOUT))
        used = _call(lambda: self._api.get_message_quota_consumption(_request_timeout=TIMEOUT))
        return (quota.value if quota.type == "limited" else None), int(used.total_usage)

    def content(self, message_id: str, most: int) -> bytes | None:
        """A file that somebody sent, up to `most` bytes; None while LINE still prepares it. Raises LineError; a larger
        file is 413."""
        url = f"{self._data_url}/v2/bot/message/{message_id}/content"
        headers = {"Authorization": f"Bearer {self._data_client.configuration.access_token}"}
        pool = self._data_client.rest_client.pool_manager
        try:
            answer = pool.request("GET", url, headers=headers, preload_content=False, timeout=urllib3.Timeout(*TIMEOUT))
            body: bytes = answer.read(most + 1)
            answer.close()
        except urllib3.exceptions.HTTPError as error:
            raise LineError(0, type(error).__name__) from error
        if answer.status == 202:
            return None
        if answer.status != 200:
            raise LineError(answer.status, body[:300].decode("utf-8", "replace"))
        if len(body) > most:
            raise LineError(413, "the file is too large")
        return body

    def profile_name(self, user_id: str) -> str:
        """What the person calls herself on LINE. Raises LineError; 404 if she blocked us or did not consent."""
        return str(_call(lambda: self._api.get_profile(user_id, _request_timeout=TIMEOUT)).display_name or "")

    def bot_info(self) -> dict[str, Any]:
        """Raises LineError."""
        info: dict[str, Any] = _call(lambda: self._api.get_bot_info(_request_timeout=TIMEOUT)).to_dict()
        return info

    def webhook_endpoint(self) -> tuple[str, bool]:
        """The address LINE sends to, and whether it is switched on. Raises LineError."""
        found = _call(lambda: self._api.get_webhook_endpoint(_request_timeout=TIMEOUT))
        return str(found.endpoint), bool(found.active)

    def set_webhook_endpoint(self, url: str) -> None:
        request = sdk().SetWebhookEndpointRequest.from_dict({"endpoint": url})
        _call(lambda: self._api.set_webhook_endpoint(request, _request_timeout=TIMEOUT))

    # ── rich menus ──────────────────────────────────────────────────────────────────────────────────────────────

    def create_rich_menu(self, definition: dict[str, Any]) -> str:
        request = sdk().RichMenuRequest.from_dict(definition)
        return str(_call(lambda: self._api.create_rich_menu(request, _request_timeout=TIMEOUT)).rich_menu_id)

    def upload_rich_menu_image(self, rich_menu_id: str, png: bytes) -> None:
        _call(
            lambda: self._blob.set_rich_menu_image(
                rich_menu_id, bytearray(png), _headers={"Content-Type": "image/png"}, _request_timeout=TIMEOUT
            )
        )

    def rich_menus(self) -> list[tuple[str, str]]:
        """(id, name) of every menu made by the API."""
        found = _call(lambda: self._api.get_rich_menu_list(_request_timeout=TIMEOUT))
        return [(str(menu.rich_menu_id), str(menu.name)) for menu in found.richmenus]

    def delete_rich_menu(self, rich_menu_id: str) -> None:
        _call(lambda: self._api.delete_rich_menu(rich_menu_id, _request_timeout=TIMEOUT))

    def set_default_rich_menu(self, rich_menu_id: str) -> None:
        _call(lambda: self._api.set_default_rich_menu(rich_menu_id, _request_timeout=TIMEOUT))

    def link_rich_menu(self, user_id: str, rich_menu_id: str) -> None:
        _call(lambda: self._api.link_rich_menu_id_to_user(user_id, rich_menu_id, _request_timeout=TIMEOUT))

    def unlink_rich_menu(self, user_id: str) -> None:
        _call(lambda: self._api.unlink_rich_menu_id_from_user(user_id, _request_timeout=TIMEOUT))

    def close(self) -> None:
        for name in ("_client", "_data_client"):
            if name in vars(self):
                vars(self)[name].rest_client.pool_manager.clear()


def _client(token: str, host: str, connections: int) -> Any:
    configuration = sdk().Configuration(host=host, access_token=token)
    configuration.connection_pool_maxsize = connections
    configuration.retries = urllib3.Retry(0, redirect=0)  # the outbox retries, and counts
    return sdk().ApiClient(configuration)


def _request(model: Any, content: dict[str, Any]) -> Any:
    """What the SDK refuses to build, LINE would refuse as well; trying again is senseless."""
    try:
        return model.from_dict(content)
    except (ValueError, TypeError, KeyError) as error:
        raise LineError(400, f"refused by the SDK: {type(error).__name__}") from None


def _delivered(send: Any) -> Delivered:
    try:
        answer = _call(send)
    except LineError as error:
        if error.status != ACCEPTED_BEFORE:
            raise
        return Delivered(error.request_id, _ids_of(error.message))
    headers = {name.lower(): value for name, value in (answer.headers or {}).items()}
    sent = getattr(answer.data, "sent_messages", None)
    return Delivered(headers.get("x-line-request-id", ""), tuple(str(each.id) for each in sent or []))


def _ids_of(body: str) -> tuple[str, ...]:
    try:
        return tuple(str(each["id"]) for each in json.loads(body)["sentMessages"])
    except (ValueError, KeyError, TypeError):
        return ()


def _call(send: Any) -> Any:
    """The SDK's many ways to fail, as one: urllib3's own errors and UnicodeDecodeError escape from SDK 3.27."""
    try:
        return send()
    except sdk().ApiException as error:
        headers = {name.lower(): value for name, value in dict(error.headers or {}).items()}
        request_id = headers.get("x-line-accepted-request-id") or headers.get("x-line-request-id", "")
        raise LineError(int(error.status or 0), _message_of(error), request_id) from None
    except urllib3.exceptions.HTTPError as error:
        raise LineError(0, type(error).__name__, connected=not _never_connected(error)) from None
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        # A page in another encoding (UnicodeDecodeError), a 200 that is no JSON: it may have been done all the same.
        raise LineError(502, f"an answer that is not LINE's: {type(error).__name__}") from None


def _never_connected(error: urllib3.exceptions.HTTPError) -> bool:
    cause = getattr(error, "reason", None) or error
    return isinstance(cause, urllib3.exceptions.NewConnectionError | urllib3.exceptions.ConnectTimeoutError)


def _message_of(error: Any) -> str:
    body = error.body if isinstance(error.body, str) else str(error.reason or "")
    if error.status == ACCEPTED_BEFORE:
        return body
    try:
        parsed = json.loads(body)
        details = "; ".join(str(each.get("message", "")) for each in parsed.get("details", []))
        return f"{parsed.get('message', '')} {details}".strip()[:500]
    except (ValueError, AttributeError, TypeError):
        return str(error.reason or "")[:200]
