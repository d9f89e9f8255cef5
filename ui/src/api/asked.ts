import { formatDocument, type TypedDocumentNode } from '@urql/core';
import { parse, print, type DocumentNode } from 'graphql';

import * as documents from './documents';
import * as inspectorDocuments from './inspectorDocuments';
import * as mapDocuments from './mapDocuments';
import { COLUMNS, OF_EVERY_ROW, RELATIONSHIPS, ROW, rowsTemplate, SELECTIONS } from './rows';

/** One request of the page as the client sends it: what its variables are matters, not what they say. */
export interface Asked {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  /** By variable, the type of the one id in it: only the service can issue ids. */
  ids?: Readonly<Record<string, string>>;
  /** The variable that holds a sentence; it may ask any question. */
  sentence?: string;
  /** How a question's own columns become the query. */
  columns?: { row: string; columns: string; selections: Readonly<Record<string, string>>; without: readonly string[] };
  /** It reads the whole graph, so nobody is to run it before it is wanted. */
  dear?: true;
}

type Variables<D> = D extends TypedDocumentNode<infer _Result, infer V> ? V : never;

function as<D>(document: D, variables: Variables<D>, more: Partial<Asked> = {}): Asked {
  const query = print(formatDocument(document as TypedDocumentNode) as unknown as DocumentNode);
  return { query, variables: variables as Asked['variables'], ...more };
}

const [FROM, TO] = ['2000-01-01', '2001-01-01'];
const CLOCKS = { asOf: FROM, knownAt: null, lens: null };
const KEY = 'actor:somebody';
const FIRST = 100;

/** What the page asks when it opens, and then what a reader's first steps ask; sentences, which are many, last. */
export function asked(): Asked[] {
  const { asOf, knownAt, lens } = CLOCKS;
  const named = { asOf, knownAt };
  const map = { first: FIRST, after: null, ...CLOCKS };
  const around = { ids: [KEY], limit: FIRST, ...CLOCKS };
  const changes = { from: FROM, to: TO, first: FIRST, knownAt, lens };
  const sentence = { question: '', first: FIRST, ...CLOCKS };
  const types = [...RELATIONSHIPS].filter((type) => type !== 'Relationship');
  return [
    as(documents.QuestionsDocument, {}),
    as(mapDocuments.MapRelationshipsDocument, { types: ['CONTROLS'], ...map }),
    as(mapDocuments.MapRelationshipsDocument, { types: ['CLAIMS'], ...map }),
    as(mapDocuments.HullsDocument, map),
    as(mapDocuments.EventsDocument, { where: null, ...map }),
    as(mapDocuments.EventsDocument, { where: mapDocuments.TOLD, ...map }),
    as(mapDocuments.EventsDocument, { where: mapDocuments.eventsOf([KEY]), ...map }),
    as(mapDocuments.FrontlinesDocument, { first: FIRST, ...CLOCKS }, { dear: true }),
    as(documents.SearchDocument, { text: 'somebody', first: FIRST, ...named }),
    ...types.map((type) => as(documents.FoundDocument, { ids: [] }, { ids: { ids: type } })),
    as(documents.CountsDocument, { key: KEY, ...CLOCKS }),
    as(documents.NeighbourhoodDocument, { types: null, ...around }),
    as(documents.ChangesDocument, { about: [KEY], ...changes }),
    as(documents.ChangesDocument, { about: null, ...changes }),
    as(documents.PathsDocument, { from: KEY, to: 'actor:other', hops: documents.HOPS, limit: documents.PATHS, ...CLOCKS }),
    as(inspectorDocuments.RelationshipDocument, { key: 'supports:x', ...CLOCKS }),
    as(inspectorDocuments.ActorDocument, { key: KEY, ...named }),
    as(inspectorDocuments.RegionDocument, { key: 'region:x', ...named }),
    as(inspectorDocuments.EventDocument, { key: 'event:x', ...CLOCKS }),
    as(inspectorDocuments.RecordingDocument, { key: 'supports:x', asOf, knownAt: `${TO}T00:00:00Z` }),
    as(inspectorDocuments.VoicesDocument, { keys: [KEY], sources: [], speakers: [], first: FIRST, ...named }),
    as(inspectorDocuments.CitedDocument, { keys: ['supports:x'], ...map }),
    as(inspectorDocuments.EvidenceDocument, { keys: ['supports:x'], first: FIRST, ...CLOCKS }),
    as(documents.AskDocument, sentence, { sentence: 'question' }),
    as(parse(rowsTemplate) as TypedDocumentNode<unknown, typeof sentence>, sentence, {
      sentence: 'question',
      columns: { row: ROW, columns: COLUMNS, selections: SELECTIONS, without: [...OF_EVERY_ROW] },
    }),
  ];
}
