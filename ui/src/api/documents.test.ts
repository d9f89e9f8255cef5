import { readFileSync } from 'node:fs';

import { buildSchema, isObjectType, parse, print, validate, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';

import { asked } from './asked';
import * as documents from './documents';
import * as inspectorDocuments from './inspectorDocuments';
import * as mapDocuments from './mapDocuments';
import { rowsDocument } from './rows';

const schema = buildSchema(readFileSync(new URL('../../../docs/schema.graphql', import.meta.url), 'utf8'));
const named = Object.entries({ ...documents, ...inspectorDocuments, ...mapDocuments }).filter(([name]) =>
  name.endsWith('Document'),
);
const rows = Object.values(schema.getTypeMap()).filter(
  (type) => isObjectType(type) && type.getInterfaces().some((found) => found.name === 'AnswerRow'),
);

describe('what the page asks', () => {
  it.each(named)('%s fits the schema', (_name, document) => {
    // gql.tada parses with a parser of its own, whose nodes have no locations.
    const text = print(document as unknown as DocumentNode);
    expect(validate(schema, parse(text)).map(String)).toEqual([]);
  });

  it('is told to the service as the client sends it, but what is dear', () => {
    const texts = asked();
    expect(texts).toHaveLength(named.length - 1);
    for (const text of texts) expect(validate(schema, parse(text)).map(String)).toEqual([]);
    expect(texts.find((text) => text.includes('query Counts'))).toContain('__typename');
    expect(texts.join()).not.toContain('frontlines');
  });

  it.each(rows.map((row) => [row.name, row] as const))('the columns of %s fit the schema', (name, row) => {
    if (!isObjectType(row)) throw new Error(`${name} is no object type`);
    const columns = Object.values(row.getFields()).map((field) => ({
      name: field.name,
      type: String(field.type),
      meaning: field.description ?? '',
    }));
    expect(validate(schema, parse(rowsDocument(name, columns))).map(String)).toEqual([]);
  });
});
