"""A GraphQL selection becomes one Cypher statement whose rows are the response. Pure: no I/O.

What can be asked, as tables that the schema and the compiler share:

``fields``         what fields, filters, orders and groups are made of
``leaves``         single values, as typed Cypher
``inputs``         the filter, the order and the groups of each list
``catalogue``      every object type and field, derived from the model
``answers``        the types of traversals and of search
``roots``          the root fields

What is asked:

``values``         values of a request as the graph has them
``clocks``         the date, the moment of knowledge and the lens
``tokens``         global ids and cursors
``names``          names in words become full-text queries
``selection``      the operation's selection sets, merged and coerced, as a tree of selected fields

How it becomes Cypher, each part together with the shape of what it means:

``pool``           the canonical order of what is selected; parameters and variables by position
``scope``          what everything below a root field inherits
``conditions``     filters become predicates
``ordering``       orders become keys, cursors become bounds
``lists``          where the entries of a list come from
``aggregates``     how many there are, by some keys
``pages``          connections, read by an index seek that stops when the page is full
``render``         what a bound variable yields: objects, interfaces, fields
``references``     keys, ids and names in words, and how they are looked up
``lookups``        lookups, lists, search, questions
``nodes``          what global ids stand for
``steps``          what traversals share
``neighbourhood``  what lies around some nodes
``paths``          the ways from one node to another
``changes``        what began, ended or changed hands
``requests``       each root field, by its kind
``shape``          rows become the response, in the order of the request
``operation``      the seam: document, variables and today in; statement and response shape out
"""
