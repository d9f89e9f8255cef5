/** How the graph is looked at, in the renderer's terms: the middle in parts of the picture, and how far off. */
export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

/** All of the picture in its middle; kept nowhere. */
export const START: Camera = { x: 0.5, y: 0.5, ratio: 1 };

/** How near and how far the graph can be looked at. */
export const RATIOS = { nearest: 0.02, farthest: 6 };

/** Beyond it there is nothing to be seen, however large the picture. */
const FARTHEST_OFF = 100;
const DIGITS = 10_000;
const rounded = (value: number) => Math.round(value * DIGITS) / DIGITS;

export function alike(one: Camera | null, other: Camera | null): boolean {
  if (one === null || other === null) return one === other;
  return one.x === other.x && one.y === other.y && one.ratio === other.ratio;
}

/** As short as a URL wants it; null at the start. */
export function shortened({ x, y, ratio }: Camera): Camera | null {
  const short = { x: rounded(x), y: rounded(y), ratio: rounded(ratio) };
  return alike(short, START) ? null : short;
}

/** Whether something of the picture can be seen so. */
export function isApt({ x, y, ratio }: Camera): boolean {
  const near = Math.max(Math.abs(x), Math.abs(y)) <= FARTHEST_OFF;
  return near && ratio >= RATIOS.nearest && ratio <= RATIOS.farthest;
}
