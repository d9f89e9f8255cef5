import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { START, type Camera } from './camera';
import { Look, RESTS_AFTER } from './look';

/** The renderer's camera without a renderer: it is where it is told to be, at once. */
class FakeCamera {
  x = 0.5;
  y = 0.5;
  ratio = 1;
  cancelAnimation = vi.fn();
  private listener = () => undefined as void;

  on(_event: 'updated', listener: () => void) {
    this.listener = listener;
  }

  getBoundedRatio(ratio: number) {
    return ratio;
  }

  setState(state: Partial<Camera>) {
    const before = this.at;
    Object.assign(this, state);
    if (JSON.stringify(before) !== JSON.stringify(this.at)) this.listener();
  }

  async animate(state: Partial<Camera>) {
    this.setState(state);
  }

  get at(): Camera {
    return { x: this.x, y: this.y, ratio: this.ratio };
  }
}

const KEPT = { x: 0.4, y: 0.6, ratio: 0.25 };

function looking() {
  const camera = new FakeCamera();
  const looked = vi.fn();
  const frames = vi.fn();
  const renderer = { getCamera: () => camera, setCustomBBox: frames, scheduleRefresh: vi.fn() };
  const look = new Look(renderer, () => ({ x: [0, 1], y: [0, 1] }), { looked, moves: vi.fn() });
  return { camera, looked, frames, look };
}

const rest = () => vi.advanceTimersByTime(RESTS_AFTER);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is told once, shortened, when the hand rests', () => {
  const { camera, looked } = looking();
  camera.setState({ x: 0.41 });
  vi.advanceTimersByTime(RESTS_AFTER - 1);
  camera.setState({ x: 0.412345678, ratio: 1 / 3 });
  vi.advanceTimersByTime(RESTS_AFTER - 1);
  expect(looked).not.toHaveBeenCalled();
  rest();
  expect(looked.mock.calls).toEqual([[{ x: 0.4123, y: 0.5, ratio: 0.3333 }]]);
});

it('is kept nowhere once everything is in view again', () => {
  const { camera, looked, look } = looking();
  camera.setState(KEPT);
  rest();
  look.fit(250);
  rest();
  expect(looked.mock.calls).toEqual([[KEPT], [null]]);
});

it('is had again as it was kept, however often all is laid out, and is not told back', () => {
  const { camera, looked, look } = looking();
  expect(look.keep(KEPT)).toBe(true);
  look.whole(0);
  look.whole(0);
  expect(camera.at).toEqual(KEPT);
  rest();
  expect(looked).not.toHaveBeenCalled();
  expect(look.keep({ ...KEPT })).toBe(false);
});

it('is the reader\'s from their first move: what is laid out anew then comes into view', () => {
  const { camera, looked, look } = looking();
  look.keep(KEPT);
  look.whole(0);
  look.zoom(2, 0);
  rest();
  expect(looked.mock.calls).toEqual([[{ ...KEPT, ratio: 0.125 }]]);
  expect(look.keep({ ...KEPT, ratio: 0.125 })).toBe(false);
  look.whole(0);
  expect(camera.at).toEqual(START);
});

it('shows everything where the page no longer keeps it, as after another question', () => {
  const { camera, looked, look } = looking();
  camera.setState(KEPT);
  rest();
  expect(look.keep(KEPT)).toBe(false);
  expect(look.keep(null)).toBe(true);
  look.whole(250);
  expect(camera.at).toEqual(START);
  rest();
  expect(looked.mock.calls).toEqual([[KEPT]]);
});

it('is told no more once the picture is gone', () => {
  const { camera, looked, look } = looking();
  camera.setState(KEPT);
  look.stop();
  rest();
  expect(looked).not.toHaveBeenCalled();
});
