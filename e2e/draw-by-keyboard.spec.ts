/** A pipeline from nothing without a mouse. */
import { expect, test } from '@playwright/test';
import { drawingOf } from './pages/drawing.ts';

test('keys of the canvas work as soon as a project is open', async ({ page }) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  await expect(drawing.pipeline).toBeFocused();
  await page.keyboard.press('n');
  await drawing.callIt('first');
  await expect(drawing.node('first, bronze')).toBeVisible();
});

test('the question before a deletion gives the focus back, whatever is answered', async ({
  page,
}) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  await page.keyboard.press('n');
  await drawing.callIt('read');
  await drawing.pipeline.focus();
  await page.keyboard.press('n');
  await drawing.callIt('reader');
  for (const answer of ['Cancel', 'Delete']) {
    await drawing.node('read, bronze').click();
    await page.keyboard.press('Delete');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await dialog.getByRole('button', { name: answer }).click();
    await expect(dialog).toHaveCount(0);
    await expect(drawing.pipeline).toBeFocused();
  }
});

test('draws source, bronze, silver and gold, and changes them', async ({ page }) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();

  // A source from the palette, by its name.
  await page.getByRole('textbox', { name: 'Search the palette' }).focus();
  await page.keyboard.type('cloud');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('listbox', { name: 'Palette' })).toBeFocused();
  await page.keyboard.press('Enter');
  await drawing.callIt('orders');
  await expect(drawing.node('orders, source')).toBeVisible();

  // From table to table with N.
  for (const layer of ['bronze', 'silver', 'gold']) {
    await drawing.pipeline.focus();
    await page.keyboard.press('n');
    await drawing.callIt(`${layer}_orders`);
    await expect(drawing.node(`${layer}_orders, ${layer}`)).toBeVisible();
  }
  await expect(
    drawing.node('gold_orders, gold materialized view, reads silver silver_orders'),
  ).toBeVisible();

  // F2 renames on the node; a name that is taken is refused with a reason.
  await drawing.pipeline.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F2');
  await page.keyboard.type('clean_orders');
  await page.keyboard.press('Enter');
  await expect(drawing.node('clean_orders, silver')).toBeVisible();
  await expect(drawing.pipeline).toBeFocused();

  // M moves: one step, and Esc takes it back.
  const before = await drawing.boxOf(drawing.node('clean_orders'));
  await page.keyboard.press('m');
  await expect(
    page.getByRole('status').filter({ hasText: 'Moving silver.clean_orders' }),
  ).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await drawing.boxOf(drawing.node('clean_orders'))).y)
    .toBeGreaterThan(before.y + 40);
  await page.keyboard.press('ControlOrMeta+z');
  await expect
    .poll(async () => (await drawing.boxOf(drawing.node('clean_orders'))).y)
    .toBe(before.y);

  // L links, by typing a name, and says why it can't.
  await page.keyboard.press('l');
  await page.keyboard.type('bronze_o');
  await expect(page.getByText(/that would make a loop/).first()).toBeAttached();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('l');
  await page.keyboard.type('gold');
  await page.keyboard.press('Enter');
  await expect(
    drawing.node('bronze_orders, bronze streaming table, reads orders, feeds 2'),
  ).toBeVisible();

  // Everything downstream is selected and duplicated, with its wiring.
  await page.keyboard.press('Shift+ArrowRight');
  await expect(drawing.selection).toContainText('3 selected');
  await page.keyboard.press('ControlOrMeta+d');
  await expect(drawing.node('bronze_orders_2, bronze streaming table, reads orders')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(drawing.node('bronze_orders_2')).toHaveCount(0);

  // A table that others read is taken away only after a question that names them.
  await page.keyboard.press('Escape');
  await drawing.pipeline.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog')).toContainText('bronze_orders');
  await page.keyboard.press('Escape');
  await expect(drawing.node('orders, source')).toBeVisible();
});

test('the menu key opens what the toolbar offers', async ({ page }) => {
  const drawing = drawingOf(page);
  await drawing.openEmpty();
  await drawing.pipeline.focus();
  await page.keyboard.press('n');
  await drawing.callIt('orders');
  await drawing.pipeline.focus();
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'Selection' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  const inMenu = await menu.getByRole('menuitem').allInnerTexts();
  const titles = inMenu.map((text) => text.split('\n')[0]?.trim() ?? '');
  const inBar = await drawing.selection
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  expect(titles.filter((title) => inBar.includes(title))).toEqual(inBar);
  await page.keyboard.press('Escape');
  await expect(drawing.pipeline).toBeFocused();
});
