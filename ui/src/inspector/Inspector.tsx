import { useEffect, useState } from 'react';

import type { Clocks } from '../api/client';
import type { FoundRelationship } from '../api/relationships';
import { isEntity } from '../api/toModel';
import { texts } from '../texts/en';
import { History } from './History';
import './inspector.css';
import { RelationshipInspector } from './RelationshipInspector';
import { ThingInspector } from './ThingInspector';

export interface InspectorActions {
  onSelect(keys: readonly string[]): void;
  onExpand(key: string, types: readonly string[] | null): void;
  onHide(keys: readonly string[]): void;
  onPath(from: string, to: string): void;
  onAsOf(day: string): void;
  /** Leaves a source or a speaker out of the whole page, or counts it again. */
  onLeaveOut(what: 'withoutSources' | 'withoutSpeakers', key: string): void;
  leftOut: readonly string[];
}

export interface InspectorProps extends InspectorActions {
  selection: readonly string[];
  clocks: Clocks;
  nameOf(key: string): string;
  heldOn(key: string): string | null;
  lives: readonly FoundRelationship[];
}

/** What is selected, one at a time; several are walked through by their names. */
export function Inspector({ selection, clocks, nameOf, heldOn, lives, ...actions }: InspectorProps) {
  const [shown, setShown] = useState<string | null>(null);
  const first = selection[0] ?? null;
  useEffect(() => setShown(null), [first]);
  const key = shown !== null && selection.includes(shown) ? shown : first;
  const [from, to] = selection.filter(isEntity);
  return (
    <section className="panel inspector" aria-labelledby="inspector-title">
      <h2 id="inspector-title" tabIndex={-1}>{texts.inspector.title}</h2>
      {selection.length > 1 && (
        <nav aria-label={texts.inspector.selected(selection.length)} className="selected">
          {selection.map((each) => (
            <button key={each} aria-pressed={each === key} onClick={() => setShown(each)}>
              {nameOf(each)}
            </button>
          ))}
        </nav>
      )}
      {selection.length === 2 && from !== undefined && to !== undefined && (
        <p>
          <button onClick={() => actions.onPath(from, to)}>{texts.inspector.paths}</button>
        </p>
      )}
      {key === null && <p className="muted">{texts.inspector.empty}</p>}
      {key !== null && isEntity(key) && <ThingInspector key={key} thing={key} clocks={clocks} {...actions} />}
      {key !== null && !isEntity(key) && (
        <RelationshipInspector key={key} relationship={key} clocks={clocks} heldOn={heldOn(key)} {...actions} />
      )}
      {key !== null && <History of={key} lives={lives} onAsOf={actions.onAsOf} />}
    </section>
  );
}
