/** Text at twice its size: nothing is cut off, and nothing is out of reach. */
import { expect, test } from '@playwright/test';
import { flawsOf } from './pages/geometry.ts';
import { workspaceOf } from './pages/workspace.ts';

test.use({ viewport: { width: 1920, height: 1080 } });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%';
    });
  });
});

const viewKeys = { canvas: 1, table: 2, code: 3, compare: 4 } as const;

test('views and panels at 200 % text', async ({ page }) => {
  test.setTimeout(180_000);
  const workspace = workspaceOf(page);
  await workspace.open();
  expect.soft(await flawsOf(page), 'start').toEqual([]);
  await page.getByRole('button', { name: /^Open an example/ }).click();
  await expect(workspace.canvas).toBeVisible();
  for (const tab of ['Conversion', 'Output files', 'Environments', 'History', 'Problems']) {
    await workspace.bottomTab(tab).click();
    await page.waitForTimeout(400);
    expect.soft(await flawsOf(page), tab).toEqual([]);
  }
  for (const [view, key] of Object.entries(viewKeys)) {
    await page.keyboard.press(`Alt+Shift+Digit${key}`);
    await page.waitForTimeout(800);
    await page.screenshot({ path: test.info().outputPath(`${view}.png`) });
    expect.soft(await flawsOf(page), view).toEqual([]);
  }
});

test('rows of lists are as high as their text', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Open an example/ }).click();
  await expect(workspace.canvas).toBeVisible();
  const rows = page.getByRole('tree', { name: 'Tables' }).getByRole('treeitem');
  const boxes = await Promise.all([0, 1, 2].map((at) => rows.nth(at).boundingBox()));
  const [first, second, third] = boxes.map((box) => box?.y ?? 0);
  const height = boxes[0]?.height ?? 0;
  expect(height).toBeGreaterThanOrEqual(50);
  expect((second ?? 0) - (first ?? 0)).toBeCloseTo(height, 0);
  expect((third ?? 0) - (second ?? 0)).toBeCloseTo(height, 0);
});
