/** Pictures of the pipeline: saved, copied as text, and in the colours asked for. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { workspaceOf } from './pages/workspace.ts';

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
