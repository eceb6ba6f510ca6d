/** The migration as a board: what became of each table, its review, and what no table came from. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { fileOf } from './pages/files.ts';
import { openRetail, type Workspace } from './pages/workspace.ts';

interface Board {
  readonly workspace: Workspace;
  readonly grid: Locator;
  readonly progress: Locator;
  readonly undecided: Locator;
  rows(name: string): Locator;
  group(name: RegExp): Locator;
}

/** A small shop: of its bronze orders one key is a typo, which nothing reads. */
async function openBoard(page: Page): Promise<Board> {
  const workspace = await openRetail(page);
  await page.keyboard.press('Alt+Shift+Digit5');
  const grid = page.getByRole('treegrid', { name: 'Migration' });
  await expect(grid).toBeVisible();
  const rows = grid.getByRole('row');
  return {
    ...{ workspace, grid },
    progress: page.getByRole('toolbar', { name: 'Migration' }).getByRole('status'),
    undecided: rows.filter({ hasText: 'Needs a decision' }),
    rows: (name) => rows.filter({ has: page.getByRole('rowheader', { name, exact: true }) }),
    group: (name) =>
      grid.getByRole('row', { level: 1 }).filter({ has: page.getByRole('rowheader', { name }) }),
  };
}

test('a migration is reviewed by keyboard', async ({ page }) => {
  const { workspace, grid, progress, undecided, rows, group } = await openBoard(page);
  await expect(progress).toHaveText('0 of 4 accepted');
  await expect(page).toHaveURL(/#\/migration/);
  await expect(undecided).toHaveCount(1);

  // To the one that asks for somebody, and around.
  await group(/^Bronze/).focus();
  await page.keyboard.press('n');
  await expect(undecided).toBeFocused();
  await expect(undecided.getByRole('rowheader', { name: 'orders' })).toBeVisible();
  await page.keyboard.press('k');
  await expect(rows('customers').first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(undecided).toBeFocused();

  await page.keyboard.press('a');
  await expect(undecided).toContainText('Accepted, needs a decision');
  await expect(progress).toHaveText('1 of 4 accepted');
  await page.keyboard.press('j');
  await expect(rows('customers').nth(1)).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('a');
  await expect(progress).toHaveText('3 of 4 accepted');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undid: acceptance of 2 tables')).toBeVisible();
  await expect(progress).toHaveText('1 of 4 accepted');

  // Problems and keys of one table, and both texts.
  await rows('orders').first().focus();
  await page.keyboard.press('l');
  await expect(page.getByRole('grid', { name: 'Conversion ledger' })).toContainText(
    'bronze_tabel_comment',
  );
  await rows('orders').first().focus();
  await page.keyboard.press('p');
  await expect(page.getByRole('textbox', { name: 'Filter problems' })).toHaveValue('bronze.orders');
  await rows('orders').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'true');
  await workspace.editorReady();
  await expect(page.getByRole('complementary', { name: 'Changes' })).toContainText(
    'bronze_tabel_comment',
  );
  await page.keyboard.press('Alt+Shift+Digit5');
  await expect(grid).toBeVisible();
  await expect(undecided).toHaveAttribute('aria-selected', 'true');
  await undecided.focus();
  await page.keyboard.press('c');
  await expect(workspace.canvas).toBeVisible();
});

test('a migration is reviewed by mouse, and nothing is left out of it', async ({ page }) => {
  const { workspace, grid, progress, undecided, rows, group } = await openBoard(page);
  const toolbar = page.getByRole('toolbar', { name: 'Migration' });
  await workspace.fileField.setInputFiles([fileOf('notes.json', { hello: 'world' })]);
  await expect(group(/^Without a table/)).toBeVisible();
  await expect(rows('notes.json')).toContainText('Not converted');

  // All of a layer in one step.
  await group(/^Silver/).click({ modifiers: ['ControlOrMeta'] });
  await toolbar.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(progress).toHaveText('2 of 4 accepted');
  await expect(group(/^Silver/)).toContainText('2 of 2');
  await expect(group(/^Silver/).getByRole('progressbar')).toHaveAttribute('value', '2');

  await toolbar.getByRole('button', { name: /^Needs a decision/ }).click();
  await expect(grid.getByRole('row', { level: 2 })).toHaveCount(1);
  await toolbar.getByRole('button', { name: /^Needs a decision/ }).click();
  await toolbar.getByRole('button', { name: 'Next to decide' }).click();
  await expect(undecided).toHaveAttribute('aria-selected', 'true');

  await toolbar.getByRole('combobox', { name: 'Group by' }).selectOption('By legacy file');
  await expect(group(/onboarding\.json/)).toContainText('2 of 4');
  await expect(group(/^notes\.json/)).toBeVisible();
  await grid.getByRole('button', { name: 'Dropped' }).click();
  await expect(grid.getByRole('columnheader', { name: 'Dropped' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );

  await page.getByRole('combobox', { name: 'Search tables' }).fill('layer:bronze');
  await expect(grid.getByRole('row', { level: 2 })).toHaveCount(2);
  await undecided.click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Compare with the legacy/ }).click();
  await expect(page.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'true');
});

test('a table that is deleted is still told of', async ({ page }) => {
  const { workspace, rows, grid } = await openBoard(page);
  await page.keyboard.press('Alt+Shift+Digit1');
  await workspace.node('orders, silver').click();
  await workspace.pipeline.focus();
  await page.keyboard.press('Delete');
  await expect(workspace.node('orders, silver')).toHaveCount(0);
  await page.keyboard.press('Alt+Shift+Digit5');
  await expect(grid).toBeVisible();
  await expect(rows('silver.orders')).toContainText('no longer in this project');
});

test('a project that started here has nothing to convert', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Open: Daily CSV files to gold' }).click();
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
  await page.keyboard.press('Alt+Shift+Digit5');
  await expect(page.getByText('so there’s nothing to convert')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Upload legacy configs' })).toBeVisible();
});

test('a small window shows what matters, and axe finds nothing there', async ({ page }) => {
  const { grid, rows } = await openBoard(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(rows('orders').first()).toBeVisible();
  await expect(grid.getByRole('columnheader', { name: 'To decide' })).toHaveCount(1);
  await expect(grid.getByRole('columnheader', { name: 'Copied' })).toHaveCount(0);
  // Colours are measured at rest.
  await page.waitForTimeout(600);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
});
