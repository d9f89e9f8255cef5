import { describe, expect, it } from 'vitest';

import { ServiceError } from '../api/client';
import { PATHS } from '../api/documents';
import type { FoundRelationship } from '../api/relationships';
import { askedWith } from '../answer/AnswerPanel';
import type { AnswerShown } from '../answer/useAnswer';
import { compared, merged } from './merge';
import type { Changed, Changes } from './useChanges';
import { changesTold, pathsTold, waysOf } from './useGraph';
import { answerTo, isElsewhere } from './usePageData';
import { pinsOf } from './usePlaces';
import { concerned, livesOf } from './useTimeline';

const thing = (key: string) => ({ __typename: 'Actor' as const, key, name: key, actorKind: 'STATE' as const });

function supports(from: string, to: string, patch: Partial<FoundRelationship> = {}): FoundRelationship {
  return {
    __typename: 'Supports',
    key: `supports:${from}:${to}`,
    from: thing(`actor:${from}`),
    to: thing(`actor:${to}`),
    validFrom: '2018-01-01',
    validTo: null,
    supportForms: [],
    ...patch,
  } as unknown as FoundRelationship;
}

const piece = (relationships: FoundRelationship[], left = 0) => ({ relationships, nodes: [], left });

describe('the shown graph', () => {
  it('has each thing once, and says what was left out', () => {
    const graph = merged([piece([supports('a', 'b')]), piece([supports('a', 'b'), supports('b', 'c')], 7)], []);
    expect(graph.nodes.map(({ key }) => key)).toEqual(['actor:a', 'actor:b', 'actor:c']);
    expect(graph.relationships).toHaveLength(2);
    expect(graph.total).toEqual({ nodes: 3, relationships: 9 });
  });

  it('keeps no relationship of what is hidden, and still counts it', () => {
    const graph = merged([piece([supports('a', 'b'), supports('b', 'c')])], ['actor:a']);
    expect(graph.nodes.map(({ key }) => key)).toEqual(['actor:b', 'actor:c']);
    expect(graph.relationships.map(({ key }) => key)).toEqual(['supports:b:c']);
    expect(graph.total).toEqual({ nodes: 3, relationships: 2 });
  });
});

const error = new ServiceError('offline', 'away');

describe('the answer in the graph', () => {
  const value = { asked: { asOf: '2018-04-30' } as AnswerShown['asked'] };

  it('is left out where it stays at its own date, and stays while the next is on its way', () => {
    expect(isElsewhere({ state: 'ready', value, of: 'k', error: null }, '2018-05-21')).toBe(true);
    expect(isElsewhere({ state: 'ready', value, of: 'k', error: null }, '2018-04-30')).toBe(false);
    expect(isElsewhere({ state: 'loading', value, of: 'k', error: null }, '2018-05-21')).toBe(false);
  });

  it('is left out where the answer of the page\'s date could not be had', () => {
    expect(isElsewhere({ state: 'failed', value, of: 'k', error }, '2018-05-21')).toBe(true);
    expect(isElsewhere({ state: 'failed', value, of: 'k', error }, '2018-04-30')).toBe(false);
    expect(isElsewhere({ state: 'failed', value: null, of: null, error }, '2018-05-21')).toBe(false);
  });

  it('stays after a failure where the same was asked, and goes where another was', () => {
    const former = { question: 'who?' };
    const failed = { state: 'failed', value: former, of: 'k', error } as const;
    expect(answerTo('who?', failed)).toBe(former);
    expect(answerTo('what else?', failed)).toBeNull();
    expect(answerTo('what else?', { state: 'loading', value: former, of: 'k', error: null })).toBe(former);
    expect(answerTo('', { state: 'ready', value: former, of: 'k', error: null })).toBeNull();
  });
});

describe('the paths between two', () => {
  const found = (from: string, to: string, count: number) => ({ ...piece([]), asked: { from, to }, count });

  it('are told by name where there are none, each pair, and where there may be more', () => {
    const names = new Map([['actor:a', 'A']]);
    const told = pathsTold([found('actor:a', 'actor:b', 0), found('actor:a', 'actor:c', PATHS), found('actor:b', 'actor:c', 2)], names);
    expect(told).toEqual({ none: [{ from: 'A', to: 'actor:b' }], full: [{ from: 'A', to: 'actor:c' }] });
  });
});

