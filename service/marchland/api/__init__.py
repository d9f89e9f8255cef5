"""GraphQL on the outside.

``types``    Strawberry types made from the compiler's tables
``schema``   the Strawberry schema with the operation hook
``engine``   one operation: compile, run, shape; no resolver per field
``documents``  parsed and validated documents, kept by their text
``planning`` a bound on how many unknown statements run at once
``warming``  the questions, asked once at the start so that they are planned
``question`` the GraphQL that asks a question for all it can tell
``explain``  what an answer cost
``response`` the response's bytes, its errors, its HTTP status
``hook``     Strawberry's operations, given to the engine
``direct``   the short way of plain requests, past the router
``http``     the routes: GraphQL, GraphiQL, health
"""
