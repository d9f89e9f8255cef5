"""A GraphQL selection becomes one Cypher statement whose rows are the response. Pure: no I/O.

``fields``      what a field is made of
``catalogue``   every object type and field, derived from the model, in GraphQL and in Cypher
``tokens``      global ids and cursors
``names``       names in words become full-text queries; the Cypher that looks names up
``selection``   the operation's selection sets, merged and coerced, as a tree of selected fields
``pool``        the canonical order of what is selected, and the parameters by position
``scope``       what everything below a root field inherits
``render``      what a bound variable yields: objects, interfaces, fields
``pages``       connections, read by an index seek that stops when the page is full
``roots``       the root fields in the schema
``lookups``     the root fields in Cypher: lookups, lists, search, questions
``shape``       rows become the response, in the order of the request
``operation``   the seam: document, variables and clock in; statement and response shape out
"""
