import { describe, expect, it } from 'vitest';

import { LabelIndex } from './labelIndex';
import { byImportance } from './labelling';

describe('the index of labels', () => {
  const placed = Array.from({ length: 400 }, (_, n) => ({
    key: `k${n}`, x: (n % 20) * 10, y: Math.floor(n / 20) * 10, size: 5 + (n % 7), rank: n % 50 === 0 ? 3 : 1,
  }));
  const nodes = { forEachNode: (each: (key: string, node: (typeof placed)[number]) => void) => placed.forEach((node) => each(node.key, node)) };
  const inView = (view: { x: [number, number]; y: [number, number] }, index = new LabelIndex(nodes)) => {
    const inside = ({ x, y }: { x: number; y: number }) => x >= view.x[0] && x <= view.x[1] && y >= view.y[0] && y <= view.y[1];
    const found = [...index.within(view)].filter(({ node }) => inside(node)).map(({ key }) => key);
    return { found, wanted: placed.filter(inside).sort(byImportance).map(({ key }) => key) };
  };

  it('has all of a near and of a wide view, by importance', () => {
    for (const view of [{ x: [35, 62], y: [80, 101] }, { x: [-50, 300], y: [-50, 300] }, { x: [500, 600], y: [0, 10] }] as const) {
      const { found, wanted } = inView({ x: [...view.x], y: [...view.y] });
      expect(found).toEqual(wanted);
    }
  });

  it('looks at few for a near view', () => {
    expect([...new LabelIndex(nodes).within({ x: [0, 10], y: [0, 10] })].length).toBeLessThan(20);
  });

  it('follows what was moved once it is told', () => {
    const index = new LabelIndex(nodes);
    inView({ x: [0, 10], y: [0, 10] }, index);
    const moved = placed[399] as (typeof placed)[number];
    moved.x = 5;
    moved.y = 5;
    index.forgetPlaces();
    expect(inView({ x: [0, 10], y: [0, 10] }, index).found).toContain('k399');
  });
});
