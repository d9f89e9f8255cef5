import type { Clocks } from '../api/client';
import { texts } from '../texts/en';
import type { Cited, Source } from './cited';

const words = texts.export;

/** What a file is of: both clocks, whose word counts, and what it is compared with. */
export interface Framed extends Clocks {
  compare: string | null;
}

/** The lens in words; empty where everybody counts. */
export function lensInWords(lens: Clocks['lens']): string {
  if (lens === null) return '';
  return [
    ...(lens.minReliability === null ? [] : [words.letter(lens.minReliability)]),
    ...lens.withoutSources.map(words.withoutSource),
    ...lens.withoutSpeakers.map(words.withoutSpeaker),
  ].join(', ');
}

/** Both clocks, the lens and the comparison, a line each. */
export function headOf({ asOf, knownAt, lens, compare }: Framed, watermark: string | null): readonly string[] {
  const known = knownAt ?? (watermark === null ? words.nowAlone : words.now(watermark));
  const voices = lensInWords(lens);
  return [
    words.clocks(asOf, known),
    ...(voices === '' ? [] : [words.lens(voices)]),
    ...(compare === null ? [] : [words.compared(compare)]),
  ];
}

/** A source as a citation without its licence. */
export function sourceInWords({ title, publisher, publishedOn, url }: Source): string {
  const where = [publisher, publishedOn].filter(Boolean).join(', ');
  return [`"${title}"`, where === '' ? '' : `(${where})`, url ?? ''].filter((part) => part !== '').join(' ');
}

/** The sources by the licence that asks to name them. */
export function sourceLines(sources: readonly Source[]): readonly string[] {
  const byLicence = new Map<string, string[]>();
  for (const source of sources) {
    const licence = source.licence ?? words.noLicence;
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), sourceInWords(source)]);
  }
  return [...byLicence].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([licence, all]) => words.cited(licence, all.join('; ')));
}

/** What stands below everything that is taken along: what it is of, and whom it cites under which licence. */
export function captionOf(framed: Framed, cited: Cited, address: string): readonly string[] {
  return [
    ...headOf(framed, cited.watermark),
    ...sourceLines(cited.sources),
    ...(cited.cut === null ? [] : [words.citedCut(cited.cut.shown, cited.cut.total)]),
    words.made(address),
  ];
}
