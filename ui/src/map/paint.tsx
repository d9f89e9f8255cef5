/** Looks as SVG paint: one colour, or a pattern that keeps its width whatever the zoom. */

import type { ReactNode } from 'react';

import type { Look } from './look';

export type ColourOf = (actorKey: string) => string;

const GROUND = 'var(--unknown)';

/** The colour as strong as the look, on the ground of what is unknown: nothing below shines through. */
export function tint(colour: string, opacity: number): string {
  return `color-mix(in srgb, ${colour} ${Math.round(opacity * 100)}%, ${GROUND})`;
}

function patternKey({ fill, actors, opacity }: Look): string {
  return `${fill} ${Math.round(opacity * 50)} ${actors.join(' ')}`;
}

export interface Paints {
  fill(look: Look): string;
  /** The definitions that the fills refer to; `scale` is the zoom of what they fill. */
  definitions(scale: number): ReactNode;
}

/** The paints of a set of looks; ids begin with the prefix, so that two maps of a page do not meet. */
export function paintsOf(looks: Iterable<Look>, colourOf: ColourOf, prefix: string): Paints {
  const patterns = new Map<string, { id: string; look: Look }>();
  for (const look of looks) {
    if (look.fill === 'plain' || look.fill === 'solid') continue;
    const key = patternKey(look);
    if (!patterns.has(key)) patterns.set(key, { id: `${prefix}-${patterns.size}`, look });
  }
  return {
    fill(look) {
      const [actor] = look.actors;
      if (look.fill === 'plain' || actor === undefined) return GROUND;
      if (look.fill === 'solid') return tint(colourOf(actor), look.opacity);
      const pattern = patterns.get(patternKey(look));
      return pattern === undefined ? GROUND : `url(#${pattern.id})`;
    },
    definitions: (scale) =>
      [...patterns.values()].map(({ id, look }) => (
        <Pattern key={id} id={id} look={look} colourOf={colourOf} scale={scale} />
      )),
  };
}

interface PatternProps {
  readonly id: string;
  readonly look: Look;
  readonly colourOf: ColourOf;
  readonly scale: number;
}

const STRIPE = { joint: 7, changed: 12, contested: 7, part: 8 } as const;
const TURN = { joint: 45, changed: 0, contested: -45, part: 30 } as const;

/** Joint: broad stripes edge to edge. Contested: thin lines apart. Part: dots. Changed: upright stripes. */
function Pattern({ id, look, colourOf, scale }: PatternProps) {
  if (look.fill === 'plain' || look.fill === 'solid') return null;
  const step = STRIPE[look.fill];
  const colours = look.actors.map((actor) => tint(colourOf(actor), look.opacity));
  // A stripe beside bare ground says that one side of two is not known.
  if (colours.length === 1 && look.fill !== 'part') colours.push(GROUND);
  const width = step * colours.length;
  return (
    <pattern
      id={id}
      width={width}
      height={look.fill === 'part' ? width : step}
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${1 / scale}) rotate(${TURN[look.fill]})`}
    >
      <rect width={width} height={width} style={{ fill: GROUND }} />
      {colours.map((colour, at) =>
        look.fill === 'part' ? (
          <circle key={at} cx={step * (at + 0.5)} cy={step / 2} r={2.2} style={{ fill: colour }} />
        ) : (
          <rect
            key={at}
            x={step * at}
            width={look.fill === 'contested' ? step * 0.55 : step}
            height={step}
            style={{ fill: colour }}
          />
        ),
      )}
    </pattern>
  );
}
