/** One date for everything, the second clock beside it, and the life of what is selected. */

import { memo, useCallback, useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';

import type { EventMark, Interval } from '../model';
import { Act } from '../shell/Act';
import { texts } from '../texts/en';
import { Controls } from './Controls';
import { changeDates, joined, scaled, spanOf, toDay, type Span } from './dates';
import { Overview, type OverviewProps } from './Overview';
import { rowsOf } from './rows';
import './time.css';
import { Timeline } from './Timeline';

export interface TimeViewProps {
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly compare: string | null;
  readonly intervals: readonly Interval[];
  readonly events: readonly EventMark[];
  /** Further days on which something began or ended, to step to. */
  readonly steps: readonly string[];
  onAsOf(date: string): void;
  onKnownAt(at: string | null): void;
  onCompare(date: string | null): void;
  readonly selection: readonly string[];
  onSelect(keys: readonly string[], add: boolean): void;
}

const FIRST_WIDTH = 600;
/** As wide as the labels are in time.css, and room for a scrollbar. */
const LABELS = 208 + 18;
const LEAST_WIDTH = 120;
const CLOSER = 0.5;

function useWidth(frame: RefObject<HTMLElement | null>, less: number): number {
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    if (frame.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(LEAST_WIDTH, Math.floor(entry.contentRect.width) - less));
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame, less]);
  return width;
}

/** The overview at the width of its place, which is the slider's way between its outermost days. */
function Under(props: Omit<OverviewProps, 'width'>): ReactNode {
  const frame = useRef<HTMLSpanElement>(null);
  const width = useWidth(frame, 0);
  return (
    <span ref={frame} className="time-under">
      <Overview {...props} width={width} />
    </span>
  );
}

/** All that the slider can reach; it grows with the dates looked at and does not shrink under the hand. */
function useWhole(changes: readonly string[], asOf: string, compare: string | null): Span {
  const looked = spanOf(changes, compare === null ? [asOf] : [asOf, compare]);
  const key = changes.join(' ');
  const [known, setKnown] = useState({ key, span: looked });
  const span = known.key === key ? known.span : looked;
  const inside = [asOf, compare ?? asOf].map(toDay).every((day) => day >= span.start && day <= span.end);
  const whole = inside ? span : joined(span, looked);
  if (known.key !== key || whole !== known.span) setKnown({ key, span: whole });
  return whole;
}

interface CloseProps {
  readonly isWhole: boolean;
  onScale(factor: number): void;
  onAll(): void;
}

function Close({ isWhole, onScale, onAll }: CloseProps): ReactNode {
  const signs = [
    ['+', texts.time.closer, false, () => onScale(CLOSER)],
    ['−', texts.time.wider, isWhole, () => onScale(1 / CLOSER)],
    ['↔', texts.time.all, isWhole, onAll],
  ] as const;
  return (
    <span className="time-group">
      {signs.map(([sign, name, off, act]) => (
        <Act key={name} aria-label={name} title={name} off={off} onClick={act}>
          {sign}
        </Act>
      ))}
    </span>
  );
}

/** Not drawn anew for what happens elsewhere on the page. */
export const TimeView = memo(function TimeView(props: TimeViewProps): ReactNode {
  const { intervals, events, steps, asOf, compare } = props;
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame, LABELS);
  const changes = useMemo(() => changeDates(intervals, events, steps), [intervals, events, steps]);
  const rows = useMemo(() => rowsOf(intervals, events), [intervals, events]);
  const whole = useWhole(changes, asOf, compare);
  const key = changes.join(' ');
  const [chosen, setChosen] = useState<{ key: string; part: Span } | null>(null);
  // Another selection has other dates: the close look at the former one says nothing about it.
  const part = chosen !== null && chosen.key === key ? chosen.part : whole;
  const onPart = useCallback((next: Span | null) => setChosen(next === null ? null : { key, part: next }), [key]);
  const onScale = (factor: number) => onPart(scaled(part, whole, factor, toDay(asOf)));
  return (
    <section ref={frame} className="time" aria-label={texts.time.name}>
      <Controls
        {...props}
        span={whole}
        changes={changes}
        {...(rows.length > 0 && {
          under: <Under {...{ rows, whole, part, asOf, onPart }} />,
          close: <Close isWhole={part === whole} onScale={onScale} onAll={() => onPart(null)} />,
        })}
      />
      {rows.length === 0 ? (
        <p className="time-note">{props.selection.length > 0 ? texts.time.nothingKnown : texts.time.empty}</p>
      ) : (
        <>
          <Timeline {...props} {...{ rows, width }} span={part} />
          <p className="time-note">{texts.time.legend}</p>
        </>
      )}
    </section>
  );
});
