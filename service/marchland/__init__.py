"""Marchland: who holds what, who backs whom and who fights whom, on what date, and who says so.

The rooms, in the order in which a request meets them:

``cli``         the commands; the only room beside the tests that knows ``local``
``app``         the composition root: lifespan, middleware, routes, error table
``settings``    what an operator may choose; the only reader of the environment
``api``         GraphQL types, limits and the operation hook
``compile``     a selection becomes a plan, a statement and the shape of its response; no I/O
``questions``   question files, phrases and the linking of names
``model``       the vocabulary, periods, confidence and the validator
``text``        names in words become full-text queries
``statement``   the one currency between rooms
``store``       the only room that knows the driver
``seeding``     Cypher scripts: order, checksums, summaries, checks
``local``       the Neo4j child process
``errors``      the error tree
"""

__version__ = "0.1.0"
