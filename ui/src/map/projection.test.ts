import { describe, expect, it } from 'vitest';

import { dragged, keyed } from './gestures';
import { encloses, fit, held, project, seen, toPlane, toScreen, unproject, WORLD, zoomed, type Box } from './projection';

const SIZE = { width: 1000, height: 600 };
const SYRIA: Box = {
  left: project(35.7, 0).x,
  right: project(42.4, 0).x,
  top: project(0, 37.3).y,
  bottom: project(0, 32.3).y,
};

describe('the plane', () => {
  it('gives back what it was given', () => {
    const { longitude, latitude } = unproject(project(36.29, 33.51));
    expect(longitude).toBeCloseTo(36.29, 9);
    expect(latitude).toBeCloseTo(33.51, 9);
  });

  it('keeps the poles at a finite distance', () => {
    expect(Number.isFinite(project(0, 90).y)).toBe(true);
    expect(project(0, -90).y).toBe(project(0, -80).y);
  });
});

describe('what is looked at', () => {
  it('holds what it was fitted to', () => {
    const view = fit(SYRIA, SIZE);
    expect(encloses(seen(view, SIZE), SYRIA)).toBe(true);
    expect(encloses(seen(fit(WORLD, SIZE), SIZE), WORLD)).toBe(true);
  });

  it('stays wide where a single point is fitted', () => {
    const { x, y } = project(36.3, 33.5);
    const box = seen(fit({ left: x, right: x, top: y, bottom: y }, SIZE), SIZE);
    expect(box.right - box.left).toBeGreaterThan(60);
  });

  it('zooms about the pointer', () => {
    const view = fit(SYRIA, SIZE);
    const at = { x: 200, y: 100 };
    const before = toPlane(at, view, SIZE);
    const after = toScreen(before, zoomed(view, SIZE, 2, at), SIZE);
    expect(after.x).toBeCloseTo(at.x, 6);
    expect(after.y).toBeCloseTo(at.y, 6);
  });

  it('never leaves the world or its limits', () => {
    expect(held({ x: 1e9, y: 0, scale: 1e9 }, SIZE)).toMatchObject({ x: WORLD.right });
    expect(held({ x: 0, y: 0, scale: 0 }, SIZE).scale).toBeGreaterThan(0);
  });
});

describe('gestures', () => {
  const view = fit(SYRIA, SIZE);

  it('moves with one finger', () => {
    const held = toPlane({ x: 300, y: 300 }, view, SIZE);
    const after = toScreen(held, dragged(view, SIZE, [{ x: 300, y: 300 }], [{ x: 340, y: 280 }]), SIZE);
    expect(after).toMatchObject({ x: expect.closeTo(340, 6), y: expect.closeTo(280, 6) });
  });

  it('zooms by the distance of two', () => {
    const apart = [{ x: 400, y: 300 }, { x: 600, y: 300 }];
    const wider = [{ x: 300, y: 300 }, { x: 700, y: 300 }];
    expect(dragged(view, SIZE, apart, wider).scale).toBeCloseTo(view.scale * 2, 9);
  });

  it('knows its keys and leaves the others alone', () => {
    expect(keyed('ArrowRight', SIZE)?.(view).x).toBeGreaterThan(view.x);
    expect(keyed('+', SIZE)?.(view).scale).toBeGreaterThan(view.scale);
    expect(keyed('x', SIZE)).toBeNull();
  });
});
