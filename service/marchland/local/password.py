"""The password of the local Neo4j: generated once, readable by its owner alone."""

from __future__ import annotations

import hashlib
import secrets

from marchland.errors import StartFailed
from marchland.local.layout import Layout, write_atomically

USERNAME = "neo4j"
_ITERATIONS = 1024


def read_password(layout: Layout) -> str | None:
    """The password of this store, or none if it never had one."""
    try:
        return layout.password.read_text("utf-8").strip() or None
    except FileNotFoundError:
        return None


def ensure_password(layout: Layout) -> str:
    """The password of this store, generated and handed to Neo4j if it has none yet.

    To be called with the store locked and Neo4j stopped.
    """
    known = read_password(layout)
    if known is None and layout.has_store:
        raise StartFailed(
            f"The store in {layout.root} has no password file ({layout.password}).",
            hint="Put the file back, or move the folder away to begin with an empty store.",
        )
    password = known or secrets.token_urlsafe(24)
    if known is None:
        write_atomically(layout.password, password + "\n")
    if not layout.has_store:
        _hand_over(layout, password)
    return password


def _hand_over(layout: Layout, password: str) -> None:
    """Write what ``neo4j-admin dbms set-initial-password`` writes, without starting Java for it."""
    salt = secrets.token_bytes(32)
    digest = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(_ITERATIONS - 1):
        digest = hashlib.sha256(digest).digest()
    folder = layout.data / "dbms"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    line = f"{USERNAME}:SHA-256,{digest.hex()},{salt.hex()},{_ITERATIONS}:\n"
    write_atomically(folder / "auth.ini", line)
