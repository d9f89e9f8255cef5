import type { Palette } from './build';
import type { Camera } from './camera';
import type { Shown } from './filter';
import type { Point } from './places';
import type { Positions } from './props';

/** What the picture shall show. */
export interface Input {
  shown: Shown;
  selection: readonly string[];
  ways: readonly string[];
  palette: Palette;
  positions: Positions;
  layout: 'force' | 'geographic';
  /** How it is kept to be looked at; null shows everything. */
  camera: Camera | null;
}

/** What the picture tells. */
export interface Watcher {
  select(keys: readonly string[], add: boolean): void;
  menu(key: string, at: Point): void;
  moved(positions: Positions): void;
  looked(camera: Camera | null): void;
  running(running: boolean): void;
  failed(message: string): void;
}
