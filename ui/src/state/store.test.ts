// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { followLocation } from './location';
import { emptyPage } from './page';
import { asked, collapsed, expanded, grouping, hiding, selected, ungrouping, usePage, withPath } from './store';

const DAY = '2018-05-21';
const page = () => usePage.getState().page;

let stop: () => void = () => undefined;
beforeEach(() => {
  window.history.replaceState(null, '', `/?on=${DAY}`);
  stop = followLocation();
});
afterEach(() => stop());

async function back(): Promise<void> {
  const arrived = new Promise((done) => window.addEventListener('popstate', done, { once: true }));
  window.history.back();
  await arrived;
}

describe('the page and its URL', () => {
  it('goes back to the question before', async () => {
    usePage.getState().change(asked('first?'));
    usePage.getState().change(asked('second?'));
    usePage.getState().adjust({ selection: ['actor:a'] });
    expect(new URLSearchParams(window.location.search).get('sel')).toBe('actor:a');
    await back();
    expect(page().question).toBe('first?');
    expect(page().selection).toEqual([]);
  });

  it('keeps how the graph is looked at without a step in any history, until another question is asked', async () => {
    usePage.getState().change(asked('first?'));
    const { length } = window.history;
    usePage.getState().adjust({ graphCamera: { x: 0.4, y: 0.6, ratio: 0.25 } });
    usePage.getState().adjust({ graphCamera: { x: 0.3, y: 0.6, ratio: 0.25 } });
    expect(window.history.length).toBe(length);
    expect(usePage.getState().done).toHaveLength(1);
    expect(new URLSearchParams(window.location.search).get('graph')).toBe('0.3~0.6~0.25');
    usePage.getState().change(asked('second?'));
    expect(new URLSearchParams(window.location.search).has('graph')).toBe(false);
    await back();
    expect(page().graphCamera).toEqual({ x: 0.3, y: 0.6, ratio: 0.25 });
  });

  it('undoes and redoes what was done to the graph', () => {
    const { change, undo, redo } = usePage.getState();
    change(expanded(page(), 'actor:a', ['SUPPORTS']));
    change(hiding(page(), ['actor:b']));
    undo();
    expect(page().hidden).toEqual([]);
    expect(page().expansions).toHaveLength(1);
    undo();
    undo();
    expect(page()).toEqual(emptyPage(DAY));
    redo();
    redo();
    redo();
    expect(page().hidden).toEqual(['actor:b']);
    expect(new URLSearchParams(window.location.search).get('hide')).toBe('actor:b');
  });

  it('follows the date of a question that was just asked, and of no other', () => {
    usePage.getState().ask(asked('who in April 2018?'));
    usePage.getState().follow('2018-04-30');
    expect(page().asOf).toBe('2018-04-30');
    usePage.getState().change({ asOf: DAY });
    usePage.getState().follow('2018-04-30');
    expect(page().asOf).toBe(DAY);
  });

  it('follows no date after a step back, which leads to a date of its own', () => {
    usePage.getState().ask(asked('who in April 2018?'));
    usePage.getState().undo();
    usePage.getState().follow('2018-04-30');
    expect(page().asOf).toBe(DAY);
  });

  it('makes no step of a change that changes nothing', () => {
    usePage.getState().change({ asOf: DAY });
    expect(usePage.getState().done).toEqual([]);
  });
});

describe('steps on the graph', () => {
  const empty = emptyPage(DAY);

  it('join the types of expansions of one node', () => {
    const once = { ...empty, ...expanded(empty, 'actor:a', ['SUPPORTS']) };
    const twice = { ...once, ...expanded(once, 'actor:a', ['OPPOSES']) };
    expect(twice.expansions).toEqual([{ key: 'actor:a', types: ['OPPOSES', 'SUPPORTS'] }]);
    const all = { ...twice, ...expanded(twice, 'actor:a', null) };
    expect(all.expansions).toEqual([{ key: 'actor:a', types: null }]);
    expect(expanded(all, 'actor:a', ['CLAIMS']).expansions).toEqual(all.expansions);
    expect(collapsed(all, 'actor:a').expansions).toEqual([]);
  });

  it('hide, and do not keep what is hidden selected', () => {
    const chosen = { ...empty, selection: ['actor:a', 'actor:b'] };
    expect(hiding(chosen, ['actor:a'])).toEqual({ hidden: ['actor:a'], selection: ['actor:b'] });
  });

  it('group, with an entity in one group at most, and take apart', () => {
    const once = { ...empty, ...grouping(empty, { name: 'one', members: ['a', 'b', 'c', 'a'] }) };
    expect(once.groups).toEqual([{ name: 'one', members: ['a', 'b', 'c'] }]);
    const twice = { ...once, ...grouping(once, { name: 'two', members: ['c', 'd'] }) };
    expect(twice.groups).toEqual([{ name: 'one', members: ['a', 'b'] }, { name: 'two', members: ['c', 'd'] }]);
    // A group of one is none.
    expect(grouping(twice, { name: 'three', members: ['b', 'c', 'd'] }).groups).toEqual([
      { name: 'three', members: ['b', 'c', 'd'] },
    ]);
    expect(ungrouping(twice, ['d']).groups).toEqual([{ name: 'one', members: ['a', 'b'] }]);
    expect(grouping(empty, { name: 'alone', members: ['a'] })).toEqual({});
  });

  it('ask for a path once', () => {
    const path = { from: 'actor:a', to: 'actor:b' };
    const once = { ...empty, ...withPath(empty, path) };
    expect(withPath(once, path)).toEqual({});
  });

  it('select alone, in addition, and not again', () => {
    expect(selected(['a'], ['b'], false)).toEqual(['b']);
    expect(selected(['a'], ['b'], true)).toEqual(['a', 'b']);
    expect(selected(['a', 'b'], ['b'], true)).toEqual(['a']);
  });
});
