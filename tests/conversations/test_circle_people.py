"""People come, go, fall silent and are forgotten; and nobody sees or does more than is hers."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.inbox import WebhookEvent
from models.question import Question
from rehearsal.people import LineUser
from tests.stage import Province

RIMPING = "ทต.ริมปิง"


@pytest.fixture
def officer(province: Province) -> LineUser:
    return province.officer(RIMPING)


@pytest.fixture
def coordinator(province: Province) -> LineUser:
    return province.coordinator()


def asks_to_be_let_in(province: Province, agency: str = RIMPING) -> LineUser:
    user = province.stranger()
    said = province.say(user, f"ลงทะเบียน {agency} ชื่อ ดวงใจ แสนดี ตำแหน่ง นักจัดการงานทั่วไป โทร 0899999999")
    assert "ประกาศข้อมูลส่วนบุคคล" in said
    return user


# ── coming and going ────────────────────────────────────────────────────────────────────────────────────────────


def test_registering_shows_the_privacy_notice_whichever_way(province: Province) -> None:
    user = province.stranger()
    assert "ประกาศข้อมูลส่วนบุคคล" in province.say(user, province.code(RIMPING))
    asks_to_be_let_in(province)


def test_her_successor_is_let_in_and_her_own_rights_end_at_once(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    province.say(officer, "O1 https://rimping.example/1")
    successor = asks_to_be_let_in(province)
    assert "รอผู้ประสานงานจังหวัดอนุมัติ" in province.line.texts(successor)[-2]
    assert "รอผู้ประสานงานจังหวัดอนุมัติ" in province.say(successor, "ขาดข้อไหน")
    assert "ดวงใจ แสนดี" in province.line.last(coordinator).text
    assert "สิ้นสุดสิทธิ์ของ" in province.tap(coordinator, "อนุมัติแทนคนเดิม")
    assert "สิ้นสุดแล้ว" in province.line.last(officer).text
    assert "ท่านยังไม่ได้ลงทะเบียน" in province.say(officer, "O2 https://rimping.example/2")
    assert "ส่งแล้ว 1 จาก 14 ข้อ" in province.say(successor, "ขาดข้อไหน")
    assert province.received(RIMPING) == ["O1"]


def test_rights_can_be_ended_without_a_successor_and_at_once(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    colleague = asks_to_be_let_in(province)
    province.tap(coordinator, "อนุมัติ")
    province.say(coordinator, f"สถานะ {RIMPING}")
    shown = province.tap(coordinator, "สิทธิ์เจ้าหน้าที่")
    assert "ดวงใจ แสนดี" in shown
    end = province.line.button(coordinator, "สิ้นสุดสิทธิ์ ดวงใจ แสนดี")
    assert "สิ้นสุดสิทธิ์ของ ดวงใจ แสนดี" in province.do(coordinator, lambda: province.line.tap(coordinator, end))
    assert "สิ้นสุดแล้ว" in province.line.last(colleague).text
    assert "ท่านยังไม่ได้ลงทะเบียน" in province.say(colleague, "ขาดข้อไหน")
    assert "ส่งแล้ว 0 จาก 14 ข้อ" in province.say(officer, "ขาดข้อไหน"), "the other one keeps hers"
    again = province.do(coordinator, lambda: province.line.tap(coordinator, end))
    assert "จึงไม่มีอะไรเปลี่ยน" in again


@pytest.mark.parametrize("data", ["do=end-officer&id=1", "do=officers&id=1"])
def test_nobody_but_a_coordinator_sees_or_ends_rights(province: Province, officer: LineUser, data: str) -> None:
    for other in (province.officer(RIMPING, "อีกคน"), province.stranger()):
        said = province.press(other, data)
        assert "สิ้นสุดสิทธิ์" not in said
        assert "ผู้มีสิทธิ์" not in said
    assert "ส่งแล้ว 0 จาก 14 ข้อ" in province.say(officer, "ขาดข้อไหน")


def test_contact_data_is_not_shown_in_a_group(province: Province, officer: LineUser, coordinator: LineUser) -> None:
    group = province.line.add_group("ITA ลำพูน", [officer, coordinator])
    province.do(group, lambda: province.line.join(group))
    province.do(group, lambda: province.line.press(coordinator, "do=officers&id=7", group=group))
    assert "แชตส่วนตัว" in province.line.last(group).text


def test_a_decided_request_is_explained_when_tapped_again(province: Province, coordinator: LineUser) -> None:
    user = asks_to_be_let_in(province)
    yes = province.line.button(coordinator, "อนุมัติ")
    no = province.line.button(coordinator, "ไม่อนุมัติ")
    province.do(coordinator, lambda: province.line.tap(coordinator, no))
    assert "ยังไม่อนุมัติ" in province.line.last(user).text
    assert "พิจารณาแล้ว" in province.do(coordinator, lambda: province.line.tap(coordinator, yes))
    assert "ท่านยังไม่ได้ลงทะเบียน" in province.say(user, "ขาดข้อไหน")


def test_the_second_request_of_a_day_costs_no_push_and_waits_one_tap_away(
    province: Province, coordinator: LineUser
) -> None:
    asks_to_be_let_in(province)
    asks_to_be_let_in(province, "ทต.มะกอก")
    assert province.line.quota_used() == 1
    province.say(coordinator, "สวัสดี")
    waiting = province.tap(coordinator, "คำขอลงทะเบียน 2")
    assert RIMPING in waiting
    assert "ทต.มะกอก" in waiting


def test_muted_she_is_not_reminded_and_is_again_when_she_wants(province: Province, officer: LineUser) -> None:
    said = province.say(officer, "งดการเตือน")
    assert "คำตอบของคำถามที่ท่านถาม" in said
    province.at("2023-01-24T09:05:00+07:00")
    assert province.run("reminders") == 0
    assert "เปิดการเตือนแล้ว" in province.say(officer, "เปิดการเตือน")
    assert province.run("reminders") == 1


def test_who_blocks_the_account_is_not_reminded_and_shown_as_not_reached(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    province.do(officer, lambda: province.line.block(officer))
    province.at("2023-01-24T09:05:00+07:00")
    assert province.run("reminders") == 0
    assert RIMPING in province.say(coordinator, "เตือนที่ยังขาดครั้งที่ 1")
    province.do(officer, lambda: province.line.unblock(officer))
    assert province.run("reminders") == 1


def test_an_unsent_message_is_blanked_and_the_question_with_it(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    province.say(officer, "ขอคนมาช่วยดูหน้าเว็บที่บ้านเลขที่ 99 ได้ไหม")
    said = next(shown for shown in province.line.heard(officer) if "บ้านเลขที่ 99" in shown.text)
    province.do(officer, lambda: province.line.unsend(said.message_id))
    with province.machine.database.read() as session:
        assert session.scalars(select(WebhookEvent).where(WebhookEvent.body.contains("บ้านเลขที่"))).all() == []
        assert [each.text for each in session.scalars(select(Question))] == ["(ผู้ถามยกเลิกข้อความแล้ว)"]
    assert "บ้านเลขที่" not in province.say(coordinator, "คำถามค้าง")


def test_forgotten_at_her_wish_after_one_confirmation(
    province: Province, officer: LineUser, coordinator: LineUser
) -> None:
    province.say(officer, "ลงทะเบียน ชื่อ สมศรี ใจดี ตำแหน่ง นักวิเคราะห์ โทร 0812345678")
    province.say(officer, "O1 https://rimping.example/1")
    province.say(officer, "ขอคนมาช่วยดูหน้าเว็บให้ได้ไหม สมศรีเอง")
    assert "จังหวัดต้องเก็บไว้โดยไม่ระบุชื่อ" in province.say(officer, "ลบข้อมูลของฉัน")
    assert "สมศรี" in province.say(coordinator, f"สถานะ {RIMPING}")  # not before she has confirmed
    assert "สิ้นสุดสิทธิ์" in province.tap(officer, "ใช่ ดำเนินการ")
    assert "ท่านยังไม่ได้ลงทะเบียน" in province.say(officer, "ขาดข้อไหน")
    for question in ("คำถามค้าง", f"สถานะ {RIMPING}", f"สอบทาน {RIMPING}"):
        assert "สมศรี" not in province.say(coordinator, question), question
    assert province.received(RIMPING) == ["O1"]
    with province.machine.database.read() as session:
        assert session.scalars(select(WebhookEvent).where(WebhookEvent.body.contains("สมศรี"))).all() == []


# ── no more than is hers ────────────────────────────────────────────────────────────────────────────────────────

COORDINATORS_WORDS = (
    "ใครยังไม่ส่งบ้าง",
    "แจ้งทุกหน่วย: ทดสอบ",
    "อนุมัติ O1 ทต.มะกอก",
    "ขอเป็นผู้ประสานงานจังหวัด",
    "ขยายครั้งที่ 1 ถึง 5 ก.พ. 2566",
    "ส่งออก Excel ทุกหน่วย",
    "คำถามค้าง",
    "โควตาข้อความ",
    "ออกรหัสให้ ทต.มะกอก",
    "สอบทาน",
    "สรุปทุกหน่วยงาน",
    "ตอบ 1 ได้",
)


STRANGERS_WORDS = [words for words in COORDINATORS_WORDS if "ทต." not in words]
"""With an agency's name a stranger asks to be let in, which only files a request."""


