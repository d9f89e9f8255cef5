import { useMemo, useRef } from 'react';

import type { Clocks } from '../api/client';
import type { FoundRelationship } from '../api/relationships';
import { useLoaded } from '../api/useLoaded';
import { spokenOf } from '../export/cited';
import { natureOfAll, type Nature } from '../inspector/assertions';
import type { GraphRelationship } from '../model';

export type Natures = ReadonlyMap<string, Nature>;

const NONE: Natures = new Map();

type Said = Awaited<ReturnType<typeof spokenOf>>['spoken'][number];

/** The nature of each relationship that somebody affirms. */
export function naturesOf(found: readonly FoundRelationship[], spoken: readonly Said[]): Natures {
  const about = new Map<string, Said[]>();
  for (const each of spoken) {
    const others = about.get(each.aboutId);
    if (others === undefined) about.set(each.aboutId, [each]);
    else others.push(each);
  }
  const natures = new Map<string, Nature>();
  for (const { key, from, to } of found) {
    const nature = natureOfAll(about.get(key) ?? [], [from.key, to.key]);
    if (nature !== null) natures.set(key, nature);
  }
  return natures;
}

interface Known {
  of: string;
  /** null where nobody affirms it. */
  natures: Map<string, Nature | null>;
}

/**
 * Asked for once the relationships are there: they are drawn without waiting for it. What was told under the same
 * clocks is not asked for again, so that a step asks for what it brought alone.
 */
export function useNatures(found: readonly FoundRelationship[], clocks: Clocks): Natures {
  const known = useRef<Known>({ of: '', natures: new Map() });
  const keys = useMemo(() => [...new Set(found.map(({ key }) => key))].sort(), [found]);
  const asked = useMemo(() => (keys.length === 0 ? null : JSON.stringify([keys, clocks])), [keys, clocks]);
  const [loaded] = useLoaded(asked, async (wanted) => {
    const of = JSON.stringify(clocks);
    if (known.current.of !== of) known.current = { of, natures: new Map() };
    const { natures } = known.current;
    const news = found.filter(({ key }) => !natures.has(key));
    if (news.length > 0) {
      const { spoken } = await spokenOf(news.map(({ key }) => key), clocks, wanted);
      const told = naturesOf(news, spoken);
      // What nobody waited for may have stopped half-way.
      if (wanted()) for (const { key } of news) natures.set(key, told.get(key) ?? null);
    }
    return new Map(keys.flatMap((key) => withNature(key, natures.get(key))));
  });
  return loaded.value ?? NONE;
}

function withNature(key: string, nature: Nature | null | undefined): [string, Nature][] {
  return nature == null ? [] : [[key, nature]];
}

/** The relationships with their natures; what stays the same stays the same object. */
export function useNatured(relationships: readonly GraphRelationship[], natures: Natures): readonly GraphRelationship[] {
  return useMemo(
    () =>
      natures.size === 0
        ? relationships
        : relationships.map((each) => ({ ...each, nature: natures.get(each.key) ?? null })),
    [relationships, natures],
  );
}
