import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

class Unobserved {
  observe() {}
  disconnect() {}
}

/** For the tests of a component in jsdom, which lays nothing out. */
export function withoutLayout(): void {
  beforeEach(() => {
    vi.stubGlobal('ResizeObserver', Unobserved);
    Element.prototype.scrollIntoView = vi.fn();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
}