@pytest.mark.parametrize("words", COORDINATORS_WORDS)
def test_a_coordinators_words_from_an_officer_show_and_do_nothing_of_others(
    province: Province, officer: LineUser, words: str
) -> None:
    other = province.officer("ทต.มะกอก")
    province.say(other, "O1 https://makok.example/secret")
    before = province.status()
    heard = province.say(officer, words)
    assert "makok" not in heard
    assert "59" not in heard
    assert "ITA-" not in heard
    assert "ทต.มะกอก" not in heard.replace("ทต.มะกอก เพื่อให้ผู้ประสานงานจังหวัดพิจารณา", "")
    if "ใช่ ดำเนินการ" in province.labels(officer):
        province.tap(officer, "ใช่ ดำเนินการ")
    assert province.status()["agencies"] == before["agencies"]
    assert province.status()["rounds"] == before["rounds"]
    assert province.line.pushes == []


@pytest.mark.parametrize("words", [*STRANGERS_WORDS, "ขาดข้อไหน", "O1 https://a.example/1", "ข้อ 5 ต้องมีอะไร"])
def test_a_stranger_learns_how_to_register_and_nothing_else(province: Province, words: str) -> None:
    stranger = province.stranger()
    heard = province.say(stranger, words)
    assert heard.startswith("ระบบรวบรวม URL แบบวัด OIT"), heard
    assert "ลงทะเบียน" in heard
    assert province.status()["rounds"][0]["answers"]["received"] == 0


