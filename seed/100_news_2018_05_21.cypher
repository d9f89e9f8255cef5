// The news article of 21 May 2018 on Damascus, fact by fact, and nothing that it does not say.
//
// recorded_at: 2026-11-01T00:00:00Z
// source: "Syria Declares Damascus ISIS-free for First Time in Nearly Seven Years", 21 May 2018; the file
//   at hand names no publisher and no author. Summaries are in the editors' words.
// locators: H headline, S standfirst, C caption, V video line, P1 to P13 paragraphs of the text.
//
// What the article says in its own voice cites source:news-2018-05-21. What it reports somebody else as
// saying cites an entry of that speaker under it and is ATTRIBUTED_TO the speaker: the letter of the
// Admiralty code belongs to a Source, and a speaker has another reliability than the reporter.
// The monitor, the army and the state's media get the same letter.
//
// An assertion's id is its source's and what it is about. What a row of assertions leaves out is: AFFIRMS,
// in so many words, credibility 2, on 21 May 2018, in the article's own voice.
//
// Governments and countries are expected to be there already.

// Sources ---------------------------------------------------------------------------------------------

UNWIND [
  {id: 'source:news-2018-05-21',
   title: 'Syria Declares Damascus ISIS-free for First Time in Nearly Seven Years',
   published_on: date('2018-05-21'), reliability: 'F',
   reason: 'The publisher is not known: only the photograph is credited. To be judged once it is entered.'},
  {id: 'source:news-2018-05-21/sohr',
   title: 'The Syrian Observatory for Human Rights, as reported in the article of 21 May 2018',
   published_on: date('2018-05-21'), reliability: 'C',
   reason: 'A single monitor whose informants are not named. The same letter as for the parties to the fighting.'},
  {id: 'source:news-2018-05-21/syrian-army',
   title: 'The Syrian Army, as reported in the article of 21 May 2018',
   published_on: date('2018-05-21'), reliability: 'C',
   reason: 'A party to the fighting speaking of its own success. The same letter as for the monitor.'},
  {id: 'source:news-2018-05-21/syrian-state-media',
   title: 'Syrian state media, as reported in the article of 21 May 2018',
   published_on: date('2018-05-21'), reliability: 'C',
   reason: 'The media of a party to the fighting. The same letter as for the monitor.'},
  {id: 'source:news-2018-05-21/syrian-state-tv',
   title: 'Syrian state television, as reported in the article of 21 May 2018',
   published_on: date('2018-05-21'), reliability: 'C',
   reason: 'The media of a party to the fighting. The same letter as for the monitor.'},
  {id: 'source:news-2018-05-21/sana',
   title: 'Caption of a photograph released by SANA on 15 May 2018, as printed with the article of 21 May 2018',
   published_on: date('2018-05-21'), reliability: 'C',
   reason: 'The news agency of a party to the fighting. The same letter as for the monitor.'}
] AS row
MERGE (node:Source {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

// Actors ----------------------------------------------------------------------------------------------

UNWIND [
  {id: 'actor:syrian-army', name: 'Syrian Army', kind: 'forces',
   aliases: ['Syrian Arab Army', 'SAA', 'Syrian military', 'army of Syria', 'الجيش العربي السوري', 'الجيش السوري'],
   description: 'The army of the Syrian state.'},
  {id: 'actor:pro-gov-forces-syria', name: 'Pro-government forces in Syria', kind: 'umbrella',
   aliases: ['pro-Assad forces', 'pro-Syrian government forces', 'Syrian government forces', 'government forces', 'regime forces'],
   description: 'Those who fight on the side of the Syrian government, its army among them; no common command is implied.'},
  {id: 'actor:bashar-al-assad', name: 'Bashar al-Assad', kind: 'person',
   aliases: ['Bashar Assad', 'Bashar al-Asad', 'Assad', 'al-Assad', 'President Assad', 'بشار الأسد', 'الأسد'],
   description: 'Syrian politician, President of Syria from 2000 to 2024.', wikidata_id: 'Q44329'},
  {id: 'actor:syrian-police', name: 'Syrian police', kind: 'forces',
   aliases: ['police of Syria', 'الشرطة السورية'],
   description: 'The police of the Syrian state.'},
  {id: 'actor:islamic-state', name: 'Islamic State', kind: 'armed_group',
   aliases: ['ISIS', 'ISIL', 'IS', 'Daesh', 'Daish', "Da'esh", 'Islamic State group',
             'Islamic State of Iraq and the Levant', 'Islamic State of Iraq and Syria',
             'Islamic State of Iraq and al-Sham', 'داعش', 'الدولة الإسلامية', 'تنظيم الدولة الإسلامية',
             'الدولة الإسلامية في العراق والشام'],
   description: 'Armed group that has held territory in Iraq and Syria.', ucdp_id: '234', wikidata_id: 'Q2429253'},
  {id: 'actor:is-pledged-group-sw-syria', name: 'Group pledged to Islamic State in southwest Syria', kind: 'armed_group',
   aliases: ['IS-pledged group in southwest Syria', 'ISIS affiliate in southwest Syria', 'Islamic State affiliate in the southwest'],
   description: 'An armed group in southwest Syria that has pledged loyalty to Islamic State; the article of 21 May 2018 does not name it.'},
  {id: 'actor:syrian-rebels', name: 'Anti-Assad rebels', kind: 'umbrella',
   aliases: ['Syrian rebels', 'rebels', 'Syrian opposition fighters', 'Syrian insurgents', 'Syrian armed opposition',
             'armed opposition groups', 'anti-government rebels in Syria', 'المعارضة السورية المسلحة', 'الثوار السوريون'],
   description: 'The many groups that fight the government of Bashar al-Assad in Syria; no common command is implied.'},
  {id: 'actor:kurdish-groups-syria', name: 'Kurdish groups in Syria', kind: 'umbrella',
   aliases: ['Kurdish groups', 'Syrian Kurds', 'Syrian Kurdish forces', 'Kurdish-led forces in Syria', 'الأكراد السوريون'],
   description: 'The Kurdish groups in northern and eastern Syria; no common command is implied.'},
  {id: 'actor:us-military', name: 'United States military', kind: 'forces',
   aliases: ['U.S. military', 'US military', 'U.S. forces', 'US forces', 'American forces', 'القوات الأمريكية'],
   description: 'The armed forces of the United States.'},
  {id: 'actor:turkish-forces', name: 'Turkish forces', kind: 'forces',
   aliases: ['Turkish military', 'Turkish army', 'Turkish Armed Forces', 'Türk Silahlı Kuvvetleri', 'القوات التركية'],
   description: 'The armed forces of Turkey.'},
  {id: 'actor:iran-backed-allies-of-damascus', name: 'Iran-backed allies of Damascus', kind: 'umbrella',
   aliases: ['Iranian-backed allies of Assad', 'Iran-backed forces in Syria', 'Iranian-backed militias in Syria', 'pro-Iranian forces in Syria'],
   description: 'Those whom Iran backs and who stand with the Syrian government; no common command is implied.'},
  {id: 'actor:sohr', name: 'Syrian Observatory for Human Rights', kind: 'monitor',
   aliases: ['SOHR', 'the Observatory', 'Syrian Observatory', 'المرصد السوري لحقوق الإنسان', 'المرصد السوري'],
   description: 'War monitor based in Britain that follows the fighting in Syria.'},
  {id: 'actor:syrian-state-media', name: 'Syrian state media', kind: 'organization',
   aliases: ['state media of Syria', 'Syrian official media', 'الإعلام الرسمي السوري'],
   description: 'The media run by the Syrian state, spoken of as one.'},
  {id: 'actor:syrian-state-tv', name: 'Syrian state television', kind: 'media',
   aliases: ['Syrian state TV', 'Syrian TV', 'state television of Syria', 'التلفزيون السوري'],
   description: 'Television run by the Syrian state.'},
  {id: 'actor:sana', name: 'Syrian Arab News Agency', kind: 'media',
   aliases: ['SANA', 'Syrian official news agency', 'سانا', 'الوكالة العربية السورية للأنباء'],
   description: 'The official news agency of Syria.'}
] AS row
MERGE (node:Actor {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

// Regions ---------------------------------------------------------------------------------------------

UNWIND [
  {id: 'region:damascus-and-surroundings', name: 'Damascus and surroundings', kind: 'zone',
   aliases: ['Damascus and its surroundings', 'Damascus area', 'greater Damascus', 'دمشق ومحيطها'],
   description: 'The Syrian capital with the places around it, as the article of 21 May 2018 speaks of them.'},
  {id: 'region:south-damascus-pocket', name: 'South Damascus pocket', kind: 'zone',
   aliases: ['south Damascus', 'southern Damascus', 'area south of Damascus', 'جنوب دمشق'],
   description: 'The part of the south of Damascus that Islamic State held until May 2018.'},
  {id: 'region:al-hajar-al-aswad', name: 'Al-Hajar al-Aswad', kind: 'district',
   aliases: ['Hajar al-Aswad', 'Al Hajar al Aswad', 'Hajar Aswad', 'Al-Hajar Al-Aswad district', 'Hajar al Aswad', 'الحجر الأسود'],
   description: 'A district on the southern edge of Damascus, next to Yarmouk camp.'},
  {id: 'region:yarmouk-camp', name: 'Yarmouk camp', kind: 'camp',
   aliases: ['Yarmouk', 'Yarmuk', 'Yarmuk camp', 'Al-Yarmouk', 'Yarmouk refugee camp', 'Yarmouk Palestinian refugee camp',
             'مخيم اليرموك', 'اليرموك'],
   description: 'A camp for Palestinian refugees in the south of Damascus.'},
  {id: 'region:eastern-ghouta', name: 'Eastern Ghouta', kind: 'area',
   aliases: ['Ghouta', 'East Ghouta', 'al-Ghutah', 'al-Ghouta', 'Ghutah', 'Eastern Ghutah', 'East Ghutah', 'Al-Ghouta Al-Sharqiya',
             'الغوطة الشرقية', 'الغوطة'],
   description: 'Towns and farmland east of Damascus.'},
  {id: 'region:syria-east', name: 'Eastern Syria', kind: 'zone',
   aliases: ['east Syria', 'the east of Syria', 'شرق سوريا'],
   description: 'The east of Syria, as the article of 21 May 2018 speaks of it.'},
  {id: 'region:is-desert-area-1', name: 'Desert area in eastern Syria (1)', kind: 'zone',
   aliases: ['ISIS desert area 1', 'Islamic State desert area 1', 'first besieged desert area in eastern Syria'],
   description: 'One of two desert areas in eastern Syria that the article of 21 May 2018 speaks of without a name or a place.'},
  {id: 'region:is-desert-area-2', name: 'Desert area in eastern Syria (2)', kind: 'zone',
   aliases: ['ISIS desert area 2', 'Islamic State desert area 2', 'second besieged desert area in eastern Syria'],
   description: 'The other of two desert areas in eastern Syria that the article of 21 May 2018 speaks of without a name or a place.'},
  {id: 'region:syria-east-and-northeast', name: 'East and northeast Syria', kind: 'zone',
   aliases: ['northeast Syria', 'northeastern Syria', 'north-east Syria', 'eastern and northeastern Syria', 'شمال شرق سوريا'],
   description: 'The east and northeast of Syria, as the article of 21 May 2018 speaks of them.'},
  {id: 'region:syria-northwest', name: 'Northwest Syria', kind: 'zone',
   aliases: ['northwestern Syria', 'north-west Syria', 'شمال غرب سوريا'],
   description: 'The northwest of Syria, as the article of 21 May 2018 speaks of it.'},
  {id: 'region:turkish-buffer-zone', name: 'Turkish buffer zone in northwest Syria', kind: 'zone',
   aliases: ['Turkish buffer zone', 'buffer zone in northwest Syria', 'Turkish zone in Syria'],
   description: 'The part of northwest Syria that Turkey made a buffer zone of.'},
  {id: 'region:syria-southwest', name: 'Southwest Syria', kind: 'zone',
   aliases: ['southwestern Syria', 'south-west Syria', 'south-western Syria', 'the southwest of Syria', 'جنوب غرب سوريا'],
   description: 'The southwest of Syria at the frontiers with Israel and Jordan, as the article of 21 May 2018 speaks of it.'},
  {id: 'region:sw-is-pledged-enclave', name: 'Enclave in southwest Syria', kind: 'zone',
   aliases: ['enclave of the IS-pledged group', 'ISIS enclave in southwest Syria', 'small enclave in southwest Syria'],
   description: 'A small enclave in southwest Syria; the article of 21 May 2018 does not say where.'}
] AS row
MERGE (node:Region {id: row.id})
WITH node, row WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

// Events ----------------------------------------------------------------------------------------------

UNWIND [
  {id: 'event:damascus-declared-safe-2018-05-21', name: 'Army declares Damascus and surroundings safe', kind: 'declaration',
   valid_from: date('2018-05-21'), from_precision: 'day', valid_to: date('2018-05-22'), to_precision: 'day',
   description: 'The Syrian Army says that the capital and the places around it are safe.'},
  {id: 'event:south-of-damascus-declared-cleared-2018-05-21', name: 'State television declares the south of Damascus cleared', kind: 'declaration',
   valid_from: date('2018-05-21'), from_precision: 'day', valid_to: date('2018-05-22'), to_precision: 'day',
   description: 'A presenter of state television says that nobody is left to fight south of the capital.'},
  {id: 'event:battle-south-damascus-pocket-2018', name: 'Battle for the south Damascus pocket', kind: 'battle',
   aliases: ['battle of Yarmouk camp', 'battle of al-Hajar al-Aswad', 'south Damascus offensive'],
   valid_from: date('2018-04-01'), from_precision: 'month', valid_to: date('2018-05-22'), to_precision: 'day',
   description: 'Pro-government forces fight Islamic State for al-Hajar al-Aswad and Yarmouk camp.'},
  {id: 'event:expulsion-eastern-ghouta-2018', name: 'Rebels driven from Eastern Ghouta', kind: 'expulsion',
   aliases: ['fall of Eastern Ghouta'],
   valid_from: date('2018-04-01'), from_precision: 'month', valid_to: date('2018-05-01'), to_precision: 'month',
   description: 'Pro-government forces drive rebels out of Eastern Ghouta.'},
  {id: 'event:ceasefire-al-hajar-al-aswad-2018-05-20', name: 'Humanitarian ceasefire in al-Hajar al-Aswad', kind: 'ceasefire',
   valid_from: date('2018-05-20'), from_precision: 'day',
   description: 'A temporary halt in the fighting from the night of Sunday 20 May 2018, so that women, children and the old can leave; its parties and its end are not told.'},
  {id: 'event:withdrawal-south-damascus-2018-05-20', name: 'Fighters withdraw from the south Damascus pocket', kind: 'withdrawal',
   valid_from: date('2018-05-20'), from_precision: 'day',
   description: 'Fighters leave the pocket for areas that Islamic State holds in eastern Syria, as the monitor reports it.'},
  {id: 'event:surrender-deal-south-damascus-2018-05-20', name: 'Surrender deal over the south Damascus pocket', kind: 'deal',
   aliases: ['Yarmouk surrender deal', 'Islamic State surrender deal', 'evacuation deal in south Damascus'],
   valid_from: date('2018-05-20'), from_precision: 'day',
   description: 'The deal under which fighters are said to have left the pocket; with whom it was made is not told.'},
  {id: 'event:buses-leave-south-damascus-2018-05-21', name: 'Buses leave south Damascus', kind: 'evacuation',
   valid_from: date('2018-05-21'), from_precision: 'day', valid_to: date('2018-05-22'), to_precision: 'day',
   description: 'By 21 May 2018 buses have set out from the south of Damascus to areas of Islamic State in the east.'},
  {id: 'event:vow-to-retake-all-of-syria', name: 'Vow to retake all of Syria', kind: 'vow',
   description: 'Bashar al-Assad vows to take back the whole country; when is not told. The article adds its own judgement that the map foretells complications (P10).'},
  {id: 'event:demand-for-kurdish-autonomy', name: 'Kurdish groups want autonomy', kind: 'demand',
   description: 'Kurdish groups want autonomy from the government in Damascus; since when is not told.'},
  {id: 'event:armed-defence-east-and-northeast-syria', name: 'United States force used to defend east and northeast Syria', kind: 'armed_defence',
   valid_to: date('2018-05-22'), to_precision: 'day',
   description: 'The United States military uses force against pro-government forces to defend the territory; by 21 May 2018, when is not told.'},
  {id: 'event:israeli-air-strikes-in-syria', name: 'Israeli air strikes in Syria', kind: 'strike',
   valid_to: date('2018-05-22'), to_precision: 'day',
   description: 'Several air strikes by 21 May 2018; neither their days nor what they hit is told.'},
  {id: 'event:convoy-with-portraits-2018-05', name: 'Convoy with portraits of the president', kind: 'display',
   description: 'Government forces and police in a convoy hold portraits of Bashar al-Assad, in a photograph released on 15 May 2018; its day and place are not told.'},
  {id: 'event:celebration-south-damascus-2018-05-21', name: 'Soldiers celebrate in south Damascus', kind: 'observation',
   valid_from: date('2018-05-21'), from_precision: 'day', valid_to: date('2018-05-22'), to_precision: 'day',
   description: 'Soldiers shoot into the air and carry flags among ruins.'},
  {id: 'event:ruins-south-damascus-2018-05-21', name: 'Ruins in south Damascus', kind: 'observation',
   valid_from: date('2018-05-21'), from_precision: 'day', valid_to: date('2018-05-22'), to_precision: 'day',
   description: 'Houses are full of holes and burnt, and the dome of a mosque is broken.'}
] AS row
MERGE (node:Event {id: row.id})
WITH node, row {
  .*,
  valid_from: coalesce(row.valid_from, date('0001-01-01')),
  from_precision: coalesce(row.from_precision, 'unknown'),
  valid_to: coalesce(row.valid_to, date('9999-12-31')),
  to_precision: coalesce(row.to_precision, 'unknown')
} AS row
WHERE any(key IN keys(row) WHERE node[key] IS NULL OR node[key] <> row[key])
SET node += row;

// Who holds what --------------------------------------------------------------------------------------

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'controls:islamic-state:al-hajar-al-aswad', from_id: 'actor:islamic-state', to_id: 'region:al-hajar-al-aswad',
   valid_to: date('2018-05-21'), to_precision: 'day', status: 'sole', extent: 'unknown',
   note: 'Held already in April 2018; since when is not said. "Nearly seven years" (H, P1) counts militants of any kind in the capital.'},
  {id: 'controls:islamic-state:yarmouk-camp', from_id: 'actor:islamic-state', to_id: 'region:yarmouk-camp',
   valid_to: date('2018-05-21'), to_precision: 'day', status: 'sole', extent: 'unknown',
   note: 'Held already in April 2018; since when is not said.'},
  {id: 'controls:gov-syria:al-hajar-al-aswad', from_id: 'actor:gov-syria', to_id: 'region:al-hajar-al-aswad',
   valid_from: date('2018-05-21'), from_precision: 'day', status: 'sole', extent: 'unknown', agent: 'actor:syrian-army'},
  {id: 'controls:gov-syria:yarmouk-camp', from_id: 'actor:gov-syria', to_id: 'region:yarmouk-camp',
   valid_from: date('2018-05-21'), from_precision: 'day', status: 'sole', extent: 'unknown'},
  {id: 'controls:gov-syria:damascus-and-surroundings', from_id: 'actor:gov-syria', to_id: 'region:damascus-and-surroundings',
   valid_from: date('2018-05-21'), from_precision: 'day', status: 'sole', extent: 'whole',
   note: 'From this day as a whole; most of it was in the same hands before.'},
  {id: 'controls:syrian-rebels:eastern-ghouta', from_id: 'actor:syrian-rebels', to_id: 'region:eastern-ghouta',
   valid_to: date('2018-05-01'), to_precision: 'month', status: 'sole', extent: 'unknown'},
  {id: 'controls:gov-syria:eastern-ghouta', from_id: 'actor:gov-syria', to_id: 'region:eastern-ghouta',
   valid_from: date('2018-04-01'), from_precision: 'month', status: 'sole', extent: 'unknown'},
  {id: 'controls:islamic-state:is-desert-area-1', from_id: 'actor:islamic-state', to_id: 'region:is-desert-area-1',
   status: 'sole', extent: 'unknown', besieged: true, note: 'Who besieges it is not said.'},
  {id: 'controls:islamic-state:is-desert-area-2', from_id: 'actor:islamic-state', to_id: 'region:is-desert-area-2',
   status: 'sole', extent: 'unknown', besieged: true, note: 'Who besieges it is not said.'},
  {id: 'controls:is-pledged-group-sw-syria:sw-is-pledged-enclave', from_id: 'actor:is-pledged-group-sw-syria',
   to_id: 'region:sw-is-pledged-enclave', status: 'sole', extent: 'unknown',
   note: 'The enclave is small; whether it touches a frontier is not said.'},
  {id: 'controls:kurdish-groups-syria:syria-east-and-northeast', from_id: 'actor:kurdish-groups-syria',
   to_id: 'region:syria-east-and-northeast', status: 'sole', extent: 'most'},
  {id: 'controls:turkey:turkish-buffer-zone', from_id: 'actor:turkey', to_id: 'region:turkish-buffer-zone',
   status: 'unknown', extent: 'unknown', note: 'That Turkey made the zone is said, how it is held is not.'},
  {id: 'controls:syrian-rebels:syria-southwest', from_id: 'actor:syrian-rebels', to_id: 'region:syria-southwest',
   status: 'sole', extent: 'part',
   note: 'Who holds the rest of the southwest is not said. That Mr Assad risks a conflict with Israel there is a judgement of the article (P13), no relationship.'}
] AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:CONTROLS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*,
  basis: 'reported',
  valid_from: coalesce(row.valid_from, date('0001-01-01')),
  from_precision: coalesce(row.from_precision, 'unknown'),
  valid_to: coalesce(row.valid_to, date('9999-12-31')),
  to_precision: coalesce(row.to_precision, 'unknown'),
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

// Who backs and who opposes whom: no dates are said ---------------------------------------------------

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'supports:is-pledged-group-sw-syria:islamic-state', from_id: 'actor:is-pledged-group-sw-syria',
   to_id: 'actor:islamic-state', forms: ['allegiance'], note: 'A pledge of loyalty; aid is not spoken of.'},
  {id: 'supports:united-states:kurdish-groups-syria', from_id: 'actor:united-states',
   to_id: 'actor:kurdish-groups-syria', forms: ['combat_defence']},
  {id: 'supports:iran:iran-backed-allies-of-damascus', from_id: 'actor:iran',
   to_id: 'actor:iran-backed-allies-of-damascus', forms: ['unspecified']},
  {id: 'supports:iran-backed-allies-of-damascus:gov-syria', from_id: 'actor:iran-backed-allies-of-damascus',
   to_id: 'actor:gov-syria', forms: ['unspecified']}
] AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Actor {id: row.to_id})
MERGE (source)-[edge:SUPPORTS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'opposes:gov-syria:islamic-state', from_id: 'actor:gov-syria', to_id: 'actor:islamic-state',
   forms: ['ground_combat'], note: 'In April 2018 at the latest.'},
  {id: 'opposes:islamic-state:gov-syria', from_id: 'actor:islamic-state', to_id: 'actor:gov-syria',
   forms: ['ground_combat'], note: 'In April 2018 at the latest.'},
  {id: 'opposes:united-states:pro-gov-forces-syria', from_id: 'actor:united-states',
   to_id: 'actor:pro-gov-forces-syria', forms: ['armed_force']},
  {id: 'opposes:turkey:kurdish-groups-syria', from_id: 'actor:turkey', to_id: 'actor:kurdish-groups-syria',
   forms: ['troops']},
  {id: 'opposes:syrian-rebels:gov-syria', from_id: 'actor:syrian-rebels', to_id: 'actor:gov-syria',
   forms: ['unspecified'], note: 'The article calls them anti-Assad.'},
  {id: 'opposes:israel:iran-backed-allies-of-damascus', from_id: 'actor:israel',
   to_id: 'actor:iran-backed-allies-of-damascus', forms: ['political_demand'],
   note: 'What the air strikes hit is not said, so they are no form of this.'}
] AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Actor {id: row.to_id})
MERGE (source)-[edge:OPPOSES {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

// Who is where, without a word on control -------------------------------------------------------------

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'present-in:us-military:syria-east-and-northeast', from_id: 'actor:us-military',
   to_id: 'region:syria-east-and-northeast', extent: 'most'},
  {id: 'present-in:turkish-forces:syria-northwest', from_id: 'actor:turkish-forces',
   to_id: 'region:syria-northwest', extent: 'part'},
  {id: 'present-in:syrian-rebels:turkish-buffer-zone', from_id: 'actor:syrian-rebels',
   to_id: 'region:turkish-buffer-zone', extent: 'unknown', note: 'They have gathered there anew; that Turkey backs them is not said.'}
] AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:PRESENT_IN {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

// What touches what -----------------------------------------------------------------------------------

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'borders:isr:syria-southwest', from_id: 'region:isr', to_id: 'region:syria-southwest', via: 'region:golan-heights',
   note: 'The article says the Israeli border; on the map that line is the edge of the Golan Heights, held by Israel and claimed by Syria. This remark is the editors\'.'},
  {id: 'borders:jor:syria-southwest', from_id: 'region:jor', to_id: 'region:syria-southwest'},
  {id: 'borders:al-hajar-al-aswad:yarmouk-camp', from_id: 'region:al-hajar-al-aswad', to_id: 'region:yarmouk-camp'}
] AS row
OPTIONAL MATCH (source:Region {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:BORDERS {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

// What belongs to what --------------------------------------------------------------------------------

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'part-of:syrian-army:gov-syria', from_id: 'actor:syrian-army', to_id: 'actor:gov-syria'},
  {id: 'part-of:us-military:united-states', from_id: 'actor:us-military', to_id: 'actor:united-states'},
  {id: 'part-of:turkish-forces:turkey', from_id: 'actor:turkish-forces', to_id: 'actor:turkey'},
  {id: 'part-of:syrian-state-tv:syrian-state-media', from_id: 'actor:syrian-state-tv', to_id: 'actor:syrian-state-media'}
] AS row
OPTIONAL MATCH (source:Actor {id: row.from_id})
OPTIONAL MATCH (target:Actor {id: row.to_id})
MERGE (source)-[edge:PART_OF {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'part-of:al-hajar-al-aswad:south-damascus-pocket', from_id: 'region:al-hajar-al-aswad', to_id: 'region:south-damascus-pocket'},
  {id: 'part-of:yarmouk-camp:south-damascus-pocket', from_id: 'region:yarmouk-camp', to_id: 'region:south-damascus-pocket'},
  {id: 'part-of:south-damascus-pocket:damascus-and-surroundings', from_id: 'region:south-damascus-pocket', to_id: 'region:damascus-and-surroundings'},
  {id: 'part-of:is-desert-area-1:syria-east', from_id: 'region:is-desert-area-1', to_id: 'region:syria-east'},
  {id: 'part-of:is-desert-area-2:syria-east', from_id: 'region:is-desert-area-2', to_id: 'region:syria-east'},
  {id: 'part-of:turkish-buffer-zone:syria-northwest', from_id: 'region:turkish-buffer-zone', to_id: 'region:syria-northwest'},
  {id: 'part-of:sw-is-pledged-enclave:syria-southwest', from_id: 'region:sw-is-pledged-enclave', to_id: 'region:syria-southwest'}
] AS row
OPTIONAL MATCH (source:Region {id: row.from_id})
OPTIONAL MATCH (target:Region {id: row.to_id})
MERGE (source)-[edge:PART_OF {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*,
  valid_from: date('0001-01-01'), from_precision: 'unknown',
  valid_to: date('9999-12-31'), to_precision: 'unknown',
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {id: 'part-of:buses-leave-south-damascus-2018-05-21:withdrawal-south-damascus-2018-05-20',
   from_id: 'event:buses-leave-south-damascus-2018-05-21', to_id: 'event:withdrawal-south-damascus-2018-05-20'}
] AS row
OPTIONAL MATCH (source:Event {id: row.from_id})
OPTIONAL MATCH (target:Event {id: row.to_id})
MERGE (source)-[edge:PART_OF {version_id: row.id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, row {
  .*,
  valid_from: source.valid_from, from_precision: source.from_precision,
  valid_to: source.valid_to, to_precision: source.to_precision,
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

// Who has a part in an event, and where it happens: for the event's own period -------------------------

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {event: 'damascus-declared-safe-2018-05-21', actor: 'syrian-army', role: 'speaker'},
  {event: 'south-of-damascus-declared-cleared-2018-05-21', actor: 'syrian-state-tv', role: 'speaker'},
  {event: 'battle-south-damascus-pocket-2018', actor: 'pro-gov-forces-syria', role: 'attacker'},
  {event: 'battle-south-damascus-pocket-2018', actor: 'islamic-state', role: 'defender'},
  {event: 'expulsion-eastern-ghouta-2018', actor: 'pro-gov-forces-syria', role: 'attacker'},
  {event: 'expulsion-eastern-ghouta-2018', actor: 'syrian-rebels', role: 'against'},
  {event: 'withdrawal-south-damascus-2018-05-20', actor: 'islamic-state', role: 'leaving'},
  {event: 'surrender-deal-south-damascus-2018-05-20', actor: 'islamic-state', role: 'party'},
  {event: 'buses-leave-south-damascus-2018-05-21', actor: 'islamic-state', role: 'leaving'},
  {event: 'vow-to-retake-all-of-syria', actor: 'bashar-al-assad', role: 'speaker'},
  {event: 'demand-for-kurdish-autonomy', actor: 'kurdish-groups-syria', role: 'speaker'},
  {event: 'demand-for-kurdish-autonomy', actor: 'gov-syria', role: 'addressee'},
  {event: 'armed-defence-east-and-northeast-syria', actor: 'us-military', role: 'party'},
  {event: 'armed-defence-east-and-northeast-syria', actor: 'pro-gov-forces-syria', role: 'against'},
  {event: 'israeli-air-strikes-in-syria', actor: 'israel', role: 'attacker'},
  {event: 'convoy-with-portraits-2018-05', actor: 'pro-gov-forces-syria', role: 'party'},
  {event: 'convoy-with-portraits-2018-05', actor: 'syrian-police', role: 'party'},
  {event: 'celebration-south-damascus-2018-05-21', actor: 'syrian-army', role: 'subject'}
] AS row
OPTIONAL MATCH (source:Event {id: 'event:' + row.event})
OPTIONAL MATCH (target:Actor {id: 'actor:' + row.actor})
WITH recorded, source, target, row, 'involves:' + row.event + ':' + row.actor AS id
MERGE (source)-[edge:INVOLVES {version_id: id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, {
  id: id, from_id: source.id, to_id: target.id, role: row.role,
  valid_from: source.valid_from, from_precision: source.from_precision,
  valid_to: source.valid_to, to_precision: source.to_precision,
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {event: 'damascus-declared-safe-2018-05-21', region: 'damascus-and-surroundings', role: 'subject'},
  {event: 'south-of-damascus-declared-cleared-2018-05-21', region: 'south-damascus-pocket', role: 'subject'},
  {event: 'battle-south-damascus-pocket-2018', region: 'al-hajar-al-aswad', role: 'place'},
  {event: 'battle-south-damascus-pocket-2018', region: 'yarmouk-camp', role: 'place'},
  {event: 'expulsion-eastern-ghouta-2018', region: 'eastern-ghouta', role: 'place'},
  {event: 'ceasefire-al-hajar-al-aswad-2018-05-20', region: 'al-hajar-al-aswad', role: 'place'},
  {event: 'withdrawal-south-damascus-2018-05-20', region: 'south-damascus-pocket', role: 'origin'},
  {event: 'withdrawal-south-damascus-2018-05-20', region: 'syria-east', role: 'destination'},
  {event: 'buses-leave-south-damascus-2018-05-21', region: 'south-damascus-pocket', role: 'origin'},
  {event: 'buses-leave-south-damascus-2018-05-21', region: 'syria-east', role: 'destination'},
  {event: 'vow-to-retake-all-of-syria', region: 'syr', role: 'subject'},
  {event: 'armed-defence-east-and-northeast-syria', region: 'syria-east-and-northeast', role: 'place'},
  {event: 'israeli-air-strikes-in-syria', region: 'syr', role: 'place'},
  {event: 'celebration-south-damascus-2018-05-21', region: 'south-damascus-pocket', role: 'place'},
  {event: 'ruins-south-damascus-2018-05-21', region: 'south-damascus-pocket', role: 'place'}
] AS row
OPTIONAL MATCH (source:Event {id: 'event:' + row.event})
OPTIONAL MATCH (target:Region {id: 'region:' + row.region})
WITH recorded, source, target, row, 'at:' + row.event + ':' + row.region AS id
MERGE (source)-[edge:AT {version_id: id + '@1'}]->(target)
  ON CREATE SET edge.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH edge, {
  id: id, from_id: source.id, to_id: target.id, role: row.role,
  valid_from: source.valid_from, from_precision: source.from_precision,
  valid_to: source.valid_to, to_precision: source.to_precision,
  recorded_at: recorded
} AS row
WHERE any(key IN keys(row) WHERE edge[key] IS NULL OR edge[key] <> row[key])
SET edge += row;

// What is said, by whom, in which paragraph -----------------------------------------------------------

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  // the south of Damascus
  {about_id: 'controls:islamic-state:al-hajar-al-aswad', locator: 'P1, P2',
   summary: 'The army drove Islamic State out of the pocket on Monday; forces of the government had fought for the district for weeks.'},
  {about_id: 'controls:islamic-state:yarmouk-camp', locator: 'P1, P2', explicit: false, credibility: 3,
   summary: 'The camp was fought for together with the district beside it, in the pocket that Islamic State was driven from.'},
  {about_id: 'controls:gov-syria:al-hajar-al-aswad', locator: 'P1',
   summary: 'The army took the pocket on Monday.'},
  {about_id: 'controls:gov-syria:al-hajar-al-aswad', locator: 'P3', speaker: 'syrian-state-tv',
   summary: 'A presenter speaks of the recovery of the district.'},
  {about_id: 'controls:gov-syria:yarmouk-camp', locator: 'P1', explicit: false, credibility: 3,
   summary: 'The camp belonged to the pocket that the army took on Monday.'},
  {about_id: 'controls:gov-syria:yarmouk-camp', locator: 'P3', speaker: 'syrian-state-tv', credibility: 3,
   summary: 'A presenter says that the whole area south of the city is cleared.'},
  {about_id: 'controls:gov-syria:damascus-and-surroundings', locator: 'P1, H, V', speaker: 'syrian-army',
   summary: 'The army says that nothing threatens the capital and its surroundings any more.'},
  {about_id: 'event:damascus-declared-safe-2018-05-21', locator: 'H', part: 'h',
   summary: 'Headline: Damascus is rid of Islamic State, which had not been so for almost seven years.'},
  {about_id: 'event:damascus-declared-safe-2018-05-21', locator: 'P1', part: 'p1',
   summary: 'Text: no militants of whatever group are left in and around the capital, which had not been so for almost seven years.'},
  {about_id: 'event:south-of-damascus-declared-cleared-2018-05-21', locator: 'P3',
   summary: 'A presenter of state television concludes from the fall of the district that the area south of the capital is cleared.'},
  {about_id: 'event:battle-south-damascus-pocket-2018', locator: 'S, P2',
   summary: 'Pro-government forces have fought for weeks, since Eastern Ghouta fell in April, for the district and the camp.'},
  {about_id: 'event:battle-south-damascus-pocket-2018', locator: 'P8', speaker: 'syrian-state-media', asserted_on: date('2018-05-20'),
   summary: 'On Sunday the fighting was going on.'},
  {about_id: 'opposes:gov-syria:islamic-state', locator: 'P1, P2',
   summary: 'The army and forces with it fought Islamic State on the ground.'},
  {about_id: 'opposes:islamic-state:gov-syria', locator: 'P1, P2',
   summary: 'Islamic State fought the army and forces with it on the ground.'},
  {about_id: 'borders:al-hajar-al-aswad:yarmouk-camp', locator: 'P2',
   summary: 'The camp lies next to the district.'},
  {about_id: 'part-of:al-hajar-al-aswad:south-damascus-pocket', locator: 'P1, P2, P3', explicit: false,
   summary: 'The district is what was fought for in the pocket.'},
  {about_id: 'part-of:yarmouk-camp:south-damascus-pocket', locator: 'P1, P2', explicit: false,
   summary: 'The camp is what was fought for in the pocket, with the district beside it.'},
  {about_id: 'part-of:south-damascus-pocket:damascus-and-surroundings', locator: 'P1', explicit: false,
   summary: 'With the pocket taken, the army calls capital and surroundings safe as a whole.'},
  // Eastern Ghouta
  {about_id: 'controls:syrian-rebels:eastern-ghouta', locator: 'S, P2',
   summary: 'Rebels were there until they were driven out in April.'},
  {about_id: 'controls:gov-syria:eastern-ghouta', locator: 'P2', explicit: false,
   summary: 'Forces of the government have driven the rebels out in April.'},
  {about_id: 'event:expulsion-eastern-ghouta-2018', locator: 'P2',
   summary: 'In April pro-government forces drove the rebels from Eastern Ghouta.'},
  // what is left to Islamic State, and to those who pledged loyalty to it
  {about_id: 'controls:islamic-state:is-desert-area-1', locator: 'P4', exhaustive_in: 'region:syr',
   summary: 'In all of Syria, Islamic State is left with two stretches of desert in the east, both under siege; the enclave of a group pledged to it is counted apart.'},
  {about_id: 'controls:islamic-state:is-desert-area-2', locator: 'P4', exhaustive_in: 'region:syr',
   summary: 'In all of Syria, Islamic State is left with two stretches of desert in the east, both under siege; the enclave of a group pledged to it is counted apart.'},
  {about_id: 'part-of:is-desert-area-1:syria-east', locator: 'P4', summary: 'The area is in eastern Syria.'},
  {about_id: 'part-of:is-desert-area-2:syria-east', locator: 'P4', summary: 'The area is in eastern Syria.'},
  {about_id: 'supports:is-pledged-group-sw-syria:islamic-state', locator: 'P4',
   summary: 'A different armed group has sworn loyalty to Islamic State.'},
  {about_id: 'controls:is-pledged-group-sw-syria:sw-is-pledged-enclave', locator: 'P4',
   summary: 'That group has a small enclave.'},
  {about_id: 'part-of:sw-is-pledged-enclave:syria-southwest', locator: 'P4', summary: 'The enclave is in the southwest.'},
  // ceasefire, withdrawal, deal: the monitor and the state's media
  {about_id: 'event:ceasefire-al-hajar-al-aswad-2018-05-20', locator: 'P5', speaker: 'syrian-state-media',
   summary: 'Since Sunday night fighting was halted for a time, to let women, children and old people out.'},
  {about_id: 'event:withdrawal-south-damascus-2018-05-20', locator: 'P8', speaker: 'sohr', credibility: 3, asserted_on: date('2018-05-20'),
   summary: 'Fighters had begun to leave for areas of Islamic State in the east.'},
  {about_id: 'event:withdrawal-south-damascus-2018-05-20', locator: 'P8', speaker: 'syrian-state-media', stance: 'DENIES',
   explicit: false, credibility: 3, asserted_on: date('2018-05-20'),
   summary: 'Fighting was going on; said against the report of a withdrawal.'},
  {about_id: 'event:surrender-deal-south-damascus-2018-05-20', locator: 'P8', speaker: 'sohr', credibility: 3, asserted_on: date('2018-05-20'),
   summary: 'The fighters left under a deal of surrender; the other party to it is not named.'},
  {about_id: 'event:surrender-deal-south-damascus-2018-05-20', locator: 'P8', speaker: 'syrian-state-media', stance: 'DENIES',
   explicit: false, credibility: 4, asserted_on: date('2018-05-20'),
   summary: 'Fighting was going on; the deal itself is not spoken of.'},
  {about_id: 'event:buses-leave-south-damascus-2018-05-21', locator: 'P9', speaker: 'sohr', credibility: 3,
   summary: 'By Monday buses had set out for areas of Islamic State in the east.'},
  {about_id: 'part-of:buses-leave-south-damascus-2018-05-21:withdrawal-south-damascus-2018-05-20', locator: 'P8, P9',
   speaker: 'sohr', credibility: 3, explicit: false, summary: 'The buses carry on the withdrawal of the day before, to the same place.'},
  // the rest of the map
  {about_id: 'event:vow-to-retake-all-of-syria', locator: 'P10', summary: 'Mr Assad has promised to take back the whole country.'},
  {about_id: 'present-in:us-military:syria-east-and-northeast', locator: 'P11',
   summary: 'American forces stand in most of the east and northeast.'},
  {about_id: 'controls:kurdish-groups-syria:syria-east-and-northeast', locator: 'P11',
   summary: 'Kurdish groups have the same territory in their hands.'},
  {about_id: 'event:demand-for-kurdish-autonomy', locator: 'P11', summary: 'The Kurdish groups ask the government for self-rule.'},
  {about_id: 'event:armed-defence-east-and-northeast-syria', locator: 'P11',
   summary: 'The United States military has used force to keep pro-Assad forces off the territory.'},
  {about_id: 'supports:united-states:kurdish-groups-syria', locator: 'P11', explicit: false, credibility: 3,
   summary: 'The force that was used defended what the Kurdish groups hold.'},
  {about_id: 'opposes:united-states:pro-gov-forces-syria', locator: 'P11',
   summary: 'Force has been used against pro-Assad forces.'},
  {about_id: 'present-in:turkish-forces:syria-northwest', locator: 'P12', summary: 'Turkish forces were sent to the northwest.'},
  {about_id: 'opposes:turkey:kurdish-groups-syria', locator: 'P12',
   summary: 'The forces were sent against the same Kurdish groups.'},
  {about_id: 'controls:turkey:turkish-buffer-zone', locator: 'P12', explicit: false, credibility: 3,
   summary: 'Turkey made a buffer zone there.'},
  {about_id: 'part-of:turkish-buffer-zone:syria-northwest', locator: 'P12', summary: 'The buffer zone was made in the northwest.'},
  {about_id: 'present-in:syrian-rebels:turkish-buffer-zone', locator: 'P12', summary: 'Rebels have gathered anew in the buffer zone.'},
  {about_id: 'opposes:syrian-rebels:gov-syria', locator: 'P12', summary: 'The rebels are against Mr Assad.'},
  {about_id: 'controls:syrian-rebels:syria-southwest', locator: 'P13',
   summary: 'Rebels have land in the southwest that reaches the borders of Israel and Jordan.'},
  {about_id: 'borders:isr:syria-southwest', locator: 'P13', summary: 'The land that rebels hold in the southwest lies at the Israeli border.'},
  {about_id: 'borders:jor:syria-southwest', locator: 'P13', summary: 'The land that rebels hold in the southwest lies at the Jordanian border.'},
  {about_id: 'supports:iran:iran-backed-allies-of-damascus', locator: 'P13', summary: 'The allies of Mr Assad there are backed by Iran.'},
  {about_id: 'supports:iran-backed-allies-of-damascus:gov-syria', locator: 'P13', summary: 'They are allies of Mr Assad.'},
  {about_id: 'opposes:israel:iran-backed-allies-of-damascus', locator: 'P13',
   summary: 'Israel demands that they keep their distance from the frontier.'},
  {about_id: 'event:israeli-air-strikes-in-syria', locator: 'P13', summary: 'Israel has carried out air strikes in Syria.'},
  // photograph and ruins
  {about_id: 'event:convoy-with-portraits-2018-05', locator: 'C', speaker: 'sana', asserted_on: date('2018-05-15'),
   summary: 'A photograph released on 15 May shows government forces and police in a convoy with portraits of the president.'},
  {about_id: 'event:celebration-south-damascus-2018-05-21', locator: 'P6', credibility: 3,
   summary: 'Soldiers were seen celebrating with shots and flags; the day and the place follow from the text around it.'},
  {about_id: 'event:ruins-south-damascus-2018-05-21', locator: 'P7', credibility: 3,
   summary: 'Heavy damage to houses and to a mosque was seen; the day and the place follow from the text around it.'},
  // who belongs to whom
  {about_id: 'part-of:syrian-army:gov-syria', locator: 'P1', explicit: false, summary: 'It is spoken of as the army of Syria.'},
  {about_id: 'part-of:us-military:united-states', locator: 'P11', summary: 'It is the military of the United States.'},
  {about_id: 'part-of:turkish-forces:turkey', locator: 'P12', summary: 'They are forces that Turkey sent.'},
  {about_id: 'part-of:syrian-state-tv:syrian-state-media', locator: 'P3', explicit: false, summary: 'It is the television of the state.'}
] AS row
WITH recorded, row, 'news-2018-05-21' + coalesce('/' + row.speaker, '') AS publication
MERGE (said:Assertion {id: publication + '/' + row.about_id + coalesce('/' + row.part, '')})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, publication, row.speaker AS speaker_id, row {
  .about_id, .summary, .locator, .exhaustive_in,
  stance: coalesce(row.stance, 'AFFIRMS'),
  explicit: coalesce(row.explicit, true),
  credibility: coalesce(row.credibility, 2),
  asserted_on: coalesce(row.asserted_on, date('2018-05-21')),
  recorded_at: recorded
} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE row[key] IS NOT NULL
                           AND (said[key] IS NULL OR said[key] <> row[key])) THEN [1] ELSE [] END |
  SET said += row)
WITH said, publication, speaker_id
OPTIONAL MATCH (source:Source {id: 'source:' + publication})
MERGE (said)-[:PUBLISHED_IN]->(source)
WITH said, speaker_id WHERE speaker_id IS NOT NULL
OPTIONAL MATCH (speaker:Actor {id: 'actor:' + speaker_id})
MERGE (said)-[:ATTRIBUTED_TO]->(speaker);

// The same of the parts that actors and places have in the events.

WITH datetime('2026-11-01T00:00:00Z') AS recorded
UNWIND [
  {about_id: 'involves:damascus-declared-safe-2018-05-21:syrian-army', locator: 'P1, H', summary: 'It is the army that says so.'},
  {about_id: 'at:damascus-declared-safe-2018-05-21:damascus-and-surroundings', locator: 'P1, H', summary: 'It is said of the capital and its surroundings.'},
  {about_id: 'involves:south-of-damascus-declared-cleared-2018-05-21:syrian-state-tv', locator: 'P3', summary: 'A presenter of state television says so.'},
  {about_id: 'at:south-of-damascus-declared-cleared-2018-05-21:south-damascus-pocket', locator: 'P3', summary: 'It is said of the area south of Damascus.'},
  {about_id: 'involves:battle-south-damascus-pocket-2018:pro-gov-forces-syria', locator: 'S, P2', summary: 'Pro-government forces fought to get the places back.'},
  {about_id: 'involves:battle-south-damascus-pocket-2018:islamic-state', locator: 'P1, P2', summary: 'Islamic State was driven out.'},
  {about_id: 'at:battle-south-damascus-pocket-2018:al-hajar-al-aswad', locator: 'S, P2', summary: 'The district was fought for.'},
  {about_id: 'at:battle-south-damascus-pocket-2018:yarmouk-camp', locator: 'S, P2', summary: 'The camp was fought for.'},
  {about_id: 'involves:expulsion-eastern-ghouta-2018:pro-gov-forces-syria', locator: 'P2', summary: 'Pro-government forces drove them out.'},
  {about_id: 'involves:expulsion-eastern-ghouta-2018:syrian-rebels', locator: 'P2', summary: 'Rebels were driven out.'},
  {about_id: 'at:expulsion-eastern-ghouta-2018:eastern-ghouta', locator: 'P2', summary: 'They were driven from Eastern Ghouta.'},
  {about_id: 'at:ceasefire-al-hajar-al-aswad-2018-05-20:al-hajar-al-aswad', locator: 'P5', speaker: 'syrian-state-media', summary: 'It held in the district.'},
  {about_id: 'involves:withdrawal-south-damascus-2018-05-20:islamic-state', locator: 'P8', speaker: 'sohr', credibility: 3,
   asserted_on: date('2018-05-20'), explicit: false, summary: 'The fighters left for areas of Islamic State.'},
  {about_id: 'at:withdrawal-south-damascus-2018-05-20:south-damascus-pocket', locator: 'P8', speaker: 'sohr', credibility: 3,
   asserted_on: date('2018-05-20'), summary: 'They left the area south of Damascus.'},
  {about_id: 'at:withdrawal-south-damascus-2018-05-20:syria-east', locator: 'P8', speaker: 'sohr', credibility: 3,
   asserted_on: date('2018-05-20'), summary: 'They went toward the east of the country.'},
  {about_id: 'involves:surrender-deal-south-damascus-2018-05-20:islamic-state', locator: 'P8', speaker: 'sohr', credibility: 3,
   asserted_on: date('2018-05-20'), explicit: false, summary: 'It was a surrender of the fighters in the pocket.'},
  {about_id: 'involves:buses-leave-south-damascus-2018-05-21:islamic-state', locator: 'P9', speaker: 'sohr', credibility: 3,
   explicit: false, summary: 'The buses went to areas of Islamic State.'},
  {about_id: 'at:buses-leave-south-damascus-2018-05-21:south-damascus-pocket', locator: 'P9', speaker: 'sohr', credibility: 3,
   summary: 'The buses left the south of Damascus.'},
  {about_id: 'at:buses-leave-south-damascus-2018-05-21:syria-east', locator: 'P9', speaker: 'sohr', credibility: 3,
   summary: 'The buses went to the east of the country.'},
  {about_id: 'involves:vow-to-retake-all-of-syria:bashar-al-assad', locator: 'P10', summary: 'The vow is his.'},
  {about_id: 'at:vow-to-retake-all-of-syria:syr', locator: 'P10', summary: 'It is made of all of Syria.'},
  {about_id: 'involves:demand-for-kurdish-autonomy:kurdish-groups-syria', locator: 'P11', summary: 'The Kurdish groups want it.'},
  {about_id: 'involves:demand-for-kurdish-autonomy:gov-syria', locator: 'P11', summary: 'They want it from Damascus.'},
  {about_id: 'involves:armed-defence-east-and-northeast-syria:us-military', locator: 'P11', summary: 'The United States military used force.'},
  {about_id: 'involves:armed-defence-east-and-northeast-syria:pro-gov-forces-syria', locator: 'P11', summary: 'It was used against pro-Assad forces.'},
  {about_id: 'at:armed-defence-east-and-northeast-syria:syria-east-and-northeast', locator: 'P11', summary: 'It was used to defend that territory.'},
  {about_id: 'involves:israeli-air-strikes-in-syria:israel', locator: 'P13', summary: 'The strikes are Israel\'s.'},
  {about_id: 'at:israeli-air-strikes-in-syria:syr', locator: 'P13', summary: 'They were carried out in Syria.'},
  {about_id: 'involves:convoy-with-portraits-2018-05:pro-gov-forces-syria', locator: 'C', speaker: 'sana', asserted_on: date('2018-05-15'),
   summary: 'Government forces are in the convoy.'},
  {about_id: 'involves:convoy-with-portraits-2018-05:syrian-police', locator: 'C', speaker: 'sana', asserted_on: date('2018-05-15'),
   summary: 'Police are in the convoy.'},
  {about_id: 'involves:celebration-south-damascus-2018-05-21:syrian-army', locator: 'P6', credibility: 3, summary: 'The soldiers are of the army.'},
  {about_id: 'at:celebration-south-damascus-2018-05-21:south-damascus-pocket', locator: 'P6', credibility: 3, explicit: false,
   summary: 'The ruins around them are those of the pocket, by the text around it.'},
  {about_id: 'at:ruins-south-damascus-2018-05-21:south-damascus-pocket', locator: 'P7', credibility: 3, explicit: false,
   summary: 'The ruins are those of the pocket, by the text around it.'}
] AS row
WITH recorded, row, 'news-2018-05-21' + coalesce('/' + row.speaker, '') AS publication
MERGE (said:Assertion {id: publication + '/' + row.about_id})
  ON CREATE SET said.retracted_at = datetime('9999-12-31T00:00:00Z')
WITH said, publication, row.speaker AS speaker_id, row {
  .about_id, .summary, .locator,
  stance: 'AFFIRMS',
  explicit: coalesce(row.explicit, true),
  credibility: coalesce(row.credibility, 2),
  asserted_on: coalesce(row.asserted_on, date('2018-05-21')),
  recorded_at: recorded
} AS row
FOREACH (_ IN CASE WHEN any(key IN keys(row) WHERE said[key] IS NULL OR said[key] <> row[key]) THEN [1] ELSE [] END |
  SET said += row)
WITH said, publication, speaker_id
OPTIONAL MATCH (source:Source {id: 'source:' + publication})
MERGE (said)-[:PUBLISHED_IN]->(source)
WITH said, speaker_id WHERE speaker_id IS NOT NULL
OPTIONAL MATCH (speaker:Actor {id: 'actor:' + speaker_id})
MERGE (said)-[:ATTRIBUTED_TO]->(speaker);
