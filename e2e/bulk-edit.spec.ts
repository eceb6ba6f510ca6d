/** Several tables changed at once: shared fields, what differs, and one step back. */
import { expect, test } from '@playwright/test';
import { openRetail, workspaceOf } from './pages/workspace.ts';

test.beforeEach(async ({ page }) => {
  await openRetail(page);
});

test('a field of two tables is changed in both, as one step', async ({ page }) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  await workspace.node('customers, bronze').click();
  await workspace.node('orders, bronze').click({ modifiers: ['ControlOrMeta'] });
  await expect(inspector.getByRole('heading', { name: '2 tables' })).toBeVisible();
  await expect(inspector.getByText('mixed').first()).toBeVisible();
  await inspector.getByRole('textbox', { name: 'Source system' }).fill('web shop');
  await inspector.getByRole('radio', { name: 'Silver' }).check();
  await expect(workspace.node('customers, silver')).toHaveCount(2);

  const undo = workspace.header.getByRole('button', { name: /^Undo/ });
  await undo.click();
  await expect(workspace.node('customers, silver')).toHaveCount(1);
  await workspace.openInspector('customers, bronze', 'Form');
  const system = inspector.getByRole('textbox', { name: 'Source system' });
  await expect(system).toHaveValue('web shop');
  await undo.click();
  await expect(system).toHaveValue('shop');
});

test('a selection made by keyboard is edited by keyboard', async ({ page }) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  await workspace.node('customers, bronze').click();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(inspector.getByRole('heading', { name: '2 tables' })).toBeVisible();
  await inspector.getByRole('button', { name: 'Add Clustered by' }).focus();
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('combobox', { name: 'Add to Clustered by' })).toBeFocused();
  await page.keyboard.type('id');
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('button', { name: 'Remove id' })).toBeVisible();
  await workspace.openInspector('customers, silver', 'Form');
  await expect(inspector.getByRole('button', { name: 'Remove id' }).last()).toBeVisible();
});
