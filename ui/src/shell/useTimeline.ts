import { fetched, type Clocks } from '../api/client';
import { ChangesDocument } from '../api/documents';
import type { FoundRelationship } from '../api/relationships';
import { isEntity, toInterval, typeOf } from '../api/toModel';
import { useLoaded } from '../api/useLoaded';
import type { Interval } from '../model';
import { termOf } from '../texts/terms';

/** How much of the past the timeline of a selection holds. */
const CHANGES = 500;
const EVER = { from: '0001-01-02', to: '9999-12-30' };

export function intervalOf(found: FoundRelationship): Interval {
  return toInterval(found, `${found.from.name} ${termOf(typeOf(found.__typename))} ${found.to.name}`);
}

export interface Past {
  relationships: readonly FoundRelationship[];
  /** How many changes there are in all. */
  total: number;
}

async function load(about: readonly string[], clocks: Clocks): Promise<Past> {
  const { changes } = await fetched(ChangesDocument, {
    ...EVER,
    about: [...about],
    first: CHANGES,
    knownAt: clocks.knownAt,
    lens: clocks.lens,
  });
  return { relationships: changes.edges.map(({ node }) => node.relationship), total: changes.totalCount };
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

/** What ever began or ended around some things, whatever the day. */
export function useTimeline(about: readonly string[], clocks: Clocks) {
  const key = about.length === 0 ? null : JSON.stringify([about, clocks.knownAt, clocks.lens]);
  return useLoaded(key, () => load(about, clocks));
}
