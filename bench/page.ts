/** The page in a real Chromium: what is loaded first, and how long an import blocks it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageFolder, servePage } from './browser.ts';
import { printFigures } from './measure.ts';

const entries = 1000;
const { page, origin, upload, close } = await servePage(4199);

await page.addInitScript(() => {
  const blocks: number[] = [];
  Object.assign(window, { blocks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
});

const scripts = new Set<string>();
page.on('response', (response) => {
  const { pathname } = new URL(response.url());
  if (pathname.endsWith('.js') && !pathname.includes('worker')) scripts.add(pathname);
});
await page.goto(origin);
await page.getByText('Upload legacy configs').first().waitFor();
await page.waitForLoadState('networkidle');
const built = new Map(
  readdirSync(pageFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => [`/${file}`, join(pageFolder, file)]),
);
const firstKb =
  [...scripts]
    .flatMap((path) => built.get(path) ?? [])
    .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000;

const blocked = (): Promise<readonly number[]> =>
  page.evaluate(() => (window as unknown as { blocks: number[] }).blocks.splice(0));
await blocked();
const shownMs = await upload(entries);
// Checking and the first paint of every panel belong to the import too.
await page.waitForTimeout(3000);
const longest = Math.max(0, ...(await blocked()));

await close();
const isKept = printFigures([
  {
    name: 'JavaScript before the canvas can be used',
    value: firstKb,
    limit: 250,
    unit: 'kB',
    detail: `${scripts.size} files, gzip`,
  },
  {
    name: `longest block of the main thread, import of ${entries} entries`,
    value: longest,
    limit: 200,
    unit: 'ms',
    detail: `on the canvas after ${shownMs.toFixed(0)} ms`,
  },
]);
process.exit(isKept ? 0 : 1);
