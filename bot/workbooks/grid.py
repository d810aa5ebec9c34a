"""A sheet as a grid: what a person sees at a cell, merged cells included."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from bot.workbooks.sheet import name_of

Value = str | int | float | bool | date
Place = tuple[int, int]
"""(row, column), counted from one."""
MERGED_CELLS = 50_000
"""Cells in merged ranges that are looked at, for a whole sheet: more than all cells that are read."""


@dataclass(frozen=True)
class Sheet:
    name: str
    cells: dict[Place, Value]
    targets: dict[Place, str] = field(default_factory=dict)
    """Hyperlink targets."""
    owners: dict[Place, Place] = field(default_factory=dict)
    """For each cell inside a merged range: the cell that has its value."""
    hidden: bool = False

    @cached_property
    def last_row(self) -> int:
        return max((row for row, _ in self.cells), default=0)

    @cached_property
    def last_column(self) -> int:
        return max((column for _, column in self.cells), default=0)

    def owner(self, row: int, column: int) -> Place:
        return self.owners.get((row, column), (row, column))

    def value(self, row: int, column: int) -> Value | None:
        return self.cells.get(self.owner(row, column))

    def text(self, row: int, column: int | None) -> str:
        """What stands in the cell, trimmed; "" for an empty one."""
        value = None if column is None else self.value(row, column)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "✓" if value else ""
        return str(value).replace("\u200b", "").replace("\xa0", " ").strip()

    def target(self, row: int, column: int) -> str:
        """The hyperlink of the cell, or ""."""
        return self.targets.get(self.owner(row, column), "")

    def place(self, row: int, column: int) -> str:
        """`ครั้งที่ 1!C7`, as the person finds it."""
        return f"{self.name}!{name_of(*self.owner(row, column))}"


def sheet_from(raw: dict[str, Any]) -> Sheet:
    """The child's JSON as a grid."""
    cells = {(row, column): _value(value) for row, column, value in raw["cells"]}
    last = (max((row for row, _ in cells), default=0), max((column for _, column in cells), default=0))
    owners: dict[Place, Place] = {}
    left_over = MERGED_CELLS
    for top, left, bottom, right in raw["merges"]:
        bottom, right = min(bottom, last[0]), min(right, last[1])
        left_over -= max(0, bottom - top + 1) * max(0, right - left + 1)
        if left_over < 0:
            break
        owners.update(dict.fromkeys(_inside(top, left, bottom, right), (top, left)))
    targets: dict[Place, str] = {}
    for (top, left, _bottom, _right), target in raw["links"]:
        targets[top, left] = target
    return Sheet(raw["name"], cells, targets, owners, raw["hidden"])


def _inside(top: int, left: int, bottom: int, right: int) -> list[Place]:
    return [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]


def _value(value: Any) -> Value:
    return date.fromisoformat(value["date"]) if isinstance(value, dict) else value
