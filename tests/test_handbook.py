"""What the handbook and the officers' card tell people to type is read as a wish, and their pictures are there."""

from __future__ import annotations

import re
import shlex
from datetime import date
from pathlib import Path

import click
import pytest

from bot import commands as c
from bot.cli import main
from bot.reading import read
from bot.reading.vocabulary import Speaker
from bot.vocabularies import shipped_vocabulary

DOCS = Path(__file__).parent.parent / "docs"
SPEAKERS = {"handbook.md": Speaker("coordinator"), "officer_card.md": Speaker("officer", "อบต.เหล่ายาว")}
TODAY = date(2023, 1, 16)
PICTURE_BYTES = 150_000
"""A phone on a mobile network opens the page."""


def typed(name: str) -> list[str]:
    """In these two papers everything in backticks is a message to the bot."""
    return sorted(set(re.findall(r"`([^`\n]+)`", (DOCS / name).read_text("utf-8"))))


@pytest.mark.parametrize(("name", "words"), [(name, words) for name in SPEAKERS for words in typed(name)])
def test_what_people_are_told_to_type_is_understood(name: str, words: str) -> None:
    reading = read(words, SPEAKERS[name], shipped_vocabulary(), TODAY)
    assert reading.acts
    assert not any(isinstance(act, c.Chat) for act in reading.acts)
    assert c.Ask() not in reading.acts


@pytest.mark.parametrize("name", SPEAKERS)
def test_every_picture_is_there_and_light(name: str) -> None:
    shown = re.findall(r'src="(pictures/[^"]+)"', (DOCS / name).read_text("utf-8"))
    assert shown
    assert all((DOCS / each).stat().st_size <= PICTURE_BYTES for each in shown)


def test_no_picture_is_left_over() -> None:
    papers = "".join(each.read_text("utf-8") for each in [*DOCS.glob("*.md"), DOCS.parent / "README.md"])
    assert [each.name for each in (DOCS / "pictures").glob("*.png") if each.name not in papers] == []


def test_links_within_the_handbook_lead_to_a_heading() -> None:
    text = (DOCS / "handbook.md").read_text("utf-8")
    headings = {
        re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in re.findall(r"^## (.+)$", text, re.M)
    }
    marks = {re.sub(r"[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]", "", each) for each in headings}
    for target in re.findall(r"\]\(#([^)]+)\)", text):
        assert re.sub(r"[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]", "", target) in marks


def commands_in(name: str) -> list[str]:
    """What stands in code and begins with ita-bot, without a comment or a further command behind it."""
    text = (DOCS / name).read_text("utf-8")
    code = re.findall(r"`([^`\n]+)`", text) + re.findall(r"^    +(\S.*)$", text, re.M)
    lines = {re.split(r" +#|&&", each)[0].strip() for each in code}
    return sorted(line for line in lines if line.startswith("ita-bot "))


@pytest.mark.parametrize("line", [*commands_in("deploy.md"), *commands_in("../README.md")])
def test_every_command_in_the_papers_exists_with_its_options(line: str) -> None:
    words = shlex.split(line)[1:]
    command: click.Command = main
    while isinstance(command, click.Group):
        assert words, f"not a whole command: {line}"
        found = command.get_command(click.Context(command), words.pop(0))
        assert found is not None, line
        command = found
    known = {option for each in command.params for option in each.opts}
    assert {each.split("=")[0] for each in words if each.startswith("-")} <= known
