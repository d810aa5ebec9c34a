"""Getting in and out: codes, requests, the coordinator's decision, contact data, being forgotten."""

from __future__ import annotations

from bot import commands as c
from bot.handlers.asked import open_now
from bot.handlers.pressed import number
from bot.handlers.refusal import refuse
from bot.reading.coordinator_words import ENTERS
from bot.visit import Visit
from messages import registration as words
from messages.kit import Message
from messages.questions import only_in_private
from models import people as book
from models.agency import Agency
from models.forgetting import blank_words_of
from models.people import Officer
from models.thai_time import bangkok_day

Press = dict[str, str]


def register(visit: Visit, act: c.Register) -> list[Message]:
    """A code binds at once; an agency's name alone is filed for the coordinator."""
    if act.code:
        return _by_code(visit, act.code)
    agency = visit.agency(act.agency)
    if agency is None:
        return words.which_agency("")
    own = next((each for each in visit.offices if each.agency_id == agency.id), None)
    if own is not None:
        return _change_contact(own, act)
    return _request(visit, agency, act)


def _by_code(visit: Visit, code: str) -> list[Message]:
    person = visit.person
    if person.is_locked(visit.now) and person.locked_until:
        return words.locked(person.locked_until)
    invitation = book.find_invitation(visit.session, code)
    if invitation is None:
        return _wrong_code(visit)
    if invitation.used_at is not None:
        return _bound_already(visit, invitation) or words.used_code()
    if invitation.expires_at <= visit.now:
        return words.expired_code(invitation.expires_at)
    invitation.used_at, invitation.used_by_id, person.wrong_codes = visit.now, person.id, 0
    person.privacy_noticed_at = visit.now
    if invitation.agency is None:
        person.is_coordinator = True
        return words.made_coordinator(visit.season.province)
    officer = book.bind(visit.session, person, invitation.agency, visit.now)
    return words.bound(invitation.agency.name, officer.is_main)


def _bound_already(visit: Visit, invitation: book.Invitation) -> list[Message]:
    """The same person sends her own used code again: no error."""
    if invitation.used_by_id != visit.person.id:
        return []
    if invitation.agency is None and visit.is_coordinator:
        return words.made_coordinator(visit.season.province)
    if invitation.agency is not None and invitation.agency in visit.own_agencies:
        return words.already_bound(invitation.agency.name)
    return []


def _wrong_code(visit: Visit) -> list[Message]:
    person = visit.person
    if not person.guessed_wrong(visit.now):
        left = book.WRONG_CODES_ALLOWED - person.wrong_codes % book.WRONG_CODES_ALLOWED
        return words.wrong_code(left)
    for coordinator in visit.coordinators():
        key = f"lockout:{person.id}:{bangkok_day(visit.now)}:{coordinator.id}"
        visit.owe(key, coordinator, words.lockout_alarm(person.name, visit.now), purpose="alarm")
    return words.locked(person.locked_until or visit.now)


def _change_contact(officer: Officer, act: c.Register) -> list[Message]:
    officer.name = act.name or officer.name
    officer.position = act.position or officer.position
    officer.phone = act.phone or officer.phone
    if not (act.name or act.position or act.phone):
        return words.already_bound(officer.agency.name)
    return words.contact_changed(officer.agency.name, officer.name, officer.position, officer.phone)


def _request(visit: Visit, agency: Agency, act: c.Register) -> list[Message]:
    mine = [each for each in visit.person.officers if each.agency_id == agency.id and each.state == "requested"]
    officer = mine[0] if mine else None
    again = officer is not None
    if officer is None:
        officer = Officer(person=visit.person, agency=agency, state="requested", requested_at=visit.now)
        visit.session.add(officer)
    earlier = visit.offices[0] if visit.offices else None
    officer.name = act.name or officer.name or (earlier.name if earlier else "")
    officer.position = act.position or officer.position or (earlier.position if earlier else "")
    officer.phone = act.phone or officer.phone or (earlier.phone if earlier else "")
    visit.person.privacy_noticed_at = visit.now
    visit.session.flush()
    _tell_coordinators(visit, officer)
    return words.requested(agency.name, officer.name, again)


def _tell_coordinators(visit: Visit, officer: Officer) -> None:
    """One push a day at most; further requests of the day are shown when she writes, and in her digest."""
    for coordinator in visit.coordinators():
        key = f"admissions:{bangkok_day(visit.now)}:{coordinator.id}"
        card = [words.request_card(request_of(visit, officer))]
        visit.owe(key, coordinator, words.with_next(card, "coordinator"), purpose="admission")


