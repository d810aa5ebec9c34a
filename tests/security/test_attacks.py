"""The attacks of docs/security.md, one test a row."""

from __future__ import annotations

import base64
import inspect
import json

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from bot.line import LineError
from bot.links import BadLink, Links
from bot.webhook import BODY_LIMIT
from models.inbox import WebhookEvent
from models.people import Person
from rehearsal.webhooks import envelope, sign
from tests.stage import SECRET, TOKEN, Province

MARKUP = '</text><script>alert(1)</script>{{7*7}} =HYPERLINK("http://evil.example") %s ${jndi:x}'


def post(province: Province, body: bytes, signature: str | None) -> int:
    headers = {} if signature is None else {"X-Line-Signature": signature}
    return province.browser.post("/callback", data=body, headers=headers).status_code


def form_link(province: Province, agency: int = 1) -> str:
    link = province.machine.links.file("form.xlsx", province.now, agency=agency, year=2566)
    return link.removeprefix("https://bot.example")


# ── the webhook ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("signature", [None, "", "x", "ก", sign("another-secret", b'{"events":[]}')])
def test_a_forged_webhook_is_refused_and_not_kept(province: Province, signature: str | None) -> None:
    with province.line.holding() as held:
        province.line.say(province.stranger(), "ขาดข้อไหน")
    assert post(province, envelope("U", held), signature) == 400
    with province.machine.database.read() as session:
        assert session.scalar(select(func.count()).select_from(WebhookEvent)) == 0


def test_a_body_changed_on_the_way_is_refused(province: Province) -> None:
    body = envelope("U", [])
    assert post(province, body + b" ", sign(SECRET, body)) == 400


def test_known_answers_of_line_s_documentation() -> None:
    from bot.webhook import is_signed

    body = b'{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}'
    assert is_signed(body, "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=", b"8c570fa6dd201bb328f1c1eac23a96d8")


def test_a_replayed_webhook_does_nothing_again(province: Province) -> None:
    officer = province.officer("อบต.เหล่ายาว")
    with province.line.holding() as held:
        province.line.say(officer, "O1 https://laoyao.example/1")
    body = envelope("U", held)
    for _ in range(3):
        assert post(province, body, sign(SECRET, body)) == 200
        province.settle()
    heard = [each for each in province.line.from_bot(officer) if "laoyao.example/1" in each.text]
    assert len(heard) == 1


def test_a_body_beyond_the_limit_is_not_read(province: Province) -> None:
    assert post(province, b" " * (BODY_LIMIT + 1), "x") == 413


# ── signed links ────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_link_works_until_it_expires(province: Province) -> None:
    link = form_link(province)
    assert province.browser.get(link).status_code == 200
    province.later(days=8)
    answer = province.browser.get(link)
    assert answer.status_code == 403
    assert "หมดอายุ" in answer.text


@pytest.mark.parametrize("place", [0, 5, 20, -1])
def test_a_changed_link_is_refused(province: Province, place: int) -> None:
    path, _, token = form_link(province).partition("?t=")
    letters = list(token)
    letters[place] = "A" if letters[place] != "A" else "B"
    assert province.browser.get(f"{path}?t={''.join(letters)}").status_code == 403


def test_another_agency_s_id_in_a_link_is_refused(province: Province) -> None:
    """The content is readable, the signature is not to be had: another id needs another signature."""
    path, _, token = form_link(province, agency=1).partition("?t=")
    content, _, signature = token.rpartition(".")
    plain = content.lstrip(".")
    read = json.loads(base64.urlsafe_b64decode(plain + "=" * (-len(plain) % 4)))
    forged = base64.urlsafe_b64encode(json.dumps({**read, "agency": 2}).encode()).decode().rstrip("=")
    assert province.browser.get(f"{path}?t={forged}.{signature}").status_code == 403


def test_a_link_for_one_file_opens_no_other(province: Province) -> None:
    _, _, token = form_link(province).partition("?t=")
    assert province.browser.get(f"/files/export.xlsx?t={token}").status_code == 403


def test_a_link_signed_with_another_key_is_refused(province: Province) -> None:
    forged = Links("https://bot.example", "", "guessed").file("form.xlsx", province.now, agency=1)
    with pytest.raises(BadLink):
        province.machine.links.read("form.xlsx", forged.partition("?t=")[2], province.now)


@pytest.mark.parametrize("name", ["../ita.db", "..%2f..%2fetc%2fpasswd", "form.xlsx/../../x", "%00"])
def test_a_path_in_place_of_a_file_s_name(province: Province, name: str) -> None:
    assert province.browser.get(f"/files/{name}?t=x").status_code in (403, 404)


# ── rights ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_guessing_codes_locks_and_tells_the_coordinator_once(province: Province) -> None:
    coordinator, guesser = province.coordinator(), province.stranger()
    real = province.code("อบต.เหล่ายาว")
    for number in range(5):
        province.say(guesser, f"ITA-WXYZ-PQR{'BCDEF'[number]}")
    told = len([each for each in province.line.from_bot(coordinator) if "รหัส" in each.text])
    assert "ลงทะเบียนสำเร็จ" not in province.say(guesser, real)  # even the right one, now
    assert told >= 1
    for number in range(5):
        province.say(guesser, f"ITA-WXYZ-PQS{'BCDEF'[number]}")
    assert len([each for each in province.line.from_bot(coordinator) if "รหัส" in each.text]) == told
    province.later(hours=2)
    assert "ลงทะเบียนสำเร็จ" in province.say(guesser, real)


