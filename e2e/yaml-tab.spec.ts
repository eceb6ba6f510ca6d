/** The selected table as YAML beside the canvas: both show one thing, whichever is changed. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { codeOf } from './pages/code.ts';
import { openRetail, workspaceOf } from './pages/workspace.ts';

test.beforeEach(async ({ page }) => {
  const workspace = await openRetail(page);
  await workspace.openInspector('orders, bronze', 'YAML');
  await expect(codeOf(page).editor('YAML')).toBeAttached();
});

test('a space typed beside the canvas stays, and the text reaches the model', async ({ page }) => {
  const workspace = workspaceOf(page);
  const code = codeOf(page);
  await code.editor('YAML').focus();
  await code.goBehind('name: orders');
  await page.keyboard.press('Enter');
  await page.keyboard.type('comment: all the orders');
  await page.keyboard.press('Alt+Shift+Digit3');
  await code.search.fill('all the orders');
  await expect(page.getByRole('option', { name: /bronze\/orders.yaml:4/ })).toBeVisible();
  await expect(workspace.header).toBeVisible();
});

test('what is typed changes the canvas; what changes there changes the text', async ({ page }) => {
  const workspace = workspaceOf(page);
  const code = codeOf(page);
  await code.editor('YAML').focus();
  await code.goBehind('name: orders');
  await page.keyboard.insertText('_all');
  await expect(workspace.node('orders_all, bronze')).toBeVisible();
  await workspace.header.getByRole('button', { name: /^Undo/ }).click();
  await expect(workspace.node('orders, bronze')).toBeVisible();
  await expect(workspace.inspector.getByText('orders_all')).toHaveCount(0);
});

test('nonsense keeps the canvas, names the line, and can be given up', async ({ page }) => {
  const workspace = workspaceOf(page);
  const code = codeOf(page);
  await code.replaceText('YAML', 'id: bronze.orders\nname: [orders\n');
  await expect(code.banner).toContainText(/Line \d isn’t valid YAML/);
  await expect(workspace.node('orders, bronze')).toBeVisible();
  await page.getByRole('button', { name: /^Go to line/ }).click();
  await expect(code.editor('YAML')).toBeFocused();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(code.banner).toHaveCount(0);
  await expect(workspace.inspector.getByText('streaming-table')).toBeVisible();
});

test('Escape twice leaves the editor for its tab', async ({ page }) => {
  const code = codeOf(page);
  await code.editor('YAML').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab', { name: 'YAML' })).toBeFocused();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the YAML tab, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
}
