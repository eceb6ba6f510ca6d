/** Beginning with a template: as a project, and beside what is there. */
import { expect, test } from '@playwright/test';
import { tableOf } from './pages/table.ts';

test('finds a template on the start screen and opens it', async ({ page }) => {
  await page.goto('/');
  const cards = page.getByRole('region', { name: 'Start from a template' }).getByRole('listitem');
  await expect(cards.nth(11)).toBeVisible();
  await page.getByLabel('Search templates').fill('quarantine kafka');
  await expect(cards).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
  await expect(page.getByText('Problems 0').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
});

test('adds a template to the open project as one step', async ({ page }) => {
  const table = tableOf(page);
  await table.open('Daily CSV files to gold');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: /^Find an action/ })).toBeFocused();
  await page.keyboard.type('new from templ');
  await page.keyboard.press('Enter');
  const gallery = page.getByRole('dialog', { name: 'New from template' });
  await gallery.getByLabel('Search templates').fill('daily csv');
  await gallery
    .getByRole('button', { name: 'Add to this project: Daily CSV files to gold' })
    .click();
  await expect(gallery).toHaveCount(0);
  await expect(table.row('daily_sales_2')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('Problems 0').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(table.row('daily_sales_2')).toHaveCount(0);
  await expect(table.row('daily_sales')).toBeVisible();
});
