"""Hosts and servers that are known by name: logins, great platforms, shorteners, sellers of domains, firewalls."""

from __future__ import annotations

from urllib.parse import urlsplit

FIREWALL_SERVERS = (
    "cloudflare",
    "sucuri",
    "akamaighost",
    "imperva",
    "incapsula",
    "ddos-guard",
    "datadome",
    "bunkerweb",
)
FIREWALL_HEADERS = ("cf-mitigated", "x-sucuri-id", "x-sucuri-block", "x-iinfo", "x-datadome", "x-datadome-cid")
LOGIN_HOSTS = (
    "accounts.google.com",
    "login.microsoftonline.com",
    "login.live.com",
    "access.line.me",
    "idp.thaid.dopa.go.th",
)
LOGIN_PATHS = (
    "login",
    "signin",
    "sign-in",
    "sign_in",
    "wp-login.php",
    "login.php",
    "logon",
    "checkpoint",
    "servicelogin",
    "auth",
)
GREAT_HOSTS = (
    "google.com", "facebook.com", "fb.com", "fb.watch", "youtube.com", "youtu.be", "line.me", "tiktok.com", "1drv.ms",
    "sharepoint.com", "live.com", "dropbox.com", "instagram.com", "x.com", "twitter.com", "mediafire.com", "canva.com",
)  # fmt: skip
"""Everything there is drawn by scripts, and a program is often turned away: only clear words count."""
SHORTENERS = (
    "bit.ly",
    "t.ly",
    "tinyurl.com",
    "shorturl.at",
    "shorturl.asia",
    "goo.gl",
    "lin.ee",
    "me-qr.com",
    "cutt.ly",
    "qrco.de",
)
PARKING_HOSTS = (
    "sedoparking.com",
    "parkingcrew.net",
    "bodis.com",
    "hugedomains.com",
    "afternic.com",
    "dan.com",
    "sedo.com",
)


def is_within(url: str, domains: tuple[str, ...]) -> bool:
    """Whether the URL's host is one of the domains or under one."""
    host = (urlsplit(url).hostname or "").lower()
    return any(host == each or host.endswith("." + each) for each in domains)
