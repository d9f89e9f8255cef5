// @vitest-environment jsdom
import { expect, it } from 'vitest';

import { isWriting } from './writing';

function input(type: string): HTMLInputElement {
  return Object.assign(document.createElement('input'), { type });
}

it('is writing in fields for text and dates, and in no others', () => {
  for (const type of ['text', 'search', 'date', 'datetime-local']) expect(isWriting(input(type)), type).toBe(true);
  for (const type of ['checkbox', 'radio', 'range']) expect(isWriting(input(type)), type).toBe(false);
  expect(isWriting(document.createElement('textarea'))).toBe(true);
  expect(isWriting(document.createElement('button'))).toBe(false);
  expect(isWriting(null)).toBe(false);
});
