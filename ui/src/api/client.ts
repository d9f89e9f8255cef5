import { cacheExchange, Client, fetchExchange, type AnyVariables, type CombinedError } from '@urql/core';
import type { TadaDocumentNode } from 'gql.tada';

export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  exchanges: [cacheExchange, fetchExchange],
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

/** The data that a document brings; what was asked before comes from the client's own store. */
export async function fetched<Data, Variables extends AnyVariables>(
  document: TadaDocumentNode<Data, Variables> | string,
  variables: Variables,
): Promise<Data> {
  const result = await client.query<Data, Variables>(document, variables).toPromise();
  if (result.error !== undefined) throw serviceError(result.error);
  if (result.data === undefined) throw new ServiceError('refused', 'the answer has no data');
  return result.data;
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
