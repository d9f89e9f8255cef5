/** About how many pixels a small picture has across. */
const PICTURE = 320;
/** Pixels between two entities, so that a line and its end are seen between them. */
const GAP = 18;
const ROUNDS = 80;
/** Larger graphs have no room for it in any picture. */
export const PARTED = 1000;

interface Placed {
  /** x and y of each node, one after the other. */
  places: Float32Array;
  /** One where the node must stay where it is. */
  fixed: Uint8Array;
  /** The radius of each node in pixels. */
  sizes: Float32Array;
}

/** Moves nodes that would lie on one another, when all is looked at, no farther apart than needed. */
export function moveApart({ places, fixed, sizes }: Placed): void {
  const order = fixed.length;
  if (order > PARTED) return;
  const unit = extentOf(places) / PICTURE;
  for (let round = 0; round < ROUNDS; round += 1) {
    let touched = false;
    for (let one = 0; one < order; one += 1) {
      for (let other = one + 1; other < order; other += 1) {
        const wanted = ((sizes[one] as number) + (sizes[other] as number) + GAP) * unit;
        touched = parted(places, fixed, one, other, wanted) || touched;
      }
    }
    if (!touched) return;
  }
}

function extentOf(places: Float32Array): number {
  const extent = [Infinity, -Infinity, Infinity, -Infinity] as [number, number, number, number];
  for (let at = 0; at < places.length; at += 2) {
    const [x, y] = [places[at] as number, places[at + 1] as number];
    extent[0] = Math.min(extent[0], x);
    extent[1] = Math.max(extent[1], x);
    extent[2] = Math.min(extent[2], y);
    extent[3] = Math.max(extent[3], y);
  }
  return Math.max(0, extent[1] - extent[0], extent[3] - extent[2]);
}

/** Moves two apart that are nearer than wanted; whether it did. */
function parted(places: Float32Array, fixed: Uint8Array, one: number, other: number, wanted: number): boolean {
  const free = 2 - (fixed[one] as number) - (fixed[other] as number);
  const dx = (places[2 * other] as number) - (places[2 * one] as number);
  const dy = (places[2 * other + 1] as number) - (places[2 * one + 1] as number);
  const distance = Math.hypot(dx, dy);
  // What is left of rounding is no reason for another round.
  if (free === 0 || distance > wanted * 0.999) return false;
  const share = (wanted - distance) / free;
  // Of two in the same place, each pair parts another way.
  const angle = distance > 0 ? Math.atan2(dy, dx) : one + other;
  for (const [node, way] of [[one, -share], [other, share]] as const) {
    if (fixed[node] === 1) continue;
    places[2 * node] = (places[2 * node] as number) + way * Math.cos(angle);
    places[2 * node + 1] = (places[2 * node + 1] as number) + way * Math.sin(angle);
  }
  return true;
}
