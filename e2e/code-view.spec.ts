/** The project as files: what is typed reaches the canvas, and everything can be found again. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { codeOf } from './pages/code.ts';
import { openRetail, workspaceOf } from './pages/workspace.ts';

test.beforeEach(async ({ page }) => {
  await openRetail(page);
});

test('a name typed in a file renames the table on the canvas; undo takes it back', async ({
  page,
}) => {
  const workspace = workspaceOf(page);
  const code = codeOf(page);
  await code.open();
  await code.openFile('bronze/orders.yaml');
  await code.editor('bronze/orders.yaml').focus();
  await code.goBehind('name: orders');
  await page.keyboard.type('_all');
  await expect(code.files.getByTitle('bronze/orders_all.yaml')).toBeVisible();

  await page.getByRole('tab', { name: 'Canvas' }).click();
  await expect(workspace.node('orders_all, bronze')).toBeVisible();
  await workspace.header.getByRole('button', { name: /^Undo/ }).click();
  await expect(workspace.node('orders, bronze')).toBeVisible();
});

test('comments and keys of one’s own stay when the table is changed elsewhere', async ({
  page,
}) => {
  const workspace = workspaceOf(page);
  const code = codeOf(page);
  await code.open();
  await code.openFile('bronze/orders.yaml');
  await code.editor('bronze/orders.yaml').focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('# ours\nowner: sales\n');
  await code.goBehind('name: ');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: /^Rename input/ })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('purchases');
  await page.keyboard.press('Enter');
  await expect(code.tab('purchases.yaml')).toBeVisible();

  await code.search.fill('sales');
  await expect(page.getByRole('option', { name: /bronze\/purchases.yaml:2/ })).toBeVisible();
  // The saving begins half a second after a change.
  await page.waitForTimeout(2500);
  await page.reload();
  await expect(code.tab('purchases.yaml')).toBeVisible();
  await code.search.fill('# ours');
  await expect(page.getByRole('option', { name: /bronze\/purchases.yaml:1/ })).toBeVisible();
  await expect(workspace.header).toBeVisible();
});

test('a file that cannot be read says so, and the last good version stays', async ({ page }) => {
  const workspace = workspaceOf(page);
  const code = codeOf(page);
  await code.open();
  await code.openFile('bronze/orders.yaml');
  await code.replaceText('bronze/orders.yaml', 'name: orders\n\ttype: table\n');
  await expect(code.banner).toContainText('Line 2 isn’t valid YAML');
  await expect(code.tab('orders.yaml cannot be taken over')).toBeVisible();

  const problem = page
    .getByRole('grid', { name: 'Problems' })
    .getByRole('row', { name: /Line 2 of the YAML was typed so/ });
  await expect(problem).toBeVisible();

  // The text is still there on the way back, and so is the table.
  await page.getByRole('tab', { name: 'Canvas' }).click();
  await expect(workspace.node('orders, bronze')).toBeVisible();
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(code.banner).toBeVisible();
  await page.getByRole('button', { name: 'Go to line 2' }).click();
  await expect(code.editor('bronze/orders.yaml')).toBeFocused();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(code.banner).toHaveCount(0);
  await expect(problem).toHaveCount(0);
});

test('a name that is taken is refused with the reason', async ({ page }) => {
  const code = codeOf(page);
  await code.open();
  await code.openFile('bronze/orders.yaml');
  await code.editor('bronze/orders.yaml').focus();
  await code.goBehind('name: ');
  await page.keyboard.press('Shift+End');
  await page.keyboard.insertText('customers');
  await expect(page.getByRole('alert').filter({ hasText: 'last good version' })).toContainText(
    /Bronze already has a table called customers/,
  );
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(code.banner).toHaveCount(0);
});

test('by keyboard: search, open, go to what is read, list who reads it, close', async ({
  page,
}) => {
  const code = codeOf(page);
  await page.keyboard.press('Alt+Shift+Digit3');
  await expect(code.files).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+F');
  await expect(code.search).toBeFocused();
  await page.keyboard.type('from: bronze.orders');
  await expect(page.getByText(/^\d+ places? in \d+ files?$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: /^Found/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(code.editor('silver/orders.yaml')).toBeFocused();

  await page.keyboard.press('End');
  await page.keyboard.press('F12');
  await expect(code.editor('bronze/orders.yaml')).toBeFocused();
  await code.goBehind('name: ');
  await page.keyboard.press('Shift+F12');
  await expect(page.getByText(/References \(\d+\)/)).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Back to the files' }).click();
  await code.tab('orders.yaml bronze').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(code.tab('orders.yaml silver')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(code.tabs.getByRole('tab')).toHaveCount(1);
});

test('a file can be made and removed; others that read it are asked about', async ({ page }) => {
  const code = codeOf(page);
  await code.open();
  await page.getByRole('button', { name: 'New file' }).click();
  await page.getByRole('menuitem', { name: 'New gold table' }).click();
  await expect(code.tabs.getByRole('tab', { selected: true })).toHaveText(/new_table|orders/);
  await expect(code.files.getByRole('treeitem', { name: /^gold/ })).toBeVisible();

  await code.files.getByTitle('bronze/orders.yaml', { exact: true }).click();
  await code.files.getByTitle('bronze/orders.yaml', { exact: true }).focus();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: 'Remove bronze/orders.yaml?' });
  await expect(dialog).toContainText('bronze.orders is read by');
  await dialog.getByRole('button', { name: 'Remove file' }).click();
  await expect(code.files.getByTitle('bronze/orders.yaml', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(code.files.getByTitle('bronze/orders.yaml', { exact: true })).toBeVisible();
});

test('the settings of the project are a file', async ({ page }) => {
  const workspace = workspaceOf(page);
  const code = codeOf(page);
  await code.open();
  await code.openFile('project.yaml');
  await code.editor('project.yaml').focus();
  await code.goBehind('name: ');
  await page.keyboard.press('Shift+End');
  await page.keyboard.insertText('corner_shop');
  await expect(workspace.header.getByRole('textbox', { name: 'Project name' })).toHaveValue(
    'corner_shop',
  );
});

test('formatting evens out the spaces and keeps comments', async ({ page }) => {
  const code = codeOf(page);
  await code.open();
  await code.openFile('project.yaml');
  await code.editor('project.yaml').focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('# ours\n');
  await code.goBehind('name:');
  await page.keyboard.type('     ');
  await page.keyboard.press('Shift+Alt+KeyF');
  await code.search.fill('name: ');
  await expect(page.getByRole('option', { name: /project.yaml:2 name: \S/ })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the code view, ${scheme}`, async ({ page }) => {
    const code = codeOf(page);
    await page.emulateMedia({ colorScheme: scheme });
    await code.open();
    await code.openFile('silver/orders.yaml');
    await code.openFile('bronze/orders.yaml');
    const clean = await new AxeBuilder({ page }).analyze();
    expect(clean.violations).toEqual([]);
    await code.search.fill('orders');
    await expect(page.getByRole('listbox')).toBeVisible();
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations).toEqual([]);
  });
}
