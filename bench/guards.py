# ruff: noqa: E501
"""Plants a fault in each guard, in a copy of the tree, and shows which test turns red: `python -m bench.guards`. That each
of these tests is green while its guard stands is shown first, in such a copy too. Names given as arguments choose among
the guards. The same list for readers: docs/guards.md."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.fleet import ROOT

LONGEST = 120
"""Seconds; a fault that keeps a test from ending has turned nothing red."""
AT_ONCE = 2
FAILED = re.compile(r"^(?:FAILED|ERROR) (tests/\S+?)::(\w+)", re.MULTILINE)
"""In pytest's summary; a line of a log may begin with ERROR too."""


@dataclass(frozen=True)
class Guard:
    """`intact` stands once in `file`; with `broken` in its place `test` must fail."""

    name: str
    file: str
    intact: str
    broken: str
    test: str


R, S = "tests/reliability/", "tests/security/test_attacks.py::"
ODD, TOGETHER, LINE, TROUBLE = (
    R + "test_odd_events.py::",
    R + "test_several_workers.py::",
    R + "test_line_repertoire.py::",
    R + "test_database_trouble.py::",
)
GUARDS = (
    Guard("unique event id", "models/inbox.py", '"sqlite": sqlite.insert(WebhookEvent.__table__).on_conflict_do_nothing()', '"sqlite": sqlite.insert(WebhookEvent.__table__)', ODD + "test_duplicates_and_redeliveries_are_answered_once"),
    Guard("an event without an id", "bot/events.py", "_text(event, \"webhookEventId\") or _name(event)", "_text(event, \"webhookEventId\")", ODD + "test_an_event_without_an_id_is_kept_once_and_answered"),
    Guard("strict UTF-8", "bot/events.py", "json.loads(body.decode())", "json.loads(body)", ODD + "test_what_is_no_webhook_is_a_400"),
    Guard("halves of characters", "bot/events.py", "if UNSTORABLE.search(body):", "if False:", ODD + "test_a_text_no_database_would_take"),
    Guard("answer and event in one commit", "jobs/answering.py", 'row.state, row.handled_at = "done", now\n', "row.handled_at = now\n", ODD + "test_duplicates_and_redeliveries_are_answered_once"),
    Guard("order by the moment it was sent", "models/inbox.py", ".order_by(WebhookEvent.occurred_at, WebhookEvent.id)", ".order_by(WebhookEvent.id)", TOGETHER + "test_events_of_one_chat_stay_in_order_with_several_workers"),
    Guard("the oldest event is still the one", "jobs/answering.py", "if row is None or row.id != event_row:", "if row is None:", TOGETHER + "test_an_older_file_that_came_meanwhile_is_fetched_before_it_is_read"),
    Guard("the row's own retry key", "jobs/settling.py", "machine.line.push(row.line_to, row.messages, row.retry_key)", "machine.line.push(row.line_to, row.messages, str(uuid.uuid4()))", R + "test_crashes.py::test_a_push_goes_out_once_wherever_the_process_dies"),
    Guard("life of a retry key", "jobs/claiming.py", "row.first_pushed_at + outbox.RETRY_KEY_LIFE <= now", "False", LINE + "test_an_unconfirmed_push_is_given_up_before_line_forgets_its_key"),
    Guard("a tried reply is no push", "jobs/claiming.py", "or row.reply_tries > 0)", ")", R + "test_crashes.py::test_a_reply_whose_fate_nobody_knows_is_neither_doubled_nor_lost"),
    Guard("dead token after a try", "jobs/settling.py", "if row.reply_tries <= 1:", "if True:", LINE + "test_a_reply_arrives_once_and_costs_nothing_after"),
    Guard("a cut-off reply is asked about", "jobs/settling.py", 'return "unsure" if', 'return "sent" if', R + "test_crashes.py::test_a_reply_whose_fate_nobody_knows_is_neither_doubled_nor_lost"),
    Guard("no more replies begun than on their way", "models/outbox.py", ".limit(replies)", ".limit(1000)", LINE + "test_no_more_replies_are_begun_than_can_be_on_their_way"),
    Guard("a reply waits for no push that was put off", "models/outbox.py", '            ~and_(OutgoingMessage.reply_token != "", put_off),\n', "", LINE + "test_a_free_reply_does_not_wait_for_a_push_that_line_refuses"),
    Guard("her word makes due what was put off", "jobs/answering.py", "outbox.hurry(session, event.chat_id, now)", "pass", LINE + "test_what_was_put_off_is_tried_again_when_the_person_writes"),
    Guard("what rides counts when it has arrived", "jobs/settling.py", "if riders := riding.get_off(session, row):", "if riders := []:", "tests/conversations/test_circle_lost_and_held.py::test_what_was_held_waits_on_when_the_reply_is_refused_and_the_answer_itself_comes"),
    Guard("twenty minutes of a redelivered token", "jobs/answering.py", "if event.redelivered else before", "if False else before", LINE + "test_a_redelivery_is_replied_to_within_twenty_minutes_of_its_event"),
    Guard("held messages are not cut off", "bot/parcels.py", "if len(row.messages) > room:", "if False:", LINE + "test_what_was_held_is_heard_in_order_and_nothing_is_cut_off"),
    Guard("budget counts what is on its way", "jobs/claiming.py", "month.used + outbox.pushes_on_their_way(self._session)", "month.used", LINE + "test_the_month_is_not_spent_twice_by_what_is_on_its_way"),
    Guard("LINE's word on the month", "jobs/settling.py", "_month_is_over(session, now)\n\n", "pass\n\n", LINE + "test_the_month_being_used_up_stops_at_once_and_keeps_what_is_owed"),
    Guard("worth sending until", "jobs/claiming.py", "if row.worth_sending_until <= now:\n", "if False:\n", R + "test_downtime.py::test_a_reminder_owed_but_not_sent_is_not_said_at_night"),
    Guard("unsent is not read", "jobs/answering.py", "is_unsent(session, row.message_id) or ", "", ODD + "test_a_message_taken_back_before_it_was_read_is_not_read"),
    Guard("an edit that overtook", "jobs/answering.py", "if is_overtaken(session, row):", "if False:", ODD + "test_an_edit_that_overtook_its_message_stands"),
    Guard("database trouble is no fault of the event", "jobs/answering.py", "if is_database_trouble(error) and", "if False and", TROUBLE + "test_the_database_s_trouble_does_not_park_an_event"),
    Guard("acknowledged is on the disk", "models/database.py", "PRAGMA synchronous=FULL", "PRAGMA synchronous=NORMAL", TROUBLE + "test_what_was_acknowledged_is_on_the_disk"),
    Guard("a file that is gone", "models/database.py", 'connection.info.get("file") != self._identity()', "False", TROUBLE + "test_a_database_file_that_is_gone_takes_nothing_and_is_not_replaced_by_an_empty_one"),
    Guard("a file that never comes", "jobs/answering.py", " and waiting.attempts < FILE_TRIES", "", TOGETHER + "test_a_file_that_never_comes_does_not_block_its_chat_for_ever"),
    Guard("a stranger's file", "jobs/answering.py", "fetch(machine, event) if welcome else None", "fetch(machine, event)", S + "test_a_stranger_s_file_is_not_even_fetched"),
    Guard("groups read along", "bot/handlers/dispatch.py", "if _others_read_along(visit, act):", "if False:", "tests/conversations/test_groups_keep_secrets.py::test_what_is_not_for_all_is_said_in_private_only"),
    Guard("signature", "bot/webhook.py", "return hmac.compare_digest(right, signature.encode(\"utf-8\", \"replace\"))", "return True", S + "test_a_forged_webhook_is_refused_and_not_kept"),
    Guard("expiry of links", "bot/links.py", 'if about.pop("until") < now.timestamp():', 'if about.pop("until") < 0:', S + "test_a_link_works_until_it_expires"),
    Guard("one link, one file", "bot/links.py", 'salt=f"file:{name}"', 'salt="file"', S + "test_a_link_for_one_file_opens_no_other"),
    Guard("lock-out", "models/people.py", "return self.locked_until is not None and self.locked_until > now", "return False", S + "test_guessing_codes_locks_and_tells_the_coordinator_once"),
    Guard("upload limit", "bot/line.py", "if len(body) > most:", "if False:", S + "test_an_upload_that_lies_about_its_size_is_cut_off"),
    Guard("discreet log", "bot/logs.py", 'return "\\n".join(_told(error))', "return str(error)", R + "test_retention.py::test_logs_hold_no_words_names_or_secrets"),
    Guard("backup's schema", "models/keeping.py", "if not migrating.is_known(revision):", "if False:", R + "test_keeping.py::test_what_is_no_backup_of_ours_is_refused_and_changes_nothing"),
)  # fmt: skip


