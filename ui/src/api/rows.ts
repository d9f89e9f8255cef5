/** The columns of a question's rows as a GraphQL selection: which question it is, is known only then. */

export interface Column {
  name: string;
  type: string;
  meaning: string;
}

/** What `Ask` brings with every row, whatever its question. */
export const OF_EVERY_ROW = new Set([
  'evidence',
  'standing',
  'admiralty',
  'confidence',
  'holdsFrom',
  'holdsTo',
  'disputed',
  'lastAssertedOn',
  'firstAssertedOn',
  'origins',
]);

const THINGS = new Set(['Actor', 'Region', 'Event', 'Named']);
export const RELATIONSHIPS = new Set([
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

/** What is selected of a column of each type; nothing of the others, which are plain values. */
export const SELECTIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...THINGS].map((type) => [type, '{ __typename key name }'])),
  ...Object.fromEntries([...RELATIONSHIPS].map((type) => [type, '{ __typename key from { __typename name } to { __typename name } }'])),
  Source: '{ __typename key title }',
  Assertion: '{ __typename stance summary }',
};

function selectionOf(column: Column): string {
  return `${column.name} ${SELECTIONS[column.type.replace(/[[\]!]/g, '')] ?? ''}`;
}

/** What stands in the template for the type of row, and for its columns. */
export const ROW = 'ROW';
export const COLUMNS = 'COLUMNS';
export const rowsTemplate = `query Rows($question: String!, $first: Int!, $asOf: Date, $knownAt: DateTime, $lens: Lens) {
  ask(question: $question, asOf: $asOf, knownAt: $knownAt, lens: $lens) {
    rows(first: $first) { edges { node { __typename ... on ${ROW} { ${COLUMNS} } } } }
  }
}`;

/** The document for the columns of one type of row; each column has an alias of its own. */
export function rowsDocument(row: string, columns: readonly Column[]): string {
  const own = ownColumns(columns).map((column, at) => `c${at}: ${selectionOf(column)}`);
  return rowsTemplate.replace(ROW, row).replace(COLUMNS, own.join(' '));
}
