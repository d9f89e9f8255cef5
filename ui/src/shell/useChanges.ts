import { fetched, type Clocks } from '../api/client';
import { ChangesDocument } from '../api/documents';
import type { ResultOf } from '../api/graphql';
import { useLoaded } from '../api/useLoaded';
import { ordered } from '../time/dates';

/** How many changes are asked for at once. */
const SHOWN = 200;

export type Changes = ResultOf<typeof ChangesDocument>['changes'];
export type Changed = Changes['edges'][number]['node'];

/** What began, ended or changed hands between the two dates, around some things or, with null, anywhere. */
export function useChanges({ asOf, knownAt, lens }: Clocks, compare: string | null, about: readonly string[] | null) {
  const [from, to] = ordered(asOf, compare ?? asOf);
  const nothing = from === to || about?.length === 0;
  return useLoaded(nothing ? null : JSON.stringify([from, to, knownAt, lens, about]), async () => {
    const { changes } = await fetched(ChangesDocument, {
      from,
      to,
      about: about === null ? null : [...about],
      first: SHOWN,
      knownAt,
      lens,
    });
    return changes;
  });
}