def main() -> int:
    chosen = [each for each in GUARDS if len(sys.argv) == 1 or each.name in sys.argv[1:]]
    with ThreadPoolExecutor(AT_ONCE) as several:
        if not _all_green(several, {each.test for each in chosen}):
            return 1
        verdicts = several.map(_red, chosen)
        green = sum(_tell(each, red) for each, red in zip(chosen, verdicts, strict=True))
    print(f"{len(chosen)} guards, {green} of them without a test that turns red")
    return 1 if green else 0


def _all_green(several: ThreadPoolExecutor, tests: set[str]) -> bool:
    """A test that is red anyhow proves nothing. Those of one file run together, `AT_ONCE` files at a time."""
    files: dict[str, list[str]] = {}
    for test in sorted(tests):
        files.setdefault(test.partition("::")[0], []).append(test)
    with _copy() as tree:
        reds = [red for red in several.map(lambda of_file: _run(of_file, tree), files.values()) if red]
    for red in reds:
        print(f"RED ALTHOUGH ALL GUARDS STAND: {red}")
    if not reds:
        print(f"all guards in place: {len(tests)} tests, all green", flush=True)
    return not reds


def _tell(guard: Guard, red: str) -> bool:
    """True when no test has turned red."""
    print(f"{guard.name:42} {guard.file:20} {red or 'NO TEST TURNED RED'}", flush=True)
    return not red or red.startswith("(")


