/** Regions, frontlines and events of the map as lines of a list. */

import type { EventMark } from '../model';
import { texts } from '../texts/en';
import { describe } from './describe';
import { pointOf } from './marks';
import type { Front, Place } from './picture';

export interface Item {
  readonly key: string;
  /** What choosing it selects. */
  readonly keys: readonly string[];
  readonly name: string;
  /** What is said beside the name. */
  readonly said: string;
  /** The outline or the line that it has on the map. */
  readonly path: string | null;
  /** It is in the list alone. */
  readonly lacking: boolean;
}

export function itemOfPlace(place: Place, names: ReadonlyMap<string, string>): Item {
  const { key, name, shape, at } = place;
  const lacking = shape === null && at === null;
  return { key, keys: [key], name, said: describe(place, names), path: shape?.path ?? null, lacking };
}

export function itemOfFront({ key, keys, name, path, course }: Front): Item {
  const lacking = path === '';
  return { key, keys, name, said: course || lacking ? '' : texts.map.noCourse, path: lacking ? null : path, lacking };
}

export function itemOfEvent(event: EventMark): Item {
  const { key, name, from, to } = event;
  const said = to === null ? from : texts.map.during(from, to);
  return { key, keys: [key], name, said, path: null, lacking: pointOf(event) === null };
}
