import type { View } from '../state/page';

// The answer is there before the code of the views is.
export const graphCode = () => import('../graph/GraphView').then(({ GraphView }) => ({ default: GraphView }));
export const mapCode = () => import('../map/MapView').then(({ MapView }) => ({ default: MapView }));

/**
 * Sends for the code of a page's views, for before its first questions go out: a browser has few connections, which
 * slow questions keep. What does not arrive is told where it is to be shown.
 */
export function sendForCode(view: View): void {
  if (view !== 'map') void graphCode().catch(() => undefined);
  if (view !== 'graph') void mapCode().catch(() => undefined);
}
