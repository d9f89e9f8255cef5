import { fetched, type Clocks } from '../api/client';
import { ChangesDocument } from '../api/documents';
import { typeOf } from '../api/toModel';
import { useLoaded } from '../api/useLoaded';
import { texts } from '../texts/en';
import { termOf } from '../texts/terms';
import { Failed } from './Failed';

const SHOWN = 200;
const words = texts.shell;

interface ChangesProps {
  clocks: Clocks;
  compare: string;
  selection: readonly string[];
  onSelect(keys: readonly string[]): void;
}

/** What began, ended or changed hands between the two dates that are compared. */
export function Changes({ clocks, compare, selection, onSelect }: ChangesProps) {
  const [from = compare, to = compare] = [clocks.asOf, compare].toSorted();
  const { knownAt, lens } = clocks;
  const [loaded, retry] = useLoaded(JSON.stringify([from, to, knownAt, lens]), () =>
    fetched(ChangesDocument, { from, to, about: null, first: SHOWN, knownAt, lens }),
  );
  const changes = loaded.value?.changes;
  return (
    <section className="panel changes" aria-labelledby="changes-title" aria-busy={loaded.state === 'loading'}>
      <h2 id="changes-title">{words.compareTitle(from, to)}</h2>
      {loaded.error !== null && <Failed error={loaded.error} onRetry={retry} />}
      {changes !== undefined && changes.edges.length === 0 && <p className="muted">{words.compareNone}</p>}
      {changes !== undefined && changes.edges.length < changes.totalCount && (
        <p className="caution">{words.compareCut(changes.edges.length, changes.totalCount)}</p>
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
