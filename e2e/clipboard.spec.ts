/** Tables go over the system's clipboard as YAML: into an editor, back, and into another project. */
import { expect, test } from '@playwright/test';
import { drawingOf } from './pages/drawing.ts';
import { openRetail, workspaceOf } from './pages/workspace.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('copies as YAML, and pastes into another project', async ({ page, browser }) => {
  const workspace = await openRetail(page);
  const drawing = drawingOf(page);
  await workspace.node('orders, bronze').click();
  await drawing.pipeline.focus();
  await page.keyboard.press('ControlOrMeta+c');
  await expect(page.getByText('Copied 1 table as YAML.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('orders');
  expect(text).toMatch(/^\w+:/m);

  // Beside its original it gets a name of its own.
  await page.keyboard.press('ControlOrMeta+v');
  await expect(drawing.node('orders_2, bronze')).toBeVisible();
  await workspace.header.getByRole('button', { name: /^Undo/ }).click();
  await expect(drawing.node('orders_2, bronze')).toHaveCount(0);

  const permissions = ['clipboard-read', 'clipboard-write'];
  const other = await (await browser.newContext({ permissions })).newPage();
  const elsewhere = drawingOf(other);
  await elsewhere.openEmpty();
  await elsewhere.pipeline.focus();
  await other.keyboard.press('ControlOrMeta+v');
  await expect(elsewhere.node('orders, bronze')).toBeVisible();
  await expect(other.getByText(/not in this project/).first()).toBeVisible();
  await other.context().close();
});

test('cuts and pastes back', async ({ page }) => {
  const workspace = await openRetail(page);
  const drawing = drawingOf(page);
  await workspace.node('customers, bronze').click();
  await drawing.pipeline.focus();
  await page.keyboard.press('ControlOrMeta+x');
  await expect(drawing.node('customers, bronze streaming table')).toHaveCount(0);
  await drawing.pipeline.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(drawing.node('customers, bronze streaming table')).toBeVisible();
});

test('cuts and pastes sample rows with their table', async ({ page }) => {
  const drawing = drawingOf(page);
  const sales = drawing.node('daily_sales, gold');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto('/');
  await page.getByRole('button', { name: 'Open: Daily CSV files to gold' }).click();
  await sales.click();
  await drawing.pipeline.focus();
  await page.keyboard.press('ControlOrMeta+x');
  await expect(sales).toHaveCount(0);
  const cut = await clipboard();
  expect(cut).toMatch(/^samples:\n {2}gold\.daily_sales:\n/m);
  await drawing.pipeline.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(sales).toBeVisible();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await drawing.pipeline.focus();
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(clipboard).toBe(cut);
});

test('says so when what is pasted is no table, and changes nothing', async ({ page }) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  await page.evaluate(() => navigator.clipboard.writeText('hello: [world'));
  await drawing.pipeline.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByText(/Nothing was pasted.*Your project is as it was/)).toBeVisible();
  await expect(page.getByText('No tables yet.')).toBeVisible();
  await expect(workspaceOf(page).header.getByRole('button', { name: /^Undo/ })).toBeDisabled();
});
