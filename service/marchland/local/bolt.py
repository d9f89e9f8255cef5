"""Ports on the loopback interface, and whether Bolt answers on one. No driver is needed for it."""

from __future__ import annotations

import socket
import sys

from marchland.errors import PortInUse
from marchland.local.layout import Layout

HOST = "127.0.0.1"
POLL = 0.05
"""Seconds between two looks at whether Bolt answers yet."""
_MAGIC = bytes.fromhex("6060b017")
# Versions 5.8 down to 5.0, then nothing: what is agreed on does not matter, that it answers does.
_VERSIONS = bytes.fromhex("00080805") + bytes(12)


def answers(port: int, timeout: float = 2.0) -> bool:
    """Whether a Bolt server on this port completes a handshake within ``timeout`` seconds."""
    try:
        with socket.create_connection((HOST, port), timeout) as connection:
            connection.settimeout(timeout)
            connection.sendall(_MAGIC + _VERSIONS)
            agreed = connection.recv(4, socket.MSG_WAITALL)
    except OSError:
        return False
    return len(agreed) == 4 and agreed != bytes(4)


def ready(layout: Layout, port: int) -> bool:
    """Whether a store may be given to somebody: Bolt answers, and the store is one to keep."""
    return not layout.first_start.exists() and answers(port)


def is_free(port: int, host: str = HOST) -> bool:
    """Whether a server could listen on this port now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        if sys.platform != "win32":
            # A connection of the last run that lingers is no server.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def choose_port(wanted: int) -> int:
    """The wanted port if it is free, any free one for 0; ``PortInUse`` otherwise."""
    if wanted:
        if not is_free(wanted):
            raise PortInUse(
                f"Port {wanted} on {HOST}, asked for as Neo4j's Bolt port, is in use.",
                hint="Stop what listens there, choose another port, or 0 for any free one.",
                details={"port": wanted},
            )
        return wanted
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
