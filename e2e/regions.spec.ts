/** The regions around a view take the size they are given, and keep it. */
import { expect, type Page, test } from '@playwright/test';
import { openRetail } from './pages/workspace.ts';

async function drag(page: Page, name: string, by: { readonly x: number; readonly y: number }) {
  const box = await page.getByRole('separator', { name }).boundingBox();
  const at = {
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + by.x, at.y + by.y, { steps: 5 });
  await page.mouse.up();
}

const widthOf = async (page: Page, name: string) =>
  (await page.getByRole('region', { name, exact: true }).boundingBox())?.width ?? 0;

test('the explorer is widened by mouse and by keyboard, within limits, and stays so', async ({
  page,
}) => {
  await openRetail(page);
  const line = page.getByRole('separator', { name: 'Width of the explorer' });
  const before = await widthOf(page, 'Explorer');
  await drag(page, 'Width of the explorer', { x: 80, y: 0 });
  await expect.poll(() => widthOf(page, 'Explorer')).toBeCloseTo(before + 80, 0);

  await line.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => widthOf(page, 'Explorer')).toBeCloseTo(before + 112, 0);
  await page.reload();
  await expect.poll(() => widthOf(page, 'Explorer')).toBeCloseTo(before + 112, 0);

  await drag(page, 'Width of the explorer', { x: -900, y: 0 });
  await expect(line).toHaveAttribute('aria-valuenow', '200');
  await line.focus();
  await page.keyboard.press('End');
  await expect(line).toHaveAttribute('aria-valuenow', '480');
});
