// What things are found by. This analyzer folds accents: Ghūṭah and Ghutah are the same word.

CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (n:Actor|Region|Event) ON EACH [n.name, n.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

// Folds what the other does not (أ and ا, ة and ه, the article), and drops no English stop words, so
// that "IS" is found. The order of the properties differs, or the two would count as one index.
CREATE FULLTEXT INDEX names_arabic IF NOT EXISTS
FOR (n:Actor|Region|Event) ON EACH [n.aliases, n.name]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'arabic'}};

CREATE POINT INDEX region_location IF NOT EXISTS FOR (n:Region) ON (n.location);

CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE INDEX region_name IF NOT EXISTS FOR (n:Region) ON (n.name);
CREATE INDEX event_name IF NOT EXISTS FOR (n:Event) ON (n.name);
CREATE INDEX actor_kind IF NOT EXISTS FOR (n:Actor) ON (n.kind);
CREATE INDEX region_kind IF NOT EXISTS FOR (n:Region) ON (n.kind);
CREATE INDEX event_kind IF NOT EXISTS FOR (n:Event) ON (n.kind);
CREATE INDEX assertion_about IF NOT EXISTS FOR (n:Assertion) ON (n.about_id);

// The ids that others use.

CREATE INDEX actor_iso3 IF NOT EXISTS FOR (n:Actor) ON (n.iso3);
CREATE INDEX actor_gw_number IF NOT EXISTS FOR (n:Actor) ON (n.gw_number);
CREATE INDEX actor_ucdp_id IF NOT EXISTS FOR (n:Actor) ON (n.ucdp_id);
CREATE INDEX actor_wikidata_id IF NOT EXISTS FOR (n:Actor) ON (n.wikidata_id);
CREATE INDEX region_iso3 IF NOT EXISTS FOR (n:Region) ON (n.iso3);
CREATE INDEX region_gw_number IF NOT EXISTS FOR (n:Region) ON (n.gw_number);
CREATE INDEX region_iso_3166_2 IF NOT EXISTS FOR (n:Region) ON (n.iso_3166_2);
CREATE INDEX region_adm1_code IF NOT EXISTS FOR (n:Region) ON (n.adm1_code);
CREATE INDEX region_wikidata_id IF NOT EXISTS FOR (n:Region) ON (n.wikidata_id);
