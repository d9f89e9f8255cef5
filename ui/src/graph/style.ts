import type { EntityType, GraphRelationship } from '../model';

export type Shape = 'circle' | 'hexagon' | 'pentagon' | 'square' | 'tablet' | 'diamond' | 'triangle' | 'wedge';

/** A figure inside a node's shape; its place in the list is its number in the shader. */
export const MARKS = ['none', 'dot', 'ring', 'bar', 'cross', 'bars', 'corner'] as const;
export type Mark = (typeof MARKS)[number];

export interface Figure {
  shape: Shape;
  mark: Mark;
}

/** Shape and mark together are one kind's alone, so that kinds can be told apart without colour. */
const FIGURES: Readonly<Record<EntityType, Readonly<Record<string, Figure>>>> = {
  Actor: {
    STATE: { shape: 'circle', mark: 'none' },
    FORCES: { shape: 'circle', mark: 'bar' },
    COALITION: { shape: 'circle', mark: 'ring' },
    UMBRELLA: { shape: 'circle', mark: 'bars' },
    ARMED_GROUP: { shape: 'hexagon', mark: 'none' },
    MILITIA: { shape: 'hexagon', mark: 'bar' },
    ORGANIZATION: { shape: 'pentagon', mark: 'none' },
    PARTY: { shape: 'pentagon', mark: 'bar' },
    PERSON: { shape: 'pentagon', mark: 'dot' },
    COMMUNITY: { shape: 'pentagon', mark: 'ring' },
    MONITOR: { shape: 'pentagon', mark: 'cross' },
    MEDIA: { shape: 'pentagon', mark: 'bars' },
  },
  Region: {
    COUNTRY: { shape: 'square', mark: 'none' },
    FIRST_LEVEL: { shape: 'square', mark: 'bar' },
    DISTRICT: { shape: 'square', mark: 'bars' },
    ZONE: { shape: 'square', mark: 'ring' },
    CITY: { shape: 'tablet', mark: 'none' },
    CAMP: { shape: 'tablet', mark: 'dot' },
    AREA: { shape: 'tablet', mark: 'ring' },
  },
  Event: {
    CEASEFIRE: { shape: 'diamond', mark: 'none' },
    DEAL: { shape: 'diamond', mark: 'dot' },
    WITHDRAWAL: { shape: 'diamond', mark: 'bar' },
    EVACUATION: { shape: 'diamond', mark: 'bars' },
    EXPULSION: { shape: 'diamond', mark: 'cross' },
    TRANSITION: { shape: 'diamond', mark: 'ring' },
    BATTLE: { shape: 'triangle', mark: 'none' },
    STRIKE: { shape: 'triangle', mark: 'dot' },
    ARMED_DEFENCE: { shape: 'triangle', mark: 'bar' },
    DECLARATION: { shape: 'wedge', mark: 'none' },
    VOW: { shape: 'wedge', mark: 'dot' },
    DEMAND: { shape: 'wedge', mark: 'bar' },
    DISPLAY: { shape: 'wedge', mark: 'ring' },
    OBSERVATION: { shape: 'wedge', mark: 'cross' },
  },
};

/** The figure of a kind that the model got after this table. */
const OTHERS: Readonly<Record<EntityType, Figure>> = {
  Actor: { shape: 'circle', mark: 'corner' },
  Region: { shape: 'square', mark: 'corner' },
  Event: { shape: 'diamond', mark: 'corner' },
};

/** The figure of a kind of entity. */
export function figureOf(type: EntityType, kind: string): Figure {
  return FIGURES[type][kind.toUpperCase()] ?? OTHERS[type];
}

/** Line patterns; their place in the list is their number in the shader. */
export const PATTERNS = ['solid', 'dashed', 'dotted', 'chained'] as const;
export type Pattern = (typeof PATTERNS)[number];

const UNREPORTED: ReadonlySet<unknown> = new Set(['DEFAULT', 'SUPPOSED', 'UNKNOWN']);

/** Dashed is disputed, dotted is not reported in so many words, chained is what only a party says of itself. */
export function patternOf({ disputed, standing, details, nature }: GraphRelationship): Pattern {
  if (disputed) return 'dashed';
  if (UNREPORTED.has(standing) || UNREPORTED.has(details['basis']) || nature === 'computed') return 'dotted';
  return nature === 'claimed' ? 'chained' : 'solid';
}

export type Head = 'none' | 'arrow' | 'bar' | 'diamond' | 'circle' | 'square';

interface Stroke {
  /** The custom property that has the colour. */
  colour: string;
  head: Head;
}

const STROKES: Readonly<Record<string, Stroke>> = {
  SUPPORTS: { colour: '--graph-supports', head: 'arrow' },
  OPPOSES: { colour: '--graph-opposes', head: 'bar' },
  CONTROLS: { colour: '--graph-controls', head: 'square' },
  CLAIMS: { colour: '--graph-claims', head: 'diamond' },
  PRESENT_IN: { colour: '--graph-presence', head: 'circle' },
  MEMBER_OF: { colour: '--graph-parts', head: 'circle' },
  PART_OF: { colour: '--graph-parts', head: 'arrow' },
  BORDERS: { colour: '--graph-borders', head: 'none' },
  OVERLAPS: { colour: '--graph-borders', head: 'none' },
  SUCCEEDED_BY: { colour: '--graph-events', head: 'arrow' },
  INVOLVES: { colour: '--graph-events', head: 'none' },
  AT: { colour: '--graph-events', head: 'square' },
};

const OTHER_STROKE: Stroke = { colour: '--graph-borders', head: 'arrow' };

/** Colour and end of a type of relationship. */
export function strokeOf(type: string): Stroke {
  return STROKES[type] ?? OTHER_STROKE;
}

/** The types of relationship that have a stroke of their own, in the order of a legend. */
export const STROKED: readonly string[] = Object.keys(STROKES);

/** The kinds of an entity type that have a figure of their own, in the order of a legend. */
export function kindsOf(type: EntityType): readonly string[] {
  return Object.keys(FIGURES[type]);
}

/** A node's radius: it grows with what the graph has of it, slowly. */
export function sizeOf(total: number | null, shown: number): number {
  return Math.min(7 + 2.2 * Math.log2(1 + Math.max(total ?? 0, shown)), 24);
}

/** A line's width: the surer, the wider. */
export function widthOf(confidence: number | null): number {
  return confidence === null ? 1.6 : 1.4 + 1.8 * Math.max(0, Math.min(1, confidence));
}

/** A name cut to what a label can carry. */
export function labelOf(name: string): string {
  return name.length <= 36 ? name : `${name.slice(0, 35).trimEnd()}…`;
}
