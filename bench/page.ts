/** The page in a real Chromium: what is loaded first, and how long an import blocks it. */
import { firstLoad } from '../e2e/pages/first-load.ts';
import { servePage } from './browser.ts';
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

const { bytes, files } = await firstLoad(page, origin);

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
    value: bytes / 1000,
    limit: 250,
    unit: 'kB',
    detail: `${files} files, gzip`,
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
