/** The pages that are measured: the product, and the same graph drawn by a yardstick. */
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { edgesOf, nodesOf } from '#core/model/graph.ts';
import { printProject, projectFileName } from '#core/project-file/print-project.ts';
import type { Started } from './browser.ts';
import type { Graph } from './yardsticks/graph.ts';

/** Until what was loaded or opened does nothing more. */
const settleMs = 2500;

export interface Opened {
  readonly page: Page;
  /** From asking for the page to its tables on the canvas. */
  readonly openMs: number;
  /** What is in sight, and in a window of which size. */
  readonly view: Graph['view'];
  readonly window: { readonly width: number; readonly height: number };
}

/** The product with a stored project, all of whose tables are shown. */
export async function openProduct(
  { browser, origin, choose }: Started,
  project: WorkspaceDocument,
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(origin);
  const path = projectFileName(project.pipeline.name);
  await choose(page, [{ path, text: printProject(project) }]);
  await page.getByRole('region', { name: 'Canvas' }).waitFor({ timeout: 120_000 });
  await page.getByText(/^Saved/).waitFor({ timeout: 120_000 });
  await expandAll(page);
  await page.waitForTimeout(settleMs);
  await page.reload();
  const openMs = await page.evaluate(paintedAt);
  await page.getByText('Checking…').waitFor({ state: 'hidden', timeout: 120_000 });
  await page.waitForTimeout(settleMs);
  await goToMiddle(page, project);
  return { page, openMs, ...(await page.evaluate(readView)) };
}

/** Where most links pass. */
async function goToMiddle(page: Page, { layout }: WorkspaceDocument): Promise<void> {
  const { view } = await page.evaluate(readView);
  const lowest = Math.max(...Object.values(layout).map(({ y }) => y));
  await page.locator('.react-flow__pane').dispatchEvent('wheel', {
    // React Flow goes half as far.
    deltaY: lowest * view.zoom,
  });
  await page.waitForTimeout(settleMs);
}

/** Large projects open in groups; the hardest to draw is all of their tables. */
async function expandAll(page: Page): Promise<void> {
  const groups = page.getByRole('button', { name: /^Groups/ });
  if ((await groups.count()) === 0) return;
  await groups.click();
  await page.getByRole('menuitemradio', { name: 'No groups' }).click();
}

/** Runs in the page. @returns when the canvas was first painted, since the page was asked for */
function paintedAt(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const isPainted = document.querySelector('[data-detail]') !== null;
      if (isPainted && document.querySelector('h2[title="Bronze"]')) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Runs in the page. */
function readView(): Pick<Opened, 'view' | 'window'> {
  const viewport = document.querySelector('.react-flow__viewport');
  const place = document.querySelector('.react-flow')?.getBoundingClientRect();
  if (!viewport || !place) throw new Error('There is no canvas.');
  const { a: zoom, e: x, f: y } = new DOMMatrix(getComputedStyle(viewport).transform);
  return { view: { x, y, zoom }, window: { width: place.width, height: place.height } };
}

/** What yardsticks draw of a project; without a view, which is the product's. */
export function graphOf({ pipeline, layout }: WorkspaceDocument): Omit<Graph, 'view'> {
  return {
    nodes: nodesOf(pipeline).map(({ id, name }) => ({
      id,
      name,
      ...(layout[id] ?? { x: 0, y: 0 }),
    })),
    links: edgesOf(pipeline).map(({ from, to }) => ({ source: from, target: to })),
  };
}

/** A page with nothing but the graph, in a window as large as the product's canvas. */
export async function openYardstick(
  { browser }: Started,
  entry: string,
  graph: Graph,
  window: Opened['window'],
): Promise<Page> {
  const { outputFiles = [] } = await build({
    entryPoints: [`bench/yardsticks/${entry}`, '@xyflow/react/dist/base.css'],
    bundle: true,
    write: false,
    outdir: 'none',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const textOf = (end: string): string =>
    outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  const page = await browser.newPage({ viewport: window });
  await page.setContent(`<body style="margin:0;overflow:hidden"><style>${textOf('.css')}</style>`);
  await page.evaluate((given) => Object.assign(globalThis, { graph: given }), graph);
  await page.addScriptTag({ content: textOf('.js') });
  await page.waitForTimeout(settleMs);
  return page;
}
