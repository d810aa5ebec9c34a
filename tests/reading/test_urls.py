"""URLs as they stand in chat: what belongs to one, and what only touches it."""

from __future__ import annotations

import pytest

from bot.reading import find_urls
from bot.reading.urls import find

CUT = [
    ("https://a.example/xครับ", "https://a.example/x"),
    ("https://a.example/ผู้บริหารค่ะ", "https://a.example/ผู้บริหาร"),
    ("https://a.example/แผน(2).pdfค่ะ", "https://a.example/แผน(2).pdf"),
    ("(https://a.example/x)", "https://a.example/x"),
    ("https://a.example/x(1)", "https://a.example/x(1)"),
    ("https://a.example/x, ", "https://a.example/x"),
    ("https://a.example/x.", "https://a.example/x"),
    ("ดูwww.a.go.th/xนะ", "http://www.a.go.th/x"),
    ("ส่งa.go.th/xค่ะ", "http://a.go.th/x"),
    ("a.go.thค่ะ", "http://a.go.th"),
    ("https://a.example/x.pdf,O.15", "https://a.example/x.pdf"),
    ("https://a.example/แผน2566ฉบับใหม่.pdf", "https://a.example/แผน2566ฉบับใหม่.pdf"),
    ("https://a.example/?openExternalBrowser=1ครับ", "https://a.example/?openExternalBrowser=1"),
    ("https://a.example/a/\nb.html", "https://a.example/a/b.html"),
    ("https://a.example/index.php?\nid=3", "https://a.example/index.php?id=3"),
    ("https://a.example/39O42มาตรการ", "https://a.example/39"),
    ("https://a.example/ก%E0%B8%81-๒๕๖๖", "https://a.example/ก%E0%B8%81-๒๕๖๖"),
    ("https://\u200ba.example/x", "https://a.example/x"),
]
TWO = [
    "https://a.example/1https://b.example/2",
    "https://a.example/1,https://b.example/2",
    "https://a.example/1\nhttps://b.example/2",
    "https://a.example/\nhttps://b.example/2",
]
NONE = ["a@b.go.th", "O14.pdf", "พ.ศ.2566", "1.5", "สขร.1", "9.30 น.", "http://", "อบต.ก้อ", "https://x.ex…"]


@pytest.mark.parametrize(("said", "url"), CUT)
def test_where_a_url_ends(said: str, url: str) -> None:
    assert find_urls(said) == (url,)


@pytest.mark.parametrize("said", TWO)
def test_two_urls(said: str) -> None:
    assert len(find_urls(said)) == 2


@pytest.mark.parametrize("said", NONE)
def test_no_url(said: str) -> None:
    assert find_urls(said) == ()


def test_a_mended_url_says_so() -> None:
    (found,) = find("http//www.a.example/x")
    assert (found.url, found.mended) == ("http://www.a.example/x", True)


def test_a_dictated_url_is_broken() -> None:
    (found,) = find("ดับเบิลยูจุด a.go.th/x ทับ 66")
    assert found.broken
