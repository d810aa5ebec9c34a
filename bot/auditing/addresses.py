"""Where the audit may connect to: public addresses only. Links come from chat, so any of them may be an attack.

The check sits where the socket is made: every connection passes it, of a redirect or a second look-up too, and what it
sees is the address itself, however it was spelled (decimal, hexadecimal, a name that resolves to it)."""

from __future__ import annotations

import errno
import ipaddress
import socket
from collections.abc import Callable
from typing import Any

BLOCKED = "this address is not on the public internet"
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
AddressInfo = tuple[Any, ...]
"""As getaddrinfo gives it: family, type, protocol, canonical name, socket address."""

# `is_global` says yes to most of these, though they end inside a network, on many machines, or at the host's service.
NOT_PUBLIC = tuple(
    ipaddress.ip_network(each)
    for each in (
        "64:ff9b::/96",  # NAT64 (RFC 6052): may lead to any IPv4 address
        "64:ff9b:1::/48",  # local NAT64 (RFC 8215)
        "2002::/16",  # 6to4 (RFC 3056)
        "2001::/23",  # Teredo (RFC 4380) and other protocols' own (RFC 2928)
        "3fff::/20",  # documentation (RFC 9637), newer than some Pythons
        "5f00::/16",  # segment routing (RFC 9602), newer than some Pythons
        "::/96",  # IPv4-compatible (RFC 4291, deprecated)
        "fec0::/10",  # site-local (RFC 3879, deprecated)
        "ff00::/8",  # multicast
        "224.0.0.0/4",  # multicast
        "192.0.0.0/24",  # protocols' own (RFC 6890); Pythons differ about parts of it
        "192.88.99.0/24",  # 6to4 relays (RFC 7526, deprecated)
        "168.63.129.16/32",  # Azure's machine service
    )
)


class BlockedTarget(OSError):
    """The address is private, loopback, link-local or otherwise not public."""

    def __init__(self) -> None:
        super().__init__(errno.EACCES, BLOCKED)


def is_public(host: str) -> bool:
    """Of an IP address as text."""
    address: Address = ipaddress.ip_address(host)
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address.is_global and not any(address in each for each in NOT_PUBLIC if each.version == address.version)


def is_loopback(host: str) -> bool:
    return ipaddress.ip_address(host).is_loopback


def socket_maker(loopback_too: bool = False) -> Callable[[AddressInfo], socket.socket]:
    """Makes sockets to public addresses; any other raises BlockedTarget. `loopback_too`: for tests and the bench."""

    def make(info: AddressInfo) -> socket.socket:
        family, kind, protocol, _, address = info
        host = str(address[0])
        if not (is_public(host) or (loopback_too and is_loopback(host))):
            raise BlockedTarget
        return socket.socket(family=family, type=kind, proto=protocol)

    return make
