/** The table view as the canvas's equal: every edit by mouse and by keyboard. */
import { expect, test } from '@playwright/test';
import { tableOf } from './pages/table.ts';

test('walks, edits, links, moves, duplicates and deletes by keyboard', async ({ page }) => {
  const table = tableOf(page);
  await table.open('Daily CSV files to gold');
  const daily = table.row('daily_sales');
  await expect(daily).toHaveAttribute('aria-level', '3');

  // Rows first: a heading closes and opens, a row leads into its cells.
  const silver = table.row('Silver 1');
  await silver.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(silver).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(silver).toHaveAttribute('aria-expanded', 'true');

  // A new table reads the selected one, and its name is ready to be typed.
  await daily.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('n');
  await expect(table.editor('Name')).toBeFocused();
  await page.keyboard.insertText('yearly_sales');
  await page.keyboard.press('Enter');
  await expect(table.row('yearly_sales')).toHaveAttribute('aria-selected', 'true');
  await expect(table.cell('yearly_sales', 4)).toHaveText('gold.daily_sales');

  // A link that would be a loop is refused at the spot.
  await table.row('daily_sales').focus();
  await page.keyboard.press('Space');
  await table.row('yearly_sales').focus();
  await page.keyboard.press('l');
  await page.keyboard.press('Escape');
  await table.cell('daily_sales', 4).focus();
  await page.keyboard.press('Enter');
  await table.editor('Sources').fill('gold.yearly_sales');
  await expect(page.getByText('that would make a loop')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(table.cell('daily_sales', 4)).toBeFocused();
  await expect(table.cell('daily_sales', 4)).toHaveText('silver.orders');

  // Several rows are one step.
  await table.row('yearly_sales').click();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(table.row('yearly_sales_2')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(table.row('yearly_sales_2')).toHaveCount(0);

  // What others read is asked about first.
  await table.row('daily_sales').click();
  await page.keyboard.press('Delete');
  const question = page.getByRole('dialog');
  await expect(question).toContainText('yearly_sales');
  await page.keyboard.press('Escape');
  await expect(table.row('daily_sales')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(table.row('yearly_sales_2')).toBeVisible();
});

test('sorts, filters, chooses columns and remembers them', async ({ page }) => {
  const table = tableOf(page);
  await table.open('Fact and two dimensions');
  const chooser = page.getByRole('toolbar', { name: 'Table' }).getByRole('button', {
    name: 'Columns',
    exact: true,
  });

  await page.getByRole('button', { name: 'Type', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Type', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByRole('button', { name: 'Filter columns' }).click();
  await page.getByLabel('Filter Type').fill('materialized');
  await expect(table.row('Bronze 1')).toHaveCount(0);
  await page.getByLabel('Filter Type').fill('nothing like it');
  await expect(page.getByText('No table passes the filters of the columns.')).toBeVisible();
  await expect(page.getByLabel('Filter Type')).toBeFocused();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(table.grid.getByRole('row', { level: 1 }).first()).toBeVisible();

  await page.setViewportSize({ width: 1280, height: 720 });
  await chooser.click();
  // Nothing of it is cut off by the panel below.
  const last = page.getByRole('button', { name: 'The usual columns' });
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.getByRole('checkbox', { name: 'Comment' }).check();
  await page.getByRole('checkbox', { name: 'SCD type' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(chooser).toBeFocused();
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Comment' })).toBeAttached();
  await expect(page.getByRole('columnheader', { name: 'SCD type' })).toHaveCount(0);
});

test('tags are edited in place, filtered by, and taken back', async ({ page }) => {
  const table = tableOf(page);
  await table.open('Daily CSV files to gold');
  const tags = table.row('daily_sales').getByRole('gridcell').nth(10);
  await table.row('daily_sales').click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect(tags).toBeFocused();
  await page.keyboard.press('Enter');
  await table.editor('Tags').fill('nightly, finance');
  await page.keyboard.press('Enter');
  await expect(tags).toHaveText('nightly, finance');

  await page.getByRole('button', { name: 'Filter columns' }).click();
  await page.getByLabel('Filter Tags').fill('finance');
  await expect(table.grid.getByRole('row', { level: 3 })).toHaveCount(1);
  await table.row('daily_sales').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(table.row('daily_sales')).toHaveCount(0);
});

test('moves rows by the menu, and takes an edit back with the canvas in step', async ({ page }) => {
  const table = tableOf(page);
  await table.open('Daily CSV files to gold');
  await table.row('daily_sales').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Move to Silver' }).click();
  await expect(table.row('Gold 1')).toHaveCount(0);

  await table.cell('daily_sales', 3).dblclick();
  await table.editor('Type').selectOption('Streaming table');
  await page.keyboard.press('Enter');
  await expect(table.cell('daily_sales', 3)).toHaveText('Streaming table');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(table.cell('daily_sales', 3)).toHaveText('Materialized view');

  await table.row('daily_sales').click();
  await page.getByRole('tab', { name: 'Canvas', exact: true }).click();
  await expect(
    page
      .getByRole('region', { name: 'Canvas' })
      .getByRole('button', { name: /^daily_sales, silver/ }),
  ).toBeVisible();
});

test('says there is nothing yet, and starts from nothing', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Start with an empty canvas' }).click();
  await page.keyboard.press('Alt+Shift+Digit2');
  await expect(page.getByText('No tables yet.').last()).toBeVisible();
  await page
    .getByRole('region', { name: 'Table' })
    .getByRole('button', { name: 'New table' })
    .click();
  await expect(tableOf(page).row('new_table')).toBeVisible();
});
