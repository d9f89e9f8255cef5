import type { Clocks } from '../api/client';
import { columnTitle } from '../answer/cells';
import { toRelationship, typeOf } from '../api/toModel';
import { texts } from '../texts/en';
import { termOf } from '../texts/terms';
import { Assertions } from './Assertions';
import { Facts } from './Facts';
import { Recordings } from './History';
import type { InspectorActions } from './Inspector';
import { Lookup } from './Lookup';
import { useRelationship, type Inspected, type InspectedRelationship } from './useInspected';
import { confidenceInWords, endInWords, freshnessInWords } from './words';

const words = texts.inspector;

interface Props extends InspectorActions {
  relationship: string;
  clocks: Clocks;
  /** A day on which it holds, where that is known from elsewhere. */
  heldOn: string | null;
}

/** What holds between two things, how sure that is, and who says so. */
export function RelationshipInspector({ relationship, clocks, heldOn, ...actions }: Props) {
  const [loaded, retry] = useRelationship(relationship, clocks);
  return (
    <Lookup loaded={loaded} onRetry={retry} told={toldOf}>
      {(value) => <Relationship {...value} relationship={relationship} heldOn={heldOn} {...actions} />}
    </Lookup>
  );
}

function statementOf(found: InspectedRelationship): string {
  return `${found.from.name} ${termOf(typeOf(found.__typename))} ${found.to.name}`;
}

function toldOf({ found, clocks }: Inspected<InspectedRelationship>): string {
  return found === null ? words.notThen(clocks.asOf) : words.lookedUpWith(statementOf(found), found.assertions.totalCount);
}

type RelationshipProps = Omit<Props, 'clocks'> & Inspected<InspectedRelationship>;

function Relationship({ found, watermark, clocks, relationship, heldOn, ...actions }: RelationshipProps) {
  if (found === null) {
    return (
      <>
        <p className="caution">{words.notThen(clocks.asOf)}</p>
        {heldOn !== null && <button onClick={() => actions.onAsOf(heldOn)}>{words.goTo(heldOn)}</button>}
        <p>
          <code>{relationship}</code>
        </p>
      </>
    );
  }
  return (
    <>
      <h3>
        <button className="link" onClick={() => actions.onSelect([found.from.key])}>
          {found.from.name}
        </button>
        {termOf(typeOf(found.__typename))}{' '}
        <button className="link" onClick={() => actions.onSelect([found.to.key])}>
          {found.to.name}
        </button>
      </h3>
      <RelationshipFacts found={found} />
      <h3>{words.assertions}</h3>
      <Assertions
        statement={statementOf(found)}
        assertions={found.assertions.edges.map(({ node }) => node)}
        total={found.assertions.totalCount}
        parties={[found.from.key, found.to.key]}
        clocks={{ asOf: clocks.asOf, knownAt: clocks.knownAt, watermark }}
        leftOut={actions.leftOut}
        onLeaveOut={actions.onLeaveOut}
      />
      <Recordings relationship={found.key} recordedAt={found.recordedAt} clocks={clocks} />
      <p>
        <button onClick={() => actions.onHide([found.key])}>{words.hide}</button>
      </p>
    </>
  );
}

function detailText(value: string | readonly string[] | boolean | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return termOf(value ? 'YES' : 'NO');
  if (typeof value !== 'string') return value.map(termOf).join(', ');
  return /^[A-Z_]+$/.test(value) ? termOf(value) : value;
}

function RelationshipFacts({ found }: { found: InspectedRelationship }) {
  const details = Object.entries(toRelationship(found).details).map(
    ([name, value]) => [columnTitle(name), detailText(value)] as const,
  );
  return (
    <>
      {found.disputed && <p className="caution">{words.disputed}</p>}
      {found.withinPrecision && <p className="caution">{words.within}</p>}
      <Facts
        facts={[
          [words.from, endInWords(found.validFrom, found.fromPrecision, words.unknownStart)],
          [words.to, endInWords(found.validTo, found.toPrecision, words.open)],
          [texts.answer.standing, termOf(found.standing)],
          [words.freshness, freshnessInWords(found.firstAssertedOn, found.lastAssertedOn)],
          [words.confidence, confidenceInWords(found)],
          [words.against, found.against?.toFixed(2)],
          ...details,
          [words.note, found.note],
          [words.recorded, found.recordedAt],
          [words.key, <code key="key">{found.key}</code>],
        ]}
      />
    </>
  );
}
