/** What the views show: plain values, named by the graph's stable keys. */

export type EntityType = 'Actor' | 'Region' | 'Event';
export type Precision = 'DAY' | 'MONTH' | 'YEAR' | 'UNKNOWN';
export type Standing = 'ASSERTED' | 'CARRIED_FORWARD' | 'CARRIED_BACK' | 'DEFAULT' | 'UNKNOWN';

export interface GraphNode {
  key: string;
  type: EntityType;
  kind: string;
  name: string;
  /** WGS 84, where the graph has one. */
  location: { latitude: number; longitude: number } | null;
  /** How many relationships it has in all, where that was asked. */
  total: number | null;
  /** An event that is both affirmed and denied. */
  disputed?: boolean;
  /** What stands together as this one node, where the reader grouped it. */
  members?: readonly GraphNode[];
}

/** What became of a relationship between the date and the one compared with. */
export interface Change {
  kind: 'BEGAN' | 'ENDED' | 'CHANGED_HANDS';
  on: string;
  /** It does not hold on the date itself, only on the other. */
  elsewhere: boolean;
}

export interface GraphRelationship {
  key: string;
  type: string;
  from: string;
  to: string;
  validFrom: string | null;
  validTo: string | null;
  admiralty: string | null;
  confidence: number | null;
  disputed: boolean;
  standing: Standing;
  /** Forms, status, basis and the like, as the graph has them. */
  details: Readonly<Record<string, string | readonly string[] | boolean | null>>;
  change?: Change;
  /** Stated by a source, said by a party of itself, or following from what is said; null while that is not known. */
  nature?: 'reported' | 'claimed' | 'computed' | null;
  /** The keys of what is drawn as this one line, where several are. */
  lines?: readonly string[];
}

/** Control of a region on the date. */
export interface Holding {
  relationship: string;
  region: string;
  regionName: string;
  regionKind: string;
  /** Keys that lead to a shape: ISO 3166-1 alpha-3 of a country, Natural Earth's adm1_code of a first-level region. */
  iso3: string | null;
  adm1: string | null;
  holder: string;
  holderName: string;
  status: 'SOLE' | 'JOINT' | 'CONTESTED' | 'UNKNOWN';
  extent: 'WHOLE' | 'MOST' | 'PART' | 'UNKNOWN';
  basis: 'REPORTED' | 'DEFAULT' | 'SUPPOSED';
  standing: Standing;
  lastAssertedOn: string | null;
  disputed: boolean;
  /** Where a region lies that has no shape of its own: a town or a camp. */
  location?: { latitude: number; longitude: number } | null;
}

export interface Claim {
  relationship: string;
  region: string;
  iso3: string | null;
  adm1: string | null;
  claimant: string;
  claimantName: string;
}

export interface FrontlineEnd {
  region: string;
  name: string;
  iso3: string | null;
  adm1: string | null;
}

export interface Frontline {
  relationship: string;
  from: FrontlineEnd;
  to: FrontlineEnd;
}

/** A region drawn by hand: a zone, a quarter or a camp, as an approximate hull over the regions that it cuts across. */
export interface Zone {
  region: string;
  name: string;
  kind: string;
  /** WKT POLYGON in WGS 84. */
  hull: string;
  /** Keys of the regions that it cuts across: a default of their country says nothing about these. */
  overlaps?: readonly string[];
}

export interface EventMark {
  key: string;
  name: string;
  kind: string;
  from: string;
  to: string | null;
  precision: Precision;
  disputed: boolean;
  location: { latitude: number; longitude: number } | null;
}

/** The life of one relationship on the timeline. */
export interface Interval {
  relationship: string;
  type: string;
  label: string;
  from: string | null;
  fromPrecision: Precision;
  to: string | null;
  toPrecision: Precision;
  disputed: boolean;
  lastAssertedOn: string | null;
}
