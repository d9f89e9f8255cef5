import type { Clocks } from '../api/client';
import { kindOf } from '../api/toModel';
import { useLoaded } from '../api/useLoaded';
import { Failed } from '../shell/Failed';
import { countsOf } from '../shell/useGraph';
import { texts } from '../texts/en';
import { termOf } from '../texts/terms';
import { Assertions } from './Assertions';
import { Facts } from './Facts';
import type { InspectorActions } from './Inspector';
import { Lookup } from './Lookup';
import { useThing, type Inspected, type InspectedEvent, type InspectedThing } from './useInspected';
import { confidenceInWords, endInWords, freshnessInWords } from './words';

const words = texts.inspector;

interface Props extends InspectorActions {
  thing: string;
  clocks: Clocks;
}

/** An actor, a region or an event: its names, its dates, and how much leads from it. */
export function ThingInspector({ thing, clocks, ...actions }: Props) {
  const [loaded, retry] = useThing(thing, clocks);
  return (
    <Lookup loaded={loaded} onRetry={retry} told={({ found }) => (found === null ? words.gone : words.lookedUp(found.name))}>
      {(value) => <Thing {...value} thing={thing} {...actions} />}
    </Lookup>
  );
}

type ThingProps = Omit<Props, 'clocks'> & Inspected<InspectedThing>;

function Thing({ found, watermark, clocks, thing, ...actions }: ThingProps) {
  if (found === null) {
    return (
      <p className="caution">
        {words.gone} <code>{thing}</code>
      </p>
    );
  }
  return (
    <>
      <h3>
        {found.name} <small className="muted">{termOf(kindOf(found))}</small>
      </h3>
      {found.description !== null && <p>{found.description}</p>}
      {found.__typename === 'Event' && found.eventDisputed && <p className="caution">{words.disputed}</p>}
      <ThingFacts found={found} />
      <Counts thing={thing} clocks={clocks} onExpand={actions.onExpand} />
      {found.__typename === 'Event' && (
        <>
          <h3>{words.assertions}</h3>
          <Assertions
            statement={found.name}
            assertions={found.assertions.edges.map(({ node }) => node)}
            total={found.assertions.totalCount}
            parties={(found as InspectedEvent).involves.edges.map(({ node }) => node.key)}
            clocks={{ asOf: clocks.asOf, knownAt: clocks.knownAt, watermark }}
            leftOut={actions.leftOut}
            onLeaveOut={actions.onLeaveOut}
          />
        </>
      )}
      <p>
        <button onClick={() => actions.onHide([thing])}>{words.hide}</button>
      </p>
    </>
  );
}

type Fact = readonly [string, string | null | undefined];

function factsOf(found: InspectedThing): readonly Fact[] {
  switch (found.__typename) {
    case 'Actor':
      return [
        [words.exists, [found.existsFrom, found.existsTo].some(Boolean) ? `${found.existsFrom ?? '…'} – ${found.existsTo ?? '…'}` : null],
        ['ISO 3166-1', found.actorIso3],
        ['UCDP', found.ucdpId],
        ['Wikidata', found.actorWikidata],
      ];
    case 'Region':
      return [
        ['ISO 3166-1', found.regionIso3],
        ['ISO 3166-2', found.iso31662],
        ['Wikidata', found.regionWikidata],
        [words.approximate, found.approximate === true ? termOf('YES') : null],
      ];
    case 'Event':
      return eventFacts(found as InspectedEvent);
  }
}

function eventFacts(found: InspectedEvent): readonly Fact[] {
  return [
    [words.from, endInWords(found.validFrom, found.fromPrecision, words.unknownStart)],
    // Of most events one day is known, on which they were.
    [words.to, found.validTo === null ? null : endInWords(found.validTo, found.toPrecision, words.open)],
    [words.freshness, freshnessInWords(found.firstAssertedOn, found.lastAssertedOn)],
    [words.confidence, confidenceInWords(found)],
    [words.against, found.against?.toFixed(2)],
  ];
}

function ThingFacts({ found }: { found: InspectedThing }) {
  return (
    <Facts
      facts={[
        [words.aliases, found.aliases.join(', ')],
        ...factsOf(found),
        [words.key, <code key="key">{found.key}</code>],
      ]}
    />
  );
}

interface CountsProps {
  thing: string;
  clocks: Clocks;
  onExpand(key: string, types: readonly string[] | null): void;
}

function Counts({ thing, clocks, onExpand }: CountsProps) {
  const [loaded, retry] = useLoaded(JSON.stringify([thing, clocks]), () => countsOf(thing, clocks));
  return (
    <section aria-busy={loaded.state === 'loading'}>
      <h3>{words.relationships}</h3>
      {loaded.error !== null && <Failed error={loaded.error} onRetry={retry} />}
      {loaded.value !== null && loaded.value.length === 0 && <p className="muted">{words.noRelationships}</p>}
      {loaded.value !== null && loaded.value.length > 0 && (
        <ul className="counts">
          {loaded.value.map(({ type, count }) => (
            <li key={type}>
              <button title={words.expand(termOf(type))} onClick={() => onExpand(thing, [type])}>
                {termOf(type)} <strong>{count}</strong>
              </button>
            </li>
          ))}
          <li>
            <button onClick={() => onExpand(thing, null)}>{words.expandAll}</button>
          </li>
        </ul>
      )}
    </section>
  );
}
