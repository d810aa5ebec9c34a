# ruff: noqa: E501
"""Plants a fault in each guard, in a copy of the tree, and shows which test turns red: `python -m bench.guards`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.fleet import ROOT

LONGEST = 90
"""Seconds; without the commit of event and answer together the tests would never end."""
R, S = "tests/reliability/", "tests/security/test_attacks.py"
GUARDS = (
    ("unique event id", "models/inbox.py", 'sqlite.insert(WebhookEvent.__table__).on_conflict_do_nothing()', 'sqlite.insert(WebhookEvent.__table__)', R + "test_odd_events.py"),
    ("answer and event in one commit", "jobs/answering.py", 'row.state, row.handled_at = "done", now\n', 'row.handled_at = now\n', R + "test_odd_events.py"),
    ("order by the moment it was sent", "models/inbox.py", ".order_by(WebhookEvent.occurred_at, WebhookEvent.id)", ".order_by(WebhookEvent.id)", R + "test_several_workers.py"),
    ("the oldest event is still the one", "jobs/answering.py", "if row is None or row.id != event_row:", "if row is None:", R + "test_several_workers.py"),
    ("the row's own retry key", "jobs/settling.py", "machine.line.push(row.line_to, row.messages, row.retry_key)", "machine.line.push(row.line_to, row.messages, str(uuid.uuid4()))", R + "test_crashes.py"),
    ("life of a retry key", "jobs/claiming.py", "row.first_pushed_at + outbox.RETRY_KEY_LIFE <= now", "False", R + "test_line_repertoire.py"),
    ("a tried reply is no push", "jobs/claiming.py", "or row.reply_tries > 0)", ")", R + "test_crashes.py"),
    ("dead token after a try", "jobs/settling.py", "if row.reply_tries <= 1:", "if True:", R + "test_line_repertoire.py"),
    ("budget counts what is on its way", "jobs/claiming.py", "month.used + outbox.pushes_on_their_way(session)", "month.used", R + "test_line_repertoire.py"),
    ("LINE's word on the month", "jobs/settling.py", "_month_is_over(session, now)\n\n", "pass\n\n", R + "test_line_repertoire.py"),
    ("worth sending until", "jobs/claiming.py", "if row.worth_sending_until <= now:\n", "if False:\n", R + "test_downtime.py"),
    ("unsent is not read", "jobs/answering.py", "is_unsent(session, row.message_id) or ", "", R + "test_odd_events.py"),
    ("an edit that overtook", "jobs/answering.py", "if is_overtaken(session, row):", "if False:", R + "test_odd_events.py"),
    ("database trouble is no fault of the event", "jobs/answering.py", "if is_database_trouble(error) and", "if False and", R + "test_database_trouble.py"),
    ("a file that is gone", "models/database.py", 'connection.info.get("file") != self._identity()', "False", R + "test_database_trouble.py"),
    ("a file that never comes", "jobs/answering.py", " and waiting.attempts < FILE_TRIES", "", R + "test_several_workers.py"),
    ("signature", "bot/webhook.py", "return hmac.compare_digest(right, signature.encode(\"utf-8\", \"replace\"))", "return True", S),
    ("expiry of links", "bot/links.py", 'if about.pop("until") < now.timestamp():', 'if about.pop("until") < 0:', S),
    ("one link, one file", "bot/links.py", 'salt=f"file:{name}"', 'salt="file"', S),
    ("lock-out", "models/people.py", "return self.locked_until is not None and self.locked_until > now", "return False", S),
    ("upload limit", "bot/line.py", "if len(body) > most:", "if False:", S),
    ("discreet log", "bot/logs.py", 'return "\\n".join(_told(error))', "return str(error)", R + "test_retention.py"),
    ("halves of characters", "bot/events.py", "if UNSTORABLE.search(body):", "if False:", R + "test_odd_events.py"),
    ("backup's schema", "models/keeping.py", "if not migrating.is_known(revision):", "if False:", R + "test_keeping.py"),
)  # fmt: skip


def main() -> int:
    """Names given as arguments choose among the guards."""
    green = 0
    for name, file, guard, fault, test in GUARDS:
        if len(sys.argv) > 1 and name not in sys.argv[1:]:
            continue
        red = _red(file, guard, fault, test)
        green += not red
        print(f"{name:42} {file:22} {red or 'NO TEST TURNED RED'}", flush=True)
    return 1 if green else 0


def _red(file: str, guard: str, fault: str, test: str) -> str:
    """The first test that fails with the fault planted; empty if none does."""
    with tempfile.TemporaryDirectory(prefix="ita-guard-") as name:
        copy = Path(name) / "tree"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", "__pycache__", "*.db"))
        source = (copy / file).read_text()
        if source.count(guard) < 1:
            return "(the guard was not found: this list is out of date)"
        (copy / file).write_text(source.replace(guard, fault, 1))
        run = [sys.executable, "-m", "pytest", test, "-x", "-q", "-p", "no:cacheprovider", "-k", "not postgres"]
        try:
            ended = subprocess.run(run, cwd=copy, capture_output=True, text=True, check=False, timeout=LONGEST)
        except subprocess.TimeoutExpired:
            return "(the same event is answered for ever)"
    failed = [line for line in ended.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return failed[0].partition("::")[2].partition(" - ")[0] if failed else ""


if __name__ == "__main__":
    sys.exit(main())
