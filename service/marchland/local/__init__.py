"""The local Neo4j: real, fetched once, on a leash.

The modules in the order a start meets them::

    layout      where everything lies below a data folder
    java        which Java runtime
    artifacts   the lock: which jars, how large, which checksums
    fetch       get them, in parallel, resumable, never half
    archive     a cache of loaded classes, for quick starts
    server      start_server → LocalServer
    launch      starts the supervisor and hears from it
    leash       the supervisor: holds the lock, starts Java, ends it
    holder      the lock and the note beside it
    config      neo4j.conf and the flags of Java
    password    generated once, readable by its owner alone
    bolt        free ports, and whether Bolt answers
    control     look at a store from outside, stop what was left running
    admin       Neo4j's admin tool, on a stopped store
    backup      back up and restore, all or nothing
    doctor      what could keep all this from working
    commands    what the command line prints of it

Import from the modules: this package itself imports nothing, so that the supervisor starts lightly.
"""
