/**
 * The canvas in a real Chromium: how soon a project is open, and the frames while it is panned and
 * zoomed; beside a plain React Flow page and a plain 2D canvas of the same graph.
 */
import type { Page } from '@playwright/test';
import { startBrowser } from './browser.ts';
import { measureJump } from './canvas-jump.ts';
import { graphOf, openProduct, openYardstick } from './canvas-pages.ts';
import { layeredProject } from './layered-project.ts';
import { type Figure, printFigures } from './measure.ts';
import { type Frames, type Gesture, measureGesture } from './yardsticks/gesture.ts';

const sizes = [500, 2000, 5000];
const gestures: readonly Gesture[] = ['pan', 'pan far out', 'zoom'];
/** Of this many, the best counts: what else the machine does can only make frames longer. */
const runs = 3;

const measureOnce = (page: Page, selector: string, gesture: Gesture): Promise<Frames> =>
  page.evaluate<Frames>(
    `(${measureGesture.toString()})(${JSON.stringify(selector)}, '${gesture}')`,
  );

async function measureProduct(page: Page, gesture: Gesture): Promise<Frames> {
  const measured: Frames[] = [];
  for (let run = 0; run < runs; run += 1) {
    measured.push(await measureOnce(page, '.react-flow__pane', gesture));
  }
  return measured.reduce((a, b) => (b.p95 + b.worst < a.p95 + a.worst ? b : a));
}

const told = ({ p95, worst, perSecond }: Frames): string =>
  `p95 ${p95.toFixed(0)} ms, worst ${worst.toFixed(0)} ms, ${perSecond.toFixed(0)} a second`;

/** Above this many tables, a steady picture is asked for, not a perfect one. */
const smoothUpTo = 2000;
/** 30 frames a second. */
const leastSmooth = 33;

function budgetsOf(gesture: Gesture, tables: number, frames: Frames): readonly Figure[] {
  const name = `${gesture}, ${tables} tables`;
  const detail = told(frames);
  if (tables > smoothUpTo) {
    const value = 1000 / frames.perSecond;
    return [{ name: `${name}, mean`, value, limit: leastSmooth, unit: 'ms a frame', detail }];
  }
  const { p95, worst } = frames;
  return [
    { name: `${name}, p95`, value: p95, limit: 25, unit: 'ms', detail },
    { name: `${name}, worst`, value: worst, limit: 50, unit: 'ms', detail: 'with what is mounted' },
  ];
}

/** Prints as it goes. @returns whether all budgets are kept */
async function measureSize(tables: number): Promise<boolean> {
  console.log(`     ${tables} tables`);
  const project = layeredProject(tables);
  const { page, openMs, view, window } = await openProduct(started, project);
  const detail = 'a stored project, from asking for the page to its tables on the canvas';
  const open = { name: `open, ${tables} tables`, value: openMs, limit: 2000, unit: 'ms', detail };
  const kept = [tables <= smoothUpTo ? printFigures([open]) : true];
  for (const gesture of gestures) {
    const frames = await measureProduct(page, gesture);
    kept.push(printFigures(budgetsOf(gesture, tables, frames)));
  }
  if (tables === sizes[0]) kept.push(printFigures(await jumpFigures(page)));
  await page.close();

  const graph = { ...graphOf(project), view };
  for (const { title, entry, selector } of yardsticks) {
    const yardstick = await openYardstick(started, entry, graph, window);
    for (const gesture of gestures) {
      const frames = await measureOnce(yardstick, selector, gesture);
      console.log(`     ${title}, ${gesture}: ${told(frames)}`);
    }
    await yardstick.close();
  }
  return kept.every(Boolean);
}

async function jumpFigures(page: Page): Promise<readonly Figure[]> {
  const value = await measureJump(page);
  if (value === undefined)
    console.log('     The machine is too slow to look at the painted nodes.');
  const name = 'change when painted nodes become elements';
  const detail = 'of the pixels of the canvas';
  return value === undefined ? [] : [{ name, value, limit: 0.5, unit: '%', detail }];
}

const yardsticks = [
  { title: 'plain React Flow', entry: 'plain-react-flow.tsx', selector: '.react-flow__pane' },
  { title: 'plain 2D canvas', entry: 'plain-canvas.ts', selector: 'canvas' },
];

const started = await startBrowser(4198);
const wanted = process.argv.slice(2).map(Number).filter(Boolean);
const kept: boolean[] = [];
for (const tables of wanted.length > 0 ? wanted : sizes) {
  kept.push(await measureSize(tables));
}
await started.close();
process.exit(kept.every(Boolean) ? 0 : 1);
