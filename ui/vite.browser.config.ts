import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vite';

const SERVICE = process.env['MARCHLAND_URL'] ?? 'http://127.0.0.1:8420';

/** The graph browser, which the service has at its root. */
export default defineConfig({
  base: '/',
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
