/** The main job without a mouse. */
import { expect, test } from '@playwright/test';
import { openRetail, retailFiles, workspaceOf } from './pages/workspace.ts';

test('converts, reads, edits, undoes and downloads by keyboard', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();

  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await (await choosing).setFiles([...retailFiles]);
  await expect(workspace.node('customers, bronze')).toBeVisible();

  // Into the canvas, from table to table, and into the inspector.
  await page.getByRole('application', { name: 'Pipeline' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(workspace.inspector.getByRole('heading').first()).toBeVisible();

  // Region to region.
  await page.keyboard.press('F6');
  await page.keyboard.press('F8');
  await expect(workspace.inspector).toContainText(/orders|customers/);

  await page.keyboard.press('Alt+Shift+Digit4');
  await expect(page.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Alt+Shift+Digit1');
  await expect(page.getByRole('tab', { name: 'Canvas' })).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(workspace.node('customers, bronze')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(workspace.node('customers, bronze')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+e');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download bundle/ }).focus();
  await page.keyboard.press('Enter');
  expect((await waiting).suggestedFilename()).toMatch(/\.zip$/);
});

test('lists its keys on ?', async ({ page }) => {
  await openRetail(page);
  await page.getByRole('application', { name: 'Pipeline' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
