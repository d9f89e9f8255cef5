import { describe, expect, it } from 'vitest';

import { emptyPage, RELIABILITIES, type Page } from './page';
import { decode, encode } from './url';

const TODAY = '2026-11-23';
const PAGES = 500;

/** A small generator with a seed (mulberry32), so that a failure comes back. */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LETTERS = [...'abz09:-_~!*&=?#+%. /é字🜨"\\'];

function pageFrom(seed: number): Page {
  const next = random(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  const list = <T>(make: () => T): T[] => Array.from({ length: below(4) }, make);
  const text = () => Array.from({ length: 1 + below(8) }, () => pick(LETTERS)).join('');
  const day = () => new Date(Date.UTC(1900 + below(200), below(12), 1 + below(28))).toISOString().slice(0, 10);
  const maybe = <T>(make: () => T): T | null => (next() < 0.5 ? make() : null);
  return {
    question: maybe(text) ?? '',
    asOf: day(),
    knownAt: maybe(() => `${day()}T12:00:00Z`),
    compare: maybe(day),
    selection: list(text),
    expansions: list(() => ({ key: text(), types: maybe(() => ['SUPPORTS', ...list(() => 'PRESENT_IN')]) })),
    paths: list(() => ({ from: text(), to: text() })),
    hidden: list(text),
    groups: list(text).map((name, n) => ({ name, members: [`${n}a${text()}`, `${n}b${text()}`] })),
    pins: Object.fromEntries(list(() => [text(), { x: next() * 100 - 50, y: below(1000) }])),
    layout: pick(['force', 'geographic'] as const),
    view: pick(['graph', 'map', 'both'] as const),
    graphCamera: maybe(() => ({ x: next() * 4 - 2, y: next() * 4 - 2, ratio: 0.02 + next() * 5 })),
    mapSight: maybe(() => ({ longitude: next() * 360 - 180, latitude: next() * 180 - 90, scale: 0.01 + next() * 100 })),
    filters: {
      types: list(text),
      kinds: list(text),
      forms: list(text),
      confidence: maybe(next),
      disputed: pick(['all', 'only', 'without'] as const),
      connected: next() < 0.5,
      minReliability: maybe(() => pick(RELIABILITIES)),
      withoutSources: list(text),
      withoutSpeakers: list(text),
    },
  };
}

describe('the page in a URL', () => {
  it('comes back as it was, whatever its keys hold', () => {
    for (let seed = 1; seed <= PAGES; seed += 1) {
      const page = pageFrom(seed);
      expect(decode(`?${encode(page)}`, TODAY), `seed ${seed}`).toEqual(page);
    }
  });

  it('always names the day, so that it shows the same later', () => {
    expect(encode(emptyPage(TODAY))).toBe(`on=${TODAY}`);
  });

  it('leaves out how the graph is looked at where nothing of it could be seen so', () => {
    const seen = (value: string) => decode(`?graph=${value}`, TODAY).graphCamera;
    expect(seen('0.4~-0.2~0.02')).toEqual({ x: 0.4, y: -0.2, ratio: 0.02 });
    for (const wrong of ['0.5~0.5', '0.5~0.5~1~0', '0.5~~1', 'a~0.5~1', 'NaN~0.5~1', '0.5~Infinity~1', '1e9~0.5~1', '0.5~0.5~0', '0.5~0.5~-1', '0.5~0.5~7']) {
      expect(seen(wrong), wrong).toBeNull();
    }
  });

  it('reads nonsense as an empty page', () => {
    const nonsense = '?on=21+May&known=then&vs=2018-02-30&x=alone&path=a&pin=a~b~c&view=round&map=181~0~1&graph=0~0~0&sure=much&letter=Z&group=a&group=b~c&group=d~c~c';
    expect(decode(nonsense, TODAY)).toEqual(emptyPage(TODAY));
  });
});
