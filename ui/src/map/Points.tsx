/** What keeps its size while the map moves: towns, events and names. */

import type { ReactNode } from 'react';

import type { EventMark } from '../model';
import { texts } from '../texts/en';
import type { Label } from './labels';
import type { Mark } from './marks';
import type { Paints } from './paint';
import type { Place } from './picture';
import { toScreen, type Point, type Size, type View } from './projection';

interface PointsProps {
  readonly view: View;
  readonly size: Size;
  readonly spots: readonly (Place & { at: Point })[];
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly paints: Paints;
  readonly selection: readonly string[];
}

const SPOT = 5;
const EVENT = 6;

function isSelected(events: readonly EventMark[], selection: readonly string[]): boolean {
  return events.some(({ key }) => selection.includes(key));
}

function Spots({ spots, view, size, paints, selection }: PointsProps): ReactNode {
  return spots.flatMap((place) => {
    const { x, y } = toScreen(place.at, view, size);
    if (x < 0 || y < 0 || x > size.width || y > size.height) return [];
    const chosen = selection.includes(place.key) ? ' map-chosen' : '';
    const changed = place.change === null ? '' : ' map-spot-changed';
    return (
      <circle
        key={place.key}
        cx={x}
        cy={y}
        r={SPOT}
        className={`map-spot${chosen}${changed}`}
        style={{ fill: paints.fill(place.look) }}
        strokeDasharray={place.look.dashed ? '3 2' : undefined}
        data-key={place.key}
        data-select={place.key}
      />
    );
  });
}

function MarkSign({ mark, chosen }: { mark: Mark; chosen: boolean }) {
  const { at, events } = mark;
  const names = events.map(({ name, from }) => `${name}, ${from}`).join('\n');
  const keys = events.map(({ key }) => key).join(' ');
  return (
    <g transform={`translate(${at.x},${at.y})`} className={`map-event${chosen ? ' map-chosen' : ''}`} data-select={keys}>
      <title>{names}</title>
      <path d={`M0,${-EVENT}L${EVENT},0L0,${EVENT}L${-EVENT},0Z`} />
      {events.length > 1 && (
        <text x={EVENT + 2} dy="0.35em" className="map-count" aria-label={texts.map.events(events.length)}>
          {events.length}
        </text>
      )}
    </g>
  );
}

function Names({ labels, view, size }: PointsProps): ReactNode {
  return labels.map(({ key, text, at }) => {
    const { x, y } = toScreen(at, view, size);
    return (
      <text key={key} x={x} y={y} dy="0.35em" className="map-label">
        {text}
      </text>
    );
  });
}

export function Points(props: PointsProps): ReactNode {
  return (
    <>
      <Names {...props} />
      <Spots {...props} />
      {props.marks.map((mark) => (
        <MarkSign
          key={mark.events[0]?.key ?? ''}
          mark={mark}
          chosen={isSelected(mark.events, props.selection)}
        />
      ))}
    </>
  );
}
