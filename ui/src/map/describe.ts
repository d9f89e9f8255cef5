/** A region's holders in words, for the list and for what lies under the pointer. */

import type { Holding } from '../model';
import { texts } from '../texts/en';
import { counted } from './look';
import type { Place } from './picture';

function details(holding: Holding): string {
  const { status, extent, standing, lastWord, disputed, supposed } = texts.map;
  const aged = holding.standing === 'CARRIED_FORWARD' && holding.lastAssertedOn !== null;
  return [
    status[holding.status],
    extent[holding.extent],
    standing[holding.standing],
    aged ? lastWord(holding.lastAssertedOn ?? '') : '',
    holding.basis === 'SUPPOSED' ? supposed : '',
    holding.disputed ? disputed : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function named(keys: readonly string[], names: ReadonlyMap<string, string>): string {
  return keys.map((key) => names.get(key) ?? key).join(' + ') || texts.map.nobody;
}

export function describe(place: Place, names: ReadonlyMap<string, string>): string {
  if (place.change !== null) {
    return texts.map.became(named(place.change.before, names), named(place.change.after, names));
  }
  const rows = counted(place.holdings);
  if (rows.length === 0) return texts.map.nobody;
  return rows.map((row) => `${row.holderName} (${details(row)})`).join('; ');
}
