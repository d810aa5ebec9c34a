"""What a fetched page is worth to a citizen who opens the link: pure functions, from what came to a reason code."""

from __future__ import annotations

from yarl import URL

from bot.auditing import content, hosts, phrases
from bot.auditing.fetched import Fetched, Site
from bot.auditing.files import is_kind, kind_by_name, kind_by_type
from bot.auditing.hosts import is_within
from bot.auditing.targets import is_front_page

REFUSALS = frozenset((403, 406, 429, 451, 503, 999))
"""Statuses with which servers turn programs away; 999 is LinkedIn's."""


def worth_comparing(got: Fetched) -> bool:
    """Whether a page that looks right should be held against the host's answer to nonsense. It costs a request."""
    if got.page is None or got.failure or is_within(got.final, hosts.GREAT_HOSTS):
        return False
    return not is_front_page(URL(got.asked_url))


def reason_for(got: Fetched, site: Site) -> str:
    """The reason code, with what the host says to nonsense and at its front door."""
    alone = reason_alone(got)
    if alone == "forbidden" and site.front is not None and site.front.status in REFUSALS:
        return "refused_robot"
    if alone == "login_wall" and site.nowhere is not None and _is_login_box(got, site.nowhere):
        alone = ""
    return alone or _against(got, site) or ("tls_chain" if got.chain_incomplete else "")


def reason_alone(got: Fetched) -> str:
    """The reason code by the answer alone; empty if nothing speaks against it yet."""
    if got.failure or got.status is None:
        return got.failure or "connection"
    if not 200 <= got.status < 300:
        return _by_status(got, got.status)
    if got.status in (204, 205) or not got.head.strip():
        return _sent(got) or "empty_page"
    return _sent(got) or _by_file(got) or (_by_page(got) if got.page else "")


# ── the status says it ──────────────────────────────────────────────────────────────────────────────────────────


def _by_status(got: Fetched, status: int) -> str:
    if status in (401, 407) or (status in REFUSALS and _needs_permission(got)):
        return "login_wall"
    if status in (404, 410):
        return "not_found"
    if status in REFUSALS:
        return _refusal(got, status)
    if status >= 500:
        return "server_error"
    if is_within(got.final, hosts.GREAT_HOSTS):
        return "refused_robot"  # they answer programs with 400 and the like
    return "redirects" if 300 <= status < 400 else "bad_request"


def _refusal(got: Fetched, status: int) -> str:
    """503 is also said by a server that is down: there only a firewall's own words count."""
    if status in (429, 999) or is_within(got.final, hosts.GREAT_HOSTS) or _firewall_speaks(got):
        return "refused_robot"
    if status == 503:
        return "server_error"
    return "refused_robot" if _firewall_serves(got) else "forbidden"


def _firewall_speaks(got: Fetched) -> bool:
    words = f"{got.title}\n{got.page.words if got.page else got.head[:2000].decode('utf-8', 'replace')}"
    return any(name in got.headers for name in hosts.FIREWALL_HEADERS) or phrases.FIREWALL(words[:3000])


def _firewall_serves(got: Fetched) -> bool:
    server = got.headers.get("server", "").lower()
    return any(name in server for name in hosts.FIREWALL_SERVERS)


# ── it opens: where, and what is it ─────────────────────────────────────────────────────────────────────────────


def _sent(got: Fetched) -> str:
    """Sent elsewhere: to a login, to the front page, to a seller of domains."""
    final = URL(got.final)
    if is_within(got.final, hosts.PARKING_HOSTS):
        return "parked"
    if is_within(got.final, hosts.LOGIN_HOSTS) or (_is_login_path(final) and not _is_login_path(URL(got.asked_url))):
        return "login_wall"
    return "sent_home" if _went_home(got.hops, final) else ""


def _went_home(hops: tuple[str, ...], final: URL) -> bool:
    """A short link may be meant to lead to a front page; what it leads to may not move there."""
    meant = next((hop for hop in hops if not is_within(hop, hosts.SHORTENERS)), "")
    return bool(meant) and is_front_page(final) and not is_front_page(URL(meant)) and len(hops) > 1