describe('the graph that is compared', () => {
  const now = supports('a', 'b', { validFrom: '2018-03-01' });
  const ended = supports('b', 'a', { validFrom: '2017-01-01', validTo: '2018-02-01' });
  const graph = merged([piece([now])], []);
  const changes: Changed[] = [
    { kind: 'BEGAN', on: '2018-03-01', relationship: now, before: null },
    { kind: 'ENDED', on: '2018-02-01', relationship: ended, before: null },
    { kind: 'BEGAN', on: '2018-03-01', relationship: supports('a', 'c'), before: null },
  ];

  it('has what holds on the other date between what is shown, marked', () => {
    const both = compared(graph, changes, '2018-05-21', []);
    expect(both.nodes).toEqual(graph.nodes);
    expect(both.relationships.map(({ key, change }) => [key, change])).toEqual([
      [now.key, { kind: 'BEGAN', on: '2018-03-01', elsewhere: false }],
      [ended.key, { kind: 'ENDED', on: '2018-02-01', elsewhere: true }],
    ]);
    expect(both.total.relationships).toBe(2);
  });

  it('has who holds a shown thing on the other date, and marks who handed it over', () => {
    const next = supports('d', 'b', { validFrom: '2018-07-01' });
    const handed: Changed = { kind: 'CHANGED_HANDS', on: '2018-07-01', relationship: next, before: { key: now.key } };
    const both = compared(graph, [handed], '2018-05-21', []);
    expect(both.nodes.map(({ key }) => key)).toEqual(['actor:a', 'actor:b', 'actor:d']);
    expect(both.relationships.map(({ change }) => change?.elsewhere)).toEqual([false, true]);
    expect(compared(graph, [handed], '2018-05-21', ['actor:d']).nodes).toHaveLength(2);
  });

  it('has no marks of the former dates where what changed between these could not be loaded', () => {
    const value = { edges: [], totalCount: 0 } as unknown as Changes;
    expect(changesTold({ state: 'failed', value, of: 'k', error })).toBeNull();
    expect(changesTold({ state: 'loading', value, of: 'k', error: null })).toBe(value);
  });

  it('keeps out what is hidden, and is the same where nothing changed', () => {
    expect(compared(graph, changes, '2018-05-21', [ended.key]).relationships).toHaveLength(1);
    expect(compared(graph, [], '2018-05-21', [])).toBe(graph);
  });
});

describe('the timeline of a selection', () => {
  const now = supports('a', 'b');
  const before = supports('a', 'b', { key: 'supports:a:b:2', validFrom: '2016-01-01', validTo: '2017-01-01' });
  const other = supports('c', 'd');

  it('holds all that touches a thing, each once', () => {
    expect(livesOf(['actor:a'], [now, other], [now, before])).toHaveLength(2);
  });

  it('holds what ever was between the two of a relationship', () => {
    expect(livesOf([now.key], [now, other], [before, supports('a', 'c')])).toEqual([before, now]);
  });

  it('asks about the ends of relationships', () => {
    expect(concerned([now.key, 'region:x'], [now, other])).toEqual(['actor:a', 'actor:b', 'region:x']);
  });
});

describe('pins', () => {
  it('are short, and only of what is pinned', () => {
    const places = { 'actor:a': { x: 1.23456, y: -2, pinned: true }, 'actor:b': { x: 1, y: 1, pinned: false } };
    expect(pinsOf(places)).toEqual({ 'actor:a': { x: 1.23, y: -2 } });
  });
});

describe('asking again with a key', () => {
  it('puts it where the ambiguous name was', () => {
    expect(askedWith('who controls Damascus?', 'damascus', 'region:x')).toBe('who controls region:x?');
    expect(askedWith('who controls it?', 'Damascus', 'region:x')).toBe('who controls it? region:x');
  });
});

describe('the ways between two', () => {
  const found = { ...piece([supports('a', 'b'), supports('b', 'c')]), asked: { from: 'actor:a', to: 'actor:c' }, count: 1 };

  it('stand out while these two alone are selected', () => {
    const keys = ['supports:a:b', 'supports:b:c'];
    expect(waysOf([found], ['actor:c', 'actor:a'])).toEqual(keys);
    expect(waysOf([found], ['actor:a'])).toEqual([]);
    expect(waysOf([found], ['actor:a', 'actor:b'])).toEqual([]);
    expect(waysOf([found], ['actor:a', 'actor:c', 'actor:b'])).toEqual([]);
  });
});
