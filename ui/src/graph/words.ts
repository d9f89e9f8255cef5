import type { GraphNode, GraphRelationship } from '../model';
import { graphTexts } from './texts';

/** A term of the model as words: ARMED_GROUP is "armed group". */
export function words(term: string): string {
  return term.toLowerCase().replaceAll('_', ' ');
}

/** A type of relationship as words. */
export function typeWords(type: string): string {
  return graphTexts.types[type]?.name ?? words(type);
}

/** A relationship's verb as read from one of its ends. */
export function verb(relationship: GraphRelationship, from: 'out' | 'in'): string {
  return graphTexts.types[relationship.type]?.[from] ?? words(relationship.type);
}

/** What kind of thing a node is, as words. */
export function kindWords(node: GraphNode): string {
  return words(node.kind);
}
