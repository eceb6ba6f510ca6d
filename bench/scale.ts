/**
 * The page with 10,000 onboarding entries: the longest task of its main thread while something is done
 * to all of them, beside writing the same files as JSON in the same page; and the memory it takes.
 */

import { servePage } from './browser.ts';
import { generateOnboarding } from './generate-onboarding.ts';
import { type Figure, medianOf, printFigures } from './measure.ts';

const entries = Number(process.argv[2] ?? 10_000);
/** Without a long task for so long, nothing is under way any more. */
const restMs = 1500;
/** Of this many times the yardstick is taken, the median. */
const yardsticks = 5;

interface Watched {
  readonly blocks: { readonly end: number; readonly duration: number }[];
  /** What the yardstick writes. */
  written: readonly unknown[];
}

const { page, origin, upload, close } = await servePage(4196);
page.setDefaultTimeout(120_000);
await page.addInitScript(() => {
  const blocks: { end: number; duration: number }[] = [];
  Object.assign(window, { blocks });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      blocks.push({ end: startTime + duration, duration });
    }
  }).observe({ type: 'longtask', buffered: true });
});
await page.goto(origin);
const onboarding = generateOnboarding(entries).filter(({ path }) => path.startsWith('onboarding'));
await page.evaluate(
  (texts) => {
    (window as unknown as Watched).written = texts.map((text): unknown => JSON.parse(text));
  },
  onboarding.map(({ text }) => text),
);

/** Until the answer of the compiler is there, and what is drawn of it. */
async function settle(): Promise<void> {
  await page.getByText('Checking…').waitFor({ state: 'hidden' });
  await page.waitForFunction((rest) => {
    const { blocks } = window as unknown as Watched;
    return performance.now() - (blocks.at(-1)?.end ?? 0) > rest;
  }, restMs);
}

/** Which no more than 50 ms is told of. @returns the longest task, in milliseconds */
async function longestWhile(act: () => Promise<unknown>): Promise<number> {
  await settle();
  await page.evaluate(() => (window as unknown as Watched).blocks.splice(0));
  await act();
  await settle();
  return page.evaluate(() =>
    Math.max(50, ...(window as unknown as Watched).blocks.map(({ duration }) => duration)),
  );
}

/** Taken beside each figure: what is measured shares the machine with others, and so does this. */
function yardstickMs(): Promise<number> {
  return page.evaluate((times) => {
    const { written } = window as unknown as Watched;
    const runs = Array.from({ length: times }, () => {
      const start = performance.now();
      for (const value of written) JSON.stringify(value);
      return performance.now() - start;
    });
    return runs.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
  }, yardsticks);
}

async function heapMb(): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

const pipeline = page.getByRole('application', { name: 'Pipeline' });
const grid = page.getByRole('treegrid', { name: 'Tables' });
const search = page.getByRole('combobox', { name: 'Search tables' });
const inspector = page.getByRole('region', { name: 'Inspector' });
const row = grid.getByRole('row').nth(1);

async function onAll(keys: string): Promise<void> {
  await pipeline.focus();
  await page.keyboard.press(keys);
}

async function inTable(keys: string): Promise<void> {
  await row.focus();
  await page.keyboard.press(keys);
}

/**
 * What is done, how long it may block in times the yardstick, and how it is done. About twice what it
 * takes: it is to be noticed when it grows. What takes above 10 is longer than it should be.
 */
const steps: readonly (readonly [name: string, limit: number, act: () => Promise<unknown>])[] = [
  ['open', 35, () => upload(entries)],
  ['next problem', 30, () => page.keyboard.press('F8')],
  ['search', 30, () => search.fill('+layer:silver')],
  ['clear the search', 20, () => search.fill('')],
  ['select all on the canvas', 15, () => onAll('ControlOrMeta+a')],
  ['tidy all', 25, () => onAll('t')],
  ['undo it', 25, () => onAll('ControlOrMeta+z')],
  ['open the table view', 25, () => page.keyboard.press('Alt+Shift+Digit2')],
  ['select all in it', 15, () => inTable('ControlOrMeta+a')],
  ['find tables of a layer', 20, () => search.fill('layer:bronze')],
  ['select them', 60, () => inTable('ControlOrMeta+a')],
  ['change a field of them', 50, changeAll],
  ['undo that', 50, () => inTable('ControlOrMeta+z')],
  ['open the migration view', 25, () => page.keyboard.press('Alt+Shift+Digit5')],
  ['open the environments', 25, () => page.getByRole('tab', { name: 'Environments' }).click()],
  ['open the download', 12, () => page.keyboard.press('ControlOrMeta+e')],
];

async function changeAll(): Promise<void> {
  await inspector.getByRole('textbox', { name: 'Source system' }).fill('shop');
  await page.keyboard.press('Tab');
}

const tables = (entries * 2).toLocaleString('en');
const figures: Figure[] = [];
for (const [what, limit, act] of steps) {
  const before = await yardstickMs();
  const ms = await longestWhile(act);
  const yardstick = medianOf([before, await yardstickMs()]);
  figures.push({
    ...{ name: `longest block, ${tables} tables: ${what}`, value: ms / yardstick, limit },
    ...{ unit: '× JSON', detail: `${ms.toFixed(0)} ms against ${yardstick.toFixed(0)} ms` },
  });
  if (what !== 'open') continue;
  await page.keyboard.press('ControlOrMeta+Alt+b');
  await inspector.waitFor();
}
await page.evaluate(() => {
  (window as unknown as Watched).written = [];
});
const memory = await heapMb();
await close();

const isKept = printFigures([
  ...figures,
  {
    name: `memory, ${tables} tables`,
    value: memory,
    limit: 250,
    unit: 'MB',
    detail: 'of JavaScript in the page after all that; the compiler has its own',
  },
]);
process.exit(isKept ? 0 : 1);
