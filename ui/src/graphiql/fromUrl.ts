import type { GraphiQLProps } from 'graphiql';

type Initial = Pick<GraphiQLProps, 'initialQuery' | 'initialVariables'>;

/** What a link asks the editors to open with: `?query=` and, only with it, `&variables=`. */
export function initialFromUrl(search: string): Initial {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (query === null) return {};
  return { initialQuery: query, initialVariables: parameters.get('variables') ?? '' };
}
