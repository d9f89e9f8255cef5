// Nodes: their ids are unique. What else Community cannot enforce, the validator does.

CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT region_id IF NOT EXISTS FOR (n:Region) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assertion_id IF NOT EXISTS FOR (n:Assertion) REQUIRE n.id IS UNIQUE;

// Bookkeeping of what was applied; no part of the model.

CREATE CONSTRAINT schema_file_name IF NOT EXISTS FOR (n:SchemaFile) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT seed_script_name IF NOT EXISTS FOR (n:SeedScript) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT seed_lock_name IF NOT EXISTS FOR (n:SeedLock) REQUIRE n.name IS UNIQUE;