def _is_login_path(url: URL) -> bool:
    return any(part.lower() in hosts.LOGIN_PATHS for part in url.parts)


def _by_file(got: Fetched) -> str:
    """A file must be one: `damaged_file` says it is but is not, `not_the_file` is a page in its place."""
    by_type, by_name = kind_by_type(got.content_type), kind_by_name(URL(got.asked_url).path)
    if by_type:
        return "" if is_kind(by_type, got.head) or (by_name and is_kind(by_name, got.head)) else "damaged_file"
    if not by_name or is_kind(by_name, got.head):
        return ""
    if got.page is None:
        return "damaged_file"
    # A page may show the file inside it; its words may say better what is wrong.
    return _by_page(got) or ("" if got.page.media else "not_the_file")


SAID = {"parked": phrases.PARKED, "soft_404": phrases.MISSING, "error_page": phrases.ERROR_PAGE}
"""What a heading, or any line of a short page, gives away."""


def _by_page(got: Fetched) -> str:
    page = got.page
    assert page is not None
    heads = "\n".join((page.title, *page.headings))
    short = content.is_short(page)
    few = f"{heads}\n{page.words}" if short else heads
    if short and phrases.FIREWALL(page.title):
        return "refused_robot"
    if _needs_permission(got):
        return "login_wall"
    for reason, said in SAID.items():
        if said(few):
            return reason
    if phrases.HIJACKED(page.title):
        return "hijacked"
    if page.asks_password and (short or phrases.LOGIN(heads)):
        return "login_wall"
    if is_within(got.final, hosts.GREAT_HOSTS):
        return ""
    return _by_emptiness(got, short)


def _by_emptiness(got: Fetched, short: bool) -> str:
    page = got.page
    assert page is not None
    if content.is_empty(page):
        return "needs_script" if page.drawn_by_script else "empty_page"
    if short and not page.media:
        if phrases.NOT_FOUND_SHORT(page.words):
            return "soft_404"
        if phrases.UNFINISHED(page.words):
            return "empty_page"
    return ""


def may_be_login_box(got: Fetched) -> bool:
    """Whether it was only a password field that made us say login_wall: some sites have one beside every page."""
    asks = got.status == 200 and got.page is not None and got.page.asks_password
    return asks and not _sent(got) and not _needs_permission(got) and worth_comparing(got)


def _is_login_box(got: Fetched, nowhere: Fetched) -> bool:
    if not may_be_login_box(got) or got.page is None or nowhere.page is None or not nowhere.page.asks_password:
        return False
    return not content.adds_nothing(got.page, nowhere.page)


def _needs_permission(got: Fetched) -> bool:
    page = got.page
    if page is None:
        return False
    words = f"{page.title}\n{page.words}" if content.is_short(page) else page.title
    return phrases.PERMISSION(words)


# ── held against the rest of the host ───────────────────────────────────────────────────────────────────────────


def _against(got: Fetched, site: Site) -> str:
    """The same as the front page, or as what the host says to an address that cannot exist: nothing of its own."""
    if not worth_comparing(got):
        return ""
    if site.front is not None and _is_same(got, site.front):
        return "sent_home"
    nowhere = site.nowhere
    if nowhere is None or nowhere.status is None:
        return ""
    if 200 <= nowhere.status < 300:
        return "soft_404" if _is_same(got, nowhere) else ""
    # Only the frame that stands around the host's own "not found", if nothing is left without it.
    frame_only = got.page and nowhere.page and content.adds_nothing(got.page, nowhere.page)
    return "empty_page" if frame_only else ""


def _is_same(got: Fetched, other: Fetched) -> bool:
    """By where it ended, or by what it shows."""
    if got.page is None or other.page is None or other.status != 200:
        return False
    return (was_moved(got) and got.final == other.final) or content.is_same(got.page, other.page)


def was_moved(got: Fetched) -> bool:
    return URL(got.final).path_qs != URL(got.asked_url).path_qs
