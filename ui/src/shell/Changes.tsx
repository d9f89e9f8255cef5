import { typeOf } from '../api/toModel';
import type { Loaded } from '../api/useLoaded';
import { texts } from '../texts/en';
import { termOf } from '../texts/terms';
import { Failed } from './Failed';
import type { Changes as Found } from './useChanges';

const words = texts.shell;

interface ChangesProps {
  from: string;
  to: string;
  loaded: Loaded<Found>;
  onRetry(): void;
  selection: readonly string[];
  onSelect(keys: readonly string[]): void;
}

/** What began, ended or changed hands between the two dates that are compared. */
export function Changes({ from, to, loaded, onRetry, selection, onSelect }: ChangesProps) {
  const changes = loaded.value ?? undefined;
  return (
    <section className="panel changes" aria-labelledby="changes-title" aria-busy={loaded.state === 'loading'}>
      <h2 id="changes-title">{words.compareTitle(from, to)}</h2>
      {loaded.error !== null && <Failed error={loaded.error} kept={changes !== undefined} onRetry={onRetry} />}
      {/* Between a date and itself nothing is asked. */}
      {(from === to || changes?.edges.length === 0) && <p className="muted">{words.compareNone}</p>}
      {changes !== undefined && changes.edges.length < changes.totalCount && (
        <p className="caution" role="status">{words.compareCut(changes.edges.length, changes.totalCount)}</p>
      )}
      <ul>
        {changes?.edges.map(({ node: { kind, on, relationship } }) => (
          <li key={`${relationship.key} ${on} ${kind}`}>
            {on}{' '}
            <button
              className="link"
              aria-pressed={selection.includes(relationship.key)}
              onClick={() => onSelect([relationship.key])}
            >
              {relationship.from.name} {termOf(typeOf(relationship.__typename))} {relationship.to.name}
            </button>
            <em>{words.changeKinds[kind]}</em>
          </li>
        ))}
      </ul>
    </section>
  );
}
