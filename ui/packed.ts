import { brotliCompressSync, constants } from 'node:zlib';

import type { Plugin } from 'vite';

/** Below it a file is sent in one packet as it is. */
const WORTH = 1024;

/** Puts the larger assets beside themselves packed with Brotli, as `name.br`: the service sends that to whoever takes it. */
export const packed: Plugin = {
  name: 'packed',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        if (!fileName.startsWith('assets/') || content.length < WORTH) continue;
        const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
        this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(content, { params }) });
      }
    },
  },
};
