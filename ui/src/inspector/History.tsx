import { useState } from 'react';

import type { Clocks } from '../api/client';
import type { FoundRelationship } from '../api/relationships';
import { useLoaded, type Loaded } from '../api/useLoaded';
import { Act } from '../shell/Act';
import { Failed } from '../shell/Failed';
import { texts } from '../texts/en';
import { termOf } from '../texts/terms';
import { livesAround, recordingsBefore, type Life } from './history';

const words = texts.inspector;

/** The intervals of what is inspected; each leads to a day on which it holds. */
export function History({ of, lives, onAsOf }: { of: string; lives: readonly FoundRelationship[]; onAsOf(day: string): void }) {
  const found = livesAround(of, lives);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="history-title">
      <h3 id="history-title">{words.history}</h3>
      <ol className="history">
        {found.map((life) => (
          <li key={life.id}>
            <Ends life={life} onAsOf={onAsOf} /> {life.statement}
            <small className="muted"> {life.notes.join(', ')}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Ends({ life: { from, to, day }, onAsOf }: { life: Life; onAsOf(day: string): void }) {
  const said = `${from ?? words.unknownStart} – ${to ?? words.open}`;
  if (day === null) return <span>{said}</span>;
  return (
    <button className="link" title={words.showOn(day)} onClick={() => onAsOf(day)}>
      {said}
    </button>
  );
}

interface RecordingsProps {
  relationship: string;
  recordedAt: string;
  clocks: Clocks;
}

/** What was recorded of a relationship before; looked for when it is asked for, as that is one question a step. */
export function Recordings({ relationship, recordedAt, clocks }: RecordingsProps) {
  const [wanted, setWanted] = useState(false);
  const key = wanted ? JSON.stringify([relationship, recordedAt, clocks.asOf]) : null;
  const [loaded, retry] = useLoaded(key, () => recordingsBefore(relationship, recordedAt, clocks));
  return (
    <>
      <Act off={wanted} onClick={() => setWanted(true)}>
        {words.findRecordings}
      </Act>
      {wanted && <Found loaded={loaded} onRetry={retry} />}
    </>
  );
}

function Found({ loaded, onRetry }: { loaded: Loaded<Awaited<ReturnType<typeof recordingsBefore>>>; onRetry(): void }) {
  if (loaded.error !== null) return <Failed error={loaded.error} onRetry={onRetry} />;
  if (loaded.state !== 'ready') return <p role="status">{words.loading}</p>;
  if (loaded.value.length === 0) return <p className="muted">{words.noRecordings}</p>;
  return (
    <section aria-labelledby="recordings-title">
      <h3 id="recordings-title">{words.recordings}</h3>
      <ol className="history">
        {loaded.value.map((each) => (
          <li key={each.recordedAt}>
            {words.recordedOn(each.recordedAt)}
            <small className="muted">
              {' '}
              {[each.admiralty, termOf(each.standing), each.disputed ? termOf('DISPUTED') : null].filter(Boolean).join(', ')}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
