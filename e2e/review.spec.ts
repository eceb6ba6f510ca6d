/** The review of a migration: tables are accepted, one or many, and what changes since shows. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { tableOf } from './pages/table.ts';
import { openRetail, type Workspace, workspaceOf } from './pages/workspace.ts';

interface Review {
  readonly workspace: Workspace;
  readonly table: ReturnType<typeof tableOf>;
  readonly progress: Locator;
  reviewOf(name: string): Locator;
}

/** An imported project in the table view, with its bronze tables in sight: their names are unique. */
async function openReview(page: Page): Promise<Review> {
  const workspace = await openRetail(page);
  await page.keyboard.press('Alt+Shift+Digit2');
  const table = tableOf(page);
  await table.search.fill('layer:bronze');
  await expect(table.row('Bronze 2')).toBeVisible();
  const progress = page.getByRole('toolbar', { name: 'Table' }).getByRole('status');
  await expect(progress).toHaveText(/^0 of \d+ accepted$/);
  return { workspace, table, progress, reviewOf: (name) => table.cell(name, 3) };
}

test('tables are accepted by keyboard; a change shows, a rename does not', async ({ page }) => {
  const { table, progress, reviewOf } = await openReview(page);
  await table.row('orders').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('a');
  await expect(reviewOf('orders')).toHaveText(/^Accepted/);
  await expect(reviewOf('customers')).not.toHaveText(/^Accepted/);
  await expect(table.cell('Bronze 2', 3)).toHaveText('1 of 2 accepted');
  await expect(page.getByText('Accepted orders.')).toBeVisible();

  // Several are one step, there and back.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('a');
  await expect(table.cell('Bronze 2', 3)).toHaveText('2 of 2 accepted');
  await page.keyboard.press('a');
  await expect(table.cell('Bronze 2', 3)).toHaveText('0 of 2 accepted');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undid: withdrawn acceptance of 2 tables')).toBeVisible();
  await expect(progress).toHaveText(/^2 of \d+ accepted$/);

  await table.row('orders').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await table.editor('Tags').fill('nightly');
  await page.keyboard.press('Enter');
  await expect(reviewOf('orders')).toHaveText('Changed since accepted');
  await expect(progress).toHaveText(/^1 of \d+ accepted, 1 changed since$/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(progress).toHaveText(/^2 of \d+ accepted$/);

  await table.row('orders').focus();
  await page.keyboard.press('F2');
  await table.editor('Name').fill('sales');
  await page.keyboard.press('Enter');
  await expect(reviewOf('sales')).toHaveText(/^Accepted/);

  await table.search.fill('layer:bronze accepted:no');
  await expect(page.getByText(/No table matches/).first()).toBeVisible();
  await table.search.fill('accepted:yes');
  await expect(table.grid.getByRole('row', { level: 3 })).toHaveCount(2);
});

test('tables are accepted by mouse, and stay so in the project file', async ({ page }) => {
  const { workspace, table, reviewOf } = await openReview(page);
  const toolbar = page.getByRole('toolbar', { name: 'Table' });
  await toolbar.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(page.getByText('Select a table first.')).toBeVisible();

  await table.row('orders').click();
  await toolbar.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(reviewOf('orders')).toHaveText(/^Accepted/);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(reviewOf('orders')).not.toHaveText(/^Accepted/);

  await table.row('customers').click({ modifiers: ['ControlOrMeta'] });
  await table.row('orders').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Accept/ }).click();
  await expect(table.cell('Bronze 2', 3)).toHaveText('2 of 2 accepted');
  await table.row('customers').click();
  const accept = toolbar.getByRole('button', { name: 'Accept', exact: true });
  await expect(accept).toHaveAttribute('aria-pressed', 'true');
  await accept.click();
  await expect(accept).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByText('customers is no longer accepted.')).toBeVisible();

  await page.getByRole('button', { name: 'Filter columns' }).click();
  await page.getByLabel('Filter Review').fill('accepted');
  await expect(table.grid.getByRole('row', { level: 3 })).toHaveCount(1);
  await expect(table.row('orders')).toBeVisible();

  const saved = await workspace.saveProjectFile();
  const { document } = JSON.parse(readFileSync(saved, 'utf8'));
  expect(Object.keys(document.accepted)).toEqual(['bronze.orders']);
  await page.reload();
  await expect(table.grid).toBeVisible();
  await table.search.fill('accepted:yes');
  await expect(table.grid.getByRole('row', { level: 3 })).toHaveCount(1);
});

test('all of a long list are accepted at once, and the focus stays in it', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Open an example/ }).click();
  await expect(workspace.canvas).toBeVisible();
  await page.keyboard.press('Alt+Shift+Digit2');
  const { grid, search } = tableOf(page);
  await expect(grid).toBeVisible();
  await grid.getByRole('row', { level: 1 }).first().focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('a');
  const progress = page.getByRole('toolbar', { name: 'Table' }).getByRole('status');
  await expect(progress).toHaveText(/^(\d+) of \1 accepted$/);
  await search.fill('accepted:no');
  await expect(page.getByText(/No table matches/).first()).toBeVisible();
});

test('the command palette accepts what is selected on the canvas', async ({ page }) => {
  const workspace = await openRetail(page);
  await workspace.node('orders, bronze').click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.insertText('accept');
  await page.getByRole('option', { name: /^Accept the selected tables/ }).click();
  await expect(page.getByText('Accepted orders.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the review has no accessibility problem, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { table, progress } = await openReview(page);
    await table.row('orders').click();
    await page.keyboard.press('a');
    await expect(progress).toHaveText(/^1 of \d+ accepted$/);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
