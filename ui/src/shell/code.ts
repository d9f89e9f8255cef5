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

export const inspectorCode = () => import('../inspector/Inspector').then(({ Inspector }) => ({ default: Inspector }));
export const reportCode = () => import('../export/Report').then(({ Report }) => ({ default: Report }));

/** Sends for what is shown when a reader asks for it, once what is shown at first is there. */
export function sendForRest(): void {
  for (const code of [inspectorCode, reportCode]) void code().catch(() => undefined);
}
