/**
 * `npm run bench [-- <benchmark …> [<size …>]]`: runs each in a process of its own; exits with 1 if a
 * budget is broken. `LAKEWRIGHT_PAGE` names the folder of a page that is built already.
 */
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { ensureChromium } from '../scripts/ensure-chromium.mjs';
import { textLoaders } from '../scripts/text-extensions.mjs';

const isSize = (argument) => Number(argument) > 0;
const wanted = process.argv.slice(2).filter((argument) => !isSize(argument));
const sizes = process.argv.slice(2).filter(isSize);
const onPage = ['page', 'typing', 'scale', 'canvas'];
const benches = ['convert', 'export', ...onPage].filter(
  (name) => wanted.length === 0 || wanted.includes(name),
);

const run = (command, ...args) =>
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, LAKEWRIGHT_CHROMIUM: ensureChromium() ?? '' },
  }).status === 0;

await build({
  entryPoints: benches.map((name) => `bench/${name}.ts`),
  outdir: 'dist/bench',
  bundle: true,
  loader: textLoaders,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
});
if (!process.env.LAKEWRIGHT_PAGE && benches.some((name) => onPage.includes(name))) {
  run('npx', '--no-install', 'vite', 'build', '--logLevel', 'warn');
}
const isKept = benches.map((name) => run('node', `dist/bench/${name}.js`, ...sizes)).every(Boolean);
process.exit(isKept ? 0 : 1);
