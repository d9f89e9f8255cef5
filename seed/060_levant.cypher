// The Golan Heights, the UNDOF zone, the West Bank and the Gaza Strip.
// Sources: resolutions of the United Nations, agreements of the parties, OCHA and others, each named below.
// recorded_at: 2026-11-01T00:00:00Z

// Set by hand, because Natural Earth draws the Golan Heights inside Israel's Northern District and lists
// the West Bank and Gaza without a note. Of the UNDOF zone no controller is recorded. The words of the
// sources stand in their summaries; nothing here judges whose the land is.

UNWIND [
  {id: 'source:un-sc-res-242-1967', title: 'Security Council resolution 242 (1967)',
   publisher: 'United Nations Security Council', url: 'https://undocs.org/S/RES/242(1967)',
   published_on: date('1967-11-22'), reliability: 'A',
   reason: 'A decision of the Council, adopted and published as such; the facts it rests on are not contested by those present on the ground.'},
  {id: 'source:un-sc-res-350-1974', title: 'Security Council resolution 350 (1974)',
   publisher: 'United Nations Security Council', url: 'https://undocs.org/S/RES/350(1974)',
   published_on: date('1974-05-31'), reliability: 'A',
   reason: 'A decision of the Council, adopted and published as such; the facts it rests on are not contested by those present on the ground.'},
  {id: 'source:disengagement-agreement-1974',
   title: 'Agreement on Disengagement between Israeli and Syrian Forces (S/11302/Add.1, annexes)',
   publisher: 'United Nations Security Council', url: 'https://undocs.org/S/11302/Add.1',
   published_on: date('1974-05-31'), reliability: 'A',
   reason: 'The agreement itself, signed by both sides and published by the United Nations.'},
  {id: 'source:un-sc-res-497-1981', title: 'Security Council resolution 497 (1981)',
   publisher: 'United Nations Security Council', url: 'https://undocs.org/S/RES/497(1981)',
   published_on: date('1981-12-17'), reliability: 'A',
   reason: 'A decision of the Council, adopted and published as such; the facts it rests on are not contested by those present on the ground.'},
  {id: 'source:un-ga-res-43-177-1988', title: 'General Assembly resolution 43/177, Question of Palestine',
   publisher: 'United Nations General Assembly', url: 'https://undocs.org/A/RES/43/177',
   published_on: date('1988-12-15'), reliability: 'B',
   reason: 'A decision of the Assembly by majority: authoritative on what was proclaimed, not agreed by all parties.'},
  {id: 'source:gaza-jericho-agreement-1994', title: 'Agreement on the Gaza Strip and the Jericho Area',
   publisher: 'Government of Israel and Palestine Liberation Organization', published_on: date('1994-05-04'),
   reliability: 'A', reason: 'The agreement itself, signed by both sides.'},
  {id: 'source:oslo-ii-1995',
   title: 'Israeli-Palestinian Interim Agreement on the West Bank and the Gaza Strip',
   publisher: 'Government of Israel and Palestine Liberation Organization',
   url: 'https://www.un.org/unispal/document/auto-insert-185434/', published_on: date('1995-09-28'),
   reliability: 'A',
   reason: 'The agreement itself, signed by both sides and circulated by the United Nations.'},
  {id: 'source:ocha-gaza-fact-sheet-2007-11', title: 'Gaza Strip humanitarian fact sheet, November 2007',
   publisher: 'OCHA', url: 'https://www.ochaopt.org', published_on: date('2007-11-30'), reliability: 'B',
   reason: 'A United Nations office with staff on the ground; the day within the month of publication is not known.'},
  {id: 'source:un-ga-res-67-19-2012',
   title: 'General Assembly resolution 67/19, Status of Palestine in the United Nations',
   publisher: 'United Nations General Assembly', url: 'https://undocs.org/A/RES/67/19',
   published_on: date('2012-11-29'), reliability: 'B',
   reason: 'A decision of the Assembly by majority: authoritative on what is claimed, not agreed by all parties.'},
  {id: 'source:un-sc-res-2334-2016', title: 'Security Council resolution 2334 (2016)',
   publisher: 'United Nations Security Council', url: 'https://undocs.org/S/RES/2334(2016)',
   published_on: date('2016-12-23'), reliability: 'A',
   reason: 'A decision of the Council, adopted and published as such; the facts it rests on are not contested by those present on the ground.'},
  {id: 'source:ocha-palestinian-divide-2017-06',
   title: 'The humanitarian impact of the internal Palestinian divide on the Gaza Strip, June 2017',
   publisher: 'OCHA', url: 'https://www.ochaopt.org/publications/fact-sheets',
   published_on: date('2017-06-23'), reliability: 'B',
   reason: 'A United Nations office with staff on the ground.'},
  {id: 'source:us-proclamation-9852-2019',
   title: 'Proclamation 9852, Recognizing the Golan Heights as Part of the State of Israel',
   publisher: 'President of the United States',
   url: 'https://www.federalregister.gov/documents/2019/03/28/2019-06199/recognizing-the-golan-heights-as-part-of-the-state-of-israel',
   published_on: date('2019-03-25'), reliability: 'C',
   reason: 'An ally of one side; authoritative on its own recognition, less so on the facts.'},
  {id: 'source:syria-un-statement-2020-07-21',
   title: 'Al-Jaafari: Restoring occupied Golan is a priority for Syria',
   publisher: 'Permanent Mission of the Syrian Arab Republic to the United Nations',
   url: 'https://www.un.int/syria/statements_speeches/al-jaafari-restoring-occupied-golan-priority-syria',
   published_on: date('2020-07-21'), reliability: 'C',
   reason: 'A party to the dispute; authoritative on its own claim, less so on the facts.'},
  {id: 'source:amnesty-report-2021-22',
   title: 'Amnesty International Report 2021/22: The state of the world\'s human rights',
   publisher: 'Amnesty International', published_on: date('2022-03-29'), reliability: 'B',
   reason: 'Yearly report of an organization with researchers in the region and published methods.'},
  {id: 'source:us-human-rights-2022-west-bank-gaza',
   title: '2022 Country Reports on Human Rights Practices: West Bank and Gaza',
   publisher: 'United States Department of State', published_on: date('2023-03-20'), reliability: 'B',
   reason: 'Yearly report to a parliament; an ally of one side, but detailed and documented.'},
  {id: 'source:icj-advisory-opinion-2024-07-19',
   title: 'Legal Consequences arising from the Policies and Practices of Israel in the Occupied Palestinian Territory, including East Jerusalem, Advisory Opinion of 19 July 2024',
   publisher: 'International Court of Justice', url: 'https://www.icj-cij.org/case/186',
   published_on: date('2024-07-19'), reliability: 'A',
   reason: 'A court\'s finding on a large record of written evidence, its reasons published.'},
  {id: 'source:un-press-sc16269-2025',
   title: 'Meetings coverage SC/16269: Security Council renews the mandate of the disengagement observer force, resolution 2811 (2025)',
   publisher: 'United Nations', url: 'https://press.un.org/en/2025/sc16269.doc.htm',
   published_on: date('2025-12-29'), reliability: 'A',
   reason: 'The United Nations\' own report of its Council\'s meeting and of its own force.'},
  {id: 'source:trt-world-2025-12-30',
   title: 'UN Security Council extends the mandate of UNDOF until June 2026', publisher: 'TRT World',
   published_on: date('2025-12-30'), reliability: 'C',
   reason: 'A state broadcaster of a third country with a stance of its own; reports a public meeting. The title is given in the editors\' words.'}
] AS row
MERGE (node:Source {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

UNWIND [
  {id: 'actor:undof', name: 'United Nations Disengagement Observer Force', kind: 'forces',
   aliases: ['UNDOF', 'قوة الأمم المتحدة لمراقبة فض الاشتباك'], exists_from: date('1974-05-31'),
   description: 'Peacekeeping force of the United Nations between Israeli and Syrian forces.'},
  {id: 'actor:palestinian-authority', name: 'Palestinian Authority', kind: 'organization',
   aliases: ['PA', 'Palestinian National Authority', 'PNA', 'السلطة الفلسطينية', 'السلطة الوطنية الفلسطينية'],
   exists_from: date('1994-05-04'),
   description: 'Self-government set up under the agreements between Israel and the Palestine Liberation Organization.'},
  {id: 'actor:hamas', name: 'Hamas', kind: 'party', ucdp_id: '209',
   aliases: ['Islamic Resistance Movement', 'Harakat al-Muqawama al-Islamiya', 'حماس', 'حركة المقاومة الإسلامية'],
   description: 'Palestinian political movement with an armed wing.'}
] AS row
MERGE (node:Actor {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'part-of:golan-heights:syr', from_id: 'region:golan-heights', to_id: 'region:syr', basis: 'claimed'},
  {id: 'part-of:golan-heights:il-z', from_id: 'region:golan-heights', to_id: 'region:il-z',
   basis: 'administered'},
  {id: 'part-of:west-bank:pse', from_id: 'region:west-bank', to_id: 'region:pse', basis: 'claimed',
   valid_from: date('1988-11-15'), from_precision: 'day'},
  {id: 'part-of:gaza-strip:pse', from_id: 'region:gaza-strip', to_id: 'region:pse', basis: 'claimed',
   valid_from: date('1988-11-15'), from_precision: 'day'}
] AS row
OPTIONAL MATCH (source:Region {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:PART_OF {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*,
  valid_from: coalesce(row.valid_from, date('0001-01-01')),
  from_precision: coalesce(row.from_precision, 'unknown'),
  valid_to: date('9999-12-31'), to_precision: 'unknown', recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (edge[key] IS NULL OR edge[key] <> row[key]))
SET edge += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'controls:israel:golan-heights', from_id: 'actor:israel', to_id: 'region:golan-heights',
   valid_from: date('1967-06-01'), from_precision: 'month', status: 'sole', extent: 'whole', basis: 'reported'},
  {id: 'controls:israel:west-bank', from_id: 'actor:israel', to_id: 'region:west-bank',
   valid_from: date('1967-06-01'), from_precision: 'month', status: 'joint', extent: 'whole',
   basis: 'reported', note: 'Alone until May 1994; since then the Palestinian Authority governs parts.'},
  {id: 'controls:palestinian-authority:west-bank', from_id: 'actor:palestinian-authority',
   to_id: 'region:west-bank', valid_from: date('1994-05-01'), from_precision: 'month', status: 'joint',
   extent: 'part', basis: 'reported',
   note: 'First the Jericho area; since the Interim Agreement of 1995 Areas A and B.'},
  {id: 'controls:hamas:gaza-strip', from_id: 'actor:hamas', to_id: 'region:gaza-strip',
   valid_from: date('2007-06-01'), from_precision: 'month', status: 'sole', extent: 'whole', basis: 'reported',
   note: 'No source here speaks of a time after March 2022; none of the war that began in October 2023.'}
] AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:CONTROLS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*,
  valid_from: coalesce(row.valid_from, date('0001-01-01')),
  from_precision: coalesce(row.from_precision, 'unknown'),
  valid_to: date('9999-12-31'), to_precision: 'unknown', recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (edge[key] IS NULL OR edge[key] <> row[key]))
SET edge += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'claims:gov-syria:golan-heights', from_id: 'actor:gov-syria', to_id: 'region:golan-heights'},
  {id: 'claims:palestine:west-bank', from_id: 'actor:palestine', to_id: 'region:west-bank',
   valid_from: date('1988-11-15'), from_precision: 'day'},
  {id: 'claims:palestine:gaza-strip', from_id: 'actor:palestine', to_id: 'region:gaza-strip',
   valid_from: date('1988-11-15'), from_precision: 'day'}
] AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:CLAIMS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*,
  valid_from: coalesce(row.valid_from, date('0001-01-01')),
  from_precision: coalesce(row.from_precision, 'unknown'),
  valid_to: date('9999-12-31'), to_precision: 'unknown', recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (edge[key] IS NULL OR edge[key] <> row[key]))
