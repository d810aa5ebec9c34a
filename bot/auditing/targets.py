"""What a person wrote as a link, as the address that is asked for."""

from __future__ import annotations

import re
from urllib.parse import quote

from yarl import URL

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
HOST_AND_PORT = re.compile(r"[^/?#\s]+\.[^/?#\s]+:\d{1,5}(?:[/?#]|$)")
ENDS_HOST = re.compile(r"[/?#]")
NO_HOST = re.compile(r"[\s%<>\"'\\^`{|}]")
FRONT = re.compile(
    r"/?(?:(?:index|default|home|main)(?:\.(?:html?|php\d?|aspx?|jsp|cgi))?|(?:th|en)/?(?:index\.(?:html?|php))?)?/?",
    re.I,
)
"""The path of a front page: none, index.php, home, a language."""
LONGEST = 8000
"""Longer addresses are refused by common servers (Apache 8,190, nginx 8 KB)."""


class NotAUrl(ValueError):
    """Nothing that a browser would open over http or https."""


def target_of(written: str) -> URL:
    """The address of a link; without a scheme http. Raises NotAUrl."""
    text = written.strip()
    if not SCHEME.match(text) or HOST_AND_PORT.match(text):
        text = "http://" + text.removeprefix("//")
        if "." not in ENDS_HOST.split(text[7:], maxsplit=1)[0]:
            raise NotAUrl  # a word, a dash, "ไม่มี"
    if len(text) > LONGEST or any(ord(letter) < 32 for letter in text):
        raise NotAUrl
    try:
        return _checked(URL(text.replace(" ", "%20")))
    except (ValueError, UnicodeError, TypeError):
        raise NotAUrl from None


def next_target(here: URL, location: str) -> URL:
    """Where a redirect leads; servers write raw Thai bytes there. Raises NotAUrl."""
    text = quote(location.strip().encode("utf-8", "surrogateescape"), safe="%/:=&?~#+!$,;'@()*[]-._|")
    try:
        return _checked(here.join(URL(text)))
    except (ValueError, UnicodeError, TypeError):
        raise NotAUrl from None


def _checked(url: URL) -> URL:
    host = url.host or ""
    if url.scheme not in ("http", "https") or not host or url.user is not None or url.password is not None:
        raise NotAUrl  # a name and password before the host hides where a link leads
    if NO_HOST.search(host):
        raise NotAUrl
    host.removesuffix(".").encode("idna")  # raises UnicodeError for empty and too long parts, as looking it up would
    return url.with_fragment(None)


def is_front_page(url: URL) -> bool:
    return not url.query_string and FRONT.fullmatch(url.path) is not None


def host_key(url: URL) -> str:
    """One per server for the pace: www. or not, http or https, it is the same machine."""
    host = (url.host or "").lower().removeprefix("www.")
    return host if url.is_default_port() else f"{host}:{url.port}"
