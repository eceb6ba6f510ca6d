/** Typing in a large project: how soon a key shows, while what is typed is checked all along. */
import { servePage } from './browser.ts';
import { type Figure, printFigures } from './measure.ts';

/** An entry makes a bronze table and a silver one. */
const entries = 1000;
const table = 'web_table_502';
const sentence = 'rows as they arrive, each of them once, with the time they came ';
const runs = 3;
/** Between keys; every tenth is followed by a pause, in which what was typed is taken over and checked. */
const keyMs = 70;
const pauseMs = 1200;
/** The browser tells of no event that is on the screen sooner. */
const leastToldMs = 16;

const { page, origin, upload, close } = await servePage(4197);
await page.addInitScript((durationThreshold) => {
  const keys: number[] = [];
  Object.assign(window, { keys });
  // The types of browsers do not know the threshold.
  const events: PerformanceObserverInit & { readonly durationThreshold: number } = {
    type: 'event',
    durationThreshold,
    buffered: true,
  };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') keys.push(duration);
  }).observe(events);
}, leastToldMs);
await page.goto(origin);
await upload(entries);
await page.getByText(/^Saved/).waitFor({ timeout: 120_000 });
await page.getByRole('combobox', { name: 'Search tables' }).fill(table);
// The canvas glides to what is found.
await page.waitForTimeout(3000);
const canvas = page.getByRole('region', { name: 'Canvas' });
await canvas.getByRole('button', { name: new RegExp(`^${table}, bronze`) }).click();
const inspector = page.getByRole('region', { name: 'Inspector' });
await inspector.getByRole('region', { name: `Form of ${table}` }).waitFor();
await page.getByRole('combobox', { name: 'Search tables' }).fill('');
await page.waitForTimeout(3000);

const shown = (): Promise<readonly number[]> =>
  page.evaluate(() => (window as unknown as { keys: number[] }).keys.splice(0));

/** Types a sentence. @returns how long each key took to show, the shortest first */
async function typeOnce(): Promise<readonly number[]> {
  await shown();
  for (const [index, key] of [...sentence].entries()) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(index % 10 === 9 ? pauseMs : keyMs);
  }
  await page.waitForTimeout(pauseMs);
  const told = (await shown()).toSorted((a, b) => a - b);
  const untold = sentence.length - told.length;
  return [...Array.from({ length: Math.max(0, untold) }, () => leastToldMs), ...told];
}

/** The best of some: what else the machine does can only make it longer. */
async function measure(where: string): Promise<Figure> {
  const measured: { readonly p95: number; readonly worst: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const times = await typeOnce();
    measured.push({
      p95: times[Math.ceil(times.length * 0.95) - 1] ?? 0,
      worst: times.at(-1) ?? 0,
    });
  }
  const { p95, worst } = measured.reduce((a, b) => (b.p95 < a.p95 ? b : a));
  return {
    name: `typing in ${where}, ${entries * 2} tables, p95`,
    value: p95,
    limit: 50,
    unit: 'ms',
    detail: `key to paint, ${sentence.length} keys, worst ${worst.toFixed(0)} ms; ${leastToldMs} ms is the least the browser tells`,
  };
}

/** Figures of keys that go nowhere would be good ones. */
async function expectTyped(times: number): Promise<void> {
  const typed = (await comment.inputValue()).split(sentence.trim()).length - 1;
  if (typed !== times) throw new Error(`The sentence arrived ${typed} times instead of ${times}.`);
}

const comment = inspector.getByRole('textbox', { name: 'Comment' });
await inspector.getByRole('tab', { name: 'YAML' }).click();
const yaml = page.getByRole('textbox', { name: 'YAML', exact: true });
await yaml.waitFor({ state: 'attached' });
await yaml.focus();
// To the end of the comment, which is read anew at every pause.
await page.keyboard.press('ControlOrMeta+F');
await page.keyboard.insertText('comment: ');
await page.keyboard.press('Enter');
await page.keyboard.press('Escape');
await page.keyboard.press('End');
const inText = await measure('the YAML of a table');
await inspector.getByRole('tab', { name: 'Form' }).click();
await expectTyped(runs);

await comment.focus();
await page.keyboard.press('ControlOrMeta+End');
const inForm = await measure('a field of the form');
await expectTyped(runs * 2);

await close();
process.exit(printFigures([inText, inForm]) ? 0 : 1);
