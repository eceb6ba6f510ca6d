/** What differs by environment: shown everywhere at once, edited in a grid, with its holes found. */
import { expect, type Page, test } from '@playwright/test';
import { tableOf } from './pages/table.ts';

function environmentsOf(page: Page) {
  const grid = page.getByRole('treegrid', { name: 'Variables by environment' });
  return {
    grid,
    cell: (variable: string, column: number) =>
      grid
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: `{${variable}}`, exact: true }) })
        .locator(`[aria-colindex="${column}"]`),
  };
}

test('changes every shown name with the environment', async ({ page }) => {
  const table = tableOf(page);
  await table.open('Development, test and production');
  const picker = page.getByRole('combobox', { name: 'Environment' });
  const names = await picker.getByRole('option').allTextContents();
  expect(names.length).toBeGreaterThan(1);
  const fullName = table.grid.getByRole('gridcell').filter({ hasText: /\w+\.\w+\.\w+/ });
  const before = await fullName.first().textContent();
  await picker.selectOption(names.at(-1) ?? '');
  await expect(page.getByText(`${names.at(-1)} (resolved)`).first()).toBeVisible();
  await expect(fullName.first()).not.toHaveText(before ?? '');
});

test('adds an environment, finds its holes, fills and renames', async ({ page }) => {
  const table = tableOf(page);
  await table.open('Daily CSV files to gold');
  await page.getByRole('tab', { name: 'Environments' }).click();
  const { grid, cell } = environmentsOf(page);
  await expect(grid).toBeVisible();

  await page.getByRole('button', { name: 'Environments', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Add environment…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an environment' });
  await dialog.getByLabel('Name').fill('dev');
  await expect(dialog.getByRole('alert')).toContainText('There is an environment dev already.');
  await dialog.getByLabel('Name').fill('qa');
  await dialog.getByRole('button', { name: 'Add environment' }).click();
  const column = await grid.getByRole('columnheader', { name: 'qa' }).getAttribute('aria-colindex');
  const hole = cell('catalog', Number(column));
  await expect(hole).toContainText('no value');
  await page.getByRole('button', { name: /Holes and likely typos/ }).click();

  await hole.focus();
  await page.keyboard.press('F2');
  await page.keyboard.insertText('retail_qa');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Holes and likely typos/ }).click();
  await expect(hole).toHaveText('retail_qa');

  // Texts follow when a variable is renamed.
  await cell('catalog', 1).focus();
  await page.keyboard.press('Enter');
  await grid.getByLabel('Variable', { exact: true }).fill('lake');
  await page.keyboard.press('Enter');
  await expect(cell('lake', Number(column))).toHaveText('retail_qa');
  await page.getByRole('tab', { name: 'Tables', exact: true }).last().click();
  const tables = page.getByRole('treegrid', { name: 'Names of tables by environment' });
  await expect(tables).toContainText('retail_qa.');
  await expect(page.getByText('Problems 0').first()).toBeVisible();
});

test('asks what becomes of texts when a variable goes', async ({ page }) => {
  const table = tableOf(page);
  await table.open('Daily CSV files to gold');
  await page.getByRole('tab', { name: 'Environments' }).click();
  const { cell } = environmentsOf(page);
  await cell('catalog', 1).focus();
  await page.keyboard.press('Delete');
  const question = page.getByRole('dialog', { name: 'Remove {catalog}?' });
  await expect(question).toContainText('It is used in');
  await question.getByRole('button', { name: 'Remove variable' }).click();
  await expect(cell('catalog', 1)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(cell('catalog', 1)).toBeVisible();
});

test('by keyboard: the environment is chosen, and a value edited', async ({ page }) => {
  const table = tableOf(page);
  await table.open('Development, test and production');
  const picker = page.getByRole('combobox', { name: 'Environment' });
  const names = await picker.getByRole('option').allTextContents();
  await picker.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(`${names[1]} (resolved)`).first()).toBeVisible();

  await page.getByRole('tab', { name: 'Environments' }).focus();
  await page.keyboard.press('Enter');
  const { cell } = environmentsOf(page);
  await cell('catalog', 2).focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('lake_here');
  await page.keyboard.press('Enter');
  await expect(cell('catalog', 2)).toHaveText('lake_here');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell('catalog', 2)).not.toHaveText('lake_here');
});

test('a problem of a value that is missing leads to where it is filled in', async ({ page }) => {
  const table = tableOf(page);
  await table.open('Daily CSV files to gold');
  await page.getByRole('tab', { name: 'Environments' }).click();
  const { grid, cell } = environmentsOf(page);
  await cell('catalog', 2).focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(cell('catalog', 2)).toContainText('no value');
  await page.getByRole('tab', { name: 'Tables', exact: true }).last().click();

  await page.getByRole('tab', { name: /^Problems/ }).click();
  const problem = page
    .getByRole('grid', { name: 'Problems' })
    .getByRole('row')
    .filter({ hasText: '{catalog} has no value' });
  await problem.focus();
  await page.keyboard.press('Enter');
  const field = grid.getByRole('combobox', { name: 'dev' });
  await expect(field).toBeFocused();
  await page.keyboard.type('lake_again');
  await page.keyboard.press('Enter');
  await expect(cell('catalog', 2)).toHaveText('lake_again');
  await expect(page.getByText('Problems 0').first()).toBeVisible();
});
