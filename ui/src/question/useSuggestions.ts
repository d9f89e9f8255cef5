import { useEffect, useState } from 'react';

import { fetched, type Clocks } from '../api/client';
import { SearchDocument } from '../api/documents';
import type { ResultOf } from '../api/graphql';
import type { QuestionsDocument } from '../api/documents';
import { kindOf } from '../api/toModel';
import { useLoaded } from '../api/useLoaded';
import { texts } from '../texts/en';
import { termOf } from '../texts/terms';
import { datesFor, dayInWords, nameOf, openSlots, phrasesFor, untilSlot, type OpenSlot, type Phrase, type Suggestion } from './complete';

const PHRASES = 5;
/** More than are shown: a slot takes one type only, and what begins as typed comes first. */
const FOUND = 50;
const NAMES = 8;
/** Longer than any name. */
const LONGEST = 300;
/** How many names are opened, and how many begin a question, where a name is all that was typed. */
const OPENED = 3;
const SHOWN = 9;
const PAUSE = 120;

export type Questions = ResultOf<typeof QuestionsDocument>['questions'];

export interface KnownDay {
  day: string;
  note: string;
}

export function phrasesOf(questions: Questions): readonly Phrase[] {
  return questions.flatMap(({ phrases, parameters, summary }) => {
    const slots = Object.fromEntries(parameters.map(({ name, type }) => [name, type]));
    return phrases.map((text) => ({ text, slots, summary }));
  });
}

type Hit = ResultOf<typeof SearchDocument>['search'][number]['node'];

function fits(hit: Hit, type: string): boolean {
  const wanted = type.replace('!', '');
  return wanted === 'Named' || wanted === hit.__typename;
}

const ENTITY_SLOT = /^(Actor|Region|Event|Named)!?$/;

/** What a found thing completes: the slot that is open, or else it is opened itself. */
function fromHit(hit: Hit, slot: OpenSlot | null): Suggestion {
  const note = termOf(kindOf(hit));
  if (slot === null) {
    return { text: hit.name, shown: hit.name, note: `${note}, ${texts.question.open}`, whole: false, opens: hit.key };
  }
  const text = slot.before + hit.name + untilSlot(slot.after);
  return { text, shown: slot.before + hit.name + slot.after, note, whole: !slot.after.includes('{'), opens: null };
}

/** Whether a text may be a name, or part of one: one is looked for by its letters and figures. */
function isName(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST && /[\p{L}\p{N}]/u.test(text);
}

/**
 * The slots for a name that are open at the same place: those after words of a phrase, or else those that a phrase
 * begins with, into which anything fits.
 */
function entitySlots(slots: readonly OpenSlot[]): readonly OpenSlot[] {
  const all = slots.filter((slot) => ENTITY_SLOT.test(slot.type));
  const [first] = all.some(({ before }) => before !== '') ? all.filter(({ before }) => before !== '') : all;
  return first === undefined ? [] : all.filter(({ before, typed }) => before === first.before && typed === first.typed);
}

/** What the names complete; where nothing but a name was typed, first what they open. */
function fromHits(hits: readonly Hit[], slots: readonly OpenSlot[]): Suggestion[] {
  const filled = hits.flatMap((hit) => {
    const slot = slots.find(({ type }) => fits(hit, type));
    return slot === undefined ? [] : [fromHit(hit, slot)];
  });
  if (slots[0] !== undefined && slots[0].before !== '') return filled.slice(0, NAMES);
  return [...hits.slice(0, OPENED).map((hit) => fromHit(hit, null)), ...filled.slice(0, OPENED)];
}

function fromDays(slot: OpenSlot, days: readonly KnownDay[]): Suggestion[] {
  return days.map(({ day, note }) => {
    const text = slot.before + dayInWords(day) + untilSlot(slot.after);
    return { text, shown: slot.before + dayInWords(day) + slot.after, note, whole: !slot.after.includes('{'), opens: null };
  });
}

/** As the service ranks them, but names that begin as typed before the others. */
function bestFirst(hits: readonly Hit[], typed: string): readonly Hit[] {
  const begins = ({ name }: Hit) => name.toLowerCase().startsWith(typed.toLowerCase());
  return [...hits.filter(begins), ...hits.filter((hit) => !begins(hit))];
}

function useDelayed(value: string): string {
  const [delayed, setDelayed] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return delayed;
}

export interface Suggestions {
  suggestions: readonly Suggestion[];
  /** How the search for names stands. */
  search: 'idle' | 'loading' | 'ready' | 'failed';
}

/** What may follow what was typed: phrases, names of things and dates. */
export function useSuggestions(
  typed: string,
  phrases: readonly Phrase[],
  days: readonly KnownDay[],
  clocks: Clocks,
): Suggestions {
  const slots = openSlots(typed, phrases);
  const entities = entitySlots(slots);
  const [entity = null] = entities;
  const date = slots.find((slot) => /^Date!?$/.test(slot.type)) ?? null;
  const sought = useDelayed((entity?.typed ?? typed).trim());
  const key = !isName(sought) ? null : JSON.stringify([sought, clocks.knownAt]);
  const [hits] = useLoaded(key, () =>
    fetched(SearchDocument, { text: sought, first: FOUND, asOf: clocks.asOf, knownAt: clocks.knownAt }),
  );
  const found = key === null || hits.state === 'failed' ? [] : (hits.value?.search ?? []).map(({ node }) => node);
  const all = [
    ...(date === null ? [] : fromDays(date, days)),
    ...fromHits(bestFirst(found, sought), entities),
    ...datesFor(typed, days),
    ...phrasesFor(typed, phrases, PHRASES),
  ];
  const once = new Map(all.map((suggestion) => [nameOf(suggestion), suggestion]));
  const suggestions = [...once.values()].filter(({ text, opens }) => opens !== null || text !== typed).slice(0, SHOWN);
  return { suggestions, search: hits.state };
}
