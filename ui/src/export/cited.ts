import { fetched, type Clocks } from '../api/client';
import type { ResultOf } from '../api/graphql';
import { CitedDocument } from '../api/inspectorDocuments';
import { paged } from '../api/paged';

export type Source = ResultOf<typeof CitedDocument>['assertions']['edges'][number]['node']['source'];

/** What stands behind something that is taken along. */
export interface Cited {
  /** The sources by the key of the relationship or event that they speak of. */
  of: ReadonlyMap<string, readonly Source[]>;
  /** Each source once, by its title. */
  sources: readonly Source[];
  watermark: string | null;
  /** How many assertions there are where not all were read. */
  cut: { shown: number; total: number } | null;
}

/** How many keys are asked about at once, how many assertions a page has, and how many are read of each. */
const KEYS = 300;
const PAGE = 1000;
const BOUND = 5000;

type Assertion = ResultOf<typeof CitedDocument>['assertions']['edges'][number]['node'];
export type Spoken = Pick<Assertion, 'aboutId' | 'source'>;

/** The sources of what was read, each once for everything that it speaks of. */
export function citedOf(spoken: readonly Spoken[], total: number, watermark: string | null): Cited {
  const of = new Map<string, Map<string, Source>>();
  const sources = new Map<string, Source>();
  for (const { aboutId, source } of spoken) {
    of.set(aboutId, (of.get(aboutId) ?? new Map<string, Source>()).set(source.key, source));
    sources.set(source.key, source);
  }
  return {
    of: new Map([...of].map(([key, own]) => [key, [...own.values()]])),
    sources: [...sources.values()].sort((a, b) => a.title.localeCompare(b.title, 'en') || (a.key < b.key ? -1 : 1)),
    watermark,
    cut: spoken.length < total ? { shown: spoken.length, total } : null,
  };
}

/** The assertions of what the keys stand for, under the clocks and the lens of the page, while they are waited for. */
export async function spokenOf(keys: Iterable<string>, clocks: Clocks, wanted: () => boolean = () => true) {
  const all = [...new Set(keys)];
  const spoken: Assertion[] = [];
  let total = 0;
  let watermark: string | null = null;
  // The watermark is asked for even where nothing is cited.
  for (let at = 0; at === 0 || (at < all.length && wanted()); at += KEYS) {
    const some = all.slice(at, at + KEYS);
    const read = await paged(async (after) => {
      const found = await fetched(CitedDocument, { keys: some, first: PAGE, after, ...clocks });
      watermark ??= found.watermark;
      return found.assertions;
    }, BOUND, wanted);
    spoken.push(...read.nodes);
    total += read.total;
  }
  return { spoken, total, watermark };
}

/** Who says what the keys stand for. */
export async function cited(keys: Iterable<string>, clocks: Clocks): Promise<Cited> {
  const { spoken, total, watermark } = await spokenOf(keys, clocks);
  return citedOf(spoken, total, watermark);
}