SET edge += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'borders:golan-heights:undof-zone', from_id: 'region:golan-heights', to_id: 'region:undof-zone',
   length_km: 88.6,
   note: 'Replaces the line that Natural Earth draws between Israel\'s Northern District and the zone.'},
  {id: 'borders:golan-heights:il-z', from_id: 'region:golan-heights', to_id: 'region:il-z',
   note: 'Hand-set: Natural Earth has no line here.'}
] AS row
OPTIONAL MATCH (source:Region {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:BORDERS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*,
  valid_from: coalesce(row.valid_from, date('0001-01-01')),
  from_precision: coalesce(row.from_precision, 'unknown'),
  valid_to: date('9999-12-31'), to_precision: 'unknown', recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (edge[key] IS NULL OR edge[key] <> row[key]))
SET edge += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'present-in:undof:undof-zone', from_id: 'actor:undof', to_id: 'region:undof-zone',
   valid_from: date('1974-05-31'), from_precision: 'day', extent: 'whole',
   note: 'Established that day; the first troops arrived on 3 June 1974.'}
] AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:PRESENT_IN {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*,
  valid_from: coalesce(row.valid_from, date('0001-01-01')),
  from_precision: coalesce(row.from_precision, 'unknown'),
  valid_to: date('9999-12-31'), to_precision: 'unknown', recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE row[key] IS NOT NULL AND (edge[key] IS NULL OR edge[key] <> row[key]))
