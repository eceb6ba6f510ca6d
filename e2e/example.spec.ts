/** The example: one click from the start screen to a project worth looking at. */
import { expect, test } from '@playwright/test';
import { workspaceOf } from './pages/workspace.ts';

test('opens with tables in their bands, problems to read and fixes to apply', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Open an example/ }).click();
  await expect(workspace.node('customers, bronze')).toBeVisible();
  await expect(workspace.canvas.getByRole('heading', { name: /^Silver/ })).toBeVisible();
  await expect(workspace.problems.getByRole('row').nth(1)).toBeVisible();
});
