import type { GraphNode, GraphRelationship } from '../model';

/** What is kept out of the picture; plain data, so that it can stand in the address. */
export interface GraphFilter {
  /** Types of relationship that are left out. */
  types: readonly string[];
  /** Kinds of entity that are left out, as "Actor/STATE". */
  kinds: readonly string[];
  /** Forms of support and opposition that are left out. */
  forms: readonly string[];
  /** Relationships below it, and those without a figure, are left out. */
  confidence: number | null;
  disputed: 'all' | 'only' | 'without';
  /** Leaves out entities that no shown relationship touches. */
  connected: boolean;
}

export const NO_FILTER: GraphFilter = {
  types: [],
  kinds: [],
  forms: [],
  confidence: null,
  disputed: 'all',
  connected: false,
};

export interface Shown {
  nodes: readonly GraphNode[];
  relationships: readonly GraphRelationship[];
}

/** A choice of the filter with how many entities or relationships it concerns. */
export interface Facet {
  value: string;
  count: number;
}

export interface Facets {
  types: readonly Facet[];
  kinds: readonly Facet[];
  forms: readonly Facet[];
}

/** The name of a node's kind in the filter. */
export function kindOf(node: GraphNode): string {
  return `${node.type}/${node.kind}`;
}

/** The forms of a relationship, none where its type has none. */
export function formsOf(relationship: GraphRelationship): readonly string[] {
  const forms = relationship.details['forms'];
  if (Array.isArray(forms)) return forms as readonly string[];
  return typeof forms === 'string' ? [forms] : [];
}

/** Whether anything is left out. */
export function isFiltering(filter: GraphFilter): boolean {
  return (
    filter.types.length + filter.kinds.length + filter.forms.length > 0 ||
    filter.confidence !== null ||
    filter.disputed !== 'all' ||
    filter.connected
  );
}

function passes(
  relationship: GraphRelationship,
  filter: GraphFilter,
  types: Set<string>,
  forms: Set<string>,
  contested: Set<string>,
): boolean {
  if (types.has(relationship.type)) return false;
  // What leads to a disputed event belongs to it.
  const disputed = relationship.disputed || contested.has(relationship.from) || contested.has(relationship.to);
  if (filter.disputed !== 'all' && disputed !== (filter.disputed === 'only')) return false;
  if (filter.confidence !== null && (relationship.confidence ?? -1) < filter.confidence) return false;
  const own = formsOf(relationship);
  return own.length === 0 || own.some((form) => !forms.has(form));
}

/** What the filter leaves, without relationships whose ends are not there. */
export function filtered(all: Shown, filter: GraphFilter): Shown {
  const kinds = new Set(filter.kinds);
  const types = new Set(filter.types);
  const forms = new Set(filter.forms);
  let nodes = kinds.size === 0 ? all.nodes : all.nodes.filter((node) => !kinds.has(kindOf(node)));
  if (filter.disputed === 'without') nodes = nodes.filter(({ disputed }) => disputed !== true);
  const keys = new Set(nodes.map((node) => node.key));
  const contested = new Set(nodes.flatMap(({ key, disputed }) => (disputed ? [key] : [])));
  const relationships = all.relationships.filter(
    (each) => keys.has(each.from) && keys.has(each.to) && passes(each, filter, types, forms, contested),
  );
  if (filter.connected) {
    const touched = new Set(relationships.flatMap((each) => [each.from, each.to]));
    nodes = nodes.filter((node) => touched.has(node.key));
  }
  return { nodes, relationships };
}

function counted(values: Iterable<string>): readonly Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** The choices that the data gives. */
export function facetsOf(all: Shown): Facets {
  return {
    types: counted(all.relationships.map((each) => each.type)),
    kinds: counted(all.nodes.map(kindOf)),
    forms: counted(all.relationships.flatMap(formsOf)),
  };
}

/** The list with the value taken out where it stood, put in where it did not. */
export function toggled(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