SET edge += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'un-sc-res-242-1967/controls:israel:golan-heights', about_id: 'controls:israel:golan-heights',
   explicit: false, credibility: 2, asserted_on: date('1967-11-22'), source: 'source:un-sc-res-242-1967',
   speaker: null, locator: 'para. 1 (i)',
   summary: 'Calls for the withdrawal of Israeli forces from territories occupied in the conflict of June 1967; names none.'},
  {id: 'un-sc-res-497-1981/controls:israel:golan-heights', about_id: 'controls:israel:golan-heights',
   explicit: true, credibility: 2, asserted_on: date('1981-12-17'), source: 'source:un-sc-res-497-1981',
   speaker: null, locator: 'paras. 1, 3',
   summary: 'Speaks of Syrian territory occupied by Israel since June 1967.'},
  {id: 'us-proclamation-9852-2019/controls:israel:golan-heights', about_id: 'controls:israel:golan-heights',
   explicit: true, credibility: 2, asserted_on: date('2019-03-25'), source: 'source:us-proclamation-9852-2019',
   speaker: null, locator: 'first paragraph',
   summary: 'Says that Israel took control of the Golan Heights in 1967.'},
  {id: 'trt-world-2025-12-30/controls:israel:golan-heights', about_id: 'controls:israel:golan-heights',
   explicit: true, credibility: 3, asserted_on: date('2025-12-30'), source: 'source:trt-world-2025-12-30',
   speaker: null, locator: null, summary: 'Calls the Golan Heights held by Israel since 1967.'},
  {id: 'un-sc-res-497-1981/claims:gov-syria:golan-heights', about_id: 'claims:gov-syria:golan-heights',
   explicit: false, credibility: 2, asserted_on: date('1981-12-17'), source: 'source:un-sc-res-497-1981',
   speaker: 'actor:gov-syria', locator: 'preamble',
   summary: 'Considers a letter of Syria\'s representative of 14 December 1981 against the extension of Israeli law.'},
  {id: 'syria-un-statement-2020-07-21/claims:gov-syria:golan-heights',
   about_id: 'claims:gov-syria:golan-heights', explicit: true, credibility: 2, asserted_on: date('2020-07-21'),
   source: 'source:syria-un-statement-2020-07-21', speaker: 'actor:gov-syria', locator: null,
   summary: 'Calls the Golan part of Syrian territory, to be restored to the line of 4 June 1967.'},
  {id: 'trt-world-2025-12-30/claims:gov-syria:golan-heights', about_id: 'claims:gov-syria:golan-heights',
   explicit: false, credibility: 3, asserted_on: date('2025-12-30'), source: 'source:trt-world-2025-12-30',
   speaker: 'actor:gov-syria', locator: null,
   summary: 'Reports Syria\'s representative objecting to nearly sixty years of Israeli presence in the Golan.'},
  {id: 'un-sc-res-497-1981/part-of:golan-heights:syr', about_id: 'part-of:golan-heights:syr', explicit: true,
   credibility: 2, asserted_on: date('1981-12-17'), source: 'source:un-sc-res-497-1981', speaker: null,
   locator: 'para. 1', summary: 'Names the Golan Heights Syrian.'},
  {id: 'natural-earth-admin1/part-of:golan-heights:il-z', about_id: 'part-of:golan-heights:il-z',
   explicit: false, credibility: 2, asserted_on: date('2022-05-12'), source: 'source:natural-earth-admin1',
   speaker: null, locator: 'ISR-3056', summary: 'Draws Israel\'s Northern District up to the UNDOF zone.'},
  {id: 'natural-earth-admin1/borders:golan-heights:undof-zone', about_id: 'borders:golan-heights:undof-zone',
   explicit: false, credibility: 2, asserted_on: date('2022-05-12'), source: 'source:natural-earth-admin1',
   speaker: null, locator: 'ISR-3056, SYR-5261',
   summary: 'The polygons of the Northern District and the zone share a line of about this length, with the Golan Heights on its western side.'},
  {id: 'disengagement-agreement-1974/borders:golan-heights:undof-zone',
   about_id: 'borders:golan-heights:undof-zone', explicit: true, credibility: 2,
   asserted_on: date('1974-05-31'), source: 'source:disengagement-agreement-1974', speaker: null,
   locator: 'section B', summary: 'Lays an area of separation east of the line that Israeli forces keep.'},
  {id: 'world-editors/borders:golan-heights:il-z', about_id: 'borders:golan-heights:il-z', explicit: true,
   credibility: 3, asserted_on: date('2026-11-01'), source: 'source:world-editors', speaker: null,
   locator: null,
   summary: 'The area lies between the Northern District as it was before June 1967 and the UNDOF zone.'},
  {id: 'un-sc-res-350-1974/present-in:undof:undof-zone', about_id: 'present-in:undof:undof-zone',
   explicit: true, credibility: 2, asserted_on: date('1974-05-31'), source: 'source:un-sc-res-350-1974',
   speaker: null, locator: 'para. 3', summary: 'Sets up the force at once to supervise the disengagement.'},
  {id: 'un-press-sc16269-2025/present-in:undof:undof-zone', about_id: 'present-in:undof:undof-zone',
   explicit: true, credibility: 2, asserted_on: date('2025-12-29'), source: 'source:un-press-sc16269-2025',
   speaker: null, locator: null,
   summary: 'The mandate of the force, which supervises the area of separation, is renewed until 30 June 2026.'},
  {id: 'un-sc-res-242-1967/controls:israel:west-bank', about_id: 'controls:israel:west-bank', explicit: false,
   credibility: 2, asserted_on: date('1967-11-22'), source: 'source:un-sc-res-242-1967', speaker: null,
   locator: 'para. 1 (i)',
   summary: 'Calls for the withdrawal of Israeli forces from territories occupied in the conflict of June 1967; names none.'},
  {id: 'un-sc-res-2334-2016/controls:israel:west-bank', about_id: 'controls:israel:west-bank', explicit: true,
   credibility: 2, asserted_on: date('2016-12-23'), source: 'source:un-sc-res-2334-2016', speaker: null,
   locator: 'preamble',
   summary: 'Speaks of the Palestinian territory occupied since 1967, East Jerusalem included.'},
  {id: 'icj-advisory-opinion-2024-07-19/controls:israel:west-bank', about_id: 'controls:israel:west-bank',
   explicit: true, credibility: 2, asserted_on: date('2024-07-19'),
   source: 'source:icj-advisory-opinion-2024-07-19', speaker: null, locator: null,
   summary: 'Finds that Israel\'s presence in the territory, held since 1967, continues.'},
  {id: 'gaza-jericho-agreement-1994/controls:palestinian-authority:west-bank',
   about_id: 'controls:palestinian-authority:west-bank', explicit: true, credibility: 2,
   asserted_on: date('1994-05-04'), source: 'source:gaza-jericho-agreement-1994', speaker: null,
   locator: 'articles II, III',
   summary: 'Israel is to leave the Jericho area within three weeks and hands it to the Palestinian Authority.'},
  {id: 'oslo-ii-1995/controls:palestinian-authority:west-bank',
   about_id: 'controls:palestinian-authority:west-bank', explicit: true, credibility: 2,
   asserted_on: date('1995-09-28'), source: 'source:oslo-ii-1995', speaker: null, locator: 'articles XI, XIII',
   summary: 'Areas A and B come under Palestinian authority in phases; Area C stays under Israel\'s.'},
  {id: 'ocha-palestinian-divide-2017-06/controls:palestinian-authority:west-bank',
   about_id: 'controls:palestinian-authority:west-bank', explicit: false, credibility: 2,
   asserted_on: date('2017-06-23'), source: 'source:ocha-palestinian-divide-2017-06', speaker: null,
   locator: 'key facts',
   summary: 'Sets the Palestinian Authority, based in the West Bank, apart from the authorities in Gaza.'},
  {id: 'us-human-rights-2022-west-bank-gaza/controls:palestinian-authority:west-bank',
   about_id: 'controls:palestinian-authority:west-bank', explicit: true, credibility: 2,
   asserted_on: date('2023-03-20'), source: 'source:us-human-rights-2022-west-bank-gaza', speaker: null,
   locator: 'executive summary',
   summary: 'Security agencies of the Palestinian Authority operated in parts of the West Bank.'},
  {id: 'ocha-gaza-fact-sheet-2007-11/controls:hamas:gaza-strip', about_id: 'controls:hamas:gaza-strip',
   explicit: true, credibility: 2, asserted_on: date('2007-11-30'),
   source: 'source:ocha-gaza-fact-sheet-2007-11', speaker: null, locator: null,
   summary: 'Dates Hamas\'s taking control of the Gaza Strip to 15 June 2007.'},
  {id: 'ocha-palestinian-divide-2017-06/controls:hamas:gaza-strip', about_id: 'controls:hamas:gaza-strip',
   explicit: true, credibility: 2, asserted_on: date('2017-06-23'),
   source: 'source:ocha-palestinian-divide-2017-06', speaker: null, locator: 'key facts',
   summary: 'Hamas took control of the Gaza Strip in June 2007 and its authorities govern there still.'},
  {id: 'amnesty-report-2021-22/controls:hamas:gaza-strip', about_id: 'controls:hamas:gaza-strip',
   explicit: true, credibility: 2, asserted_on: date('2022-03-29'), source: 'source:amnesty-report-2021-22',
   speaker: null, locator: 'Palestine (State of)',
   summary: 'Speaks of the administration of Hamas in the Gaza Strip, in fact in charge.'},
  {id: 'un-ga-res-43-177-1988/claims:palestine:west-bank', about_id: 'claims:palestine:west-bank',
   explicit: false, credibility: 2, asserted_on: date('1988-12-15'), source: 'source:un-ga-res-43-177-1988',
   speaker: null, locator: 'paras. 1, 2',
   summary: 'Acknowledges the State of Palestine, proclaimed on 15 November 1988, and affirms sovereignty over the territory occupied since 1967.'},
  {id: 'un-ga-res-43-177-1988/claims:palestine:gaza-strip', about_id: 'claims:palestine:gaza-strip',
   explicit: false, credibility: 2, asserted_on: date('1988-12-15'), source: 'source:un-ga-res-43-177-1988',
   speaker: null, locator: 'paras. 1, 2',
   summary: 'Acknowledges the State of Palestine, proclaimed on 15 November 1988, and affirms sovereignty over the territory occupied since 1967.'},
  {id: 'un-ga-res-43-177-1988/part-of:west-bank:pse', about_id: 'part-of:west-bank:pse', explicit: false,
   credibility: 2, asserted_on: date('1988-12-15'), source: 'source:un-ga-res-43-177-1988', speaker: null,
   locator: 'paras. 1, 2',
   summary: 'Acknowledges the State of Palestine, proclaimed on 15 November 1988, and affirms sovereignty over the territory occupied since 1967.'},
  {id: 'un-ga-res-43-177-1988/part-of:gaza-strip:pse', about_id: 'part-of:gaza-strip:pse', explicit: false,
   credibility: 2, asserted_on: date('1988-12-15'), source: 'source:un-ga-res-43-177-1988', speaker: null,
   locator: 'paras. 1, 2',
   summary: 'Acknowledges the State of Palestine, proclaimed on 15 November 1988, and affirms sovereignty over the territory occupied since 1967.'},
  {id: 'un-ga-res-67-19-2012/claims:palestine:west-bank', about_id: 'claims:palestine:west-bank',
   explicit: false, credibility: 2, asserted_on: date('2012-11-29'), source: 'source:un-ga-res-67-19-2012',
   speaker: null, locator: 'para. 1',
   summary: 'Reaffirms independence in a State of Palestine on the Palestinian territory occupied since 1967.'},
  {id: 'un-ga-res-67-19-2012/claims:palestine:gaza-strip', about_id: 'claims:palestine:gaza-strip',
   explicit: false, credibility: 2, asserted_on: date('2012-11-29'), source: 'source:un-ga-res-67-19-2012',
   speaker: null, locator: 'para. 1',
   summary: 'Reaffirms independence in a State of Palestine on the Palestinian territory occupied since 1967.'},
  {id: 'un-ga-res-67-19-2012/part-of:west-bank:pse', about_id: 'part-of:west-bank:pse', explicit: false,
   credibility: 2, asserted_on: date('2012-11-29'), source: 'source:un-ga-res-67-19-2012', speaker: null,
   locator: 'para. 1',
   summary: 'Reaffirms independence in a State of Palestine on the Palestinian territory occupied since 1967.'},
  {id: 'un-ga-res-67-19-2012/part-of:gaza-strip:pse', about_id: 'part-of:gaza-strip:pse', explicit: false,
   credibility: 2, asserted_on: date('2012-11-29'), source: 'source:un-ga-res-67-19-2012', speaker: null,
   locator: 'para. 1',
   summary: 'Reaffirms independence in a State of Palestine on the Palestinian territory occupied since 1967.'}
] AS row
MERGE (said:Assertion {id: row.id})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, row.source AS source_id, row.speaker AS speaker_id,
     row {.about_id, .explicit, .credibility, .locator, .asserted_on, .summary,
          stance: 'AFFIRMS', recorded_at: recorded} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE row[key] IS NOT NULL
                           AND (said[key] IS NULL OR said[key] <> row[key])) THEN [1] ELSE [] END |
  SET said += row)
WITH said, source_id, speaker_id
OPTIONAL MATCH (source:Source {id: source_id})
MERGE (said)-[:PUBLISHED_IN]->(source)
WITH said, speaker_id WHERE speaker_id IS NOT NULL
OPTIONAL MATCH (speaker:Actor {id: speaker_id})
MERGE (said)-[:ATTRIBUTED_TO]->(speaker);
