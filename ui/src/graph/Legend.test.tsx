// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { grouped } from './group';
import { Legend } from './Legend';
import { node, relationship } from './samples';
import { graphTexts } from './texts';

const shown = {
  nodes: [node('a'), node('b'), node('c')],
  relationships: [relationship('ab', 'a', 'b'), relationship('cb', 'c', 'b', { type: 'OPPOSES' })],
};

it('shows the end of each type of line', () => {
  render(<Legend shown={shown} />);
  const head = (type: string) => screen.getByText(type).querySelector('svg')?.dataset['head'];
  expect(head('supports')).toBe('arrow');
  expect(head('opposes')).toBe('bar');
  expect(screen.queryByText(graphTexts.marks.group)).toBeNull();
});

it('tells what a group looks like where there is one', () => {
  render(<Legend shown={grouped(shown, [{ name: 'two', members: ['a', 'c'] }])} />);
  expect(screen.getByText(graphTexts.marks.group)).toBeTruthy();
});
