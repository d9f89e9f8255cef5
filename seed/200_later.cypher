// What happened after the article of 21 May 2018, from sources of its own.
//
// recorded_at: 2026-11-02T00:00:00Z
// sources: OCHA, USAID, Syria Direct and the UN Commission of Inquiry on the southwest in summer 2018;
//   Al Jazeera and Security Council Report on December 2024; Middle East Monitor on July 2000.
//
// The southwest went back to the government in July 2018: what the article left open now has an end, in a
// second version; the first one is retracted and keeps what was known before.
//
// Who has held the southwest since the government of Bashar al-Assad ended on 8 December 2024 is left unknown on
// purpose: several groups are reported there, and nobody in this graph is said to hold it.

UNWIND [
  {id: 'source:ocha-southwest-syria-2018-07-26',
   title: 'Syrian Arab Republic: Dar’a, Quneitra, As-Sweida Situation Report No. 4 as of 26 July 2018',
   publisher: 'OCHA', published_on: date('2018-07-26'), reliability: 'B',
   url: 'https://reliefweb.int/report/syrian-arab-republic/syrian-arab-republic-dar-quneitra-sweida-situation-report-no-4-26-july',
   reason: 'A UN office with staff and partners in the area; access was limited.'},
  {id: 'source:ocha-southwest-syria-2018-08-16',
   title: 'Syrian Arab Republic: Humanitarian Situation in Dara’a, Qunaitra and As-Sweida Governorates Situation Report No. 6 (3 - 16 August 2018)',
   publisher: 'OCHA', published_on: date('2018-08-16'), reliability: 'B',
   url: 'https://m.reliefweb.int/report/2749174/syrian-arab-republic/syrian-arab-republic-humanitarian-situation-dara-qunaitra-and-sweida',
   reason: 'A UN office with staff and partners in the area; access was limited.'},
  {id: 'source:usaid-syria-2018-08-20',
   title: 'Syria Complex Emergency - Fact Sheet #10 FY18',
   publisher: 'USAID', published_on: date('2018-08-20'), reliability: 'B',
   url: 'https://www.usaid.gov/crisis/syria/fy18/fs10',
   reason: 'A donor\'s summary of reports by relief agencies; its government took part in the conflict.'},
  {id: 'source:syria-direct-2018-07-31',
   title: 'Update: Syrian government recaptures border with Israeli-occupied Golan Heights as Islamic State collapses, evacuates southwest',
   publisher: 'Syria Direct', published_on: date('2018-07-31'), reliability: 'B',
   url: 'https://syriadirect.org/update-syrian-government-recaptures-border-with-israeli-occupied-golan-heights-as-islamic-state-collapses-evacuates-southwest/',
   reason: 'A newsroom in Amman with reporters of its own that names what each report rests on.'},
  {id: 'source:a-hrc-40-70',
   title: 'Report of the Independent International Commission of Inquiry on the Syrian Arab Republic (A/HRC/40/70)',
   publisher: 'United Nations, Human Rights Council', published_on: date('2019-01-31'), reliability: 'B',
   url: 'https://undocs.org/A/HRC/40/70',
   reason: 'Investigates by interview and document to a published standard of proof; had no access to the country.'},
  {id: 'source:al-jazeera-2024-12-08',
   title: 'Syria war live news: Al-Assad overthrown, curfew declared in Damascus',
   publisher: 'Al Jazeera', published_on: date('2024-12-08'), reliability: 'B',
   url: 'https://www.aljazeera.com/news/liveblog/2024/12/8/syria-war-live-news-opposition-groups-say-al-assad-rule-is-over',
   reason: 'A large newsroom with reporters in the country; owned by a state that took sides.'},
  {id: 'source:security-council-report-2024-12-16',
   title: 'Syria: Briefing and Consultations',
   publisher: 'Security Council Report', published_on: date('2024-12-16'), reliability: 'B',
   url: 'https://www.securitycouncilreport.org/whatsinblue/2024/12/syria-briefing-and-consultations-8.php',
   reason: 'An independent research organisation that follows the Security Council day by day.'},
  {id: 'source:middle-east-monitor-2020-07-17',
   title: 'Remembering Bashar Al-Assad becoming President of Syria',
   publisher: 'Middle East Monitor', published_on: date('2020-07-17'), reliability: 'C',
   url: 'https://www.middleeastmonitor.com/20200717-remembering-bashar-al-assad-becoming-president-of-syria/',
   reason: 'An outlet with views of its own; the date is a matter of record.'}
] AS row
MERGE (node:Source {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

// The southwest: two intervals that the article left open end in July 2018 -----------------------------

WITH datetime('2026-11-02T00:00:00Z') AS recorded
UNWIND ['controls:syrian-rebels:syria-southwest', 'controls:is-pledged-group-sw-syria:sw-is-pledged-enclave'] AS id
MATCH (:Actor)-[edge:CONTROLS {version_id: id + '@1'}]->(:Region)
WHERE edge.retracted_at = datetime('9999-12-31T00:00:00Z')
SET edge.retracted_at = recorded;

WITH datetime('2026-11-02T00:00:00Z') AS recorded
UNWIND [
  {id: 'controls:syrian-rebels:syria-southwest', version: 2,
   from_id: 'actor:syrian-rebels', to_id: 'region:syria-southwest',
   valid_to: date('2018-08-01'), to_precision: 'month', status: 'sole', extent: 'part',
   note: 'Who held the rest of the southwest until then is not said.'},
  {id: 'controls:is-pledged-group-sw-syria:sw-is-pledged-enclave', version: 2,
   from_id: 'actor:is-pledged-group-sw-syria', to_id: 'region:sw-is-pledged-enclave',
   valid_to: date('2018-08-01'), to_precision: 'month', status: 'sole', extent: 'unknown',
   note: 'That the group which the later sources name is the one that the article leaves without a name is the editors\' reading.'},
  {id: 'controls:gov-syria:syria-southwest', version: 1,
   from_id: 'actor:gov-syria', to_id: 'region:syria-southwest',
   valid_from: date('2018-07-01'), from_precision: 'month', valid_to: date('2024-12-08'), to_precision: 'day',
   status: 'sole', extent: 'most',
   note: 'Ends with the rule of Bashar al-Assad (event:end-of-assad-rule-2024-12-08), at the latest. Who has held it since is left unknown.'}
] AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:CONTROLS {version_id: row.id + '@' + row.version}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .id, .from_id, .to_id, .status, .extent, .note,
  basis: 'reported',
  valid_from: coalesce(row.valid_from, date('0001-01-01')),
  from_precision: coalesce(row.from_precision, 'unknown'),
  valid_to: row.valid_to,
  to_precision: row.to_precision,
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

// The end of Bashar al-Assad's rule -------------------------------------------------------------------

UNWIND [
  {id: 'event:end-of-assad-rule-2024-12-08', name: 'End of Bashar al-Assad\'s rule', kind: 'transition',
   aliases: ['fall of Assad', 'ousting of Assad', 'fall of Damascus 2024', 'سقوط الأسد'],
   valid_from: date('2024-12-08'), from_precision: 'day', valid_to: date('2024-12-09'), to_precision: 'day',
   description: 'Opposition forces enter Damascus and Bashar al-Assad leaves Syria.'}
] AS row
MERGE (node:Event {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

WITH datetime('2026-11-02T00:00:00Z') AS recorded
OPTIONAL MATCH (source:Event {id: 'event:end-of-assad-rule-2024-12-08'})
OPTIONAL MATCH (target:Actor {id: 'actor:bashar-al-assad'})
WITH recorded, source, target, 'involves:end-of-assad-rule-2024-12-08:bashar-al-assad' AS id
MERGE (source)-[edge:INVOLVES {version_id: id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, {
  id: id, from_id: source.id, to_id: target.id, role: 'subject',
  valid_from: source.valid_from, from_precision: source.from_precision,
  valid_to: source.valid_to, to_precision: source.to_precision,
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

WITH datetime('2026-11-02T00:00:00Z') AS recorded
OPTIONAL MATCH (source:Event {id: 'event:end-of-assad-rule-2024-12-08'})
OPTIONAL MATCH (target:Region {id: 'region:syr'})
WITH recorded, source, target, 'at:end-of-assad-rule-2024-12-08:syr' AS id
MERGE (source)-[edge:AT {version_id: id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, {
  id: id, from_id: source.id, to_id: target.id, role: 'place',
  valid_from: source.valid_from, from_precision: source.from_precision,
  valid_to: source.valid_to, to_precision: source.to_precision,
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

WITH datetime('2026-11-02T00:00:00Z') AS recorded
UNWIND [
  {id: 'member-of:bashar-al-assad:gov-syria', from_id: 'actor:bashar-al-assad', to_id: 'actor:gov-syria', role: 'President',
   valid_from: date('2000-07-17'), from_precision: 'day', valid_to: date('2024-12-08'), to_precision: 'day'}
] AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Actor {id: row.to_id})
MERGE (source)-[edge:MEMBER_OF {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {.*, recorded_at: recorded} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

// What is said, and where -----------------------------------------------------------------------------

WITH datetime('2026-11-02T00:00:00Z') AS recorded
UNWIND [
  {about_id: 'controls:syrian-rebels:syria-southwest', source: 'ocha-southwest-syria-2018-07-26', locator: 'Situational overview',
   asserted_on: date('2018-07-26'),
   summary: 'Non-state armed groups are left with a stretch of land near the Golan; the government has gained fast for weeks.'},
  {about_id: 'controls:syrian-rebels:syria-southwest', source: 'usaid-syria-2018-08-20', locator: 'Key developments',
   asserted_on: date('2018-08-20'),
   summary: 'The government regained the southwest from opposition groups in late July.'},
  {about_id: 'controls:is-pledged-group-sw-syria:sw-is-pledged-enclave', source: 'ocha-southwest-syria-2018-07-26',
   locator: 'Situational overview', asserted_on: date('2018-07-26'),
   summary: 'A group affiliated with Islamic State, named Jaysh Khalid ibn al-Walid, holds some 200 square kilometres.'},
  {about_id: 'controls:is-pledged-group-sw-syria:sw-is-pledged-enclave', source: 'syria-direct-2018-07-31',
   locator: 'First paragraphs', asserted_on: date('2018-07-31'),
   summary: 'Its last villages were taken on 31 July, and fighters are reported to have been let go to the desert.'},
  {about_id: 'controls:gov-syria:syria-southwest', source: 'syria-direct-2018-07-31', locator: 'First paragraph',
   asserted_on: date('2018-07-31'),
   summary: 'Pro-government forces now hold all of the southwest.'},
  {about_id: 'controls:gov-syria:syria-southwest', source: 'ocha-southwest-syria-2018-08-16', locator: 'Highlights, situational overview',
   asserted_on: date('2018-08-16'),
   summary: 'The government has regained most of the southwest: all of Daraa, and Quneitra but for a small area where fighters of Islamic State remain.'},
  {about_id: 'controls:gov-syria:syria-southwest', source: 'usaid-syria-2018-08-20', locator: 'Key developments',
   asserted_on: date('2018-08-20'),
   summary: 'The government regained the southwest in late July.'},
  {about_id: 'controls:gov-syria:syria-southwest', source: 'a-hrc-40-70', locator: 'Summary',
   asserted_on: date('2019-01-31'), explicit: false,
   summary: 'Daraa governorate is among the areas that pro-government forces have retaken.'},
  {about_id: 'event:end-of-assad-rule-2024-12-08', source: 'al-jazeera-2024-12-08', locator: 'Headline, summary points',
   asserted_on: date('2024-12-08'),
   summary: 'Opposition forces seized Damascus, and the president fled.'},
  {about_id: 'event:end-of-assad-rule-2024-12-08', source: 'security-council-report-2024-12-16', locator: 'Second paragraph',
   asserted_on: date('2024-12-16'), credibility: 1,
   summary: 'The president was ousted on 8 December after an offensive by several groups.'},
  {about_id: 'involves:end-of-assad-rule-2024-12-08:bashar-al-assad', source: 'security-council-report-2024-12-16', locator: 'Second paragraph',
   asserted_on: date('2024-12-16'), credibility: 1,
   summary: 'It is he who was ousted.'},
  {about_id: 'at:end-of-assad-rule-2024-12-08:syr', source: 'security-council-report-2024-12-16', locator: 'Second paragraph',
   asserted_on: date('2024-12-16'), credibility: 1,
   summary: 'He was the president of Syria.'},
  {about_id: 'member-of:bashar-al-assad:gov-syria', source: 'middle-east-monitor-2020-07-17', locator: 'First paragraph',
   asserted_on: date('2020-07-17'),
   summary: 'He took office as president on 17 July 2000.'},
  {about_id: 'member-of:bashar-al-assad:gov-syria', source: 'security-council-report-2024-12-16', locator: 'Second paragraph',
   asserted_on: date('2024-12-16'), credibility: 1,
   summary: 'He was president until he was ousted on 8 December.'}
] AS row
MERGE (said:Assertion {id: row.source + '/' + row.about_id})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, 'source:' + row.source AS source_id, row {
  .about_id, .summary, .locator, .asserted_on,
  stance: 'AFFIRMS',
  explicit: coalesce(row.explicit, true),
  credibility: coalesce(row.credibility, 2),
  recorded_at: recorded
} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE said[key] IS NULL OR said[key] <> row[key]) THEN [1] ELSE [] END |
  SET said += row)
WITH said, source_id
OPTIONAL MATCH (source:Source {id: source_id})
MERGE (said)-[:PUBLISHED_IN]->(source);
