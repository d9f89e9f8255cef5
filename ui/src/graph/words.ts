import type { GraphNode, GraphRelationship } from '../model';
import { words } from '../texts/terms';
import { graphTexts } from './texts';

export { words };

/** A type of relationship as words. */
export function typeWords(type: string): string {
  return graphTexts.types[type]?.name ?? words(type);
}

/** What became of a relationship between the two dates that are compared; null without a comparison. */
export function changeWords({ change }: GraphRelationship): string | null {
  return change === undefined ? null : graphTexts.changes[change.kind](change.on);
}

/** What is written at a relationship's line. */
export function lineWords(relationship: GraphRelationship): string {
  const change = changeWords(relationship);
  const count = relationship.lines === undefined ? '' : ` × ${relationship.lines.length}`;
  const type = `${typeWords(relationship.type)}${count}`;
  return change === null ? type : `${type}, ${change}`;
}

/** A relationship's verb as read from one of its ends. */
export function verb(relationship: GraphRelationship, from: 'out' | 'in'): string {
  return graphTexts.types[relationship.type]?.[from] ?? words(relationship.type);
}

/** What kind of thing a node is, as words. */
export function kindWords(node: GraphNode): string {
  return words(node.kind);
}
