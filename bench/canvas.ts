/**
 * The canvas in a real Chromium: frames while it is panned and zoomed, and how soon a project is
 * open; beside a plain React Flow page and a plain 2D canvas of the same graph.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { preview } from 'vite';
import { importUploads } from '#core/compile/import-uploads.ts';
import { readLegacy } from '#core/compile/read-legacy.ts';
import { layOut } from '#core/layout/band-layout.ts';
import { edgesOf, nodesOf } from '#core/model/graph.ts';
import { generateOnboarding } from './generate-onboarding.ts';
import { type Figure, printFigures } from './measure.ts';
import { type Frames, type Gesture, measureGesture } from './yardsticks/gesture.ts';
import type { Graph } from './yardsticks/graph.ts';

const server = await preview({ preview: { port: 4198 }, logLevel: 'silent' });
const origin = 'http://localhost:4198';
const executablePath = process.env.LAKEWRIGHT_CHROMIUM;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
const folder = mkdtempSync(join(tmpdir(), 'lakewright-bench-'));

/** An entry makes a bronze table and a silver one. */
const entriesFor = (tables: number): number => tables / 2;

function graphOf(tables: number): Graph {
  const encoder = new TextEncoder();
  const uploads = generateOnboarding(entriesFor(tables)).map(({ path, text }) => ({
    path,
    bytes: encoder.encode(text),
  }));
  const request = { uploads, importer: 'auto', environments: [] };
  const { pipeline } = importUploads(request, readLegacy, () => undefined).answer;
  const places = layOut(pipeline);
  return {
    nodes: nodesOf(pipeline).map(({ id, name }) => ({
      id,
      name,
      ...(places[id] ?? { x: 0, y: 0 }),
    })),
    links: edgesOf(pipeline).map(({ from, to }) => ({ source: from, target: to })),
  };
}

async function yardstickPage(name: string, graph: Graph): Promise<Page> {
  const { outputFiles = [] } = await build({
    entryPoints: [`bench/yardsticks/${name}`, '@xyflow/react/dist/base.css'],
    bundle: true,
    write: false,
    outdir: 'none',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const textOf = (end: string): string =>
    outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  const page = await newPage();
  await page.setContent(`<body style="margin:0;overflow:hidden"><style>${textOf('.css')}</style>`);
  await page.evaluate((given) => Object.assign(window, { graph: given }), graph);
  await page.addScriptTag({ content: textOf('.js') });
  await page.waitForTimeout(1500);
  return page;
}

const newPage = (): Promise<Page> => browser.newPage({ viewport: { width: 1440, height: 900 } });

interface Opened {
  readonly page: Page;
  /** From asking for the page to the last table of it on the canvas. */
  readonly openMs: number;
}

async function productPage(tables: number): Promise<Opened> {
  const page = await newPage();
  await page.goto(origin);
  const paths = generateOnboarding(entriesFor(tables)).map(({ path, text }) => {
    const file = join(folder, basename(path));
    writeFileSync(file, text);
    return file;
  });
  await page.getByLabel('Upload legacy configs').setInputFiles(paths);
  await page.getByRole('region', { name: 'Canvas' }).waitFor({ timeout: 120_000 });
  await page.getByText(/^Saved/).waitFor({ timeout: 120_000 });
  await expandAll(page);
  await page.waitForTimeout(3000);
  const start = performance.now();
  await page.reload();
  await page.getByRole('heading', { name: /^Bronze/ }).waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const openMs = performance.now() - start;
  await page.waitForTimeout(3000);
  return { page, openMs };
}

/** Large projects open in groups; the hardest to draw is all of their tables. */
async function expandAll(page: Page): Promise<void> {
  const groups = page.getByRole('button', { name: /^Groups/ });
  if ((await groups.count()) > 0) {
    await groups.click();
    await page.getByRole('menuitemradio', { name: 'No groups' }).click();
  }
}

const gestures: readonly Gesture[] = ['pan', 'zoom'];

/** The best of three: what else the machine does can only make frames longer. */
async function measure(page: Page, selector: string): Promise<Readonly<Record<Gesture, Frames>>> {
  const best = async (gesture: Gesture): Promise<Frames> => {
    const runs: Frames[] = [];
    for (let run = 0; run < 3; run += 1) {
      const source = `(${measureGesture.toString()})(${JSON.stringify(selector)}, '${gesture}')`;
      runs.push(await page.evaluate<Frames>(source));
      await page.waitForTimeout(500);
    }
    return runs.reduce((a, b) => (b.p95 < a.p95 ? b : a));
  };
  return { pan: await best('pan'), zoom: await best('zoom') };
}

const told = ({ p95, worst, perSecond }: Frames): string =>
  `p95 ${p95.toFixed(0)} ms, worst ${worst.toFixed(0)} ms, ${perSecond.toFixed(0)} a second`;

async function measureSize(tables: number): Promise<readonly Figure[]> {
  const graph = graphOf(tables);
  const { page, openMs } = await productPage(tables);
  const product = await measure(page, '.react-flow__pane');
  await page.close();
  const flowPage = await yardstickPage('plain-react-flow.tsx', graph);
  const flow = await measure(flowPage, '.react-flow__pane');
  await flowPage.close();
  const canvasPage = await yardstickPage('plain-canvas.ts', graph);
  const canvas = await measure(canvasPage, 'canvas');
  await canvasPage.close();

  const frames = gestures.flatMap((gesture): readonly Figure[] => {
    const name = `${gesture} ${tables} tables`;
    const detail = `plain React Flow ${told(flow[gesture])}; plain canvas ${told(canvas[gesture])}`;
    const { p95, worst, perSecond } = product[gesture];
    if (tables > 2000) {
      return [{ name, value: 1000 / perSecond, limit: 1000 / 30, unit: 'ms a frame', detail }];
    }
    return [
      { name: `${name}, p95`, value: p95, limit: 25, unit: 'ms', detail },
      {
        name: `${name}, worst`,
        value: worst,
        limit: 50,
        unit: 'ms',
        detail: told(product[gesture]),
      },
    ];
  });
  const detail = 'stored project, from reloading the page to its first frame';
  const open = { name: `open ${tables} tables`, value: openMs, limit: 2000, unit: 'ms', detail };
  return tables > 2000 ? frames : [...frames, open];
}

const wanted = process.argv.slice(2).map(Number).filter(Boolean);
const figures: Figure[] = [];
for (const tables of wanted.length > 0 ? wanted : [500, 2000, 5000]) {
  figures.push(...(await measureSize(tables)));
}
await browser.close();
rmSync(folder, { recursive: true });
await server.close();
process.exit(printFigures(figures) ? 0 : 1);