def request_of(visit: Visit, officer: Officer) -> words.Request:
    colleagues = [each.name or each.position or "ไม่ได้ระบุชื่อ" for each in book.officers_of(visit.session, officer.agency)]
    return words.Request(
        officer.id,
        officer.name,
        officer.agency.name,
        officer.position,
        officer.phone,
        officer.requested_at,
        tuple(colleagues),
    )


def show_requests(visit: Visit) -> list[Message]:
    """The pending registrations, oldest first, as many as a reply holds."""
    waiting = book.pending_officers(visit.session)[:4]
    return [words.request_card(request_of(visit, each)) for each in waiting] or words.no_requests()


def admit(visit: Visit, act: c.Admit) -> list[Message]:
    """In words: decides the pending request of that agency; several or none are shown instead."""
    if not visit.is_coordinator:
        return visit.how_it_works()
    waiting = [each for each in book.pending_officers(visit.session) if act.agency in (None, each.agency.name)]
    if len(waiting) != 1 or _may_mean_more_time(visit, waiting[0].agency):
        return [words.request_card(request_of(visit, each)) for each in waiting[:4]] or words.no_requests()
    return _decide(visit, waiting[0], "yes" if act.decision == "yes" else "no")


def _may_mean_more_time(visit: Visit, agency: Agency) -> bool:
    """ "อนุมัติคำขอของ …" while that agency also asks for more time: nobody is let in on that; her tap decides."""
    asks = any(each.topic.startswith("extension") and each.agency_id == agency.id for each in open_now(visit))
    return asks and "คำขอ" in visit.text and not ENTERS.search(visit.text)


def press_admit(visit: Visit, press: Press) -> list[Message]:
    id_ = number(press)
    officer = visit.session.get(Officer, id_) if id_ is not None else None
    if not visit.is_coordinator:
        return refuse(visit)
    if officer is None:
        return words.no_requests()
    if officer.state != "requested":
        return words.already_decided(officer.agency.name, officer.name, officer.state, officer.decided_at)
    return _decide(visit, officer, press.get("d", ""))


def _decide(visit: Visit, officer: Officer, decision: str) -> list[Message]:
    """`decision`: yes, instead (the earlier officers' rights end), or no."""
    agency, person = officer.agency, officer.person
    if decision not in ("yes", "instead"):
        officer.state, officer.decided_at, officer.decided_by_id = "refused", visit.now, visit.person.id
        visit.owe(f"refused:{officer.id}", person, words.told_refused(agency.name), purpose="admission")
        return words.decided(agency.name, officer.name, yes=False)
    ended = _end_colleagues(visit, agency) if decision == "instead" else []
    book.bind(visit.session, person, agency, visit.now, visit.person.id)
    welcome = words.bound(agency.name, officer.is_main, known=bool(officer.name and officer.phone))
    visit.owe(f"admitted:{officer.id}", person, welcome, purpose="admission")
    return words.decided(agency.name, officer.name, yes=True, ended=ended)


def _end_colleagues(visit: Visit, agency: Agency) -> list[str]:
    ended = []
    for each in book.officers_of(visit.session, agency):
        each.end(visit.now, visit.person.id)
        visit.owe(f"ended:{each.id}", each.person, words.told_ended(agency.name), purpose="admission")
        ended.append(each.name or "เจ้าหน้าที่เดิม")
    visit.session.flush()
    return ended


def invite(visit: Visit, act: c.Invite) -> list[Message]:
    if not visit.is_coordinator:
        return visit.how_it_works()
    agency = visit.agency(act.agency) if act.agency else None
    if agency is None and not act.coordinator:
        return words.whom_to_invite()
    code, invitation = book.invite(visit.session, agency, visit.now)
    who = agency.name if agency else words.COORDINATOR
    return words.invitation(who, code, visit.links.chat(code), invitation.expires_at)


def forget(visit: Visit) -> list[Message]:
    """PDPA: deletes what names the person; answers stay as the agency's official records."""
    for office in visit.person.officers:
        office.end(visit.now)
        office.name = office.position = office.phone = ""
    blank_words_of(visit.session, visit.person)
    visit.person.name, visit.person.is_coordinator = "", False
    visit.session.flush()
    return words.forgotten("URL ที่ส่งในนามหน่วยงาน เวลาที่ส่ง และผลการสอบทาน (ไม่ระบุชื่อท่าน)")


def press_requests(visit: Visit, press: Press) -> list[Message]:
    if visit.is_coordinator and visit.in_group:
        return only_in_private()
    return show_requests(visit) if visit.is_coordinator else refuse(visit)


POSTBACKS = {"admit": press_admit, "requests": press_requests}
