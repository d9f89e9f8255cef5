"""Cypher scripts: order, checksums, summaries, checks.

``scripts``   a script read: header, statements with their lines, the files it loads; pure
``loader``    files fed as rows, where the database may not see them
``patterns``  the paths of a MATCH or MERGE; pure
``lint``      what a script must not do, found without running it; pure
``places``    where in scripts and their files a thing of the graph is written
``graph``     the whole graph read into the validator
``apply``     scripts applied, each whole or not at all; what is applied; what is at fault
``rehearsal`` what scripts would do, found out in a transaction that is rolled back; the check
``template``  a new script
``commands``  ``marchland seed``
"""

from marchland.seeding.apply import Report, apply, status
from marchland.seeding.rehearsal import check, rehearse

__all__ = ["Report", "apply", "check", "rehearse", "status"]
