import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

import { Act } from '../shell/Act';
import { graphTexts } from './texts';
import { isFiltering, NO_FILTER, toggled, type Facet, type Facets, type GraphFilter } from './filter';
import { typeWords, words } from './words';

interface Props {
  facets: Facets;
  filter: GraphFilter;
  onFilter(filter: GraphFilter): void;
  /** More to leave out. */
  children?: ReactNode;
}

interface GroupProps {
  title: string;
  facets: readonly Facet[];
  hidden: readonly string[];
  label(value: string): string;
  onToggle(value: string): void;
}

function Group({ title, facets, hidden, label, onToggle }: GroupProps) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {facets.length === 0 && <p className="graph-note">{graphTexts.filters.none}</p>}
      {facets.map(({ value, count }) => (
        <label key={value}>
          <input type="checkbox" checked={!hidden.includes(value)} onChange={() => onToggle(value)} />
          <span>{label(value)}</span> <span className="graph-note">{count.toLocaleString('en')}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Milliseconds after which a hand on the slider is at rest: each rest is one step to undo. */
const SETTLES_AFTER = 300;

function Confidence({ value, onValue }: { value: number | null; onValue(value: number | null): void }) {
  const texts = graphTexts.filters;
  const id = useId();
  const [draft, setDraft] = useState<{ value: number | null } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    setDraft(null);
    return () => clearTimeout(timer.current);
  }, [value]);
  const shown = draft === null ? value : draft.value;
  const change = (next: number | null): void => {
    setDraft({ value: next });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onValue(next), SETTLES_AFTER);
  };
  return (
    <label className="graph-range">
      <span>
        {texts.confidence} <output>{shown === null ? texts.anyConfidence : shown.toFixed(2)}</output>
      </span>
      <input
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={shown ?? 0}
        aria-describedby={id}
        onChange={({ target }) => change(Number(target.value) === 0 ? null : Number(target.value))}
      />
      <span id={id} className="graph-note">
        {texts.confidenceHelp}
      </span>
    </label>
  );
}

/** What is left out of the picture, to be ticked off. */
export function FilterPanel({ facets, filter, onFilter, children }: Props) {
  const texts = graphTexts.filters;
  const id = useId();
  const flip = (list: 'types' | 'kinds' | 'forms') => (value: string) =>
    onFilter({ ...filter, [list]: toggled(filter[list], value) });
  const kindLabel = (value: string): string => words(value.slice(value.indexOf('/') + 1));
  return (
    <div className="graph-filter" role="group" aria-label={texts.name}>
      <Group title={texts.types} facets={facets.types} hidden={filter.types} label={typeWords} onToggle={flip('types')} />
      <Group title={texts.kinds} facets={facets.kinds} hidden={filter.kinds} label={kindLabel} onToggle={flip('kinds')} />
      <Group title={texts.forms} facets={facets.forms} hidden={filter.forms} label={words} onToggle={flip('forms')} />
      <fieldset>
        <legend>{texts.disputed}</legend>
        {(['all', 'only', 'without'] as const).map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={`${id}-disputed`}
              checked={filter.disputed === choice}
              onChange={() => onFilter({ ...filter, disputed: choice })}
            />
            {{ all: texts.disputedAll, only: texts.disputedOnly, without: texts.disputedWithout }[choice]}
          </label>
        ))}
      </fieldset>
      <Confidence value={filter.confidence} onValue={(confidence) => onFilter({ ...filter, confidence })} />
      <label>
        <input
          type="checkbox"
          checked={filter.connected}
          onChange={() => onFilter({ ...filter, connected: !filter.connected })}
        />
        {texts.connected}
      </label>
      <Act off={!isFiltering(filter)} onClick={() => onFilter(NO_FILTER)}>
        {texts.clear}
      </Act>
      {children}
    </div>
  );
}
