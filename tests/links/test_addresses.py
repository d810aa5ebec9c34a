"""Links come from chat: none of them may make us connect into a network."""

from __future__ import annotations

import socket

import pytest

from bot.auditing.addresses import BlockedTarget, is_public, socket_maker
from bot.auditing.auditor import LinkAuditor, Look, Wanted
from tests.links.conftest import Audit
from tests.links.web import SmallWeb, moved, raw

NOT_PUBLIC = [
    "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.9", "172.31.255.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "100.100.100.200", "198.18.0.1", "192.0.0.8", "192.0.2.7", "192.88.99.1", "224.0.0.1", "239.1.1.1",
    "240.0.0.1", "255.255.255.255", "168.63.129.16",
    "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:224.0.0.1",
    "::ffff:168.63.129.16", "::127.0.0.1", "::8.8.8.8", "64:ff9b::a00:1", "64:ff9b::808:808",
    "64:ff9b:1::1", "2002:7f00:1::1", "2002:808:808::1", "2001:0:4136:e378::1",
]  # fmt: skip


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_no_socket_is_made_to_an_address_that_is_not_public(address: str) -> None:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with pytest.raises(BlockedTarget):
        socket_maker()((family, socket.SOCK_STREAM, 6, "", (address, 80)))


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "203.113.0.1", "2001:4860:4860::8888", "::ffff:8.8.8.8", "2403:6200::1"]
)
def test_public_addresses_are_open(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address", [each for each in NOT_PUBLIC if "127." not in each and each != "::1"] + ["::127.0.0.1"]
)
def test_allowing_loopback_allows_nothing_else(address: str) -> None:
    with pytest.raises(BlockedTarget):
        socket_maker(loopback_too=True)((socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)))


def looks_of(*links: str) -> list[Look]:
    """As in earnest: loopback is refused."""
    looks: list[Look] = []
    LinkAuditor(seconds=5).run([Wanted(each) for each in links], looks.append)
    return looks


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.0.0.2", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "[::1]",
     "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]", "LOCALHOST", "localhost."],
)  # fmt: skip
def test_every_spelling_of_this_machine_is_refused_and_nothing_is_asked(web: SmallWeb, host: str) -> None:
    (look,) = looks_of(f"http://{host}:{web.port}/secret")
    assert look.reason in ("blocked_target", "not_a_url", "dns")
    assert look.verdict == "broken"
    assert web.asked == []


@pytest.mark.parametrize(
    "target",
    ["http://169.254.169.254/latest/meta-data/", "http://10.0.0.7/", "http://[fd00:ec2::254]/", "//192.168.0.1/admin",
     "http://[::ffff:169.254.169.254]/", "http://[64:ff9b::a9fe:a9fe]/", "http://0xa9fea9fe/"],
)  # fmt: skip
def test_a_redirect_into_a_network_is_refused(web: SmallWeb, audit: Audit, target: str) -> None:
    web.pages["/out"] = moved(target)
    (look,) = audit(web.url("/out"))
    assert (look.verdict, look.reason) == ("broken", "blocked_target")


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "gopher://127.0.0.1:70/_x", "ftp://127.0.0.1/", "javascript:alert(1)"]
)
def test_a_redirect_out_of_the_web_is_no_way_on(web: SmallWeb, audit: Audit, target: str) -> None:
    web.pages["/out"] = moved(target)
    (look,) = audit(web.url("/out"))
    assert (look.verdict, look.reason) == ("broken", "redirects")


def test_a_page_that_jumps_into_a_network_by_script_or_refresh_is_refused(web: SmallWeb, audit: Audit) -> None:
    web.pages["/a"] = raw(b'<meta http-equiv="refresh" content="0;url=http://10.0.0.1/">', "text/html")
    web.pages["/b"] = raw(b'<script>location.href = "http://10.0.0.1/"</script>', "text/html")
    assert [look.reason for look in audit(web.url("/a"), web.url("/b"))] == ["blocked_target"] * 2
