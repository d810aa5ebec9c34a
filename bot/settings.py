"""The environment, read once and typed. A missing or wrong value stops the start, by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.clock import Clock, moment_from_iso
from bot.links import Links


class SettingsError(Exception):
    """One line: the variable's name and what is expected."""


@dataclass(frozen=True)
class Settings:
    line_channel_secret: str = ""
    line_channel_access_token: str = ""
    line_api_url: str = "https://api.line.me"
    line_data_api_url: str = "https://api-data.line.me"
    database_url: str = "sqlite:///ita.db"
    public_url: str = ""
    ita_secret_key: str = ""
    line_basic_id: str = ""
    port: int = 8000
    ita_clock: datetime | None = None

    @classmethod
    def from_environment(cls, environ: Mapping[str, str], *, needs_line: bool = False) -> Settings:
        """Raises SettingsError. `needs_line`: the command talks with LINE, so its secrets must be there."""
        get = _Reader(environ)
        settings = cls(
            line_channel_secret=get.text("LINE_CHANNEL_SECRET"),
            line_channel_access_token=get.text("LINE_CHANNEL_ACCESS_TOKEN"),
            line_api_url=get.address("LINE_API_URL", cls.line_api_url),
            line_data_api_url=get.address("LINE_DATA_API_URL", cls.line_data_api_url),
            database_url=get.database("DATABASE_URL", cls.database_url),
            public_url=get.address("PUBLIC_URL", ""),
            ita_secret_key=get.text("ITA_SECRET_KEY"),
            line_basic_id=get.basic_id("LINE_BASIC_ID"),
            port=get.port("PORT", cls.port),
            ita_clock=get.moment("ITA_CLOCK"),
        )
        if needs_line:
            settings._require_line()
        return settings

    def _require_line(self) -> None:
        if not self.line_channel_secret:
            raise SettingsError("LINE_CHANNEL_SECRET is missing: the channel secret from the LINE Developers Console")
        if not self.line_channel_access_token:
            raise SettingsError(
                "LINE_CHANNEL_ACCESS_TOKEN is missing: the channel access token from the LINE Developers Console"
            )
        if self.public_url and not self.ita_secret_key:
            raise SettingsError("ITA_SECRET_KEY is missing: a long random text that signs the links under PUBLIC_URL")

    def clock(self) -> Clock:
        return Clock(self.ita_clock)

    def links(self) -> Links:
        return Links(self.public_url, self.line_basic_id, self.ita_secret_key)


@dataclass(frozen=True)
class _Reader:
    environ: Mapping[str, str]

    def text(self, name: str) -> str:
        return self.environ.get(name, "").strip()

    def address(self, name: str, default: str) -> str:
        value = self.text(name) or default
        if not value:
            return ""
        scheme, host = _scheme_and_host(value)
        local = host in ("localhost", "127.0.0.1", "::1")
        if scheme not in ("http", "https") or not host:
            raise SettingsError(f"{name} is not a web address: expected https://…")
        if name == "PUBLIC_URL" and scheme == "http" and not local:
            raise SettingsError("PUBLIC_URL must begin with https:// (LINE opens nothing else)")
        return value.rstrip("/")

    def database(self, name: str, default: str) -> str:
        value = self.text(name) or default
        try:
            url = make_url(value.replace("postgres://", "postgresql://", 1))
        except (ArgumentError, ValueError):  # ValueError: a port that is no number
            url = None
        if url is None or url.get_backend_name() not in ("sqlite", "postgresql"):
            raise SettingsError(f"{name} is not understood: expected sqlite:///FILE or postgresql://USER@HOST/NAME")
        if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
            raise SettingsError(f"{name} names no file: what is kept in memory is lost; expected sqlite:///FILE")
        return value

    def basic_id(self, name: str) -> str:
        value = self.text(name)
        if value and not value.startswith("@"):
            raise SettingsError(f"{name} must begin with @, for example @ita2566")
        return value

    def port(self, name: str, default: int) -> int:
        value = self.text(name) or str(default)
        if not value.isdecimal() or not 0 < int(value) < 65536:
            raise SettingsError(f"{name} must be a number from 1 to 65535")
        return int(value)

    def moment(self, name: str) -> datetime | None:
        value = self.text(name)
        try:
            return moment_from_iso(value) if value else None
        except (ValueError, OverflowError):  # OverflowError: the first or last day of the calendar
            raise SettingsError(f"{name} is not an ISO time: expected for example 2023-01-16T09:00:00+07:00") from None


def _scheme_and_host(address: str) -> tuple[str, str]:
    """Empty for what is no address: a bad port, a bracket that is not closed, a space inside."""
    try:
        parts = urlsplit(address)
        port_is_right = parts.port is None or parts.port > 0
    except ValueError:
        return "", ""
    return (parts.scheme, parts.hostname or "") if port_is_right and not re.search(r"\s", address) else ("", "")
