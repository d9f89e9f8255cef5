import { CopyButton } from '../shell/CopyButton';
import { texts } from '../texts/en';
import { matrixOf, natureOf, type Assertion } from './assertions';
import { citation, type ClockLabels } from './citation';

export interface AssertionsProps {
  /** What is affirmed or denied, in words. */
  statement: string;
  assertions: readonly Assertion[];
  total: number;
  parties: readonly string[];
  clocks: ClockLabels;
  /** Sources and speakers that count nowhere on the page. */
  leftOut: readonly string[];
  onLeaveOut(what: 'withoutSources' | 'withoutSpeakers', key: string): void;
}

/** A line an origin; who affirms to the left, who denies to the right. */
export function Assertions(props: AssertionsProps) {
  const { assertions, total } = props;
  if (assertions.length === 0) return <p className="muted">{texts.inspector.noAssertions}</p>;
  const card = (assertion: Assertion) => <Card key={assertion.key} assertion={assertion} {...props} />;
  return (
    <>
      {assertions.length < total && (
        <p className="caution">{texts.inspector.assertionsCut(assertions.length, total)}</p>
      )}
      <div className="matrix-scroll" tabIndex={0} role="region" aria-label={texts.inspector.matrix}>
        <table className="matrix">
          <caption className="visually-hidden">{texts.inspector.matrix}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.inspector.origin}</th>
              <th scope="col" className="affirms">
                + {texts.inspector.affirms}
              </th>
              <th scope="col" className="denies">
                − {texts.inspector.denies}
              </th>
            </tr>
          </thead>
          <tbody>
            {matrixOf(assertions).map((row) => (
              <tr key={row.origin}>
                <th scope="row">{row.origin}</th>
                <td>{row.affirms.map(card)}</td>
                <td>{row.denies.map(card)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Card({ assertion, parties, statement, clocks, leftOut, onLeaveOut }: AssertionsProps & { assertion: Assertion }) {
  const { source, speaker } = assertion;
  const nature = natureOf(assertion, parties);
  return (
    <article className="assertion" data-stance={assertion.stance}>
      <p>
        <span className="pair" title={texts.inspector.reliability(source.reliability, source.reason)}>
          {assertion.admiralty ?? source.reliability}
        </span>{' '}
        <span className="nature" data-nature={nature} title={texts.inspector[nature]}>
          {texts.inspector.natures[nature]}
        </span>{' '}
        {assertion.assertedOn}
      </p>
      <p>{assertion.summary}</p>
      <p className="muted">
        {speaker === null ? texts.inspector.ownVoice : `${speaker.name} ${texts.inspector.says}`};{' '}
        <SourceTitle assertion={assertion} /> {[source.publisher, source.publishedOn].filter(Boolean).join(', ')}
        {assertion.locator !== null && `, ${assertion.locator}`}
      </p>
      <p className="acts">
        <CopyButton label={texts.inspector.cite} text={() => citation(statement, assertion, clocks)} />
        <button onClick={() => onLeaveOut('withoutSources', source.key)}>
          {leftOut.includes(source.key) ? texts.inspector.countSource : texts.inspector.leaveOutSource}
        </button>
        {speaker !== null && (
          <button onClick={() => onLeaveOut('withoutSpeakers', speaker.key)}>
            {leftOut.includes(speaker.key) ? texts.inspector.countSpeaker : texts.inspector.leaveOutSpeaker}
          </button>
        )}
      </p>
      {[source.key, speaker?.key ?? ''].some((key) => leftOut.includes(key)) && (
        <p className="caution">{texts.inspector.leftOut}</p>
      )}
    </article>
  );
}

function SourceTitle({ assertion: { source } }: { assertion: Assertion }) {
  // Links come from data: only those of the web are followed.
  if (source.url === null || !/^https?:\/\//.test(source.url)) return <cite>{source.title}</cite>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer noopener">
      <cite>{source.title}</cite>
    </a>
  );
}
