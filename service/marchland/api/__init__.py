"""GraphQL on the outside.

``types``    Strawberry types made from the compiler's tables
``schema``   the Strawberry schema with the operation hook
``hook``     one operation: compile, run, shape; no resolver per field
``http``     the routes: GraphQL, GraphiQL, health
"""
