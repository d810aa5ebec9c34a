"""What a form was read as: plain values, each row with the cell it stands in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FormRow:
    """One item of a form.

    `confirm`: the `why` of a ReadBack, where it is to be read back first. `unclear`: the reason why nothing is
    recorded, a key of `messages.workbooks.unclear.SENTENCES`. `why`: the Thai sentence for either.
    """

    cell: str
    item: str | None
    urls: tuple[str, ...] = ()
    none: bool = False
    explanation: str = ""
    note: str = ""
    confirm: str | None = None
    unclear: str | None = None
    why: str = ""
    candidates: tuple[str, ...] = ()
    """Items it may be, where `item` is not known."""
    beyond: tuple[int, ...] = ()
    """Numbers that are not on the list."""
    text: str = ""
    """What stands in the doubtful cell."""

    @property
    def clear(self) -> bool:
        return self.unclear is None


@dataclass(frozen=True)
class FormAgency:
    """Whose form it is. `name` only where all signs agree; else `candidates`, and `text` as it is written."""

    name: str | None = None
    candidates: tuple[str, ...] = ()
    text: str = ""

    @property
    def doubtful(self) -> bool:
        """The form names some agency, but not clearly one: nothing may be recorded without asking."""
        return self.name is None and bool(self.candidates or self.text)


@dataclass(frozen=True)
class FormReading:
    """A whole form. `problems` are Thai sentences about the file as a whole; `round` None where it has several."""

    agency: FormAgency
    round: int | None
    rows: tuple[FormRow, ...]
    problems: tuple[str, ...] = ()

    @property
    def clear(self) -> tuple[FormRow, ...]:
        return tuple(row for row in self.rows if row.clear)

    @property
    def unclear(self) -> tuple[FormRow, ...]:
        return tuple(row for row in self.rows if not row.clear)
