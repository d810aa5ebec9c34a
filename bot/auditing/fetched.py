"""What came of asking for an address: plain values, on which the rules decide."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.auditing.markup import Markup


@dataclass(frozen=True)
class Fetched:
    """`failure` is a reason code when nothing was answered; then the status is None."""

    asked: str
    final: str = ""
    """Where it ended after redirects."""
    hops: tuple[str, ...] = ()
    """Every address that was asked for on the way, the first included."""
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    """Names in lower case."""
    head: bytes = b""
    """The first bytes of the body: they tell what a file really is."""
    page: Markup | None = None
    """If it is HTML."""
    failure: str = ""
    chain_incomplete: bool = False
    """The certificate is right, but the server leaves out who signed it: phones warn, computers often do not."""

    @property
    def asked_url(self) -> str:
        """What was asked for first, as an address; empty if it is none."""
        return self.hops[0] if self.hops else ""

    @property
    def content_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def title(self) -> str:
        return self.page.title if self.page else ""


@dataclass(frozen=True)
class Site:
    """What a host says to an address that cannot exist, and to its front page; None where it was not asked."""

    nowhere: Fetched | None = None
    front: Fetched | None = None
