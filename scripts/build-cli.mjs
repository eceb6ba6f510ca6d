/** Bundles the command line tool into one file, so that it starts at once. Runs after every install. */
import { build } from 'esbuild';
import { textLoaders } from './text-extensions.mjs';

await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli/lakewright.js',
  bundle: true,
  loader: textLoaders,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  banner: { js: '#!/usr/bin/env node' },
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
});
