import type { ResultOf } from '../api/graphql';
import type { AssertionFields } from '../api/inspectorDocuments';

export type Assertion = ResultOf<typeof AssertionFields>;

/** Stated by a source, said by a party of itself, or following from what is said. */
export type Nature = 'reported' | 'claimed' | 'computed';

/** Who is behind an assertion: the speaker, else the publisher. */
export function originOf(assertion: Assertion): string {
  return assertion.speaker?.name ?? assertion.source.publisher ?? assertion.source.title;
}

type Said = Pick<Assertion, 'explicit'> & { speaker: { key: string } | null };

export function natureOf(assertion: Said, parties: readonly string[]): Nature {
  if (!assertion.explicit) return 'computed';
  const speaker = assertion.speaker?.key;
  return speaker !== undefined && parties.includes(speaker) ? 'claimed' : 'reported';
}

/**
 * The nature of what is affirmed: reported where anybody but the parties states it, claimed where they alone do,
 * computed where nobody states it in so many words; null where nobody affirms it.
 */
export function natureOfAll(
  assertions: readonly (Said & Pick<Assertion, 'stance'>)[],
  parties: readonly string[],
): Nature | null {
  const natures = new Set(
    assertions.filter(({ stance }) => stance === 'AFFIRMS').map((assertion) => natureOf(assertion, parties)),
  );
  return (['reported', 'claimed', 'computed'] as const).find((nature) => natures.has(nature)) ?? null;
}

export interface OriginRow {
  origin: string;
  affirms: readonly Assertion[];
  denies: readonly Assertion[];
}

/** Who affirms and who denies, side by side; an origin that does both stands in one line. */
export function matrixOf(assertions: readonly Assertion[]): readonly OriginRow[] {
  const rows = new Map<string, { affirms: Assertion[]; denies: Assertion[] }>();
  for (const assertion of assertions) {
    const origin = originOf(assertion);
    const row = rows.get(origin) ?? { affirms: [], denies: [] };
    rows.set(origin, row);
    (assertion.stance === 'AFFIRMS' ? row.affirms : row.denies).push(assertion);
  }
  return [...rows]
    .map(([origin, row]) => ({ origin, ...row }))
    .sort((one, other) => one.origin.localeCompare(other.origin));
}
