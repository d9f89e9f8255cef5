"""The only room that knows the driver.

``database``    one connection pool; statements in, rows out; transactions for writers
``failures``    driver errors become Marchland's, here and nowhere else
``migrate``     ``cypher/schema`` applied once each, by checksum
``values``      dates and times as Python has them
``watermark``   how far what was recorded is published; writers take turns at it
"""

from marchland.store.database import Counters, Database, Transaction

__all__ = ["Counters", "Database", "Transaction"]
