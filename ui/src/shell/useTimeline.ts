import { fetched, type Clocks } from '../api/client';
import { ChangesDocument } from '../api/documents';
import type { FoundRelationship } from '../api/relationships';
import { EventsDocument, eventsOf } from '../api/mapDocuments';
import { isEntity, toEvent, toInterval, typeOf } from '../api/toModel';
import { useLoaded } from '../api/useLoaded';
import type { EventMark, Interval } from '../model';
import { termOf } from '../texts/terms';

/** How much of the past the timeline of a selection holds. */
const CHANGES = 500;
const EVER = { from: '0001-01-02', to: '9999-12-30' };

export function intervalOf(found: FoundRelationship): Interval {
  return toInterval(found, `${found.from.name} ${termOf(typeOf(found.__typename))} ${found.to.name}`);
}

export interface Past {
  relationships: readonly FoundRelationship[];
  /** The days of the changes, in order. */
  days: readonly string[];
  /** How many changes there are in all. */
  total: number;
  events: readonly EventMark[];
  eventsTotal: number;
}

async function load(about: readonly string[], { knownAt, lens }: Clocks): Promise<Past> {
  const [{ changes }, { events }] = await Promise.all([
    fetched(ChangesDocument, { ...EVER, about: [...about], first: CHANGES, knownAt, lens }),
    // As of the last day there is: what is yet to come on the page's date is on the timeline too.
    fetched(EventsDocument, { first: CHANGES, after: null, where: eventsOf(about), asOf: EVER.to, knownAt, lens }),
  ]);
  return {
    relationships: changes.edges.map(({ node }) => node.relationship),
    days: [...new Set(changes.edges.map(({ node }) => node.on))].sort(),
    total: changes.totalCount,
    events: events.edges.flatMap(({ node }) => toEvent(node)),
    eventsTotal: events.totalCount,
  };
}

/** What is shown on the day and what ever began or ended around the selection, each once. */
export function livesOf(
  selection: readonly string[],
  shown: readonly FoundRelationship[],
  changed: readonly FoundRelationship[],
): readonly FoundRelationship[] {
  const chosen = new Set(selection);
  const touched = [...shown, ...changed].filter((each) => chosen.has(each.key));
  // Of a relationship, all that ever held between the same two in the same way.
  const alike = new Set(touched.map(likeness));
  const lives = new Map<string, FoundRelationship>();
  for (const each of [...changed, ...shown]) {
    if (!chosen.has(each.from.key) && !chosen.has(each.to.key) && !alike.has(likeness(each))) continue;
    lives.set(`${each.key} ${each.validFrom ?? ''}`, each);
  }
  return [...lives.values()];
}

function likeness(found: FoundRelationship): string {
  return `${found.__typename} ${found.from.key} ${found.to.key}`;
}

/** The things whose past the timeline of a selection needs. */
export function concerned(selection: readonly string[], shown: readonly FoundRelationship[]): readonly string[] {
  const chosen = new Set(selection);
  const ends = shown.filter((each) => chosen.has(each.key)).flatMap((each) => [each.from.key, each.to.key]);
  return [...new Set([...selection.filter(isEntity), ...ends])].sort();
}

/** What ever began, ended or happened around some things, whatever the day. */
export function useTimeline(about: readonly string[], clocks: Clocks) {
  const key = about.length === 0 ? null : JSON.stringify([about, clocks.knownAt, clocks.lens]);
  return useLoaded(key, () => load(about, clocks));
}
