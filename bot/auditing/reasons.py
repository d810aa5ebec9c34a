"""Every reason code the audit gives, and its verdict.

*broken*: it does not open, which the server itself says. *suspicious*: it opens, but what is seen there is probably not
what was meant. *ok*: nothing against it; also where a host turns programs away, for then nothing is known against the
page and an alarm would be false: the reason says that a person has to look."""

from __future__ import annotations

VERDICTS: dict[str, str] = {
    "": "ok",
    "refused_robot": "ok",  # it refuses programs: nothing is known against it
    "needs_script": "ok",  # drawn by a script: a program sees nothing of it
    "not_found": "broken",
    "bad_request": "broken",
    "server_error": "broken",
    "dns": "broken",
    "timeout": "broken",
    "connection": "broken",
    "tls": "broken",
    "redirects": "broken",
    "not_a_url": "broken",
    "blocked_target": "broken",
    "damaged_file": "broken",
    "soft_404": "suspicious",
    "sent_home": "suspicious",
    "login_wall": "suspicious",
    "empty_page": "suspicious",
    "parked": "suspicious",
    "hijacked": "suspicious",
    "error_page": "suspicious",
    "forbidden": "suspicious",
    "not_the_file": "suspicious",
    "tls_chain": "suspicious",
    "other_agency": "suspicious",
    "other_year": "suspicious",
    "unchecked": "suspicious",  # our own fault; a person should look
}
