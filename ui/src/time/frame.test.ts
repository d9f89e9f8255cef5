import { describe, expect, it } from 'vitest';

import { framed, slid, stretched } from './frame';

const whole = { start: 0, end: 1000 };
const part = { start: 400, end: 600 };

describe('the frame by keys', () => {
  it('moves by a tenth of its length, and stays inside', () => {
    expect(framed('ArrowRight', false, part, whole)).toEqual({ start: 420, end: 620 });
    expect(framed('ArrowLeft', false, part, whole)).toEqual({ start: 380, end: 580 });
    expect(slid({ start: 795, end: 995 }, whole, 0.1)).toEqual({ start: 800, end: 1000 });
    expect(slid({ start: 5, end: 205 }, whole, -0.1)).toEqual({ start: 0, end: 200 });
  });

  it('moves its end alone with Shift, neither beyond the whole nor nearer than two weeks', () => {
    expect(framed('ArrowRight', true, part, whole)).toEqual({ start: 400, end: 620 });
    expect(framed('ArrowLeft', true, part, whole)).toEqual({ start: 400, end: 580 });
    expect(stretched({ start: 400, end: 415 }, whole, -0.1)).toEqual({ start: 400, end: 414 });
    expect(stretched({ start: 400, end: 995 }, whole, 0.1)).toEqual({ start: 400, end: 1000 });
  });

  it('moves by a day at least', () => {
    expect(slid({ start: 0, end: 3 }, whole, 0.1)).toEqual({ start: 1, end: 4 });
  });

  it('zooms about its middle', () => {
    expect(framed('+', true, part, whole)).toEqual({ start: 450, end: 550 });
    expect(framed('-', false, part, whole)).toEqual({ start: 300, end: 700 });
  });

  it('goes to either end, shows all, and leaves other keys alone', () => {
    expect(framed('Home', false, part, whole)).toEqual({ start: 0, end: 200 });
    expect(framed('End', false, part, whole)).toEqual({ start: 800, end: 1000 });
    expect(framed('Escape', false, part, whole)).toBeNull();
    expect(framed('x', false, part, whole)).toBeUndefined();
  });
});
