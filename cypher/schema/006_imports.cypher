// Bookkeeping: how far an import is that was not finished.

CREATE CONSTRAINT data_import_name IF NOT EXISTS FOR (n:DataImport) REQUIRE n.name IS UNIQUE;
