import type { GraphNode, GraphRelationship } from '../model';
import type { Shown } from './filter';
import { graphTexts } from './texts';
import { kindWords } from './words';

/** Entities that stand together as one node, by the reader's wish. */
export interface Group {
  name: string;
  members: readonly string[];
}

/** The key of a group's node: its first member's, as no entity is in two groups. */
export function keyOf({ members }: Group): string {
  return `group:${[...members].sort()[0] ?? ''}`;
}

type Location = GraphNode['location'];

function middle(nodes: readonly GraphNode[]): Location {
  const known = nodes.flatMap(({ location }) => location ?? []);
  if (known.length === 0) return null;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    latitude: mean(known.map(({ latitude }) => latitude)),
    longitude: mean(known.map(({ longitude }) => longitude)),
  };
}

function groupNode(key: string, group: Group, members: readonly GraphNode[]): GraphNode {
  return {
    key,
    type: (members[0] as GraphNode).type,
    kind: 'GROUP',
    name: `${group.name} (${members.length})`,
    location: middle(members),
    total: null,
    members,
  };
}

/** Several relationships between the same ends as one line; what differs among them it does not say. */
function line(key: string, [first, ...more]: readonly GraphRelationship[], from: string, to: string): GraphRelationship {
  const one = first as GraphRelationship;
  if (more.length === 0) return { ...one, from, to };
  const all = [one, ...more];
  const changed = all.every(({ change }) => JSON.stringify(change) === JSON.stringify(one.change));
  const { change, ...rest } = one;
  return {
    ...rest,
    key,
    from,
    to,
    validFrom: null,
    validTo: null,
    admiralty: null,
    confidence: null,
    disputed: all.some(({ disputed }) => disputed),
    standing: all.find(({ standing }) => standing === 'ASSERTED')?.standing ?? one.standing,
    details: {},
    lines: all.map((each) => each.key),
    ...(changed && change !== undefined ? { change } : {}),
  };
}

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/**
 * The graph with each group as one node. Lines that reach a group are one for each type and pair of ends, and
 * disputed where any of them is; lines within a group are not drawn. Members that are not shown do not count.
 */
export function grouped(shown: Shown, groups: readonly Group[]): Shown {
  if (groups.length === 0) return shown;
  const byMember = new Map(groups.flatMap((group) => group.members.map((member) => [member, group] as const)));
  const members = new Map<Group, GraphNode[]>();
  const nodes: GraphNode[] = [];
  for (const node of shown.nodes) {
    const group = byMember.get(node.key);
    if (group === undefined) nodes.push(node);
    else put(members, group, node);
  }
  // A key is found by sorting the members: once a group, as every line asks for two.
  const keys = new Map(groups.map((group) => [group, keyOf(group)] as const));
  for (const [group, own] of members) nodes.push(groupNode(keys.get(group) as string, group, own));
  const end = (key: string) => {
    const group = byMember.get(key);
    return group === undefined ? key : (keys.get(group) as string);
  };
  const relationships: GraphRelationship[] = [];
  const merged = new Map<string, GraphRelationship[]>();
  for (const each of shown.relationships) {
    const [from, to] = [end(each.from), end(each.to)];
    if (from === each.from && to === each.to) relationships.push(each);
    else if (from !== to) put(merged, `line:${each.type} ${from} ${to}`, each);
  }
  for (const [key, own] of merged) {
    const [one] = own as [GraphRelationship];
    relationships.push(line(key, own, end(one.from), end(one.to)));
  }
  return { nodes, relationships };
}

/** What is drawn, by the keys of what stands behind it: an entity's group, a relationship's line. */
export function drawnKeys(drawn: Shown): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { key, members } of drawn.nodes) for (const member of members ?? []) keys.set(member.key, key);
  for (const { key, lines } of drawn.relationships) for (const each of lines ?? []) keys.set(each, key);
  return keys;
}

/** The keys of what stands behind what is drawn. */
export function behind(drawn: Shown, keys: readonly string[]): readonly string[] {
  const found = new Map<string, readonly string[]>();
  for (const { key, members } of drawn.nodes) if (members) found.set(key, members.map((member) => member.key));
  for (const { key, lines } of drawn.relationships) if (lines) found.set(key, lines);
  return keys.flatMap((key) => found.get(key) ?? [key]);
}

/** All of a node's kind that are shown, as a group; null where it is the only one. */
export function byKind(shown: Shown, node: GraphNode): Group | null {
  const alike = shown.nodes.filter(({ type, kind }) => type === node.type && kind === node.kind);
  return alike.length < 2 ? null : { name: kindWords(node), members: alike.map(({ key }) => key) };
}

/** What an actor holds, or what the holder of a region holds, as a group; null where that is not several. */
export function byHolder(shown: Shown, node: GraphNode): Group | null {
  const held = shown.relationships.filter(({ type }) => type === 'CONTROLS');
  const holder = node.type === 'Actor' ? node.key : held.find(({ to }) => to === node.key)?.from;
  const name = shown.nodes.find(({ key }) => key === holder)?.name;
  const members = [...new Set(held.filter(({ from }) => from === holder).map(({ to }) => to))];
  return name === undefined || members.length < 2 ? null : { name: graphTexts.heldBy(name), members };
}

/** Whether paths can be asked for: between two entities, neither of them a group. */
export function canJoin(nodes: readonly GraphNode[]): boolean {
  return nodes.length === 2 && nodes.every(({ members }) => members === undefined);
}

/** The selected as a group, named by the first; null where that is not several. */
export function ofSelected(nodes: readonly GraphNode[]): Group | null {
  const [first] = nodes;
  const members = nodes.flatMap((node) => (node.members ?? [node]).map(({ key }) => key));
  return first === undefined || members.length < 2 ? null : { name: graphTexts.andOthers(first.name), members };
}
