import {
  Client,
  createRequest,
  fetchExchange,
  formatDocument,
  type AnyVariables,
  type CombinedError,
  type GraphQLRequest,
  type TypedDocumentNode,
} from '@urql/core';
import type { TadaDocumentNode } from 'gql.tada';

export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  exchanges: [fetchExchange],
});

export type Failure = 'offline' | 'unavailable' | 'forbidden' | 'too-large' | 'refused';

/** What the service, or the way to it, says instead of an answer. */
export class ServiceError extends Error {
  constructor(
    readonly failure: Failure,
    message: string,
    readonly code: string | null = null,
  ) {
    super(message);
  }
}

const TOO_LARGE = new Set([
  'DATABASE_OUT_OF_MEMORY',
  'QUERY_TIMED_OUT',
  'QUERY_TOO_LARGE',
  'RESPONSE_TOO_LARGE',
]);

export function serviceError(error: CombinedError): ServiceError {
  const response = error.response as Response | undefined;
  const first = error.graphQLErrors[0];
  const said = first?.extensions['code'];
  const code = typeof said === 'string' ? said : null;
  if (response === undefined) return new ServiceError('offline', error.message);
  const message = first?.message ?? error.message;
  if (response.status === 401 || response.status === 403) return new ServiceError('forbidden', message, code);
  if (response.status === 503) return new ServiceError('unavailable', message, code);
  if (code !== null && TOO_LARGE.has(code)) return new ServiceError('too-large', message, code);
  return new ServiceError('refused', message, code);
}

async function sent<Data, Variables extends AnyVariables>(request: GraphQLRequest<Data, Variables>): Promise<Data> {
  const query = formatDocument(request.query) as unknown as TypedDocumentNode<Data, Variables>;
  const result = await client.executeQuery({ ...request, query }).toPromise();
  if (result.error !== undefined) throw serviceError(result.error);
  if (result.data === undefined) throw new ServiceError('refused', 'the answer has no data');
  return result.data;
}

/** How many answers are kept: each may be a page of a thousand, and a step in time brings several. */
const KEPT = 150;
const kept = new Map<number, Promise<unknown>>();

/** The data that a document brings; what was asked shortly before is not asked anew, unless it failed. */
export function fetched<Data, Variables extends AnyVariables>(
  document: TadaDocumentNode<Data, Variables> | string,
  variables: Variables,
): Promise<Data> {
  const request = createRequest<Data, Variables>(document, variables);
  const { key } = request;
  const known = kept.get(key) as Promise<Data> | undefined;
  const answer = known ?? sent(request);
  // What was asked for last is dropped last.
  kept.delete(key);
  kept.set(key, answer);
  if (known === undefined) answer.catch(() => kept.get(key) === answer && kept.delete(key));
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest);
  return answer;
}

/** The day, the moment and the voices that everything on the page is asked for. */
export interface Clocks {
  asOf: string;
  knownAt: string | null;
  lens: LensAsked | null;
}

export interface LensAsked {
  minReliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | null;
  withoutSources: string[];
  withoutSpeakers: string[];
}
