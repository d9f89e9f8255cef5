/** The rows of the timeline under one axis. */

import { axisTop } from 'd3-axis';
import { scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

import { texts } from '../texts/en';
import { toDate, toDay, type Span } from './dates';
import { drawn, type Drawn, type Row } from './rows';

export interface TimelineProps {
  readonly rows: readonly Row[];
  readonly span: Span;
  readonly width: number;
  readonly asOf: string;
  readonly compare: string | null;
  readonly selection: readonly string[];
  onAsOf(date: string): void;
  onSelect(keys: readonly string[], add: boolean): void;
}

const MILLISECONDS = 86_400_000;
const HEIGHT = 20;
const AXIS = 24;
const TICK_PIXELS = 90;
const MOST = 200;

interface Axis {
  readonly x: (day: number) => number;
  readonly day: (pixel: number) => number;
  readonly ticks: (element: SVGGElement) => void;
}

export function axisOf(span: Span, width: number): Axis {
  const scale = scaleUtc([span.start * MILLISECONDS, span.end * MILLISECONDS], [0, width]);
  return {
    x: (day) => scale(day * MILLISECONDS),
    day: (pixel) => Math.floor(scale.invert(pixel).getTime() / MILLISECONDS),
    ticks: (element) => {
      select(element).call(axisTop<Date>(scale).ticks(Math.max(2, Math.floor(width / TICK_PIXELS))).tickSizeOuter(0));
    },
  };
}

function Axes({ axis, width, onAsOf }: { axis: Axis; width: number; onAsOf(date: string): void }): ReactNode {
  const group = useRef<SVGGElement>(null);
  useEffect(() => {
    if (group.current !== null) axis.ticks(group.current);
  }, [axis]);
  const onPointerUp = (event: PointerEvent<SVGSVGElement>) => {
    onAsOf(toDate(axis.day(event.clientX - event.currentTarget.getBoundingClientRect().left)));
  };
  // The slider and the date field do the same for keys.
  return (
    <svg className="time-axis" width={width} height={AXIS} onPointerUp={onPointerUp} aria-hidden="true">
      <title>{texts.time.axis}</title>
      <rect width={width} height={AXIS} fill="transparent" />
      <g ref={group} transform={`translate(0,${AXIS - 1})`} />
    </svg>
  );
}

const THICK = { y: 4, height: HEIGHT - 8 };
const THIN = { y: 8, height: HEIGHT - 16 };

/** The sure part: thick while sources speak of it, thin after. */
function Sure({ bar }: { bar: Drawn }): ReactNode {
  const spoken = Math.min(bar.sureRight, Math.max(bar.sureLeft, bar.spoken ?? bar.sureRight));
  return (
    <>
      <rect className="time-sure" x={bar.sureLeft} width={spoken - bar.sureLeft} {...THICK} />
      <rect className="time-sure" x={spoken} width={bar.sureRight - spoken} {...THIN} />
      {bar.spoken !== null && <path className="time-word" d={`M${bar.spoken},2v${HEIGHT - 4}`} />}
    </>
  );
}

/** The arrow lies on a faded end or on a full one. */
function openClass(fade: number): string {
  return fade > 0 ? 'time-open' : 'time-open time-on-bar';
}

function BarSign({ bar, fades }: { bar: Drawn; fades: Fades }): ReactNode {
  const middle = HEIGHT / 2;
  const silent = bar.spoken !== null && bar.spoken <= bar.sureRight;
  return (
    <>
      <rect x={bar.left} width={bar.sureLeft - bar.left} {...THICK} fill={`url(#${fades.in})`} />
      <Sure bar={bar} />
      <rect x={bar.sureRight} width={bar.right - bar.sureRight} {...(silent ? THIN : THICK)} fill={`url(#${fades.out})`} />
      {bar.openLeft && <path className={openClass(bar.sureLeft - bar.left)} d={`M${bar.left + 6},${middle - 4}l-5,4l5,4`} />}
      {bar.openRight && <path className={openClass(bar.right - bar.sureRight)} d={`M${bar.right - 6},${middle - 4}l5,4l-5,4`} />}
    </>
  );
}

const NARROW = 10;

function EventSign({ bar, fades }: { bar: Drawn; fades: Fades }): ReactNode {
  if (bar.right - bar.left > NARROW) return <BarSign bar={bar} fades={fades} />;
  return <path className="time-event" d={`M${(bar.left + bar.right) / 2},${HEIGHT / 2 - 6}l6,6l-6,6l-6,-6Z`} />;
}

interface Fades {
  readonly in: string;
  readonly out: string;
}

interface LineProps {
  readonly row: Row;
  readonly axis: Axis;
  readonly width: number;
  readonly dates: readonly (readonly [name: string, date: string | null])[];
  readonly fades: Fades;
}

function RowSign({ row, axis, width, dates, fades }: LineProps): ReactNode {
  const bar = drawn(row, axis.x, width);
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true" className={row.disputed ? 'time-disputed' : undefined}>
      {bar !== null && (row.isEvent ? <EventSign bar={bar} fades={fades} /> : <BarSign bar={bar} fades={fades} />)}
      {bar !== null && row.disputed && (
        <rect className="time-dash" x={bar.left} width={bar.right - bar.left} y={2} height={HEIGHT - 4} />
      )}
      {dates.map(([name, date]) =>
        date === null ? null : <path key={name} className={name} d={`M${axis.x(toDay(date))},0v${HEIGHT}`} />,
      )}
    </svg>
  );
}

