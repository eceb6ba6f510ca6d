/** Files that exported projects carry as they are: imported by code, they are texts. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { textExtensions } from './text-extensions.mjs';

export const textAssets: Plugin = {
  name: 'text-assets',
  enforce: 'pre',
  async load(id) {
    if (!textExtensions.some((extension) => id.endsWith(extension))) return undefined;
    return `export default ${JSON.stringify(await readFile(id, 'utf8'))};`;
  },
};
