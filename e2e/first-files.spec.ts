/** A project written in the code view from its first file on. */
import { expect, test } from '@playwright/test';
import { codeOf } from './pages/code.ts';
import { drawingOf } from './pages/drawing.ts';

test.beforeEach(async ({ page }) => {
  await drawingOf(page).openEmpty();
  await codeOf(page).open();
  await page.getByRole('button', { name: 'New source' }).click();
  await expect(codeOf(page).tab('new_files.yaml')).toBeVisible();
});

test('files are made one after the other, and each reads the one before', async ({ page }) => {
  const code = codeOf(page);
  for (const layer of ['bronze', 'silver']) {
    await page.getByRole('button', { name: 'New file' }).click();
    await page.getByRole('menuitem', { name: `New ${layer} table` }).click();
    await expect(code.editor(`${layer}/new_files.yaml`)).toBeAttached();
  }
  await code.search.fill('from: ');
  const hit = (words: RegExp) => page.getByRole('option', { name: words });
  await expect(hit(/bronze\/.*from: source.new_files/)).toBeVisible();
  await expect(hit(/silver\/.*from: bronze.new_files/)).toBeVisible();
});
