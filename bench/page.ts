/** The page in a real Chromium: what is loaded first, and how long an import blocks it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { generateOnboarding } from './generate-onboarding.ts';
import { printFigures } from './measure.ts';

const entries = 1000;
const server = await preview({ preview: { port: 4199 }, logLevel: 'silent' });
const executablePath = process.env.LAKEWRIGHT_CHROMIUM;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });

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
await page.goto('http://localhost:4199/');
await page.getByText('Upload legacy configs').first().waitFor();
await page.waitForLoadState('networkidle');
const built = new Map(
  readdirSync('dist/page', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => [`/${file}`, join('dist/page', file)]),
);
const firstKb =
  [...scripts]
    .flatMap((path) => built.get(path) ?? [])
    .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000;

const blocked = (): Promise<readonly number[]> =>
  page.evaluate(() => (window as unknown as { blocks: number[] }).blocks.splice(0));
await blocked();
// As files on disk: texts handed over by the test driver would be decoded on the page's main thread.
const folder = mkdtempSync(join(tmpdir(), 'lakewright-bench-'));
const paths = generateOnboarding(entries).map(({ path, text }) => {
  const file = join(folder, basename(path));
  writeFileSync(file, text);
  return file;
});
const start = performance.now();
await page.getByLabel('Upload legacy configs').setInputFiles(paths);
await page.getByRole('region', { name: 'Canvas' }).waitFor();
await page.getByRole('heading', { name: /^Bronze/ }).waitFor({ timeout: 120_000 });
const shownMs = performance.now() - start;
// Checking and the first paint of every panel belong to the import too.
await page.waitForTimeout(3000);
const longest = Math.max(0, ...(await blocked()));

await browser.close();
rmSync(folder, { recursive: true });
await server.close();
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
