import { Layout, type LayoutInput } from './force';

/** Milliseconds after which the picture gets the places so far: the larger it is, the more drawing costs. */
function sliceFor(order: number): number {
  return Math.max(30, Math.min(1000, order / 8));
}

export interface LayoutReport {
  places: Float32Array;
  done: boolean;
}

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<LayoutInput>) => void) | null;
  postMessage(report: LayoutReport, transfer: Transferable[]): void;
};

scope.onmessage = ({ data }) => {
  const layout = new Layout(data);
  const milliseconds = sliceFor(data.fixed.length);
  const slice = (): void => {
    layout.advance(milliseconds, () => performance.now());
    const places = layout.places();
    scope.postMessage({ places, done: layout.done }, [places.buffer]);
    if (!layout.done) setTimeout(slice);
  };
  slice();
};
