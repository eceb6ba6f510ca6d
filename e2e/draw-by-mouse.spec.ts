/** A pipeline from nothing, by mouse alone: dragged, linked, changed and taken back. */
import { expect, test } from '@playwright/test';
import { drawingOf } from './pages/drawing.ts';
import { openRetail, workspaceOf } from './pages/workspace.ts';

test('draws source, bronze, silver and gold', async ({ page }) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  const canvas = await drawing.boxOf(drawing.pipeline);

  await drawing.hold('Cloud files', { x: canvas.x + 130, y: canvas.y + 220 });
  await expect(page.getByText('Add to Sources')).toBeVisible();
  await page.mouse.up();
  await drawing.callIt('orders');
  await expect(drawing.node('orders, source')).toBeVisible();

  // On a node, a table reads it.
  await drawing.hold('Streaming table', await drawing.middleOf(drawing.node('orders, source')));
  await expect(page.getByText('Use source.orders as source')).toBeVisible();
  await page.mouse.up();
  await expect(drawing.node('orders, bronze streaming table, reads orders')).toBeVisible();
  await drawing.callIt('orders');

  // The plus adds the next layer.
  for (const layer of ['bronze', 'silver']) {
    const at = drawing.node(`orders, ${layer}`);
    await at.hover();
    const { x, y, width, height } = await drawing.boxOf(at);
    await page.mouse.click(x + width + 30 * (height / 64), y + height / 2);
    await drawing.callIt('orders');
  }
  await expect(drawing.node('orders, gold materialized view, reads silver orders')).toBeVisible();
  const header = workspaceOf(page).header;
  await header.getByRole('button', { name: /^Undo/ }).click();
  await expect(drawing.node('orders, gold')).toHaveCount(0);
});

test('refuses a band with a reason, and Esc drops nothing', async ({ page }) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  const silver = await drawing.middleOf(page.getByRole('heading', { name: /^Silver/ }));
  await drawing.hold('Kafka', { x: silver.x, y: silver.y + 200 });
  await expect(page.getByText('Kafka belongs in Sources.').first()).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText('No tables yet.')).toBeVisible();

  await drawing.hold('Streaming table', { x: silver.x, y: silver.y + 200 });
  await expect(page.getByText('Add to Silver')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByText('No tables yet.')).toBeVisible();
});

test('links by dragging and by clicking, and says why it refuses', async ({ page }) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  await addTwo(page);
  const first = drawing.node('first, bronze');
  const second = drawing.node('second, silver');

  await drawing.drag(await edgeOf(first, 'right'), await drawing.middleOf(second));
  await expect(drawing.node('second, silver streaming table, reads bronze first')).toBeVisible();

  // Back again it would be a loop; the handle is clicked this time.
  await second.hover();
  const out = await edgeOf(second, 'right');
  await page.mouse.click(out.x, out.y);
  await first.hover();
  await expect(page.getByText(/that would make a loop/).first()).toBeVisible();
  await first.click();
  await page.keyboard.press('Escape');
  await expect(
    drawing.node('first, bronze streaming table, needs a source, feeds 1 table'),
  ).toBeVisible();

  // A click on the link offers to take it away.
  const [from, to] = [await edgeOf(first, 'right'), await edgeOf(second, 'left')];
  await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
  await drawing.selection.getByRole('button', { name: 'Insert table' }).click();
  await expect(
    drawing.node('second, silver streaming table, reads (bronze|silver) first'),
  ).toBeVisible();
  await workspaceOf(page).header.getByRole('button', { name: /^Undo/ }).click();
  await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
  await drawing.selection.getByRole('button', { name: 'Remove link' }).click();
  await expect(drawing.node('second, silver streaming table, reads')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(drawing.node('second, silver streaming table, reads bronze first')).toBeVisible();

  async function edgeOf(node: ReturnType<typeof drawing.node>, side: 'left' | 'right') {
    await node.hover();
    const { x, y, width, height } = await drawing.boxOf(node);
    return { x: side === 'left' ? x : x + width, y: y + height / 2 };
  }
});

