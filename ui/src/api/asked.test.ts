import { formatDocument, type TypedDocumentNode } from '@urql/core';
import { print, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';

import { asked } from './asked';
import * as documents from './documents';
import * as inspectorDocuments from './inspectorDocuments';
import * as mapDocuments from './mapDocuments';

test('whatever the page may ask is in the list that the service plans at its start', () => {
  const listed = new Set(asked().map(({ query }) => query));
  const all = Object.entries({ ...documents, ...inspectorDocuments, ...mapDocuments }).filter(([name]) =>
    name.endsWith('Document'),
  );
  const unlisted = all.filter(([, document]) => {
    const text = print(formatDocument(document as unknown as TypedDocumentNode) as unknown as DocumentNode);
    return !listed.has(text);
  });
  expect(all.length).toBeGreaterThan(10);
  expect(unlisted.map(([name]) => name)).toEqual([]);
});