@pytest.mark.parametrize(
    "data",
    [
        "do=admit&id=1&d=yes", "do=approve&id=1", "do=quota", "do=announcements",
        "do=replace-answer&id=1&event=x&from=0&to=9",
        "p=1&c=all", "p=99999999999&c=0.0", "do=__class__", "do=admit&id=-1",
        "do=admit&id=1e9", "id=1", "%00", "do=admit&id=" + "9" * 200,
    ],
)  # fmt: skip
def test_a_postback_made_by_hand_gives_a_stranger_nothing(province: Province, data: str) -> None:
    province.coordinator()
    asking = province.stranger()
    province.say(asking, "ลงทะเบียน อบต.เหล่ายาว สมชาย ใจดี")
    province.press(asking, data)
    with province.machine.database.read() as session:
        person = session.scalar(select(Person).where(Person.line_user_id == asking.user_id))
        assert person is not None
        assert person.role == "stranger"
        assert set(session.scalars(select(WebhookEvent.state))) == {"done"}


def test_a_stranger_sees_no_agency_s_data(province: Province) -> None:
    officer, stranger = province.officer("อบต.เหล่ายาว"), province.stranger()
    province.say(officer, "O1 https://laoyao.example/secret-page")
    for words in ("สถานะ อบต.เหล่ายาว", "ส่งอะไรแล้ว", "สรุป", "ส่งออก Excel"):
        assert "secret-page" not in province.say(stranger, words)
        assert "/files/" not in province.line.last(stranger).text


# ── what people write ───────────────────────────────────────────────────────────────────────────────────────────


def test_markup_in_words_stays_words(province: Province) -> None:
    """Every answer passes LINE's rules, and nothing of it is evaluated."""
    officer = province.officer("อบต.เหล่ายาว")
    heard = province.say(officer, MARKUP)
    heard += province.say(officer, f"ถาม: {MARKUP}")
    heard += province.say(officer, f"O1 https://laoyao.example/1 {MARKUP}")
    assert "49" not in heard.replace("https://", "")


def test_a_name_with_markup_reaches_the_coordinator_as_words(province: Province) -> None:
    coordinator, asking = province.coordinator(), province.stranger('=cmd|"/c calc"!A1 <b>x</b>')
    province.say(asking, "ลงทะเบียน อบต.เหล่ายาว ชื่อ =1+1 <script> ตำแหน่ง นัก{{7*7}} โทร 081-234-5678")
    assert not province.line.refusals
    assert province.say(coordinator, "คำขอลงทะเบียน")


def test_the_pages_carry_no_script_and_no_referrer(province: Province) -> None:
    answer = province.browser.get("/files/form.xlsx?t=<script>alert(1)</script>")
    assert "<script" not in answer.text
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a\u202egnp.xlsx", "x" * 3000 + ".xlsx", "C:\\form.xlsx", "", "\x00.xlsx"]
)
def test_a_file_s_name_is_never_a_path(province: Province, name: str) -> None:
    officer = province.officer("อบต.เหล่ายาว")
    with province.line.holding() as held:
        province.line.send_file(officer, "form.xlsx", b"PK not really")
    held[0]["message"]["fileName"] = name
    province.line.deliver(held)
    province.settle()
    assert not province.line.refusals
    assert "root:" not in province.line.last(officer).text


def test_an_upload_beyond_the_limit_is_not_fetched(province: Province) -> None:
    officer = province.officer("อบต.เหล่ายาว")
    with province.line.holding() as held:
        province.line.send_file(officer, "form.xlsx", b"x")
    held[0]["message"]["fileSize"] = 6 * 1024 * 1024
    province.line.deliver(held)
    province.settle()
    assert not [each for each in province.line.calls if each.path.endswith("/content")]


@pytest.mark.parametrize("known", [False, True])
def test_a_stranger_s_file_is_not_even_fetched(province: Province, known: bool) -> None:
    sender = province.officer("อบต.เหล่ายาว") if known else province.stranger()
    assert province.send_file(sender, "form.xlsx", b"PK not really")
    fetched = [each for each in province.line.calls if each.path.endswith("/content")]
    assert bool(fetched) == known


def test_an_upload_that_lies_about_its_size_is_cut_off(province: Province) -> None:
    officer = province.officer("อบต.เหล่ายาว")
    with province.line.holding() as held:
        province.line.send_file(officer, "form.xlsx", b"x" * (6 * 1024 * 1024))
    message = held[0]["message"]["id"]
    with pytest.raises(LineError) as refused:
        province.machine.line.content(message, 5 * 1024 * 1024)
    assert refused.value.status == 413


# ── secrets ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_errors_at_the_door_name_no_secret(province: Province) -> None:
    for path in ("/", "/callback", "/healthz", "/files/form.xlsx", "/files/x?t=y"):
        answer = province.browser.get(path)
        assert answer.status_code in (400, 403, 404, 405, 503)
        for secret in (SECRET, TOKEN, "a-secret-for-links", "sqlite:///", "Traceback"):
            assert secret not in answer.text


def test_an_error_of_the_database_names_no_password() -> None:
    from models.database import Database, what_is_wrong

    database = Database("postgresql://ita:hunter2@127.0.0.1:1/ita")
    with pytest.raises(OperationalError) as failed, database.read() as session:
        session.connection()
    assert "hunter2" not in what_is_wrong(failed.value)
    assert "hunter2" not in repr(database.engine.url)


def test_the_comparison_of_signatures_takes_constant_time() -> None:
    """By construction: only `hmac.compare_digest` looks at what the sender gave."""
    from bot import webhook

    source = inspect.getsource(webhook.is_signed)
    assert "compare_digest" in source
    assert "==" not in source.partition('"""')[2].partition('"""')[2]
