"""The page's server without a browser: what it tells, and what it does not let through."""

import json
from datetime import datetime, timedelta

import pytest
from flask.testing import FlaskClient

from rehearsal.people import LineUser
from rehearsal.platform import LinePlatform
from rehearsal.stage import create_stage
from rehearsal.stage_state import KEPT, Jump, Phone
from tests.rehearsal.conftest import ListeningBot, MovableClock


@pytest.fixture
def user(line: LinePlatform) -> LineUser:
    return line.add_user("สมศรี")


@pytest.fixture
def stage(line: LinePlatform, clock: MovableClock, user: LineUser) -> FlaskClient:
    def move(moment: datetime) -> None:
        clock.moment = moment

    jumps = [Jump("พรุ่งนี้", clock() + timedelta(days=1))]
    return create_stage(line, [Phone(user, "เครื่องหนึ่ง")], clock, lambda: jumps, move).test_client()


def test_only_what_is_new_is_told(line: LinePlatform, stage: FlaskClient, user: LineUser) -> None:
    line.say(user, "หนึ่ง")
    first = stage.get("/state?after=-1").get_json()
    line.say(user, "สอง")
    second = stage.get(f"/state?after={first['version']}").get_json()
    assert [message["message"]["text"] for message in first["phones"][0]["messages"]] == ["หนึ่ง"]
    assert [message["message"]["text"] for message in second["phones"][0]["messages"]] == ["สอง"]


def test_an_unsent_text_is_told_no_more(line: LinePlatform, stage: FlaskClient, user: LineUser) -> None:
    line.unsend(line.say(user, "ความลับ").message_id)
    assert "ความลับ" not in json.dumps(stage.get("/state").get_json(), ensure_ascii=False)


def test_a_very_long_chat_is_told_from_its_end(line: LinePlatform, stage: FlaskClient, user: LineUser) -> None:
    for number in range(KEPT + 5):
        line.say(user, str(number))
    told = stage.get("/state").get_json()["phones"][0]["messages"]
    assert [told[0]["message"]["text"], told[-1]["message"]["text"]] == ["5", str(KEPT + 4)]


def test_news_come_at_once_when_something_happens(line: LinePlatform, stage: FlaskClient, user: LineUser) -> None:
    events = iter(stage.get("/news", buffered=False).response)
    first = json.loads(next(events).decode().removeprefix("data: "))
    line.say(user, "หนึ่ง")
    second = json.loads(next(events).decode().removeprefix("data: "))
    assert second["version"] > first["version"]
    assert second["now"] == "2023-01-10T02:00:00+00:00"


def test_a_file_of_a_user_never_runs_as_a_page(line: LinePlatform, stage: FlaskClient, user: LineUser) -> None:
    page = line.send_file(user, "page.html", b"<script>alert(1)</script>")
    line.contents[page.message_id].content_type = "text/html"
    answer = stage.get(f"/content/{page.message_id}")
    assert answer.content_type == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == "attachment"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    line.unsend(page.message_id)
    assert stage.get(f"/content/{page.message_id}").status_code == 404


@pytest.mark.parametrize(
    "path", ["/page/../stage.py", "/page/%2e%2e/stage.py", "/font/LICENSE", "/menu/x", "/content/1"]
)
def test_only_the_pages_own_files_are_served(stage: FlaskClient, path: str) -> None:
    assert stage.get(path).status_code == 404


def test_the_whole_page_is_served_from_here(stage: FlaskClient) -> None:
    html = stage.get("/").get_data(as_text=True)
    assert "https://" not in html
    for name in ("stage.js", "phone.js", "message.js", "flex.js", "icons.js", "thai.js", "dom.js", "server.js"):
        answer = stage.get(f"/page/{name}")
        assert answer.status_code == 200
        assert "javascript" in answer.content_type
        assert "innerHTML" not in answer.get_data(as_text=True)
    assert stage.get("/font/Sarabun-Regular.ttf").status_code == 200


def test_the_clock_moves_by_hours_and_to_moments_with_a_zone(stage: FlaskClient, clock: MovableClock) -> None:
    assert stage.post("/move", json={"hours": 24}).get_json() == {"now": "2023-01-11T02:00:00+00:00"}
    stage.post("/move", json={"to": "2023-01-31T09:00:00+07:00"})
    assert clock().isoformat() == "2023-01-31T09:00:00+07:00"
    assert stage.post("/move", json={"to": "2023-01-31T09:00:00"}).status_code == 400
    assert stage.post("/move", json={"to": "yesterday"}).status_code == 400


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/say", {"phone": 0}, 400),
        ("/say", {"phone": 7, "text": "ก"}, 404),
        ("/say", {"phone": "0", "text": "ก"}, 404),
        ("/say", [], 400),
        ("/sample", {"phone": 0, "kind": "money"}, 404),
    ],
)
def test_wrong_requests_are_refused(
    stage: FlaskClient, bot: ListeningBot, path: str, body: object, status: int
) -> None:
    assert stage.post(path, json=body).status_code == status
    assert bot.events == []
