import type { Clocks } from '../api/client';
import type { Page } from './page';

/** The clocks and the lens of the page, as the service takes them. */
export function clocksOf(page: Page): Clocks {
  const { minReliability, withoutSources, withoutSpeakers } = page.filters;
  const everybody = minReliability === null && withoutSources.length === 0 && withoutSpeakers.length === 0;
  return {
    asOf: page.asOf,
    knownAt: page.knownAt,
    lens: everybody
      ? null
      : { minReliability, withoutSources: [...withoutSources], withoutSpeakers: [...withoutSpeakers] },
  };
}
