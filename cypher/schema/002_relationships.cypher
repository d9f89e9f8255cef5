// Relationships: a version is unique, and with the sentinel in retracted_at a lineage has one open
// version. The two range indexes let a page of a hub's relationships be read without the rest.

CREATE CONSTRAINT supports_version IF NOT EXISTS
FOR ()-[r:SUPPORTS]-() REQUIRE r.version_id IS UNIQUE;
CREATE CONSTRAINT supports_lineage IF NOT EXISTS
FOR ()-[r:SUPPORTS]-() REQUIRE (r.id, r.retracted_at) IS UNIQUE;
CREATE INDEX supports_from IF NOT EXISTS FOR ()-[r:SUPPORTS]-() ON (r.from_id, r.id);
CREATE INDEX supports_to IF NOT EXISTS FOR ()-[r:SUPPORTS]-() ON (r.to_id, r.id);

CREATE CONSTRAINT opposes_version IF NOT EXISTS
FOR ()-[r:OPPOSES]-() REQUIRE r.version_id IS UNIQUE;
CREATE CONSTRAINT opposes_lineage IF NOT EXISTS
FOR ()-[r:OPPOSES]-() REQUIRE (r.id, r.retracted_at) IS UNIQUE;
CREATE INDEX opposes_from IF NOT EXISTS FOR ()-[r:OPPOSES]-() ON (r.from_id, r.id);
CREATE INDEX opposes_to IF NOT EXISTS FOR ()-[r:OPPOSES]-() ON (r.to_id, r.id);

CREATE CONSTRAINT controls_version IF NOT EXISTS
FOR ()-[r:CONTROLS]-() REQUIRE r.version_id IS UNIQUE;
CREATE CONSTRAINT controls_lineage IF NOT EXISTS
FOR ()-[r:CONTROLS]-() REQUIRE (r.id, r.retracted_at) IS UNIQUE;
CREATE INDEX controls_from IF NOT EXISTS FOR ()-[r:CONTROLS]-() ON (r.from_id, r.id);
CREATE INDEX controls_to IF NOT EXISTS FOR ()-[r:CONTROLS]-() ON (r.to_id, r.id);

CREATE CONSTRAINT borders_version IF NOT EXISTS
FOR ()-[r:BORDERS]-() REQUIRE r.version_id IS UNIQUE;
CREATE CONSTRAINT borders_lineage IF NOT EXISTS
FOR ()-[r:BORDERS]-() REQUIRE (r.id, r.retracted_at) IS UNIQUE;
CREATE INDEX borders_from IF NOT EXISTS FOR ()-[r:BORDERS]-() ON (r.from_id, r.id);
CREATE INDEX borders_to IF NOT EXISTS FOR ()-[r:BORDERS]-() ON (r.to_id, r.id);

CREATE CONSTRAINT claims_version IF NOT EXISTS
FOR ()-[r:CLAIMS]-() REQUIRE r.version_id IS UNIQUE;
CREATE CONSTRAINT claims_lineage IF NOT EXISTS
FOR ()-[r:CLAIMS]-() REQUIRE (r.id, r.retracted_at) IS UNIQUE;
CREATE INDEX claims_from IF NOT EXISTS FOR ()-[r:CLAIMS]-() ON (r.from_id, r.id);
CREATE INDEX claims_to IF NOT EXISTS FOR ()-[r:CLAIMS]-() ON (r.to_id, r.id);

CREATE CONSTRAINT present_in_version IF NOT EXISTS
FOR ()-[r:PRESENT_IN]-() REQUIRE r.version_id IS UNIQUE;
CREATE CONSTRAINT present_in_lineage IF NOT EXISTS
FOR ()-[r:PRESENT_IN]-() REQUIRE (r.id, r.retracted_at) IS UNIQUE;
CREATE INDEX present_in_from IF NOT EXISTS FOR ()-[r:PRESENT_IN]-() ON (r.from_id, r.id);
CREATE INDEX present_in_to IF NOT EXISTS FOR ()-[r:PRESENT_IN]-() ON (r.to_id, r.id);

CREATE CONSTRAINT member_of_version IF NOT EXISTS
FOR ()-[r:MEMBER_OF]-() REQUIRE r.version_id IS UNIQUE;
CREATE CONSTRAINT member_of_lineage IF NOT EXISTS
FOR ()-[r:MEMBER_OF]-() REQUIRE (r.id, r.retracted_at) IS UNIQUE;
CREATE INDEX member_of_from IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.from_id, r.id);
CREATE INDEX member_of_to IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.to_id, r.id);

CREATE CONSTRAINT part_of_version IF NOT EXISTS
FOR ()-[r:PART_OF]-() REQUIRE r.version_id IS UNIQUE;
CREATE CONSTRAINT part_of_lineage IF NOT EXISTS
FOR ()-[r:PART_OF]-() REQUIRE (r.id, r.retracted_at) IS UNIQUE;
CREATE INDEX part_of_from IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.from_id, r.id);
CREATE INDEX part_of_to IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.to_id, r.id);

CREATE CONSTRAINT overlaps_version IF NOT EXISTS
FOR ()-[r:OVERLAPS]-() REQUIRE r.version_id IS UNIQUE;
CREATE CONSTRAINT overlaps_lineage IF NOT EXISTS
FOR ()-[r:OVERLAPS]-() REQUIRE (r.id, r.retracted_at) IS UNIQUE;
CREATE INDEX overlaps_from IF NOT EXISTS FOR ()-[r:OVERLAPS]-() ON (r.from_id, r.id);
CREATE INDEX overlaps_to IF NOT EXISTS FOR ()-[r:OVERLAPS]-() ON (r.to_id, r.id);

CREATE CONSTRAINT succeeded_by_version IF NOT EXISTS
FOR ()-[r:SUCCEEDED_BY]-() REQUIRE r.version_id IS UNIQUE;
CREATE CONSTRAINT succeeded_by_lineage IF NOT EXISTS
FOR ()-[r:SUCCEEDED_BY]-() REQUIRE (r.id, r.retracted_at) IS UNIQUE;
CREATE INDEX succeeded_by_from IF NOT EXISTS FOR ()-[r:SUCCEEDED_BY]-() ON (r.from_id, r.id);
CREATE INDEX succeeded_by_to IF NOT EXISTS FOR ()-[r:SUCCEEDED_BY]-() ON (r.to_id, r.id);

CREATE CONSTRAINT involves_version IF NOT EXISTS
FOR ()-[r:INVOLVES]-() REQUIRE r.version_id IS UNIQUE;
CREATE CONSTRAINT involves_lineage IF NOT EXISTS
FOR ()-[r:INVOLVES]-() REQUIRE (r.id, r.retracted_at) IS UNIQUE;
CREATE INDEX involves_from IF NOT EXISTS FOR ()-[r:INVOLVES]-() ON (r.from_id, r.id);
CREATE INDEX involves_to IF NOT EXISTS FOR ()-[r:INVOLVES]-() ON (r.to_id, r.id);

CREATE CONSTRAINT at_version IF NOT EXISTS
FOR ()-[r:AT]-() REQUIRE r.version_id IS UNIQUE;
CREATE CONSTRAINT at_lineage IF NOT EXISTS
FOR ()-[r:AT]-() REQUIRE (r.id, r.retracted_at) IS UNIQUE;
CREATE INDEX at_from IF NOT EXISTS FOR ()-[r:AT]-() ON (r.from_id, r.id);
CREATE INDEX at_to IF NOT EXISTS FOR ()-[r:AT]-() ON (r.to_id, r.id);
