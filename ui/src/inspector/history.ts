import { fetched, type Clocks } from '../api/client';
import type { ResultOf } from '../api/graphql';
import { RecordingDocument } from '../api/inspectorDocuments';
import type { FoundRelationship } from '../api/relationships';
import { typeOf } from '../api/toModel';
import { toDate, toDay } from '../time/dates';
import { termOf } from '../texts/terms';

/** An interval of the past of what is inspected. */
export interface Life {
  key: string;
  id: string;
  statement: string;
  from: string | null;
  to: string | null;
  notes: readonly string[];
  /** A day on which it holds. */
  day: string | null;
}

function dayOf({ validFrom, validTo }: FoundRelationship): string | null {
  if (validFrom !== null) return validFrom;
  return validTo === null ? null : toDate(toDay(validTo) - 1);
}

/** The intervals around one of the selected, the latest first. */
export function livesAround(key: string, lives: readonly FoundRelationship[]): readonly Life[] {
  const own = lives.find((each) => each.key === key);
  const concerns = (each: FoundRelationship) =>
    own === undefined
      ? each.from.key === key || each.to.key === key
      : each.__typename === own.__typename && each.from.key === own.from.key && each.to.key === own.to.key;
  return lives
    .filter(concerns)
    .map((each) => ({
      key: each.key,
      id: `${each.key} ${each.validFrom ?? ''}`,
      statement: `${each.from.name} ${termOf(typeOf(each.__typename))} ${each.to.name}`,
      from: each.validFrom,
      to: each.validTo,
      notes: [
        ...(each.__typename === 'Controls' ? [termOf(each.status)] : []),
        termOf(each.standing),
        ...(each.disputed ? [termOf('DISPUTED')] : []),
      ],
      day: dayOf(each),
    }))
    .sort((a, b) => (b.from ?? '').localeCompare(a.from ?? '') || a.statement.localeCompare(b.statement, 'en'));
}

export type Recording = ResultOf<typeof RecordingDocument>['relationships']['edges'][number]['node'];

const MOST = 10;

/** The recordings before one of that moment, the latest first: each is what was known just before the next. */
export async function recordingsBefore(key: string, recordedAt: string, clocks: Clocks): Promise<readonly Recording[]> {
  const found: Recording[] = [];
  let before = recordedAt;
  while (found.length < MOST) {
    const knownAt = new Date(Date.parse(before) - 1).toISOString();
    const answer = await fetched(RecordingDocument, { key, asOf: clocks.asOf, knownAt });
    const next = answer.relationships.edges[0]?.node;
    if (next === undefined || Date.parse(next.recordedAt) >= Date.parse(before)) break;
    found.push(next);
    before = next.recordedAt;
  }
  return found;
}
