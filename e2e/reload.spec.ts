/** Work is kept: a reload returns to where one was. */
import { expect, test } from '@playwright/test';
import { openRetail } from './pages/workspace.ts';

test('a reload in the middle keeps the project, the edit and the place', async ({ page }) => {
  const workspace = await openRetail(page);
  await workspace.openInspector('customers, bronze', 'Output');
  await workspace.editorReady();
  await workspace.goToEndOf('"comment"');
  await page.keyboard.insertText(' each night');
  await expect(page.getByText('Saving…').or(page.getByText(/^Saved/))).toBeVisible();
  await page.waitForTimeout(2500);

  await page.reload();
  await expect(workspace.node('customers, bronze')).toBeVisible();
  await expect(workspace.inspector.getByRole('tab', { name: 'Output' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(workspace.inspector).toContainText('each night');
});

test('a closed project is listed and opens again', async ({ page }) => {
  const workspace = await openRetail(page);
  await page.waitForTimeout(2500);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Close project' }).click();
  const kept = page.getByRole('region', { name: 'Your projects in this browser' });
  await kept.getByRole('button', { name: /4 tables/ }).click();
  await expect(workspace.node('orders, silver')).toBeVisible();
});
