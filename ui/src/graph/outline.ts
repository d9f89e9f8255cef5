import type { Figure, Mark, Shape } from './style';

function polygon(sides: number, turn: number): string {
  const points = Array.from({ length: sides }, (_, n) => {
    const angle = turn + (n * 2 * Math.PI) / sides;
    return `${trim(Math.sin(angle))},${trim(-Math.cos(angle))}`;
  });
  return `<polygon points="${points.join(' ')}"/>`;
}

/** A number with few digits, as a picture needs no more. */
export function trim(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** The shapes around the origin, reaching as far as the unit circle. */
const OUTLINES: Readonly<Record<Shape, string>> = {
  circle: '<circle r="1"/>',
  hexagon: polygon(6, 0),
  pentagon: polygon(5, 0),
  square: '<rect x="-.71" y="-.71" width="1.42" height="1.42" rx=".1"/>',
  tablet: '<rect x="-.95" y="-.55" width="1.9" height="1.1" rx=".3"/>',
  diamond: polygon(4, 0),
  triangle: polygon(3, 0),
  wedge: polygon(3, Math.PI),
};

const REACH: Readonly<Record<Shape, number>> = {
  circle: 1,
  hexagon: 0.87,
  pentagon: 0.81,
  square: 0.71,
  tablet: 0.55,
  diamond: 0.71,
  triangle: 0.5,
  wedge: 0.5,
};

/** The figures inside a shape that reaches as far as the unit circle. */
const FIGURES: Readonly<Record<Mark, string>> = {
  none: '',
  dot: '<circle r=".42"/>',
  ring: '<circle r=".55" fill="none" stroke-width=".3"/>',
  bar: '<rect x="-.7" y="-.17" width="1.4" height=".34"/>',
  cross: '<path d="M-.62-.16H-.16V-.62H.16V-.16H.62V.16H.16V.62H-.16V.16H-.62Z"/>',
  bars: '<path d="M-.49-.55H-.19V.55H-.49ZM.19-.55H.49V.55H.19Z"/>',
  corner: '<rect x="-.5" y="-.5" width=".5" height=".5"/>',
};

/** The outline of a shape as SVG, of radius one. */
export function outline(shape: Shape): string {
  return OUTLINES[shape];
}

/** The figure inside a shape as SVG, to be filled with the ink. */
export function inside({ shape, mark }: Figure): string {
  return mark === 'none' ? '' : `<g transform="scale(${REACH[shape]})">${FIGURES[mark]}</g>`;
}
