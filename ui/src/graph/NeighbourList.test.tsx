// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { withoutLayout } from '../testing';
import { NeighbourList } from './NeighbourList';
import { node } from './samples';
import { graphTexts } from './texts';

withoutLayout();

it('what is next to the selected is gone through once, and narrowed by each letter', async () => {
  let read = 0;
  const shown = {
    get nodes() {
      read += 1;
      return [node('north'), node('south')];
    },
    relationships: [],
  };
  const tell = () => undefined;
  render(
    <NeighbourList
      shown={shown} selection={[]} pinned={new Set()} colourOf={() => ''} onSelect={tell} onWalk={tell} onMenu={tell}
    />,
  );
  const before = read;
  await userEvent.type(screen.getByRole('searchbox', { name: graphTexts.list.find }), 'sout');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('The south')]);
  expect(read).toBe(before);
});

it('stays at an entry when others come before it', async () => {
  const tell = () => undefined;
  const list = (names: readonly string[], onMenu = tell) => (
    <NeighbourList
      shown={{ nodes: names.map((name) => node(name)), relationships: [] }} selection={[]} pinned={new Set()}
      colourOf={() => ''} onSelect={tell} onWalk={tell} onMenu={onMenu}
    />
  );
  const shown = render(list(['m', 'z']));
  screen.getByRole('listbox').focus();
  await userEvent.keyboard('{ArrowDown}');
  const told: string[] = [];
  shown.rerender(list(['a', 'b', 'm', 'z'], (key?: string) => void told.push(key ?? '')));
  expect(document.querySelector('[data-current]')?.textContent).toContain('The z');
  await userEvent.keyboard('m');
  expect(told).toEqual(['z']);
  shown.rerender(list(['a', 'b', 'm']));
  expect(document.querySelector('[data-current]')?.textContent).toContain('The m');
});
