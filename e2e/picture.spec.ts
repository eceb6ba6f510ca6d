/** Pictures of the pipeline: saved, copied as text, and in the colours asked for. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { openRetail, workspaceOf } from './pages/workspace.ts';

test('saves the pipeline as PNG, SVG and text', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Open an example/ }).click();
  await expect(workspace.node('customers, bronze')).toBeVisible();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Picture of the pipeline…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Picture of the pipeline' });
  const save = async (format: string): Promise<Buffer> => {
    await dialog.getByRole('radio', { name: format }).check({ force: true });
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: `Save ${format}` }).click();
    return readFile(await (await download).path());
  };

  const png = await save('PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1_000);

  await dialog.getByRole('radio', { name: 'Dark' }).check({ force: true });
  const svg = (await save('SVG')).toString();
  expect(svg).toContain('>customers_america</text>');
  expect(svg).toContain('Bronze · 12');

  expect((await save('Mermaid')).toString()).toMatch(/^flowchart LR\n/);
  await expect(dialog.getByText('flowchart LR')).toBeVisible();
});

test('prints a large pipeline on several pages that can be read', async ({ page }) => {
  // A dialog of the browser cannot be answered by a test.
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Open an example/ }).click();
  await expect(workspace.node('customers, bronze')).toBeVisible();
  await workspace.choose('Picture of the pipeline…');
  await page.getByRole('button', { name: 'Print' }).click();

  const paper = page.locator('iframe[title="Picture to print"]').contentFrame();
  await expect(paper.locator('figcaption')).toHaveText([
    'retail_example, page 1 of 2',
    'retail_example, page 2 of 2',
  ]);
});

test('by keyboard: a picture is asked for, its format chosen, and saved', async ({ page }) => {
  await openRetail(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: /^Find an action/ })).toBeFocused();
  await page.keyboard.type('picture');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Picture of the pipeline' });
  await expect(dialog.getByRole('button', { name: 'Save PNG' })).toBeFocused();
  await dialog.getByRole('radio', { name: 'PNG' }).focus();
  await page.keyboard.press('ArrowRight');
  const save = dialog.getByRole('button', { name: 'Save SVG' });
  await save.focus();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await readFile(await (await download).path())).toString()).toContain('>orders</text>');
});
