// @vitest-environment jsdom

import { expect, it, vi } from 'vitest';

import { whilePointed } from './pointed';

function come(element: HTMLElement, type: string, pointerType: string): void {
  element.dispatchEvent(Object.assign(new Event(type), { pointerType }));
}

function pointed() {
  const tell = vi.fn();
  const element = document.createElement('div');
  return { tell, element, stop: whilePointed(element, tell) };
}

it('tells of a mouse when it comes and when it leaves', () => {
  const { tell, element } = pointed();
  come(element, 'pointerenter', 'mouse');
  come(element, 'pointerleave', 'mouse');
  expect(tell.mock.calls).toEqual([[true], [false]]);
});

it('keeps a finger in mind, whose tap is told after it has left', () => {
  const { tell, element } = pointed();
  come(element, 'pointerenter', 'touch');
  come(element, 'pointerleave', 'touch');
  expect(tell.mock.calls).toEqual([[true]]);
});

it('tells nothing after its end', () => {
  const { tell, element, stop } = pointed();
  stop();
  come(element, 'pointerenter', 'mouse');
  expect(tell).not.toHaveBeenCalled();
});
