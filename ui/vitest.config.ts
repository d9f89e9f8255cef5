import { defineConfig } from 'vitest/config';

/** Pure logic runs in Node; a test of a component asks for jsdom in its first line. */
export default defineConfig({
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node' },
});
