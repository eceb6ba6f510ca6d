/** Without a network: the app opens, and what was stored is there. */
import { expect, test } from '@playwright/test';
import { workspaceOf } from './pages/workspace.ts';

test.use({ serviceWorkers: 'allow' });

test('opens offline with the project it had, editors included', async ({ page, context }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Open an example/ }).click();
  await expect(workspace.node('customers, bronze')).toBeVisible();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await expect(page.getByText('works offline')).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  await workspace.node('customers, bronze').click();
  await workspace.inspector.getByRole('tab', { name: 'Legacy' }).click();
  await expect(workspace.inspector.getByText('data_flow_id').first()).toBeVisible();
});
