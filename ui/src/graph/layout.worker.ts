import { Layout, type LayoutInput } from './force';

/** A part of a second after which the picture gets the places so far. */
const SLICE = 30;

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
  const slice = (): void => {
    layout.advance(SLICE, () => performance.now());
    const places = layout.places();
    scope.postMessage({ places, done: layout.done }, [places.buffer]);
    if (!layout.done) setTimeout(slice);
  };
  slice();
};
