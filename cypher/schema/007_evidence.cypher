// A page of what was said of one relationship or event is read in the order of its keys, and ends
// where it is full. What asks for all of it, by about_id alone, keeps the index of 003.

CREATE INDEX assertion_about_key IF NOT EXISTS FOR (n:Assertion) ON (n.about_id, n.id);
