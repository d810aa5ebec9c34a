"""Remarks on a URL that was recorded as it is: warnings, never refusals (facts: no official text forbids them)."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

STORAGE = ("drive.google.com", "docs.google.com", "1drv.ms", "onedrive.live.com", "dropbox.com", "mediafire.com")
SOCIAL = ("facebook.com", "fb.com", "fb.watch", "line.me", "youtube.com", "youtu.be", "tiktok.com")
SHORT = ("bit.ly", "t.ly", "tinyurl.com", "shorturl.at", "shorturl.asia", "goo.gl", "lin.ee", "me-qr.com")


def remarks_on(urls: Iterable[str], domains: Sequence[str]) -> tuple[str, ...]:
    """Thai sentences, each once, in the order of the URLs."""
    found: dict[str, None] = {}
    for url in urls:
        for remark in _remarks(url, domains):
            found[remark] = None
    return tuple(found)


def _remarks(url: str, domains: Sequence[str]) -> Iterable[str]:
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    if _is_local(host):
        yield "ลิงก์นี้เปิดได้เฉพาะภายในหน่วยงาน กรุณาใช้ลิงก์ที่บุคคลภายนอกเปิดได้"
    elif _within(host, STORAGE):
        yield "เป็นลิงก์ฝากไฟล์ กรุณาตรวจว่าเปิดได้โดยไม่ต้องขอสิทธิ์ และเข้าถึงได้จากเว็บไซต์หลัก"
    elif _within(host, SOCIAL):
        yield "เป็นลิงก์สื่อสังคมออนไลน์ ควรให้ลิงก์จากเว็บไซต์หลักของหน่วยงาน"
    elif _within(host, SHORT):
        yield "เป็นลิงก์ย่อ ควรใช้ลิงก์เต็มจากเว็บไซต์หลัก"
    elif host.startswith(("test.", "dev.", "staging.")):
        yield "ดูเหมือนเว็บไซต์ทดสอบ กรุณาตรวจว่าเป็นเว็บไซต์จริง"
    elif domains and not _within(host, tuple(domains)):
        yield f"โดเมน {host} ต่างจากเว็บไซต์หลักที่ทราบ ({', '.join(domains)}) กรุณาตรวจอีกครั้ง"


def _within(host: str, domains: Sequence[str]) -> bool:
    return any(host == each or host.endswith("." + each) for each in domains)


def _is_local(host: str) -> bool:
    if host == "localhost" or host.endswith((".local", ".lan")):
        return True
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False
