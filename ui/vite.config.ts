import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { defineConfig, type Plugin } from 'vite';

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

/** Names the page index.html, which is what a server of static files looks for. */
function asIndex(page: string): Plugin {
  return {
    name: 'as-index',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const asset = bundle[page];
      if (asset?.type !== 'asset') return this.error(`the build has no ${page}`);
      delete bundle[page];
      this.emitFile({ type: 'asset', fileName: 'index.html', source: asset.source });
    },
  };
}

/** Adds the notices that `build.license` does not see: vendored code, and code only in workers. */
function notices(files: Record<string, string>): Plugin {
  return {
    name: 'notices',
    generateBundle() {
      for (const [fileName, from] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path(from)) });
      }
    },
  };
}

export default defineConfig({
  base: '/graphiql/',
  plugins: [
    asIndex('graphiql.html'),
    notices({
      'licenses/monaco-editor.txt': 'node_modules/monaco-editor/ThirdPartyNotices.txt',
      'licenses/picomatch-browser.txt': 'node_modules/picomatch-browser/LICENSE',
    }),
  ],
  server: { proxy: { '/graphql': 'http://127.0.0.1:8420' } },
  build: {
    outDir: path('../service/marchland/api/static/graphiql'),
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses/bundled.md' },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: 'graphiql.html',
      // "use client" matters to React servers only, and dozens of libraries carry it.
      onLog(level, log, next) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
      },
    },
  },
});
