"""One row of a form → what it answers, or why that is not clear."""

from __future__ import annotations

from dataclasses import dataclass

from bot.workbooks.codes import Found, ItemFinder
from bot.workbooks.form_values import FormRow
from bot.workbooks.grid import Place, Sheet
from bot.workbooks.labels import Table
from bot.workbooks.links import CellUrls, together, urls_of
from bot.workbooks.states import says_zero, state_of, two_columns
from messages.workbooks.unclear import sentence

NO_ANSWER_COLUMNS = (
    "number",
    "code",
    "title",
    "must_show",
    "round",
    "state",
    "has",
    "has_not",
    "review",
    "advice",
    "reviewer",
)


@dataclass(frozen=True)
class Given:
    """What a row's answer cells say. `at`: the cell to name when there is a doubt."""

    at: Place
    links: CellUrls
    state: str
    url_text: str
    state_text: str
    elsewhere: bool = False
    """The URLs stand in another column than URL."""


class RowReader:
    def __init__(self, sheet: Sheet, table: Table, finder: ItemFinder, round_: int | None) -> None:
        self.sheet, self.table, self.finder, self.round = sheet, table, finder, round_

    def read(self, row: int) -> tuple[FormRow, ...]:
        """Nothing for a row without an answer; several where one row answers several items."""
        given = self._given(row)
        if given is None:
            return ()
        found = self._item(row)
        if not found.items:
            if not given.links.urls and not (self._text(row, "code") and given.state != "empty"):
                return ()  # a line of text above or below the table's own rows
            return (self._doubt(given, found.unclear, found, item=None),)
        reason, text = _unclear(given, len(found.items))
        if reason:
            return tuple(self._doubt(given, reason, found, code, text) for code in found.items)
        return tuple(self._clear(row, given, found, code) for code in found.items)

    def _text(self, row: int, role: str) -> str:
        column = self.table.columns.get(role)
        if column is None or (role != "title" and self._spanned(row, column)):
            return ""
        return self.sheet.text(row, column)

    def _item(self, row: int) -> Found:
        own_round = self._text(row, "round")
        round_ = int(own_round) if own_round in ("1", "2", "3", "4") else self.round
        return self.finder.find(self._text(row, "code"), self._text(row, "title"), round_)

    def _given(self, row: int) -> Given | None:
        columns = self.table.columns
        state_text = self._text(row, "state")
        state = state_of(state_text)
        if "has_not" in columns:
            state = two_columns(self._text(row, "has"), self._text(row, "has_not"))
        at, links, elsewhere = self._links(row)
        url_text = self.sheet.text(*at)
        if state == "empty" and not links.urls and not links.local and not url_text:
            return None
        return Given(at, links, state, url_text, state_text, elsewhere)

    def _links(self, row: int) -> tuple[Place, CellUrls, bool]:
        """The URL columns' links together; if they are empty, those of a column where URLs do not belong."""
        columns = self.table.url_columns
        parts = [(column, urls_of(self.sheet, row, column)) for column in columns if not self._spanned(row, column)]
        filled = [(column, part) for column, part in parts if part.urls or part.local or part.broken]
        if filled:
            return (row, filled[0][0]), together([part for _, part in filled]), False
        for column in self._other_columns():
            links = CellUrls() if self._spanned(row, column) else urls_of(self.sheet, row, column)
            if links.urls:
                return (row, column), links, True
        shown = columns[0] if columns else self.table.columns.get("state", self.table.columns.get("has_not", 1))
        return (row, shown), CellUrls(), False

    def _spanned(self, row: int, column: int) -> bool:
        """Merged into another column's cell, such as a note over the whole line."""
        start = self.sheet.owner(row, column)[1]
        return start != column and start in self.table.columns.values()

    def _other_columns(self) -> list[int]:
        columns = self.table.columns
        taken = {at for role, at in columns.items() if role in NO_ANSWER_COLUMNS} | set(self.table.url_columns)
        return [column for column in range(1, self.sheet.last_column + 1) if column not in taken]

    def _doubt(self, given: Given, reason: str, found: Found, item: str | None, text: str = "") -> FormRow:
        cell = self.sheet.place(*given.at)
        candidates = found.items or found.candidates
        why = sentence(reason, cell, candidates, found.beyond, text)
        urls = given.links.urls
        return FormRow(cell, item, urls, unclear=reason, why=why, candidates=candidates, beyond=found.beyond, text=text)

    def _clear(self, row: int, given: Given, found: Found, code: str) -> FormRow:
        none = not given.links.urls
        confirm, text = self._confirm(given, found, none)
        cell = self.sheet.place(*given.at)
        key = "read_printed_twice" if confirm == "printed_twice" else confirm
        return FormRow(
            cell,
            code,
            given.links.urls,
            none,
            explanation="" if given.elsewhere else self._text(row, "explanation"),
            note=self._text(row, "remark"),
            confirm=confirm,
            why=sentence(key, cell, (code,), text=text) if key else "",
            text=text,
        )

    def _confirm(self, given: Given, found: Found, none: bool) -> tuple[str | None, str]:
        if found.why:
            return found.why, ""
        if none:
            return "answer_none", ""
        if given.links.instead_of:
            return "link_target", given.links.instead_of
        if given.links.mended:
            return "mended_url", ""
        if given.elsewhere:
            return "other_column", ""
        if self.table.guessed and self._text(row=given.at[0], role="code").isdigit():
            return "bare_numbers", ""
        return None, ""


def _unclear(given: Given, items: int) -> tuple[str, str]:
    """The reason why the answer itself is not clear, with the words in question; ("", "") where it is."""
    links, state = given.links, given.state
    if links.local:
        return "local_file", ""
    if links.torn:
        return "links_differ", ""
    if links.broken:
        return "not_a_url", links.broken
    if links.urls:
        return _beside_urls(state, given, items)
    words = state_of(given.url_text)
    if says_zero(given.url_text) or says_zero(given.state_text):
        return "zero_cases", given.url_text if says_zero(given.url_text) else given.state_text
    if state == "other":
        return "state_unclear", given.state_text
    if words == "other" or words == "has":
        return "not_a_url", given.url_text
    if state == "has":
        return ("state_unclear", given.url_text) if words == "has_not" else ("missing_url", "")
    if "has_not" in (state, words):
        return "", ""
    return "dash", ""


def _beside_urls(state: str, given: Given, items: int) -> tuple[str, str]:
    if state == "has_not":
        return "contradiction", ""
    if state in ("other", "dash"):
        return "state_unclear", given.state_text
    if items > 1 and len(given.links.urls) > 1:
        return "which_pairs", ""
    return "", ""
