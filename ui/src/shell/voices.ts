import { fetched, type Clocks } from '../api/client';
import type { ResultOf } from '../api/graphql';
import { VoicesDocument } from '../api/inspectorDocuments';
import { useLoaded } from '../api/useLoaded';
import type { Filters } from '../state/page';

/** How many assertions are looked through for their voices. */
const ASSERTIONS = 1000;

type Answer = ResultOf<typeof VoicesDocument>;

/** A source or a speaker, and of how many relationships it speaks. */
export interface Voice {
  key: string;
  name: string;
  count: number;
}

export interface VoicesShown {
  sources: readonly Voice[];
  speakers: readonly Voice[];
  /** How many assertions were not looked through. */
  left: number;
}

class Tally {
  private readonly names = new Map<string, string>();
  private readonly about = new Map<string, Set<string>>();

  add(key: string, name: string, about: string | null): void {
    this.names.set(key, name);
    const known = this.about.get(key) ?? new Set();
    this.about.set(key, about === null ? known : known.add(about));
  }

  voices(): readonly Voice[] {
    return [...this.names]
      .map(([key, name]) => ({ key, name, count: this.about.get(key)?.size ?? 0 }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'));
  }
}

function sourceName({ title, publisher }: { title: string; publisher: string | null }): string {
  return publisher === null ? title : `${publisher}: ${title}`;
}

/** The voices behind what is shown, those that speak of most first; those left out stay in the list. */
export function voicesOf({ assertions, sources, actors }: Answer): VoicesShown {
  const [bySource, bySpeaker] = [new Tally(), new Tally()];
  for (const { node } of sources.edges) bySource.add(node.key, sourceName(node), null);
  for (const { node } of actors.edges) bySpeaker.add(node.key, node.name, null);
  for (const { node } of assertions.edges) {
    bySource.add(node.source.key, sourceName(node.source), node.aboutId);
    if (node.speaker !== null) bySpeaker.add(node.speaker.key, node.speaker.name, node.aboutId);
  }
  return {
    sources: bySource.voices(),
    speakers: bySpeaker.voices(),
    left: assertions.totalCount - assertions.edges.length,
  };
}

/** Who speaks of these relationships on the day, whoever is left out; with no keys, the left out alone. */
export function useVoices(keys: readonly string[], { asOf, knownAt }: Clocks, filters: Filters) {
  const { withoutSources, withoutSpeakers } = filters;
  const wanted = keys.length + withoutSources.length + withoutSpeakers.length > 0;
  const key = wanted ? JSON.stringify([keys, asOf, knownAt, withoutSources, withoutSpeakers]) : null;
  return useLoaded(key, async () =>
    voicesOf(
      await fetched(VoicesDocument, {
        keys: [...keys],
        sources: [...withoutSources],
        speakers: [...withoutSpeakers],
        first: ASSERTIONS,
        asOf,
        knownAt,
      }),
    ),
  );
}
