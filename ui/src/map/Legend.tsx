/** The legend; the exported picture takes its rows from here. */

import { useId } from 'react';

import { texts } from '../texts/en';
import type { LegendParts, LegendRow, Sign } from './legend';
import type { Look } from './look';
import { paintsOf, type ColourOf } from './paint';

const WIDTH = 26;
const HEIGHT = 14;

interface SwatchProps {
  readonly sign: Sign;
  readonly colourOf: ColourOf;
}

function lookOfSign(sign: Sign): readonly Look[] {
  return sign.kind === 'patch' ? [sign.look] : [];
}

function Drawn({ sign, fill, stroke }: { sign: Sign; fill: string; stroke: string | undefined }) {
  if (sign.kind === 'event') {
    return <path className="map-event-sign" d={`M${WIDTH / 2},1l6,6l-6,6l-6,-6Z`} />;
  }
  if (sign.kind === 'patch') {
    const box = { x: 1, y: 1, width: WIDTH - 2, height: HEIGHT - 2 };
    return (
      <>
        <rect {...box} className="map-patch" style={{ fill }} />
        {sign.className !== undefined && <rect {...box} className={sign.className} />}
      </>
    );
  }
  const outlined = ['map-zone', 'map-selected', 'map-claim'].includes(sign.className);
  const path = outlined ? `M3,3h${WIDTH - 6}v${HEIGHT - 6}h-${WIDTH - 6}Z` : `M1,${HEIGHT / 2}h${WIDTH - 2}`;
  return <path d={path} className={sign.className} style={stroke === undefined ? {} : { stroke }} fill="none" />;
}

function Swatch({ sign, colourOf }: SwatchProps) {
  const paints = paintsOf(lookOfSign(sign), colourOf, `legend-${useId().replace(/\W/g, '')}`);
  const fill = sign.kind === 'patch' ? paints.fill(sign.look) : 'none';
  const stroke = sign.kind === 'line' && sign.actor !== undefined ? colourOf(sign.actor) : undefined;
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <defs>{paints.definitions(1)}</defs>
      <Drawn sign={sign} fill={fill} stroke={stroke} />
    </svg>
  );
}

function Rows({ rows, colourOf }: { rows: readonly LegendRow[]; colourOf: ColourOf }) {
  return (
    <ul>
      {rows.map(({ id, text, sign }) => (
        <li key={id} data-legend={text}>
          <Swatch sign={sign} colourOf={colourOf} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

const MOST_HOLDERS = 12;

export function Legend({ parts, colourOf }: { parts: LegendParts; colourOf: ColourOf }) {
  const said = texts.map.legend;
  const more = parts.holders.length - MOST_HOLDERS;
  return (
    <details className="map-legend" open>
      <summary>{said.name}</summary>
      {parts.holders.length > 0 && <h3>{said.holders}</h3>}
      <Rows rows={parts.holders.slice(0, MOST_HOLDERS)} colourOf={colourOf} />
      {more > 0 && <p data-legend={said.more(more)}>{said.more(more)}</p>}
      <h3>{said.signs}</h3>
      <Rows rows={parts.signs} colourOf={colourOf} />
      <p className="map-note">{said.note}</p>
    </details>
  );
}
