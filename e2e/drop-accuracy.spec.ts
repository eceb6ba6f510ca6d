/** What is dropped lands where the pointer is, at any zoom and after a pan. */
import { expect, test } from '@playwright/test';
import { drawingOf } from './pages/drawing.ts';

/** In pixels of the screen. */
const allowed = 8;

for (const zoom of [50, 100, 200]) {
  test(`a drop lands within ${allowed} pixels of the pointer at ${zoom} %`, async ({ page }) => {
    const drawing = drawingOf(page);
    await drawing.openEmpty();
    // With a node there, the canvas has its tools; the inspector is open from here on.
    await drawing.pipeline.focus();
    await page.keyboard.press('n');
    await expect(drawing.node('new_table')).toHaveCount(1);
    await expect(drawing.nameField).toBeFocused();

    await drawing.pipeline.focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('0');
    await expect(page.getByRole('button', { name: /^Zoom is 100 %/ })).toBeVisible();
    const canvas = await drawing.boxOf(drawing.pipeline);
    const middle = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await zoomTo(page, zoom);
    await page.mouse.wheel(137, 61);

    const headings = page.getByRole('heading', { name: /^Bronze/ });
    const bronze = await drawing.middleOf(headings);
    const place = { x: bronze.x, y: canvas.y + canvas.height * 0.72 };
    await drawing.drop('Streaming table', place);
    await expect(drawing.node('new_table_2')).toHaveCount(1);
    await expect
      .poll(async () => {
        const landed = await drawing.middleOf(drawing.node('new_table_2'));
        return Math.max(Math.abs(landed.x - place.x), Math.abs(landed.y - place.y));
      })
      .toBeLessThanOrEqual(allowed);
  });
}

async function zoomTo(page: import('@playwright/test').Page, percent: number): Promise<void> {
  const wheel = percent < 100 ? 60 : -60;
  const shown = async (): Promise<number> => {
    const label = await page.getByRole('button', { name: /^Zoom is/ }).getAttribute('aria-label');
    return Number(label?.match(/([\d.]+) %/)?.[1]);
  };
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 40; turn += 1) {
    const now = await shown();
    if (percent < 100 ? now <= percent : now >= percent) break;
    await page.mouse.wheel(0, wheel);
    // The button tells once a gesture has come to rest.
    await expect.poll(shown).not.toBe(now);
  }
  await page.keyboard.up('Control');
}
