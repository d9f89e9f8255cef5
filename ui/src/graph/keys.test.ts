import { expect, it } from 'vitest';

import { commandOf } from './keys';

const press = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more });

it('arrows pan, with Alt they move the selected', () => {
  expect(press('ArrowUp')).toMatchObject({ do: 'pan', up: 0.12 });
  expect(press('ArrowUp', { altKey: true })).toMatchObject({ do: 'shift', dy: -12 });
});

it('opens the menu as the platform does', () => {
  expect(press('F10', { shiftKey: true })).toEqual({ do: 'menu' });
  expect(press('ContextMenu')).toEqual({ do: 'menu' });
  expect(press('F10')).toBeNull();
});

it('groups and ungroups by letters', () => {
  expect(press('g')).toEqual({ do: 'group' });
  expect(press('u')).toEqual({ do: 'ungroup' });
});

it('leaves the browser its own', () => {
  expect(press('p', { ctrlKey: true })).toBeNull();
  expect(press('Tab')).toBeNull();
  expect(press('x')).toBeNull();
});
