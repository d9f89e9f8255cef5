import { fileURLToPath } from 'node:url';

import { defineConfig, type Plugin } from 'vite';

import { packed } from './packed';
import { asked } from './src/api/asked';

const SERVICE = process.env['MARCHLAND_URL'] ?? 'http://127.0.0.1:8420';

/** What the page asks, beside it: the service has it planned by the time a reader comes. */
const documents: Plugin = {
  name: 'documents',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'documents.json', source: JSON.stringify(asked()) });
  },
};

/** The graph browser, which the service has at its root. */
export default defineConfig({
  base: '/',
  plugins: [documents, packed],
  server: { proxy: { '/graphql': SERVICE, '/health': SERVICE, '/graphiql': SERVICE } },
  build: {
    outDir: fileURLToPath(new URL('../service/marchland/api/static/browser', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the page allows no data: but pictures.
    assetsInlineLimit: 0,
    license: { fileName: 'licenses/bundled.md' },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: 'index.html',
      // "use client" matters to React servers only, and dozens of libraries carry it.
      onLog(level, log, next) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
      },
    },
  },
});
