/** One column followed through the pipeline, on the canvas and in words. */
import { expect, test } from '@playwright/test';
import { workspaceOf } from './pages/workspace.ts';

test('a column tells where it comes from, and leads there', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Open an example/ }).click();
  await workspace.node('customers, silver').click();
  const column = workspace.inspector.getByRole('button', { name: 'customer_id', exact: true });
  await column.focus();
  await page.keyboard.press('Enter');
  await expect(column).toHaveAttribute('aria-pressed', 'true');
  await expect(workspace.canvas.getByText('2 upstream · 0 downstream')).toBeVisible();

  await workspace.inspector.getByRole('button', { name: 'source.customers.customer_id' }).click();
  await expect(workspace.inspector.getByRole('heading', { name: 'customers' })).toBeVisible();
  await expect(workspace.inspector.getByText('Cloud files')).toBeVisible();

  await workspace.canvas.getByRole('button', { name: 'Stop following the column' }).click();
  await expect(workspace.canvas.getByText('2 upstream · 0 downstream')).toBeHidden();
});
