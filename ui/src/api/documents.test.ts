import { readFileSync } from 'node:fs';

import { formatDocument } from '@urql/core';
import {
  buildSchema,
  getVariableValues,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  print,
  typeFromAST,
  validate,
  type DocumentNode,
  type GraphQLNamedType,
  type VariableDefinitionNode,
} from 'graphql';
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

function sent(document: DocumentNode): string {
  return print(formatDocument(document as Parameters<typeof formatDocument>[0]) as unknown as DocumentNode);
}

function columnsOf(row: GraphQLNamedType) {
  if (!isObjectType(row)) throw new Error(`${row.name} is no object type`);
  return Object.values(row.getFields()).map(({ name, type, description }) => ({
    name,
    type: String(type),
    meaning: description ?? '',
  }));
}

function required({ type, variable }: VariableDefinitionNode): string[] {
  return isNonNullType(typeFromAST(schema, type as never)) ? [variable.name.value] : [];
}

describe('what the page asks', () => {
  it.each(named)('%s fits the schema', (_name, document) => {
    // gql.tada parses with a parser of its own, whose nodes have no locations.
    const text = print(document as unknown as DocumentNode);
    expect(validate(schema, parse(text)).map(String)).toEqual([]);
  });

  it('is told to the service as the client sends it', () => {
    const told = asked();
    const texts = told.filter(({ columns }) => columns === undefined).map(({ query }) => query);
    expect(new Set(texts)).toEqual(new Set(named.map(([, document]) => sent(document as unknown as DocumentNode))));
    expect(texts.find((text) => text.includes('query Counts'))).toContain('__typename');
    expect(told.filter(({ dear }) => dear).map(({ query }) => query).join()).toContain('frontlines');
  });

  it('has values for what a document has to be given', () => {
    for (const { query, variables, columns } of asked()) {
      if (columns !== undefined) continue;
      const [operation] = parse(query).definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation comes first');
      const found = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
      expect(found.errors).toBeUndefined();
      expect(Object.keys(variables)).toEqual(
        expect.arrayContaining((operation.variableDefinitions ?? []).flatMap(required)),
      );
    }
  });

  it('asks for one type of relationship by id at a time, as the page does', () => {
    const types = asked().flatMap(({ ids }) => Object.values(ids ?? {}));
    const relationship = schema.getType('Relationship');
    if (!isInterfaceType(relationship)) throw new Error('Relationship is no interface');
    expect(types.sort()).toEqual(schema.getPossibleTypes(relationship).map(({ name }) => name).sort());
  });

  it.each(rows.map((row) => [row.name, row] as const))('tells how the rows of %s are asked for', (name, row) => {
    const { query, columns: how } = asked().find(({ columns }) => columns !== undefined) ?? {};
    if (query === undefined || how === undefined) throw new Error('the rows are not told');
    const columns = columnsOf(row);
    const own = columns.filter((column) => !how.without.includes(column.name));
    const selected = own.map(({ name, type }, at) => `c${at}: ${name} ${how.selections[type.replace(/[[\]!]/g, '')] ?? ''}`);
    const filled = query.replace(how.row, name).replace(how.columns, selected.join(' '));
    expect(print(parse(filled))).toEqual(sent(parse(rowsDocument(name, columns))));
  });

  it.each(rows.map((row) => [row.name, row] as const))('the columns of %s fit the schema', (name, row) => {
    expect(validate(schema, parse(rowsDocument(name, columnsOf(row)))).map(String)).toEqual([]);
  });
});
