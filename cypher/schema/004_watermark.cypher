// Bookkeeping: one node says how far what is recorded is published, and writers take turns at it.

CREATE CONSTRAINT watermark_name IF NOT EXISTS FOR (n:Watermark) REQUIRE n.name IS UNIQUE;
