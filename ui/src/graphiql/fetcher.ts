import type { GraphiQLProps } from 'graphiql';

const ENDPOINT = '/graphql';

/** Sends an operation to the page's own origin and gives back the GraphQL response. */
export const fetcher: GraphiQLProps['fetcher'] = async (operation, options) => {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      ...options?.headers,
    },
    body: JSON.stringify(operation),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    // A proxy answers with HTML when the service is away; its status says more than a parse error.
    throw new Error(`${ENDPOINT} answered ${response.status} ${response.statusText} without JSON`);
  }
};
