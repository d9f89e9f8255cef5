"""Cypher scripts: order, checksums, summaries, checks.

``scripts``   a script read: header, statements with their lines, the files it loads; pure
``lint``      what a script must not do, found without running it; pure
``graph``     the whole graph read into the validator
``apply``     scripts applied, each whole or not at all; what is applied; the check of both
``commands``  ``marchland seed``
"""

from marchland.seeding.apply import Report, apply, check, status

__all__ = ["Report", "apply", "check", "status"]
