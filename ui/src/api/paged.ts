/** A list that comes in pages, read up to a bound. */

interface PageOf<Node> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: readonly { node: Node }[];
}

export interface Read<Node> {
  nodes: Node[];
  /** How many there are in all; more than were read where the bound cut them. */
  total: number;
}

/** Page after page until there is no more, so many have come, or nobody waits for them. */
export async function paged<Node>(
  ask: (after: string | null) => Promise<PageOf<Node>>,
  bound: number,
  wanted: () => boolean = () => true,
): Promise<Read<Node>> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const page: PageOf<Node> = await ask(after);
    nodes.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.endCursor;
    const more = page.pageInfo.hasNextPage && after !== null && nodes.length < bound;
    if (!more || !wanted()) return { nodes, total: page.totalCount };
  }
}
