"""From bytes to sheets: refused at a look where possible, else opened in the child process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from bot.workbooks.errors import UnreadableWorkbook
from bot.workbooks.grid import Sheet, sheet_from
from bot.workbooks.kinds import refuse_what_is_no_workbook
from bot.workbooks.limits import CHILD_WAIT

ROOT = Path(__file__).resolve().parents[2]


def open_workbook(content: bytes) -> tuple[Sheet, ...]:
    """The visible and hidden sheets of an .xlsx. Raises UnreadableWorkbook."""
    refuse_what_is_no_workbook(content)
    answer = _ask_child(content)
    if "sheets" not in answer:
        raise UnreadableWorkbook(str(answer.get("reason", "damaged")), str(answer.get("place", "")))
    return tuple(sheet_from(raw) for raw in answer["sheets"])


def _ask_child(content: bytes) -> dict[str, Any]:
    """Runs the child; a child that dies or hangs means that the file was too much for its limits."""
    try:
        done = subprocess.run(
            [sys.executable, "-S", "-m", "bot.workbooks.child"],
            input=content,
            capture_output=True,
            timeout=CHILD_WAIT,
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "PATH": os.defpath},
            check=False,
        )
    except subprocess.TimeoutExpired as slow:
        raise UnreadableWorkbook("bomb") from slow
    if done.returncode != 0:
        raise UnreadableWorkbook("bomb")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
