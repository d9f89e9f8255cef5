/** Rows for tests. */

import type { Holding } from '../model';

export function holding(given: Partial<Holding>): Holding {
  const region = given.region ?? 'region:a';
  return {
    relationship: `controls:${given.holder ?? 'x'}:${region}`,
    region,
    regionName: region,
    regionKind: 'FIRST_LEVEL',
    iso3: null,
    adm1: null,
    holder: 'actor:x',
    holderName: 'X',
    status: 'SOLE',
    extent: 'WHOLE',
    basis: 'REPORTED',
    standing: 'ASSERTED',
    lastAssertedOn: null,
    disputed: false,
    ...given,
  };
}
