/** Designing a table in steps: by mouse, by keyboard, as SQL and back; and gold tables by wizards. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openRetail, workspaceOf } from './pages/workspace.ts';

test.beforeEach(async ({ page }) => {
  await openRetail(page);
});

test('a recipe is built, reordered and switched off by keyboard alone', async ({ page }) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  await workspace.openInspector('orders, silver', 'Form');
  await inspector.getByRole('button', { name: 'Add a step' }).focus();
  await page.keyboard.press('Enter');
  const add = inspector.getByRole('combobox', { name: /^Add a step to/ });
  await expect(add).toBeFocused();
  await page.keyboard.type('tidy');
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('button', { name: /^Step 1 of 1: Tidy texts/ })).toBeVisible();
  await add.focus();
  await page.keyboard.type('filter rows');
  await page.keyboard.press('Enter');
  const filter = inspector.getByRole('button', { name: /^Step 2 of 2: Filter rows/ });
  await filter.focus();
  await page.keyboard.press('Alt+ArrowUp');
  const first = inspector.getByRole('button', { name: /^Step 1 of 2: Filter rows/ });
  await expect(first).toBeFocused();

  await inspector.getByRole('button', { name: 'Actions of step 1, Filter rows' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Switch off' }).press('Enter');
  await expect(first).toHaveAccessibleName(/switched off/);
  await first.focus();
  await page.keyboard.press('Control+Delete');
  await expect(inspector.getByRole('button', { name: /^Step 1 of 1: Tidy texts/ })).toBeFocused();
});

test('a wrong column is told at its step, with the one that was meant', async ({ page }) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  await workspace.openInspector('orders, silver', 'Form');
  await inspector.getByRole('button', { name: 'Add a step' }).click();
  await inspector.getByRole('combobox', { name: /^Add a step to/ }).fill('remove columns');
  await page.keyboard.press('Enter');
  const names = inspector.getByRole('combobox', { name: 'Add to Columns' });
  await expect(names).toBeFocused();
  await page.keyboard.type('amout');
  await page.keyboard.press('Enter');
  await inspector.getByRole('button', { name: 'Use amount', exact: true }).first().click();
  await expect(inspector.getByText('There is no column amout')).toHaveCount(0);
  await expect(inspector.getByText(/after it:/)).toBeVisible();
  await inspector.getByRole('button', { name: 'Show SQL of step 1' }).click();
  await expect(inspector.getByText('* EXCEPT (amount)')).toBeVisible();
});

test('steps become SQL and steps again, each as one step of the history', async ({ page }) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  await workspace.openInspector('orders, bronze', 'Form');
  await inspector.getByRole('button', { name: 'Add a step' }).click();
  await inspector.getByRole('combobox', { name: /^Add a step to/ }).fill('filter rows');
  await page.keyboard.press('Enter');
  await inspector.getByRole('button', { name: 'Edit as SQL' }).click();
  await expect(inspector.getByRole('button', { name: /^Step 1/ })).toHaveCount(0);
  await inspector.getByRole('button', { name: 'Read the query into steps' }).click();
  await expect(page.getByText(/^The query of orders is/)).toBeVisible();
  await workspace.header.getByRole('button', { name: /^Undo/ }).click();
  await expect(inspector.getByRole('button', { name: 'Read the query into steps' })).toBeVisible();
  await workspace.header.getByRole('button', { name: /^Undo/ }).click();
  await expect(inspector.getByRole('button', { name: /^Step 1 of 1: Filter rows/ })).toBeVisible();
});

test('a dimension and a fact are made by wizards, each taken back by one undo', async ({
  page,
}) => {
  const workspace = workspaceOf(page);
  await workspace.openInspector('customers, silver', 'Form');
  await openWizard('Dimension table…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: 'Made from' })).toHaveValue('silver.customers');
  await expect(dialog.getByText('AS valid_from')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Keep every version' }).uncheck();
  await expect(dialog.getByText('xxhash64(CAST(id AS STRING))')).toBeVisible();
  const found = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(found.violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Add the table' }).click();
  await expect(workspace.node('dim_customer, gold')).toBeVisible();

  await workspace.openInspector('orders, silver', 'Form');
  await openWizard('Fact table…');
  await expect(dialog.getByRole('combobox', { name: 'Dimension', exact: true })).toHaveValue(
    'gold.dim_customer',
  );
  await dialog.getByRole('combobox', { name: 'Add to Grain' }).fill('id');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Add the table' }).click();
  await expect(workspace.node('fact_orders, gold')).toBeVisible();
  await workspace.header.getByRole('button', { name: /^Undo/ }).click();
  await expect(workspace.node('fact_orders, gold')).toHaveCount(0);

  async function openWizard(name: string): Promise<void> {
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('dialog').getByRole('combobox').fill(name);
    await page.getByRole('option', { name }).first().click();
  }
});

test('the recipe of a table has no accessibility problem', async ({ page }) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  await workspace.openInspector('orders, silver', 'Form');
  await inspector.getByRole('button', { name: 'Add a step' }).click();
  await inspector.getByRole('combobox', { name: /^Add a step to/ }).fill('change types');
  await page.keyboard.press('Enter');
  await inspector.getByRole('button', { name: 'Show the whole query' }).click();
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations).toEqual([]);
});
