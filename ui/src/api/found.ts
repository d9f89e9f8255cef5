import { fetched } from './client';
import { FoundDocument } from './documents';
import type { FoundRelationship } from './relationships';

/** The service takes no more ids at once. */
const AT_ONCE = 100;

export interface Reference {
  __typename: string;
  id: string;
}

/** Requests of one type each: the database plans a statement for each set of types that it is asked for. */
export function requests(references: readonly Reference[]): string[][] {
  const byType = new Map<string, Set<string>>();
  for (const { __typename, id } of references) {
    const ids = byType.get(__typename) ?? new Set();
    byType.set(__typename, ids.add(id));
  }
  return [...byType.values()].flatMap((ids) => {
    const all = [...ids];
    return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
      all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
    );
  });
}

/** The relationships that are referred to, by id. */
export async function relationshipsOf(references: readonly Reference[]): Promise<Map<string, FoundRelationship>> {
  const answers = await Promise.all(requests(references).map((ids) => fetched(FoundDocument, { ids })));
  const found = new Map<string, FoundRelationship>();
  for (const node of answers.flatMap(({ nodes }) => nodes)) {
    if (node !== null && 'id' in node) found.set(node.id, node);
  }
  return found;
}
