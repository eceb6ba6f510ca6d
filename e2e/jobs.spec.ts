/** Jobs, by mouse and by keyboard: made, scheduled, aimed at tables, checked, and taken back. */
import { expect, type Page, test } from '@playwright/test';

async function openTemplate(page: Page, title: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: `Open: ${title}` }).click();
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
}

/** By the command palette. */
async function runAction(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: /^Find an action/ })).toBeFocused();
  await page.keyboard.type(title);
  const results = page.getByRole('listbox', { name: 'Results' });
  await expect(results.getByRole('option', { selected: true })).toContainText(title);
  await page.keyboard.press('Enter');
}

const jobOption = (page: Page, name: string) =>
  page.getByRole('listbox', { name: 'Jobs' }).getByRole('option', { name: new RegExp(`^${name}`) });

test('a job is made, scheduled and checked by mouse', async ({ page }) => {
  await openTemplate(page, 'Daily CSV files to gold');
  await page.getByRole('tab', { name: 'Jobs' }).click();
  await page.getByRole('button', { name: 'Daily job for all tables' }).click();

  const runs = page.getByRole('region', { name: 'Next runs' }).getByRole('listitem');
  await expect(runs).toHaveCount(5);
  await expect(runs.first()).toContainText('06:00');
  const plan = page.getByRole('region', { name: 'Plan', exact: true });
  await expect(plan).toContainText('3 tables in 3 waves');

  // A rhythm writes the expression, and an expression is understood as a rhythm.
  await page.getByLabel('Rhythm').selectOption('Every week');
  await page.getByRole('button', { name: 'Fri', exact: true }).click();
  await page.getByLabel('Time of day').fill('07:30');
  const expression = page.getByRole('textbox', { name: 'Cron expression' });
  await expect(expression).toHaveValue('0 30 7 ? * MON,FRI');
  await expression.fill('15 4 1 * *');
  await expect(page.getByText('Five fields are taken over as 0 15 4 1 * ?')).toBeVisible();
  await expression.press('Enter');
  await expect(page.getByLabel('Rhythm')).toHaveValue('monthly');
  await expect(page.getByLabel('Time of day')).toHaveValue('04:15');

  // What Quartz refuses is said in place, and among the problems, which lead back to it.
  await expression.fill('0 0 6 * * *');
  await expression.press('Enter');
  await expect(jobOption(page, 'daily')).toContainText('1 error');
  await expect(page.getByText('Runs are shown once Quartz can read')).toBeVisible();
  await page.keyboard.press('Alt+Shift+Digit1');
  const problem = page.getByRole('grid', { name: 'Problems' }).getByText('none that Quartz takes');
  await problem.click();
  await expect(expression).toBeFocused();
  await expression.fill('0 0 6 * * ?');
  await expression.press('Enter');
  await expect(jobOption(page, 'daily')).not.toContainText('error');

  // One table is named; what it reads is left as it was.
  await page.getByRole('combobox', { name: 'Add to tables' }).fill('daily_sales');
  await page.getByRole('option', { name: 'gold.daily_sales' }).click();
  await expect(plan).toContainText('1 table in 1 wave');
  await expect(plan.getByRole('region', { name: 'Not refreshed' })).toContainText('silver.orders');
  await page.getByRole('checkbox', { name: 'With all upstream' }).check();
  await expect(plan).toContainText('3 tables in 3 waves');

  // A receiver without an address is an error until it has one.
  await page.getByRole('button', { name: 'Add receiver' }).click();
  await expect(page.getByText('sends e-mails without an address').first()).toBeVisible();
  await page.getByLabel('E-mail address').fill('oncall@example.com');
  await expect(page.getByText('sends e-mails without an address')).toHaveCount(0);

  await page.getByRole('button', { name: 'Show on canvas' }).click();
  await expect(page.getByRole('combobox', { name: 'Search tables' })).toHaveValue('job:daily');
});

test('a job is made, renamed, duplicated and deleted by keyboard', async ({ page }) => {
  await openTemplate(page, 'Fact and two dimensions');
  await runAction(page, 'Open jobs');
  await expect(jobOption(page, 'daily')).toHaveAttribute('aria-selected', 'true');

  // Arrows go from job to job; one reads what the other has refreshed.
  await jobOption(page, 'daily').focus();
  await page.keyboard.press('ArrowDown');
  await expect(jobOption(page, 'hourly')).toBeFocused();
  const plan = page.getByRole('region', { name: 'Plan', exact: true });
  await expect(plan.getByRole('region', { name: 'Not refreshed' })).toContainText(
    'gold.dim_customer',
  );

  await runAction(page, 'Add job');
  const name = page.getByRole('textbox', { name: 'Name of the job' });
  await expect(name).toHaveValue('daily_2');
  await name.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('hourly');
  await expect(page.getByText('Another job is called hourly')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('nightly');
  await page.keyboard.press('Enter');
  await expect(jobOption(page, 'nightly')).toHaveAttribute('aria-selected', 'true');

  // It refreshes what another does, at the same hour only if so told.
  const tags = page.getByRole('combobox', { name: 'Add to tags' });
  await tags.focus();
  await page.keyboard.type('daily');
  await page.keyboard.press('Enter');
  await page.keyboard.type('hourly');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'All of the tags' }).check();
  await expect(page.getByText('The job nightly selects no table.').first()).toBeVisible();

  await page.getByRole('button', { name: 'More about this job' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(jobOption(page, 'nightly')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(jobOption(page, 'nightly')).toBeVisible();
});
