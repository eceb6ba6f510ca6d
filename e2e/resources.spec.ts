/** Alerts and dashboards beside the jobs: added, mended, seen in the download, and taken back. */
import { expect, type Page, test } from '@playwright/test';

async function openJobs(page: Page, title: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: `Open: ${title}` }).click();
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
  await page.getByRole('tab', { name: 'Jobs' }).click();
}

async function add(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add resource' }).click();
  await page.getByRole('menuitem', { name: title }).click();
}

const option = (page: Page, name: string) =>
  page
    .getByRole('listbox', { name: 'Resources' })
    .getByRole('option', { name: new RegExp(`^${name}`) });

test('an alert is added, mended and found in the download by mouse', async ({ page }) => {
  await openJobs(page, 'Daily CSV files to gold');
  await expect(page.getByText('Alerts, dashboards and volumes are listed here.')).toBeVisible();
  await add(page, 'Empty alert');
  await expect(page.getByLabel('Name of the alert')).toHaveValue('alert');

  // It says what it lacks, here and among the problems, which lead back to the field.
  await expect(option(page, 'alert')).toContainText('error');
  await expect(page.getByText('The alert alert names no table yet.').first()).toBeVisible();
  const problems = page.getByRole('grid', { name: 'Problems' });
  await problems.getByText('The alert alert names no table yet.').click();
  const table = page.getByRole('combobox', { name: 'Table', exact: true });
  await expect(table).toBeFocused();
  await table.fill('daily_sales');
  await page.getByRole('option', { name: 'gold.daily_sales' }).click();

  const query = page.getByRole('textbox', { name: 'Query' });
  await query.fill('SELECT count(*) AS row_count FROM watched');
  await page.getByRole('textbox', { name: 'Column', exact: true }).fill('row_count');
  const cron = page.getByRole('textbox', { name: 'Cron expression' });
  await cron.fill('0 6 * * *');
  await cron.press('Enter');
  await expect(page.getByText('is none that Quartz takes').first()).toBeVisible();
  await cron.fill('0 0 6 * * ?');
  await cron.press('Enter');
  const runs = page.getByRole('region', { name: 'Next runs' }).getByRole('listitem');
  await expect(runs).toHaveCount(5);
  await page.getByRole('button', { name: 'Add E-mail addresses' }).click();
  await page.getByRole('combobox', { name: 'Add to E-mail addresses' }).fill('data@example.com');
  await page.keyboard.press('Enter');
  await expect(option(page, 'alert')).not.toContainText(/error|warning|note/);

  await page.getByRole('button', { name: 'Download bundle' }).click();
  await page.getByRole('radio', { name: 'Databricks bundle' }).check();
  const files = page.getByRole('tree', { name: 'Files of the bundle' });
  await files.getByRole('treeitem', { name: /^resources/ }).press('ArrowRight');
  await expect(files.getByRole('treeitem', { name: /alert\.alert\.yml/ })).toBeVisible();
});

test('an alert is begun, renamed, taken back and deleted by keyboard', async ({ page }) => {
  await openJobs(page, 'Fact and two dimensions');
  const menu = page.getByRole('button', { name: 'Add resource' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Alert: freshness of a table' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(option(page, 'dashboard')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText(/^Dashboard of \d tables?$/).first()).toBeVisible();

  const name = page.getByLabel('Name of the dashboard');
  await name.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Revenue');
  await page.keyboard.press('Enter');
  await expect(option(page, 'Revenue')).toBeVisible();

  // From the list of resources back to the jobs, and to the resource again.
  await page.getByRole('listbox', { name: 'Jobs' }).getByRole('option').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Name of the job')).toBeVisible();
  await option(page, 'Revenue').focus();
  await page.keyboard.press('End');
  await expect(page.getByLabel('Name of the dashboard')).toHaveValue('Revenue');

  await page.getByRole('button', { name: 'More about this dashboard' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(option(page, 'Revenue')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(option(page, 'Revenue')).toBeVisible();
});

test('the command palette and the palette of the explorer add what is beside the tables', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Open: Daily CSV files to gold' }).click();
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: /^Find an action/ })).toBeFocused();
  await page.keyboard.type('volume');
  const results = page.getByRole('listbox', { name: 'Results' });
  await expect(results.getByRole('option', { selected: true })).toContainText(
    'Add volume for files',
  );
  await page.keyboard.press('Enter');
  const volume = page.getByLabel('Name of the volume');
  await expect(volume).toBeFocused();
  await expect(volume).toHaveValue('landing');

  await page.getByRole('tab', { name: 'Canvas' }).click();
  await page.getByRole('tab', { name: 'Palette' }).click();
  await page.getByLabel('Search the palette').fill('dashboard');
  const rows = page.getByRole('listbox', { name: 'Palette' });
  await expect(rows.getByRole('option')).toHaveText(['Dashboard']);
  await rows.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of the dashboard')).toBeFocused();

  await page.getByRole('tab', { name: 'Canvas' }).click();
  await rows.getByRole('option', { name: 'Job' }).click();
  await page.getByRole('button', { name: 'Add a job' }).click();
  await expect(page.getByLabel('Name of the job')).toBeFocused();
  await expect(page.getByRole('listbox', { name: 'Jobs' }).getByRole('option')).toHaveCount(1);
  await expect(option(page, 'landing')).toBeVisible();
});
