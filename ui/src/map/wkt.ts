/** Well-known text: what the graph keeps hulls in. */

export type Ring = readonly (readonly [longitude: number, latitude: number])[];

const POLYGON = /^\s*POLYGON\s*\(([\s\d.,()eE+-]*)\)\s*$/i;

function position(text: string): readonly [number, number] {
  const [longitude, latitude, ...rest] = text.trim().split(/\s+/).map(Number);
  const valid = rest.length === 0 && Number.isFinite(longitude) && Number.isFinite(latitude);
  if (!valid || longitude === undefined || latitude === undefined) throw new WktError(`no position: ${text}`);
  return [longitude, latitude];
}

export class WktError extends Error {}

/** The rings of a polygon, the outer one first; closed rings have four positions at least. */
export function parsePolygon(text: string): readonly Ring[] {
  const body = POLYGON.exec(text)?.[1];
  if (body === undefined) throw new WktError(`no polygon: ${text.slice(0, 60)}`);
  const rings = [...body.matchAll(/\(([^()]*)\)/g)].map(([, ring]) => (ring ?? '').split(',').map(position));
  if (rings.length === 0 || rings.some((ring) => ring.length < 4)) throw new WktError('a ring is too short');
  return rings;
}
