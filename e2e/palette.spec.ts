/** The command palette: everything within a few letters, by keyboard. */
import { expect, test } from '@playwright/test';
import { tableOf } from './pages/table.ts';

test('runs actions, goes to tables, changes settings, and remembers what was chosen', async ({
  page,
}) => {
  const table = tableOf(page);
  await table.open('Daily CSV files to gold');
  const field = page.getByRole('combobox', { name: /^Find an action/ });
  const chosen = page
    .getByRole('listbox', { name: 'Results' })
    .getByRole('option', { selected: true });

  await page.keyboard.press('ControlOrMeta+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('daily_s');
  await expect(chosen).toContainText('daily_sales');
  await page.keyboard.press('Enter');
  await expect(table.row('daily_sales')).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('ControlOrMeta+k');
  await expect(chosen).toContainText('daily_sales');
  await page.keyboard.type('>dark');
  await expect(chosen).toContainText('Dark theme');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.keyboard.press('ControlOrMeta+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('high contr');
  await expect(chosen).toContainText('High contrast');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');

  await expect(table.grid).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('go to compare');
  await expect(page.getByRole('dialog')).toContainText('Nothing matches “go to compare”.');
  await field.fill('how to search');
  await expect(chosen).toContainText('How to search');
  await page.keyboard.press('Enter');
  const help = page.getByRole('dialog', { name: 'How to search' });
  await help.getByRole('button', { name: 'layer:silver', exact: true }).click();
  await expect(table.search).toHaveValue('layer:silver');
});

test('lists every key, and finds one', async ({ page }) => {
  const table = tableOf(page);
  await table.open('Daily CSV files to gold');
  await table.row('daily_sales').focus();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const group of ['Anywhere', 'On the canvas', 'In the table view', 'In rows and cells']) {
    await expect(list.getByRole('region', { name: group, exact: true })).toBeAttached();
  }
  await list.getByLabel('Search shortcuts').fill('duplicate');
  await expect(list.getByRole('region', { name: 'Anywhere', exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(table.row('daily_sales')).toBeFocused();
});
