"""Files of others in and out of the graph, a module for each format.

``records``   what a reader yields: entities, claims, the facts that claims become
``years``     yearly rows become intervals; pure
``cells``     cells that hold several values; pure
``assemble``  claims become facts; pure
``rows``      the rows of a file
``identity``  who a data set means: an actor of the graph or a new one
``proposals`` who of the graph a new one may be; pure
``ucdp``      what UCDP's data sets share; ``esd``, ``deaths`` and ``actors`` read one each
``towns``     what tables of towns share; ``ukraine`` and ``syria`` read one each
``formats``   all that can be imported
``spool``     what was read, on disk and in order
``check``     entities and facts by themselves, by the model's rules
``plan``      what has to be written so that the graph tells a fact; pure
``write``     batches, each in one transaction
``agreeing``  rows that tell otherwise of one entity
``refuse``    what an import is refused for before it writes
``recording`` imports take turns, and go on where they were
``outcome``   what an import read and wrote; ``rejects``: what it could not read
``run``       an import from beginning to end
``dump``      the whole graph as lines
``commands``  ``marchland import`` and ``marchland export``
``reporting`` what they tell; ``outputs``: the files that they leave
"""
