// node graphcache.js URL CASES: what urql's normalised cache holds after it asked, as JSON.
//
// Objects are keyed by `id`, as by default, and the schema is the introspected one. What is read back
// is asked with `cache-only`, so nothing of it comes from the service.
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { complained, introspected } from "./wire.js";

const [url, given] = process.argv.slice(2);
const cases = JSON.parse(given);
const schema = await introspected(url);

const CLOCKS = "$asOf: Date, $knownAt: DateTime, $lens: Lens";
const PAGE = "$first: Int, $after: String, $last: Int, $before: String";
const PAGED = "first: $first, after: $after, last: $last, before: $before";
const PAGE_INFO = "pageInfo { hasNextPage endCursor hasPreviousPage startCursor }";
const RELATIONSHIP = "id version standing admiralty confidence origins";
const ACTOR = `
  query ($key: String!, ${CLOCKS}, ${PAGE}) {
    actor(key: $key, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
      id key name
      controls(${PAGED}) {
        totalCount
        edges { node { id key name } relationship { ${RELATIONSHIP} } }
        ${PAGE_INFO}
      }
    }
  }
`;
// Not asked of the service, so that it can only be what `node` brought to the same object.
const REFETCHED = `
  query ($key: String!, ${CLOCKS}, ${PAGE}) {
    actor(key: $key, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
      id aliases
      controls(${PAGED}) {
        edges { node { id aliases } relationship { id recordedAt } }
        ${PAGE_INFO}
      }
    }
  }
`;
const NODE = `
  query ($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Named { aliases }
      ... on Relationship { version standing admiralty recordedAt from { id } to { id } }
    }
  }
`;
const RELATIONSHIPS = `
  query ($where: RelationshipFilter, ${CLOCKS}, ${PAGE}) {
    relationships(
      types: [CONTROLS], where: $where, asOf: $asOf, knownAt: $knownAt, lens: $lens, ${PAGED}
    ) {
      edges { node { __typename id version standing from { id } to { id } } }
      ${PAGE_INFO}
    }
  }
`;

/** A client with a cache of its own. */
function client(mergeMode = "inwards") {
  const list = relayPagination({ mergeMode });
  const resolvers = { Query: { relationships: list }, Actor: { controls: list } };
  return new Client({
    url: `${url}/graphql`,
    preferGetMethod: false,
    exchanges: [cacheExchange({ schema, resolvers }), fetchExchange],
  });
}

async function ask(one, query, variables, requestPolicy) {
  const { data, error } = await one.query(query, variables, { requestPolicy }).toPromise();
  if (error) {
    throw error;
  }
  return data;
}

const fetched = (one, query, variables) => ask(one, query, variables, "network-only");
const cached = (one, query, variables) => ask(one, query, variables, "cache-only");

const actorsList = (data) => data.actor.controls;
const rootList = (data) => data.relationships;

/** Loads a list to its end or its start; the sizes are those of the joined list in the cache. */
async function all(one, query, variables, direction, listOf) {
  const sizes = [];
  let page = direction === "forward" ? { first: cases.page } : { last: cases.page };
  for (;;) {
    const { edges, pageInfo } = listOf(await fetched(one, query, { ...variables, ...page }));
    sizes.push(edges.length);
    const [more, cursor] =
      direction === "forward"
        ? [pageInfo.hasNextPage, { first: cases.page, after: pageInfo.endCursor }]
        : [pageInfo.hasPreviousPage, { last: cases.page, before: pageInfo.startCursor }];
    if (!more) {
      return sizes;
    }
    page = cursor;
  }
}

const first = { first: cases.page };
const of = (clock) => ({ key: cases.actor, ...clock });

/** What the cache holds of the actor under each clock. */
async function held(one, query) {
  const found = [];
  for (const clock of cases.clocks) {
    found.push((await cached(one, query, { ...of(clock), ...first }))?.actor ?? null);
  }
  return found;
}

/** A list from its end, in a cache of its own. */
async function backward(query, variables, listOf) {
  const one = client("outwards");
  const sizes = await all(one, query, variables, "backward", listOf);
  const list = listOf(await cached(one, query, { ...variables, last: cases.page }));
  return { sizes, list };
}

const one = client();
const found = { sizes: [] };
for (const clock of cases.clocks) {
  found.sizes.push(await all(one, ACTOR, of(clock), "forward", actorsList));
}
found.clocks = await held(one, ACTOR);
found.backward = await backward(ACTOR, of(cases.clocks[0]), actorsList);

const listed = { where: cases.where, ...cases.clocks[0] };
found.relationships = {
  sizes: await all(one, RELATIONSHIPS, listed, "forward", rootList),
  list: rootList(await cached(one, RELATIONSHIPS, { ...listed, ...first })),
};
found.relationshipsBackward = await backward(RELATIONSHIPS, listed, rootList);

found.before = await held(one, REFETCHED);
found.again = [];
const { id, controls } = found.clocks[0];
for (const again of [id, ...controls.edges.flatMap(({ node, relationship }) => [node.id, relationship.id])]) {
  found.again.push({ id: again, node: (await fetched(one, NODE, { id: again })).node });
}
found.refetched = await held(one, REFETCHED);
found.afterwards = await held(one, ACTOR);
found.complaints = complained();

// Neighbourhoods have no id and are no connection, which the client has to be told.
await fetched(client(), "query ($ids: [String!]!) { neighbourhood(ids: $ids) { cutOff } }", { ids: [cases.actor] });
found.provoked = complained();
process.stdout.write(JSON.stringify(found));
