// node relay.js URL CASES: what Relay's store holds after it asked, as JSON.
//
// The operations are compiled by relay-compiler; `graphql` below stands for the Babel plugin. Pages are
// loaded with the steps of React's usePaginationFragment, which are public in relay-runtime.
import { createRequire } from "node:module";
import Relay from "relay-runtime";
import { complained, post } from "./wire.js";

const [url, given] = process.argv.slice(2);
const cases = JSON.parse(given);
const compiled = createRequire(import.meta.url);

function graphql([text]) {
  const [, name] = /(?:query|fragment)\s+(\w+)/.exec(text);
  return compiled(`./__generated__/${name}.graphql.js`);
}

const ACTOR = graphql`
  query relayActorQuery(
    $key: String!, $asOf: Date, $knownAt: DateTime, $lens: Lens, $first: Int, $last: Int
  ) {
    actor(key: $key, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
      id
      ...relay_controls @arguments(first: $first, last: $last)
    }
  }
`;
const CONTROLS = graphql`
  fragment relay_controls on Actor
  @argumentDefinitions(
    first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" }
  )
  @refetchable(queryName: "relayControlsQuery") {
    id
    key
    name
    controls(first: $first, after: $after, last: $last, before: $before)
    @connection(key: "relay_controls") {
      totalCount
      edges {
        node { id key name }
        relationship { id version standing admiralty confidence origins }
      }
    }
  }
`;
const RELATIONSHIPS = graphql`
  query relayRelationshipsQuery(
    $where: RelationshipFilter, $asOf: Date, $knownAt: DateTime, $lens: Lens, $first: Int, $last: Int
  ) {
    ...relay_relationships
    @arguments(where: $where, asOf: $asOf, knownAt: $knownAt, lens: $lens, first: $first, last: $last)
  }
`;
const LISTED = graphql`
  fragment relay_relationships on Query
  @argumentDefinitions(
    where: { type: "RelationshipFilter" }
    asOf: { type: "Date" }, knownAt: { type: "DateTime" }, lens: { type: "Lens" }
    first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" }
  )
  @refetchable(queryName: "relayListedQuery") {
    relationships(
      types: [CONTROLS]
      where: $where, asOf: $asOf, knownAt: $knownAt, lens: $lens
      first: $first, after: $after, last: $last, before: $before
    ) @connection(key: "relay_relationships") {
      edges { node { __typename id version standing from { id } to { id } } }
    }
  }
`;
const NODE = graphql`
  query relayNodeQuery($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Actor { key name actorKind: kind controls { totalCount } }
      ... on Region { key name regionKind: kind controlledBy { totalCount } }
      ... on Controls { version standing admiralty basis from { id } to { id } }
    }
  }
`;

/** A client with a store of its own. */
function environment() {
  const network = Relay.Network.create(({ text }, variables) => post(url, text, variables));
  return new Relay.Environment({ network, store: new Relay.Store(new Relay.RecordSource()) });
}

/** Asks the service, keeps the answer from being collected, and gives back how to read it. */
async function load(client, request, variables) {
  const operation = Relay.createOperationDescriptor(request, variables, { force: true });
  client.retain(operation);
  await Relay.__internal.fetchQuery(client, operation).toPromise();
  return operation.fragment;
}

function read(client, selector) {
  const { data, isMissingData } = client.lookup(selector);
  if (isMissingData) {
    throw new Error(`the store misses some of ${selector.node.name} for ${JSON.stringify(selector.variables)}`);
  }
  return data;
}

/** A list, read from the store as often as asked, and loaded on page by page. */
function pages(client, fragment, reference) {
  const selector = Relay.getSingularSelector(fragment, reference);
  const found = Relay.getPaginationMetadata(fragment, "pages");
  const data = () => read(client, selector);
  const list = () => Relay.getValueAtPath(data(), found.connectionPathInFragmentData);

  async function more(direction, count) {
    const { hasNextPage, endCursor, hasPreviousPage, startCursor } = list().pageInfo;
    const [there, cursor] =
      direction === "forward" ? [hasNextPage, endCursor] : [hasPreviousPage, startCursor];
    if (!there) {
      return false;
    }
    const base = { ...selector.owner.variables, ...selector.variables };
    const variables = Relay.getPaginationVariables(
      direction, count, cursor, base, {}, found.paginationMetadata,
    );
    if (found.identifierField) {
      variables.id = data()[found.identifierField];
    }
    await load(client, found.paginationRequest, variables);
    return true;
  }

  async function all(direction, count) {
    const sizes = [list().edges.length];
    while (await more(direction, count)) {
      sizes.push(list().edges.length);
    }
    return sizes;
  }

  return { data, list, all };
}

/** The same actor under all clocks in one store: all is loaded before anything is read back. */
async function clocks(client) {
  const loaded = [];
  for (const clock of cases.clocks) {
    const variables = { key: cases.actor, ...clock, first: cases.page };
    const actor = read(client, await load(client, ACTOR, variables)).actor;
    const list = pages(client, CONTROLS, actor);
    loaded.push({ sizes: await list.all("forward", cases.page), list });
  }
  return loaded;
}

/** The same list from its end, in a store of its own. */
async function backward() {
  const client = environment();
  const variables = { key: cases.actor, ...cases.clocks[0], last: cases.page };
  const list = pages(client, CONTROLS, read(client, await load(client, ACTOR, variables)).actor);
  return { sizes: await list.all("backward", cases.page), list: list.list() };
}

/** The list whose nodes are relationships, from either end. */
async function relationships(client, direction) {
  const count = direction === "forward" ? { first: cases.page } : { last: cases.page };
  const variables = { where: cases.where, ...cases.clocks[0], ...count };
  const reference = read(client, await load(client, RELATIONSHIPS, variables));
  const list = pages(client, LISTED, reference);
  return { sizes: await list.all(direction, cases.page), list: list.list() };
}

/** Each id asked for again: what came, and the record of that id before and after. */
async function again(client, ids) {
  const source = client.getStore().getSource();
  const found = [];
  for (const id of ids) {
    const before = source.get(id);
    const { node } = read(client, await load(client, NODE, { id }));
    found.push({ id, node, before, after: source.get(id) });
  }
  return found;
}

/** Where the edges of the stored list of that actor lead. */
function stored(client, id) {
  const source = client.getStore().getSource();
  const list = source.get(source.get(id)["__relay_controls_connection"].__ref);
  return list.edges.__refs.map((name) => {
    const edge = source.get(name);
    return { node: edge.node.__ref, relationship: edge.relationship.__ref };
  });
}

/** An answer without what was asked for: whoever hears nothing of it is deaf. */
function provoked() {
  const operation = Relay.createOperationDescriptor(NODE, { id: "x" });
  environment().commitPayload(operation, { node: { __typename: "Actor", id: "x" } });
  return complained();
}

const client = environment();
const loaded = await clocks(client);
const held = () => loaded.map(({ list }) => list.data());
const found = { sizes: loaded.map(({ sizes }) => sizes), clocks: held(), backward: await backward() };
found.relationships = await relationships(client, "forward");
found.relationshipsBackward = await relationships(environment(), "backward");
found.edges = stored(client, found.clocks[0].id);
found.again = await again(client, [
  ...found.clocks.map(({ id }) => id),
  ...found.clocks[0].controls.edges.flatMap(({ node, relationship }) => [node.id, relationship.id]),
]);
found.afterwards = held();
found.complaints = complained();
found.provoked = provoked();
process.stdout.write(JSON.stringify(found));