@pytest.mark.parametrize("words", ["ทต.มะกอก ขาดข้อไหน", "ส่งแทน ทต.มะกอก O1 https://a.example/1"])
def test_another_agencys_name_opens_nothing(province: Province, officer: LineUser, words: str) -> None:
    heard = province.say(officer, words)
    if "ใช่ บันทึกเลย" in province.labels(officer):
        heard = province.tap(officer, "ใช่ บันทึกเลย")
    assert "ไม่มีสิทธิ์" in heard
    assert province.received("ทต.มะกอก") == []


FORGED = (
    "do=admit&id={request}&d=yes",
    "do=admit&id={request}&d=instead",
    "do=admit&id=x&d=yes",
    "do=requests",
    "do=review_accept&id={answer}",
    "do=review_return&id={answer}",
    "do=review_reason&ids={answer}-0&why=0",
    "do=review_go",
    "do=mended&id={answer}",
    "do=new_url&id={answer}",
    "do=announcements",
    "do=announcement&id=1",
    "do=question&id=1",
    "do=drop-question&id=1",
    "do=keep-answer&id=1",
    "do=known-remove&id=1&sure=1",
    "do=hold&until=2023-03-01",
    "p={proposal}&c=all",
    "p={proposal}&c=0.0",
    "p=-1&c=0.0",
    "p=99999999999&c=99.99",
    "do=&id=",
    "%00%ff=%",
)


@pytest.mark.parametrize("forged", FORGED)
def test_forged_taps_of_officers_and_strangers_do_and_show_nothing(province: Province, forged: str) -> None:
    owner, coordinator = province.officer("ทต.มะกอก"), province.coordinator()
    province.say(owner, "O1 https://makok.example/secret")
    province.say(owner, "ขอคนมาช่วยดูหน้าเว็บให้ได้ไหม")
    asks_to_be_let_in(province, "ทต.มะกอก")
    province.say(coordinator, "แจ้งทุกหน่วย: ทดสอบระบบ")  # a proposal that waits
    pushed, before = len(province.line.pushes), province.status()
    data = forged.format(request=2, answer=1, proposal=1)
    for forger in (province.officer(RIMPING), province.stranger()):
        heard = province.press(forger, data)
        assert heard, "she is told that nothing was done"
        assert "makok" not in heard
        assert "ดวงใจ" not in heard
        assert "ขัดข้อง" not in heard
    assert {**province.status(), "as_of": ""} == {**before, "as_of": ""}
    assert len(province.line.pushes) == pushed
    assert "คำขอลงทะเบียน 1" in (province.say(coordinator, "สวัสดี"), province.labels(coordinator))[1]


def test_a_card_passed_on_to_somebody_else_does_not_confirm(province: Province, officer: LineUser) -> None:
    province.say(officer, "O1 https://rimping.example/1")
    province.say(officer, "ถอน O1")
    yes = province.line.button(officer, "ใช่ ดำเนินการ")
    colleague = province.officer(RIMPING)
    assert "ปุ่มนี้เป็นของผู้อื่น" in province.do(colleague, lambda: province.line.tap(colleague, yes))
    assert province.received(RIMPING) == ["O1"]


def test_an_applicant_who_waits_is_told_that_she_waits(province: Province) -> None:
    applicant = province.stranger("ดาว")
    province.say(applicant, "ลงทะเบียน อบต.เหล่ายาว นางดาว ใจดี นักวิชาการ 081-000-0000")
    for words in ("ขาดข้อไหน", "สวัสดีค่ะ", "วิธีใช้"):
        heard = province.say(applicant, words)
        assert "คำขอลงทะเบียนของท่าน (อบต.เหล่ายาว) รอผู้ประสานงานจังหวัดอนุมัติ" in heard
        assert "ท่านยังไม่ได้ลงทะเบียน" not in heard
    assert "ท่านยังไม่ได้ลงทะเบียน" in province.say(province.stranger("อื่น"), "วิธีใช้")


def test_all_but_one_means_what_was_sent(province: Province, officer: LineUser) -> None:
    province.say(officer, "O1 https://rimping.example/1 O2 https://rimping.example/2 O5 https://rimping.example/5")
    asked = province.say(officer, "ลบทุกข้อยกเว้น O5")
    assert "O1 O2" in asked
    assert "O3" not in asked
    assert "ไม่มีรายการที่ส่งไว้ให้ถอน" not in province.tap(officer, "ใช่ ดำเนินการ")
    assert province.received(RIMPING) == ["O5"]
