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
