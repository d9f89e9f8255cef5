import { useEffect, useRef, useState, type RefObject } from 'react';

import type { GraphNode } from '../model';
import type { Shown } from './filter';
import type { Watcher } from './input';
import { onTheme, Paint } from './paint';
import type { GraphViewProps } from './props';
import { Stage } from './stage';
import { lineWords } from './words';

export interface Staged {
  stage: RefObject<Stage | null>;
  running: boolean;
  /** Why there is no picture, where there is none. */
  broken: string | null;
  /** Why the layout ended before its time. */
  failure: string | null;
}

type Told = Pick<Watcher, 'select' | 'menu' | 'moved' | 'looked'>;

/** Counts how often the page has turned light or dark. */
function useTheme(): number {
  const [turns, setTurns] = useState(0);
  useEffect(() => onTheme(() => setTurns((count) => count + 1)), []);
  return turns;
}

/** Keeps a stage in the container and shows the props on it. */
export function useStage(
  container: RefObject<HTMLElement | null>,
  shown: Shown,
  props: Pick<GraphViewProps, 'selection' | 'colourOf' | 'positions' | 'layout' | 'camera'> & { ways: readonly string[] },
  told: Told,
): Staged {
  const stage = useRef<Stage | null>(null);
  const latest = useRef(told);
  latest.current = told;
  const [running, setRunning] = useState(false);
  const [broken, setBroken] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const theme = useTheme();

  useEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    try {
      stage.current = new Stage(element, {
        select: (...args) => latest.current.select(...args),
        menu: (...args) => latest.current.menu(...args),
        moved: (...args) => latest.current.moved(...args),
        looked: (...args) => latest.current.looked(...args),
        running: setRunning,
        failed: setFailure,
      });
    } catch (error) {
      setBroken(error instanceof Error ? error.message : String(error));
    }
    return () => {
      stage.current?.kill();
      stage.current = null;
    };
  }, [container]);

  const { selection, ways, colourOf, positions, layout, camera } = props;
  useEffect(() => {
    const element = container.current;
    if (element === null || stage.current === null) return;
    const palette = new Paint(element, colourOf as (node: GraphNode) => string, lineWords);
    stage.current.update({ shown, selection, ways, palette, positions, layout, camera });
    palette.release();
  }, [container, shown, selection, ways, colourOf, positions, layout, camera, theme]);

  return { stage, running, broken, failure };
}
