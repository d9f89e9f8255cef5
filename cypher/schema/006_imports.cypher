// Bookkeeping: how far an import is, and whether it was finished.

CREATE CONSTRAINT data_import_name IF NOT EXISTS FOR (n:DataImport) REQUIRE n.name IS UNIQUE;
