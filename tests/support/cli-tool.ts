/** The command line tool as it is started: bundled into one file. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { textLoaders } from '../../scripts/text-extensions.mjs';

/** @returns the path of the tool */
export function buildTool(folder: string): string {
  const outfile = join(folder, 'lakewright.mjs');
  buildSync({
    ...{ entryPoints: ['src/cli/main.ts'], outfile, bundle: true, loader: textLoaders },
    ...{ platform: 'node', format: 'esm' },
  });
  return outfile;
}
