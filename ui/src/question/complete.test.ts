import { describe, expect, it } from 'vitest';

import { datesFor, dayInWords, follow, openSlots, phrasesFor, type Phrase } from './complete';

const phrase = (text: string, slots: Record<string, string> = {}): Phrase => ({ text, slots, summary: text });
const BORDERING = phrase('who controls territory bordering {region}', { region: 'Region!' });
const CONTROLS = phrase('who controls {region}', { region: 'Region!' });
const CAMP = phrase('is {actor} an ally of {other}', { actor: 'Actor!', other: 'Actor!' });
const CLAIMS = phrase('claims against controllers');
const ALL = [BORDERING, CONTROLS, CAMP, CLAIMS];

describe('following a phrase', () => {
  it('goes on with its words', () => {
    expect(follow('Who contr', BORDERING)).toEqual({ rest: 'Who controls territory bordering {region}' });
  });

  it('is in a slot once the words before it are there', () => {
    expect(follow('who controls territory bordering Isr', BORDERING)).toEqual({
      before: 'who controls territory bordering ',
      typed: 'Isr',
      after: '',
      type: 'Region!',
    });
  });

  it('passes a filled slot', () => {
    expect(follow('is Iran an ally of Sy', CAMP)).toEqual({
      before: 'is Iran an ally of ',
      typed: 'Sy',
      after: '',
      type: 'Actor!',
    });
    expect(follow('is Ir', CAMP)).toMatchObject({ typed: 'Ir', after: ' an ally of {other}' });
  });

  it('is not begun by other words', () => {
    expect(follow('who backs', BORDERING)).toBeNull();
  });
});

describe('completion', () => {
  it('offers what was begun before what only shares words, the shortest first', () => {
    expect(phrasesFor('who con', ALL, 9).map(({ shown }) => shown)).toEqual([CONTROLS.text, BORDERING.text]);
    expect(phrasesFor('controllers', ALL, 9)).toMatchObject([{ text: CLAIMS.text, whole: true }]);
  });

  it('ends at the first slot', () => {
    expect(phrasesFor('who controls t', [BORDERING], 9)[0]?.text).toBe('who controls territory bordering ');
  });

  it('reads a slot as exactly as it can', () => {
    expect(openSlots('who controls territory bordering Isr', ALL).map(({ typed }) => typed)).toEqual([
      'Isr',
      'territory bordering Isr',
    ]);
  });

  it('knows the days of the page in words', () => {
    expect(dayInWords('2018-05-21')).toBe('21 May 2018');
    const days = [{ day: '2018-05-21', note: 'as of' }];
    expect(datesFor('who controls Syria on 2', days)).toMatchObject([{ text: 'who controls Syria on 21 May 2018' }]);
    expect(datesFor('who controls Syria on 2018-0', days)).toHaveLength(1);
    expect(datesFor('who controls Syria', days)).toEqual([]);
  });
});