test('links from a table that is pointed at where all of it is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  for (const [at, name] of ['raw', 'clean', 'daily', 'more'].entries()) {
    if (at === 3) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('n');
    await drawing.callIt(name);
    await drawing.pipeline.focus();
  }
  await drawing.canvas.getByRole('button', { name: 'Fit all' }).click();
  await expect(drawing.canvas.getByRole('button', { name: /^Zoom is [45]\d %/ })).toBeVisible();

  const raw = drawing.node('raw, bronze');
  await raw.hover();
  const { x, y, width, height } = await drawing.boxOf(raw);
  const out = { x: x + width, y: y + height / 2 };
  await drawing.drag(out, await drawing.middleOf(drawing.node('daily, gold')));
  await expect(
    drawing.node('daily, gold materialized view, reads silver clean and bronze raw'),
  ).toBeVisible();
});

test('does not cover what is selected with the bar of its actions', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  const canvas = await drawing.boxOf(drawing.pipeline);
  const low = canvas.y + canvas.height - 80;
  await drawing.drop('Streaming table', { x: canvas.x + canvas.width / 2, y: low });
  await drawing.callIt('low');
  await drawing.pipeline.focus();
  await page.keyboard.press('Escape');
  await drawing.node('low').click();
  await expect
    .poll(async () => {
      const { y, height } = await drawing.boxOf(drawing.node('low'));
      return (await drawing.boxOf(drawing.selection)).y - (y + height);
    })
    .toBeGreaterThan(0);
});

test('selects several, acts on all, and takes it back in one step', async ({ page }) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  await addTwo(page);
  const canvas = await drawing.boxOf(drawing.pipeline);
  await page.keyboard.down('Shift');
  await drawing.drag(
    { x: canvas.x + 12, y: canvas.y + canvas.height - 110 },
    { x: canvas.x + canvas.width - 12, y: canvas.y + 60 },
  );
  await page.keyboard.up('Shift');
  await expect(drawing.selection).toContainText('2 selected');
  await drawing.selection.getByRole('button', { name: 'Duplicate' }).click();
  await expect(drawing.node('first_2, bronze')).toBeVisible();
  await expect(drawing.node('second_2, silver')).toBeVisible();
  await drawing.selection.getByRole('button', { name: 'Delete' }).click();
  await expect(drawing.node('first_2, bronze')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(drawing.node('first_2, bronze')).toBeVisible();

  // The menu has the same actions.
  await drawing.node('first, bronze').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Move to Gold/ }).click();
  await expect(drawing.node('first, gold')).toBeVisible();
});

test('a note that is chosen takes the selection from a table', async ({ page }) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  const canvas = await drawing.boxOf(drawing.pipeline);
  await drawing.drop('Streaming table', {
    x: canvas.x + canvas.width / 2,
    y: canvas.y + canvas.height / 2,
  });
  const table = drawing.pipeline.getByRole('button', { name: /streaming table/ });
  await expect(table).toHaveAttribute('aria-current', 'true');
  await drawing.drop('Note', { x: canvas.x + 300, y: canvas.y + 150 });
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('Ask');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Note: Ask' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(table).not.toHaveAttribute('aria-current', 'true');
});

