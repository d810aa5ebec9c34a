"""Asking with buttons: what is not sure is stored as a Proposal; a button carries only the proposal's id and a place
in it, so that nothing can be forged into it and a stale tap can be explained."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot import commands as c
from bot.visit import Visit
from messages import proposals as words
from messages.kit import Message
from models.proposal import Proposal, open_proposals

CarryOut = Callable[[Visit, c.Act], list[Message]]
NO = "no"
ALL = "all"


@dataclass(frozen=True)
class Choice:
    label: str
    acts: tuple[c.Act, ...] = ()


@dataclass(frozen=True)
class Part:
    """One question. `sure`: its first choice is what we believe was meant, so "confirm all" may take it."""

    question: str
    choices: tuple[Choice, ...]
    sure: bool = False


def propose(visit: Visit, parts: Sequence[Part], before: Sequence[Message] = ()) -> list[Message]:
    """Stores the parts and returns the card that asks; `before` are messages that come first (a preview)."""
    proposal = Proposal(
        person_id=visit.person.id,
        chat_id=visit.chat_id,
        parts=[_stored(part) | ({"from_file": True} if visit.from_file else {}) for part in parts],
        text=visit.text,
        message_id=visit.message_id,
        sent_at=visit.sent_at,
        created_at=visit.now,
        expires_at=visit.now + timedelta(hours=visit.settings.proposal_hours),
    )
    visit.session.add(proposal)
    visit.session.flush()
    visit.about = f"proposal:{proposal.id}"
    return [*before, _card(proposal)]


def _stored(part: Part) -> dict[str, Any]:
    choices = [{"label": each.label, "acts": [c.as_json(act) for act in each.acts]} for each in part.choices]
    return {"question": part.question, "choices": choices, "sure": part.sure, "done": None}


def _card(proposal: Proposal) -> Message:
    parts = [
        words.Question(number, part["question"], tuple(choice["label"] for choice in part["choices"]), part["sure"])
        for number, part in enumerate(proposal.parts)
        if part["done"] is None
    ]
    return words.asking(proposal.id, parts)


def decide(visit: Visit, proposal_id: int, choice: str, carry_out: CarryOut) -> list[Message]:
    """A tap: `choice` is "<part>.<choice>", "all" or "no". Stale, double, foreign and forged taps change nothing."""
    proposal = visit.session.get(Proposal, proposal_id)
    if proposal is None or proposal.person_id != visit.person.id:
        return [words.not_yours()]
    state = proposal.state_at(visit.now)
    if state != "open":
        return words.stale(state, proposal.decided_at or proposal.expires_at, visit.person.role)
    if choice == NO:
        proposal.close("dropped", visit.now)
        return words.dropped(visit.person.role)
    picks = _picks(proposal, choice)
    if not picks:
        return [words.already_chosen()]
    return _carry_out_picks(visit, proposal, picks, carry_out)


def _picks(proposal: Proposal, choice: str) -> list[tuple[int, int]]:
    """(part, choice) to carry out, of the parts that are still undecided."""
    if choice == ALL:
        return [(number, 0) for number, part in enumerate(proposal.parts) if part["sure"] and part["done"] is None]
    part_number, _, choice_number = choice.partition(".")
    if not (part_number.isdecimal() and choice_number.isdecimal()):
        return []
    pick = int(part_number), int(choice_number)
    if pick[0] >= len(proposal.parts) or pick[1] >= len(proposal.parts[pick[0]]["choices"]):
        return []
    return [pick] if proposal.parts[pick[0]]["done"] is None else []


def _carry_out_picks(
    visit: Visit, proposal: Proposal, picks: list[tuple[int, int]], carry_out: CarryOut
) -> list[Message]:
    said: list[Message] = []
    parts = [dict(part) for part in proposal.parts]
    for part_number, choice_number in picks:
        parts[part_number]["done"] = choice_number
        then = _as_she_sent_it(visit, proposal, parts[part_number])
        for stored in parts[part_number]["choices"][choice_number]["acts"]:
            said += carry_out(then, c.from_json(stored))
    proposal.replace_parts(parts)
    if all(part["done"] is not None for part in parts):
        proposal.close("confirmed", visit.now)
    else:
        said.append(_card(proposal))
    return said or [words.left_open()]


def _as_she_sent_it(visit: Visit, proposal: Proposal, part: dict[str, Any]) -> Visit:
    """When she wrote it, not when she tapped: a tap after midnight does not make an answer late."""
    return replace(
        visit,
        sent_at=proposal.sent_at,
        text=proposal.text,
        message_id=proposal.message_id,
        from_file=bool(part.get("from_file")),
        confirmed=bool(part["sure"]),
    )


def decide_in_words(visit: Visit, yes: bool, carry_out: CarryOut) -> list[Message]:
    """A bare ใช่ or ไม่ใช่ answers the newest open proposal, if it can be answered so."""
    found = open_proposals(visit.session, visit.person, visit.chat_id, visit.now)
    quoted = [each for each in found if visit.quoted_about == f"proposal:{each.id}"]
    newest = (quoted or found)[:1]
    if not newest:
        return words.nothing_to_confirm(visit.person.role) if not visit.in_group else []
    proposal = newest[0]
    if not yes:
        return decide(visit, proposal.id, NO, carry_out)
    undecided = [part for part in proposal.parts if part["done"] is None]
    if not all(part["sure"] for part in undecided):
        return [words.please_tap(), _card(proposal)]
    return decide(visit, proposal.id, ALL, carry_out)
