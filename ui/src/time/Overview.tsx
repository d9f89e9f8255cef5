/** The whole span in small; a frame on it, by hand or by keys, says which part is looked at closely. */

import { brushX, type D3BrushEvent } from 'd3-brush';
import { select } from 'd3-selection';
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';

import { texts } from '../texts/en';
import { toDate, toDay, type Span } from './dates';
import { framed } from './frame';
import type { Row } from './rows';
import { axisOf } from './Timeline';

export interface OverviewProps {
  readonly rows: readonly Row[];
  readonly whole: Span;
  readonly part: Span;
  readonly width: number;
  readonly asOf: string;
  onPart(part: Span | null): void;
}

const HEIGHT = 16;
const MOST = 6;

function useBrush({ whole, part, width, onPart }: OverviewProps) {
  const group = useRef<SVGGElement>(null);
  const axis = useMemo(() => axisOf(whole, width), [whole, width]);
  const brush = useMemo(() => brushX<null>().extent([[0, 0], [width, HEIGHT]]), [width]);
  useEffect(() => {
    if (group.current === null) return;
    const target = select<SVGGElement, null>(group.current);
    brush.on('end', (event: D3BrushEvent<null>) => {
      // Only what the hand does: setting the brush below ends in this event too.
      if (!event.sourceEvent) return;
      if (event.selection === null) return onPart(null);
      const [from, to] = event.selection as [number, number];
      onPart({ start: axis.day(from), end: Math.max(axis.day(from) + 1, axis.day(to)) });
    });
    target.call(brush);
    const isWhole = part.start <= whole.start && part.end >= whole.end;
    target.call(brush.move, isWhole ? null : [axis.x(part.start), axis.x(part.end)]);
  }, [brush, axis, whole, part, onPart]);
  return { group, axis };
}

export function Overview(props: OverviewProps): ReactNode {
  const { rows, whole, part, width, asOf, onPart } = props;
  const { group, axis } = useBrush(props);
  const step = Math.max(1, Math.ceil(rows.length / MOST));
  const few = rows.filter((_, at) => at % step === 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : framed(event.key, event.shiftKey, part, whole);
    if (next === undefined) return;
    event.preventDefault();
    onPart(next);
  };
  const range = texts.time.range(toDate(part.start), toDate(part.end));
  return (
    <div
      className="time-frame"
      role="slider"
      tabIndex={0}
      aria-label={texts.time.frame}
      aria-description={texts.time.frameHelp}
      aria-valuemin={whole.start}
      aria-valuemax={whole.end}
      aria-valuenow={part.start}
      aria-valuetext={range}
      title={`${range}. ${texts.time.overview}`}
      onKeyDown={onKeyDown}
    >
      <svg className="time-overview" width={width} height={HEIGHT} aria-hidden="true">
        {few.map(({ key, bar }, at) => {
          const [left, right] = [bar.from === null ? 0 : axis.x(bar.from), bar.to === null ? width : axis.x(bar.to)];
          const y = 2 + (at * (HEIGHT - 4)) / few.length;
          return <rect key={key} className="time-mini" x={left} y={y} width={Math.max(1.5, right - left)} height={1} />;
        })}
        <path className="time-asof" d={`M${axis.x(toDay(asOf))},0v${HEIGHT}`} />
        <g ref={group} />
      </svg>
    </div>
  );
}