function Gradients({ fades }: { fades: Fades }): ReactNode {
  const stops = [0.08, 1];
  return (
    <svg width="0" height="0" className="time-defs" aria-hidden="true">
      {[fades.in, fades.out].map((id, turn) => (
        <linearGradient key={id} id={id}>
          {(turn === 0 ? stops : stops.toReversed()).map((opacity, at) => (
            <stop key={at} offset={at} className="time-stop" stopOpacity={opacity} />
          ))}
        </linearGradient>
      ))}
    </svg>
  );
}

/** Where a key leads among the rows. */
function goal(key: string, at: number, last: number): number | null {
  const to: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last };
  const next = to[key];
  return next === undefined ? null : Math.min(last, Math.max(0, next));
}

export function Timeline(props: TimelineProps): ReactNode {
  const { rows, span, width, selection, onSelect } = props;
  const id = useId().replace(/\W/g, '');
  const fades = { in: `fade-in-${id}`, out: `fade-out-${id}` };
  const axis = useMemo(() => axisOf(span, width), [span, width]);
  const [active, setActive] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const shown = rows.slice(0, MOST);
  const at = shown.findIndex(({ key }) => key === active);
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = goal(event.key, at, shown.length - 1);
    const row = shown[at];
    if (next !== null) setActive(shown[next]?.key ?? null);
    else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) onSelect([row.key], event.shiftKey);
    else return;
    event.preventDefault();
  };
  const dates = [['time-asof', props.asOf], ['time-compare', props.compare]] as const;
  return (
    <div className="time-line">
      <Gradients fades={fades} />
      <Axes axis={axis} width={width} onAsOf={props.onAsOf} />
      <ul
        ref={list}
        role="listbox"
        aria-label={texts.time.timeline}
        aria-describedby={`help-${id}`}
        aria-multiselectable="true"
        aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
        tabIndex={0}
        className="time-rows"
        onKeyDown={onKeyDown}
        onFocus={() => at < 0 && setActive(shown[0]?.key ?? null)}
      >
        {shown.map((row, index) => (
          <li
            key={row.key}
            id={`${id}-${index}`}
            role="option"
            aria-label={`${row.label}: ${row.said}`}
            aria-selected={selection.includes(row.key)}
            data-active={index === at ? '' : undefined}
            title={`${row.label}\n${row.said}`}
            onClick={(event) => {
              setActive(row.key);
              onSelect([row.key], event.shiftKey || event.ctrlKey || event.metaKey);
            }}
          >
            <span className="time-label">{row.label}</span>
            <RowSign {...{ row, axis, width, dates, fades }} />
          </li>
        ))}
      </ul>
      <p id={`help-${id}`} className="visually-hidden">
        {texts.time.rowsHelp}
      </p>
      {rows.length > MOST && <p className="time-note">{texts.time.cut(MOST, rows.length)}</p>}
    </div>
  );
}
