"""What the generator goes by: figures measured once on the real sets, each with its source.

Nothing of the sets themselves is read or shipped. Where no set tells a figure, it says *assumed*.
"""

from __future__ import annotations

# Natural Earth, first-level regions (public domain): 4,590 regions, 10,266 borders between 4,240 of
# them; degree 1 to 27, median 5, 99th percentile 11; 252 countries with 1 to 232 of them.
BORDERS_PER_REGION = 4.84
"""Mean degree of a region that has a border."""
LENGTH_LN_MEAN, LENGTH_LN_DEVIATION = 4.02, 1.227
"""Logarithm of a border's length in kilometres: its mean and standard deviation."""

# Control of Ukrainian towns 2022-03-01 to 2024-08-17 (Wikipedia, CC BY-SA; only these figures are
# taken): 3,213 spells of 895 places, 897 of them open.
SPELLS: dict[int, int] = {
    1: 596,
    2: 165,
    3: 49,
    4: 33,
    5: 10,
    6: 6,
    7: 5,
    9: 1,
    10: 2,
    12: 2,
    14: 2,
    16: 1,
    19: 3,
    24: 4,
    31: 2,
    34: 1,
    45: 1,
    54: 1,
    63: 1,
    72: 1,
    80: 1,
    94: 2,
    108: 1,
    129: 1,
    157: 1,
    181: 2,
    278: 1,
}
"""How many places have that many spells one after another; mean 3.6."""
SPELL_DAYS = (1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 7, 24, 111, 868)
"""Days of an ended spell at each twentieth of the distribution; less than a day is one."""
CONTESTED = 554 / 3213
HOLDERS = (0.44, 0.38, 0.18)
"""Shares of the state, of the other side, and of a third."""
# Control of Syrian towns on 2023-10-09 (Wikipedia, CC BY-SA): 17 of 152 have several holders.
JOINT = 17 / 152

# UCDP External Support 18.1 (CC BY 4.0): 1,583 pairs of supporter and supported, 2,001 intervals,
# 357 of them reach the end of the set; 323 supporters have 1 to 73 each, median 3, 99th percentile
# 41.
SUPPORT_INTERVALS = 2001 / 1583
SUPPORT_OPEN = 357 / 2001
SUPPORTER_EXPONENT, SUPPORTED_EXPONENT = 2.16, 2.07
"""Of the power law of the degree, from degree 3 on (maximum likelihood)."""
SUPPORT_YEARS: dict[int, int] = {
    1: 864,
    2: 270,
    3: 127,
    4: 110,
    5: 68,
    6: 48,
    7: 22,
    8: 26,
    9: 28,
    10: 15,
    11: 9,
    12: 15,
    13: 12,
    14: 15,
    15: 6,
    17: 3,
    23: 3,
    27: 3,
}
"""How many ended intervals last that many years."""
SUPPORT_FORMS: dict[str, int] = {
    "training": 1842,
    "arms": 1778,
    "materiel": 1617,
    "funds": 1438,
    "territory": 882,
    "joint_operations": 617,
    "troops": 471,
    "intelligence": 402,
    "other": 173,
    "unknown": 136,
    "troop_presence": 51,
}
SUPPORT_FORM_COUNTS: dict[int, int] = {1: 648, 2: 515, 3: 517, 4: 746, 5: 393, 6: 114, 7: 73}
"""How many rows name that many forms."""
# The same set's opponents: 473 pairs, 635 intervals, 72 open, 518 actors with 1 to 26 each.
OPPONENT_EXPONENT = 2.1
OPPOSITION_INTERVALS = 635 / 473
OPPOSITION_OPEN = 72 / 635
FIRST_YEAR, LAST_YEAR = 1975, 2017

# Assumed: no set tells these. Shares of all relationships.
SHARE_SUPPORTS, SHARE_OPPOSES = 0.2, 0.1
ACTORS, DISTRICTS, EVENTS, SOURCES = 0.12, 0.095, 0.01, 0.002
"""Nodes a relationship."""
CONTROLLED, PRESENT, CLAIMED = 0.68, 0.3, 0.1
"""Shares of the districts."""
MEMBERS, SUCCEEDED = 0.16, 0.04
"""Shares of the actors."""
SECOND_ASSERTION, DENIES, SPEAKERS = 0.1, 0.3, 0.25
"""Relationships with a second assertion; second assertions that deny; assertions with a speaker."""
RETRACTED = 0.02
"""Relationships that also have an older, retracted version."""
ACTOR_KINDS: dict[str, int] = {
    "armed_group": 50,
    "militia": 12,
    "organization": 8,
    "party": 8,
    "person": 8,
    "forces": 5,
    "community": 3,
    "coalition": 2,
    "umbrella": 2,
    "media": 1,
    "monitor": 1,
}
LETTERS: dict[str, int] = {"A": 5, "B": 35, "C": 35, "D": 12, "E": 3, "F": 10}
CREDIBILITIES: dict[int, int] = {1: 5, 2: 45, 3: 30, 4: 10, 5: 5, 6: 5}

HUBS = (100, 1_000, 10_000, 100_000, 1_000_000)
"""Degrees of the actors `actor:hub-<degree>`, as far as the size of the graph allows."""
HUB_LARGEST_SHARE = 0.11
"""The largest hub's share of all relationships is at most this."""
HUB_SINCE = {"1990-01-01": 0.01, "1995-01-01": 0.1, "2000-01-01": 1.0}
"""The first day of a hub's edges, and the share of them that had begun by then; all are open."""
