/** Typing in the migrated config changes the canvas at once, and everything can be undone. */
import { expect, test } from '@playwright/test';
import { openRetail } from './pages/workspace.ts';

test('an edit of the config renames the table on the canvas; undo takes it back', async ({
  page,
}) => {
  const workspace = await openRetail(page);
  await workspace.openInspector('orders, bronze', 'Output');
  await workspace.editorReady();

  await workspace.goToEndOf('"table"');
  await page.keyboard.insertText('_all');
  await expect(workspace.node('orders_all, bronze')).toBeVisible();

  await page.getByRole('tab', { name: 'Form' }).click();
  await workspace.header.getByRole('button', { name: /^Undo/ }).click();
  await expect(workspace.node('orders, bronze')).toBeVisible();
  await expect(workspace.node('orders_all, bronze')).toHaveCount(0);
  await workspace.header.getByRole('button', { name: /^Redo/ }).click();
  await expect(workspace.node('orders_all, bronze')).toBeVisible();
});

test('while the config cannot be read, the canvas keeps its last good version', async ({
  page,
}) => {
  const workspace = await openRetail(page);
  await workspace.openInspector('orders, bronze', 'Output');
  await workspace.editorReady();
  await workspace.replaceText(workspace.migrated, '{ "dataFlowId": ');
  await expect(page.getByText(/the canvas shows your last good version/)).toBeVisible();
  await expect(workspace.node('orders, bronze')).toBeVisible();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText(/the canvas shows your last good version/)).toHaveCount(0);
});

test('a space typed into the editor beside the canvas stays', async ({ page }) => {
  const workspace = await openRetail(page);
  await workspace.openInspector('customers, bronze', 'Output');
  await workspace.editorReady();
  await workspace.goToEndOf('"comment"');
  await page.keyboard.type(' or are known');
  await page.getByRole('tab', { name: 'Form' }).click();
  await expect(workspace.inspector.getByRole('textbox', { name: 'Comment' })).toHaveValue(
    /or are known/,
  );
});

test('an import is one step of the history', async ({ page }) => {
  const workspace = await openRetail(page);
  await workspace.header.getByRole('button', { name: /^Undo/ }).click();
  await expect(workspace.node('orders, bronze')).toHaveCount(0);
  await workspace.header.getByRole('button', { name: /^Redo/ }).click();
  await expect(workspace.node('orders, bronze')).toBeVisible();
});
