/** The columns of a question's rows as a GraphQL selection: which question it is, is known only then. */

export interface Column {
  name: string;
  type: string;
  meaning: string;
}

/** What `Ask` brings with every row, whatever its question. */
const OF_EVERY_ROW = new Set([
  'evidence',
  'standing',
  'admiralty',
  'confidence',
  'holdsFrom',
  'holdsTo',
  'disputed',
  'lastAssertedOn',
]);

const THINGS = new Set(['Actor', 'Region', 'Event', 'Named']);
const RELATIONSHIPS = new Set([
  'Relationship',
  'Supports',
  'Opposes',
  'Controls',
  'Borders',
  'Claims',
  'PresentIn',
  'MemberOf',
  'PartOf',
  'Overlaps',
  'SucceededBy',
  'Involves',
  'At',
]);

/** The columns that are a question's own. */
export function ownColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter((column) => !OF_EVERY_ROW.has(column.name));
}

function selectionOf(column: Column): string {
  const type = column.type.replace(/[[\]!]/g, '');
  if (THINGS.has(type)) return `${column.name} { __typename key name }`;
  if (RELATIONSHIPS.has(type)) return `${column.name} { __typename key from { name } to { name } }`;
  if (type === 'Source') return `${column.name} { __typename key title }`;
  return column.name;
}

/** The document for the columns of one type of row; each column has an alias of its own. */
export function rowsDocument(row: string, columns: readonly Column[]): string {
  const own = ownColumns(columns).map((column, at) => `c${at}: ${selectionOf(column)}`);
  return `query Rows($question: String!, $first: Int!, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
  ask(question: $question, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
    rows(first: $first) { edges { node { __typename ... on ${row} { ${own.join(' ')} } } } }
  }
}`;
}
