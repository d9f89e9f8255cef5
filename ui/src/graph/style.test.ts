import { expect, it } from 'vitest';

import { relationship } from './samples';
import { figureOf, kindsOf, labelOf, patternOf, sizeOf, strokeOf } from './style';

it('no two kinds have the same shape and figure', () => {
  const all = (['Actor', 'Region', 'Event'] as const).flatMap((type) =>
    kindsOf(type).map((kind) => Object.values(figureOf(type, kind)).join(' ')),
  );
  expect(new Set(all).size).toBe(all.length);
});

it('a kind that is not known has its type\'s shape', () => {
  expect(figureOf('Region', 'ISLAND')).toEqual({ shape: 'square', mark: 'corner' });
});

it('disputed goes before by default', () => {
  expect(patternOf(relationship('r', 'a', 'b', { standing: 'DEFAULT' }))).toBe('dotted');
  expect(patternOf(relationship('r', 'a', 'b', { standing: 'DEFAULT', disputed: true }))).toBe('dashed');
});

it('what is supposed, computed or only claimed is not drawn as reported', () => {
  expect(patternOf(relationship('r', 'a', 'b', { nature: 'reported' }))).toBe('solid');
  expect(patternOf(relationship('r', 'a', 'b', { details: { basis: 'SUPPOSED' } }))).toBe('dotted');
  expect(patternOf(relationship('r', 'a', 'b', { nature: 'computed' }))).toBe('dotted');
  expect(patternOf(relationship('r', 'a', 'b', { nature: 'claimed' }))).toBe('chained');
  expect(patternOf(relationship('r', 'a', 'b', { nature: 'claimed', disputed: true }))).toBe('dashed');
});

it('support and opposition differ in their end, too', () => {
  expect(strokeOf('SUPPORTS').head).not.toBe(strokeOf('OPPOSES').head);
});

it('sizes grow slowly and within bounds', () => {
  expect(sizeOf(null, 0)).toBe(7);
  expect(sizeOf(1_000_000, 3)).toBe(24);
});

it('long names are cut', () => {
  expect(labelOf('short')).toBe('short');
  expect(labelOf('x'.repeat(50))).toHaveLength(36);
});