def _red(guard: Guard) -> str:
    """The test that fails with the fault planted; empty if none does, in brackets why there is no verdict."""
    with _copy() as tree:
        source = (tree / guard.file).read_text()
        if source.count(guard.intact) != 1:
            return "(the guard does not stand once in its file: this list is out of date)"
        (tree / guard.file).write_text(source.replace(guard.intact, guard.broken))
        return _run([guard.test], tree)


@contextmanager
def _copy() -> Iterator[Path]:
    """Of all that the tests need."""
    with tempfile.TemporaryDirectory(prefix="ita-guard-") as name:
        tree = Path(name) / "tree"
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", "*.db"))
        yield tree


def _run(tests: Sequence[str], tree: Path) -> str:
    """The first test that fails, if any. On SQLite only: the guards are the same on PostgreSQL, its server would cost a minute."""
    run = [
        sys.executable,
        "-m",
        "pytest",
        *tests,
        "-x",
        "-q",
        "--tb=no",
        "-p",
        "no:cacheprovider",
        "-k",
        "not postgres",
    ]
    environ = {**os.environ, "PYTHONPATH": str(tree)}
    try:
        ended = subprocess.run(run, cwd=tree, env=environ, capture_output=True, text=True, check=False, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return "(the test does not end)"
    failed = FAILED.search(ended.stdout)
    if failed:
        return failed[2]
    return "" if ended.returncode == 0 else f"(pytest says {ended.returncode}: the test is not there)"


if __name__ == "__main__":
    sys.exit(main())
