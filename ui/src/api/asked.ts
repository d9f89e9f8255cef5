import { formatDocument } from '@urql/core';
import { print, type DocumentNode } from 'graphql';

import * as documents from './documents';
import * as inspectorDocuments from './inspectorDocuments';
import * as mapDocuments from './mapDocuments';

/** Reads the whole graph, so nobody is to ask it before it is wanted. */
const DEAR: ReadonlySet<unknown> = new Set([mapDocuments.FrontlinesDocument]);

/** The page's documents as the client sends them, but those that are dear; sentences, which are many, last. */
export function asked(): string[] {
  return Object.entries({ ...documents, ...mapDocuments, ...inspectorDocuments })
    .filter(([name, document]) => name.endsWith('Document') && !DEAR.has(document))
    .sort(([, a], [, b]) => Number(a === documents.AskDocument) - Number(b === documents.AskDocument))
    .map(([, document]) => print(formatDocument(document) as unknown as DocumentNode));
}
