/** The two clocks and the date to compare with, as fields, a slider and steps. */

import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Act } from '../shell/Act';
import { texts } from '../texts/en';
import { fromField, isDate, nextChange, previousChange, toDate, toDay, toField, type Span } from './dates';

export interface ControlsProps {
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly compare: string | null;
  readonly span: Span;
  readonly changes: readonly string[];
  onAsOf(date: string): void;
  onKnownAt(at: string | null): void;
  onCompare(date: string | null): void;
  /** What lies under the slider, on the same span. */
  readonly under?: ReactNode;
  /** How closely is looked at it. */
  readonly close?: ReactNode;
}

const SETTLES_AFTER = 120;

/** A value that follows the hand at once and is told once the hand rests, and the way back to what was told. */
function useSettling<Value>(told: Value, tell: (value: Value) => void): readonly [Value, (value: Value) => void, () => void] {
  const [draft, setDraft] = useState<{ value: Value } | null>(null);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => {
    setDraft(null);
    return () => window.clearTimeout(timer.current);
  }, [told]);
  const change = (value: Value) => {
    setDraft({ value });
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => tell(value), SETTLES_AFTER);
  };
  return [draft === null ? told : draft.value, change, () => setDraft(null)];
}

/** While a year is typed, its first digits are years too; none so early is meant before the field is left. */
function isTyped(text: string): boolean {
  return text >= '1000';
}

interface DateFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string | null;
  onDate(date: string | null): void;
}

/** Takes a date when it is whole. */
function DateField({ label, help, value, onDate }: DateFieldProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => setDraft(null), [value]);
  const settle = (text: string) => {
    setDraft(null);
    if (text === '') onDate(null);
    else if (isDate(text) && text !== value) onDate(text);
  };
  return (
    <label title={help}>
      {label}{' '}
      <input
        type="date"
        value={draft ?? value ?? ''}
        min="0001-01-01"
        max="9998-12-31"
        onChange={(event) => {
          const text = event.target.value;
          setDraft(text);
          if (isDate(text) && isTyped(text)) settle(text);
        }}
        onBlur={(event) => draft !== null && settle(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && settle(event.currentTarget.value)}
      />
    </label>
  );
}

function KnownAt({ knownAt, onKnownAt }: Pick<ControlsProps, 'knownAt' | 'onKnownAt'>): ReactNode {
  const { time } = texts;
  const isMoment = (text: string) => text === '' || isTyped(text);
  const [value, change, giveUp] = useSettling(toField(knownAt), (text) => {
    if (isMoment(text)) onKnownAt(fromField(text));
  });
  return (
    <span className="time-group">
      <label title={time.knownAtHelp}>
        {time.knownAt}{' '}
        <input
          type="datetime-local"
          step="1"
          value={value}
          onChange={(event) => change(event.target.value)}
          // Nothing was recorded so early: the field goes back to what the page is of.
          onBlur={() => !isMoment(value) && giveUp()}
        />
      </label>
      <Act off={knownAt === null} onClick={() => onKnownAt(null)}>
        {time.now}
      </Act>
    </span>
  );
}

function Slider({ asOf, span, onAsOf }: Pick<ControlsProps, 'asOf' | 'span' | 'onAsOf'>): ReactNode {
  const [date, change] = useSettling(asOf, onAsOf);
  return (
    <input
      type="range"
      className="time-slider"
      aria-label={texts.time.slider}
      aria-valuetext={date}
      title={date}
      min={span.start}
      max={span.end}
      value={toDay(date)}
      onChange={(event) => change(toDate(Number(event.target.value)))}
    />
  );
}

interface StepProps {
  readonly name: string;
  readonly sign: string;
  readonly to: string | null;
  onAsOf(date: string): void;
}

function Step({ name, sign, to, onAsOf }: StepProps): ReactNode {
  const whole = to === null ? name : `${name}: ${to}`;
  return (
    <Act aria-label={whole} title={whole} off={to === null} onClick={() => to !== null && onAsOf(to)}>
      {sign}
    </Act>
  );
}

export function Controls(props: ControlsProps): ReactNode {
  const { asOf, compare, changes, onAsOf, onCompare } = props;
  const { time } = texts;
  return (
    <div className="time-controls">
      <span className="time-group">
        <DateField label={time.asOf} help={time.asOfHelp} value={asOf} onDate={(date) => date !== null && onAsOf(date)} />
        <Step name={time.previous} sign="◂" to={previousChange(changes, asOf)} onAsOf={onAsOf} />
        <Step name={time.next} sign="▸" to={nextChange(changes, asOf)} onAsOf={onAsOf} />
      </span>
      <span className="time-course">
        <Slider {...props} />
        {props.under}
      </span>
      {props.close}
      <span className="time-group">
        <DateField label={time.compare} value={compare} onDate={onCompare} />
        <Act off={compare === null} onClick={() => onCompare(null)} aria-label={time.endComparison} title={time.endComparison}>
          ×
        </Act>
      </span>
      <KnownAt {...props} />
    </div>
  );
}
