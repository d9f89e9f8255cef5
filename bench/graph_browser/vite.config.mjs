import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const packages = fileURLToPath(new URL('../../ui/package.json', import.meta.url));

/** The page is beside ui and takes its packages from there. */
const fromUi = {
  name: 'from-ui',
  enforce: 'pre',
  resolveId(source, importer) {
    // The peer is measured alone: it is a package of the bench, not of the page.
    const bare = /^[a-z@]/.test(source) && source !== 'cytoscape' && importer?.startsWith(here);
    return bare ? this.resolve(source, packages, { skipSelf: true }) : null;
  },
};

export default {
  root: here,
  base: '/',
  logLevel: 'error',
  plugins: [fromUi],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: process.env.OUT,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      onLog(level, log, next) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
      },
    },
  },
};