test('notes and areas are written, moved and taken back', async ({ page }) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  const canvas = await drawing.boxOf(drawing.pipeline);
  await drawing.drop('Note', { x: canvas.x + 300, y: canvas.y + 200 });
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('Ask the shop team');
  await page.keyboard.press('Control+Enter');
  const note = page.getByRole('button', { name: 'Note: Ask the shop team' });
  const before = await drawing.boxOf(note);
  await drawing.drag(await drawing.middleOf(note), { x: before.x + 200, y: before.y + 150 });
  await expect.poll(async () => (await drawing.boxOf(note)).y).toBeGreaterThan(before.y + 50);

  await drawing.drop('Area', { x: canvas.x + 200, y: canvas.y + 120 });
  await page.getByRole('textbox', { name: 'Title of the area' }).fill('Shop');
  await page.keyboard.press('Enter');
  await drawing.selection.getByRole('button', { name: 'Colour blue' }).click();
  await expect(drawing.selection.getByRole('button', { name: 'Colour blue' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await drawing.selection.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: 'Area: Shop' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByRole('button', { name: 'Area: Shop' })).toBeVisible();
});

test('a link let go beside all tables offers what to add there, linked', async ({ page }) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  await addTwo(page);
  const first = drawing.node('first, bronze');
  await first.hover();
  const { x, y, width, height } = await drawing.boxOf(first);
  const silver = await drawing.boxOf(drawing.node('second, silver'));
  const free = { x: silver.x + silver.width / 2, y: silver.y + 3 * silver.height };
  await drawing.drag({ x: x + width, y: y + height / 2 }, free);
  const menu = page.getByRole('menu', { name: 'Add what reads bronze.first' });
  await expect(menu.getByRole('menuitem', { name: 'Cloud files' })).toHaveCount(0);
  await menu.getByRole('menuitem', { name: 'Streaming table in Silver' }).click();
  await drawing.callIt('third');
  const third = drawing.node('third, silver streaming table, reads bronze first');
  const middle = await drawing.middleOf(third);
  expect(Math.abs(middle.x - free.x)).toBeLessThan(16);
  expect(Math.abs(middle.y - free.y)).toBeLessThan(16);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(third).toHaveCount(0);
});

test('an area takes the tables in it along, as one step', async ({ page }) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  await addTwo(page);
  const [first, second] = [drawing.node('first, bronze'), drawing.node('second, silver')];
  const inside = await drawing.boxOf(first);
  await drawing.drop('Area', { x: inside.x + inside.width / 2, y: inside.y + inside.height / 2 });
  await page.getByRole('textbox', { name: 'Title of the area' }).fill('Shop');
  await page.keyboard.press('Enter');
  const area = page.getByRole('button', { name: 'Area: Shop' });
  const before = { area: await drawing.boxOf(area), second: await drawing.boxOf(second) };
  const title = { x: before.area.x + 24, y: before.area.y + 16 };
  await drawing.drag(title, { x: title.x, y: title.y + 96 });
  await expect.poll(async () => (await drawing.boxOf(first)).y - inside.y).toBeGreaterThan(60);
  const down = (await drawing.boxOf(first)).y - inside.y;
  expect((await drawing.boxOf(area)).y - before.area.y).toBeCloseTo(down, 0);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect.poll(async () => Math.round((await drawing.boxOf(first)).y - inside.y)).toBe(0);
  expect((await drawing.boxOf(area)).y).toBeCloseTo(before.area.y, 0);
});

/** Two tables that are not linked: `first` in bronze, `second` in silver. */
async function addTwo(page: import('@playwright/test').Page): Promise<void> {
  const drawing = drawingOf(page);
  for (const [layer, name] of [
    ['Bronze', 'first'],
    ['Silver', 'second'],
  ] as const) {
    const heading = await drawing.middleOf(
      page.getByRole('heading', { name: new RegExp(`^${layer}`) }),
    );
    await drawing.drop('Streaming table', { x: heading.x, y: heading.y + 190 });
    await drawing.callIt(name);
    await expect(drawing.node(`${name}, ${layer.toLowerCase()}`)).toBeVisible();
  }
}

test('what is dropped on a link stands between its ends', async ({ page }) => {
  await openRetail(page);
  const drawing = drawingOf(page);
  await page.getByRole('tab', { name: 'Palette', exact: true }).click();
  await expect(drawing.row('Streaming table')).toBeVisible();
  const from = await drawing.boxOf(drawing.node('orders, bronze'));
  const to = await drawing.boxOf(drawing.node('orders, silver'));
  await drawing.hold('Streaming table', {
    x: (from.x + from.width + to.x) / 2,
    y: (from.y + to.y + from.height) / 2,
  });
  await expect(page.getByText('Insert between bronze.orders and silver.orders')).toBeVisible();
  await page.mouse.up();
  await expect(drawing.node('orders, silver streaming table, reads silver orders_2')).toBeVisible();
});

test('a double click in the palette adds', async ({ page }) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  await drawing.row('Streaming table').dblclick();
  await drawing.callIt('clicked');
  await expect(drawing.node('clicked, bronze streaming table')).toBeVisible();
});
