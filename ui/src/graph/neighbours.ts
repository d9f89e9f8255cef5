import type { GraphNode, GraphRelationship } from '../model';
import { graphTexts } from './texts';
import type { Shown } from './filter';
import { changeWords, kindWords, verb, words } from './words';

/** One line of the list beside the canvas. */
export interface Entry {
  /** Its own, as a node can be there by several relationships. */
  id: string;
  node: GraphNode;
  relationship: GraphRelationship | null;
  /** How the relationship reads from where the list is. */
  verb: string | null;
  notes: readonly string[];
}

/** What the list is about. */
export type Subject =
  | { is: 'all' }
  | { is: 'node'; node: GraphNode }
  | { is: 'relationship'; relationship: GraphRelationship };

/** The last of the selection that is shown is what the list is about. */
export function subjectOf(shown: Shown, selection: readonly string[]): Subject {
  for (const key of [...selection].reverse()) {
    const node = shown.nodes.find((each) => each.key === key);
    if (node) return { is: 'node', node };
    const relationship = shown.relationships.find((each) => each.key === key);
    if (relationship) return { is: 'relationship', relationship };
  }
  return { is: 'all' };
}

function notesOf(relationship: GraphRelationship): readonly string[] {
  const { list } = graphTexts;
  const notes: string[] = [];
  if (relationship.lines !== undefined) notes.push(list.lines(relationship.lines.length));
  const change = changeWords(relationship);
  if (change !== null) notes.push(change);
  if (relationship.change?.elsewhere === true) notes.push(list.elsewhere);
  if (relationship.disputed) notes.push(list.disputed);
  if (relationship.standing === 'DEFAULT') notes.push(list.byDefault);
  if (relationship.standing === 'UNKNOWN') notes.push(list.unknown);
  if (relationship.details['basis'] === 'SUPPOSED') notes.push(list.supposed);
  const nature = relationship.nature ? list.natures[relationship.nature] : null;
  if (nature !== null) notes.push(nature);
  const status = relationship.details['status'];
  if (typeof status === 'string') notes.push(words(status));
  if (relationship.admiralty) notes.push(relationship.admiralty);
  if (relationship.confidence !== null) notes.push(list.confidence(relationship.confidence));
  return notes;
}

const COLLATOR = new Intl.Collator('en');

function byName(a: Entry, b: Entry): number {
  return COLLATOR.compare(a.verb ?? '', b.verb ?? '') || COLLATOR.compare(a.node.name, b.node.name);
}

function entry(node: GraphNode, relationship: GraphRelationship, side: 'out' | 'in'): Entry {
  return {
    id: `${relationship.key} ${side}`,
    node,
    relationship,
    verb: verb(relationship, side),
    notes: notesOf(relationship),
  };
}

/** The lines of the list: a node's neighbours by relationship, a relationship's ends, or every node. */
export function entriesOf(shown: Shown, subject: Subject): readonly Entry[] {
  if (subject.is === 'all') {
    return shown.nodes
      .map((node) => ({ id: node.key, node, relationship: null, verb: null, notes: [] }))
      .sort(byName);
  }
  const nodes = new Map(shown.nodes.map((node) => [node.key, node]));
  if (subject.is === 'relationship') {
    const { relationship } = subject;
    const ends = [nodes.get(relationship.from), nodes.get(relationship.to)];
    return ends.flatMap((node) => (node ? [{ id: node.key, node, relationship: null, verb: null, notes: [] }] : []));
  }
  const { key, members } = subject.node;
  const found: Entry[] = (members ?? []).map((node) => ({
    id: `${node.key} member`,
    node,
    relationship: null,
    verb: graphTexts.list.member,
    notes: [],
  }));
  for (const relationship of shown.relationships) {
    const to = relationship.from === key ? nodes.get(relationship.to) : undefined;
    const from = relationship.to === key ? nodes.get(relationship.from) : undefined;
    if (to) found.push(entry(to, relationship, 'out'));
    if (from && relationship.from !== key) found.push(entry(from, relationship, 'in'));
  }
  return found.sort(byName);
}

/** The lines whose name or kind has the text. */
export function narrowed(entries: readonly Entry[], text: string): readonly Entry[] {
  const sought = text.trim().toLocaleLowerCase('en');
  if (sought === '') return entries;
  return entries.filter(({ node, verb: said }) =>
    `${said ?? ''} ${node.name} ${kindWords(node)}`.toLocaleLowerCase('en').includes(sought),
  );
}

/** What a screen reader says of the selection. */
export function spoken(shown: Shown, selection: readonly string[]): string {
  const texts = graphTexts.spoken;
  if (selection.length === 0) return texts.none;
  const subject = subjectOf(shown, selection);
  const more = selection.length > 1 ? ` (${texts.several(selection.length)})` : '';
  if (subject.is === 'all') return texts.several(selection.length);
  if (subject.is === 'node') {
    const { node } = subject;
    const near = entriesOf(shown, subject).filter(({ relationship }) => relationship !== null).length;
    return texts.node(node.name, kindWords(node), near) + more;
  }
  const { relationship } = subject;
  const name = (key: string): string => shown.nodes.find((node) => node.key === key)?.name ?? key;
  return (
    texts.relationship(name(relationship.from), verb(relationship, 'out'), name(relationship.to), relationship.disputed) +
    more
  );
}
