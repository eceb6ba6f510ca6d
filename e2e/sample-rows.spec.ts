/** Sample rows: seen, written by mouse and by keyboard, pasted, taken back, and kept with their table. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { workspaceOf } from './pages/workspace.ts';

const samplesOf = (page: Page) => {
  const { inspector } = workspaceOf(page);
  return {
    inspector,
    grid: inspector.getByRole('grid', { name: /^Sample rows of/ }),
    tab: inspector.getByRole('tab', { name: /^Sample rows/ }),
    cell: (text: string | RegExp): Locator =>
      inspector.getByRole('grid').getByRole('gridcell', { name: text, exact: true }),
    row: (number: number): Locator =>
      inspector
        .getByRole('grid')
        .getByRole('row')
        .filter({
          has: page.getByRole('rowheader', { name: String(number), exact: true }),
        }),
  };
};

async function openTemplate(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Search templates').fill('daily csv');
  await page
    .getByRole('region', { name: 'Start from a template' })
    .getByRole('button')
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('the rows of a template are seen, and edited by mouse', async ({ page }) => {
  await openTemplate(page);
  const workspace = workspaceOf(page);
  const samples = samplesOf(page);
  await workspace.openInspector('daily_sales', 'Sample rows');
  await expect(samples.tab).toHaveAccessibleName('Sample rows 2');
  await expect(samples.grid.getByRole('columnheader', { name: 'revenue, number' })).toBeVisible();

  await samples.cell('EUR').dblclick();
  await page.keyboard.type('USD');
  await samples.cell('CHF').click();
  await expect(samples.cell('USD')).toBeVisible();
  await samples.cell('CHF').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Null' }).click();
  await expect(samples.row(2)).toContainText('null');
  await samples.inspector.getByRole('button', { name: 'Remove row 1' }).click();
  await expect(samples.tab).toHaveAccessibleName('Sample rows 1');
  for (const _ of [1, 2, 3]) await workspace.undo.click();
  await expect(samples.cell('EUR')).toBeVisible();
  await expect(samples.cell('CHF')).toBeVisible();

  await samples.grid.getByRole('button', { name: 'currency, text' }).click();
  await page.getByRole('menuitemradio', { name: 'Number' }).click();
  await expect(page.getByText('currency stays as it is. Row 1: “EUR” is no number.')).toBeVisible();
  await samples.grid.getByRole('button', { name: 'revenue, number' }).click();
  await page.getByRole('menuitem', { name: 'Rename column…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('sum');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(samples.grid.getByRole('button', { name: 'sum, number' })).toBeVisible();
});

test('rows are written for a table that has none by keyboard alone', async ({ page }) => {
  const workspace = workspaceOf(page);
  const samples = samplesOf(page);
  await workspace.open();
  await workspace.upload();
  await workspace.openInspector('customers, bronze', 'Form');
  await samples.inspector.getByRole('tab', { name: 'Form' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(samples.inspector.getByText('No rows are expected here yet.')).toBeVisible();
  await samples.inspector.getByRole('button', { name: 'Add a row' }).focus();
  await page.keyboard.press('Enter');
  await expect(samples.tab).toHaveAccessibleName('Sample rows 1');
  const columns = await samples.grid.getByRole('columnheader').count();
  expect(columns).toBeGreaterThan(3);

  // Letters begin to edit; Tab goes on, past the last cell into a row of its own.
  await samples.row(1).getByRole('gridcell').first().focus();
  await page.keyboard.type('first');
  await page.keyboard.press('Tab');
  await page.keyboard.type('second');
  await page.keyboard.press('Enter');
  await expect(samples.cell('first')).toBeVisible();
  await expect(samples.cell('second')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(samples.cell('null')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(samples.cell('null')).toHaveCount(0);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('last');
  await page.keyboard.press('Tab');
  await expect(samples.tab).toHaveAccessibleName('Sample rows 2');
  await expect(samples.row(2).getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Delete');
  await expect(samples.tab).toHaveAccessibleName('Sample rows 1');

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: 'Column' })).toBeVisible();
  await page.getByRole('menuitemradio', { name: 'JSON' }).press('Enter');
  await expect(samples.cell('"first"')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(samples.tab).toHaveAccessibleName('Sample rows 2');
});

test('rows are pasted, at a cell and in a dialog, and what cannot be taken is told', async ({
  page,
}) => {
  await openTemplate(page);
  const workspace = workspaceOf(page);
  const samples = samplesOf(page);
  await workspace.openInspector('daily_sales', 'Sample rows');
  await samples.cell('CHF').focus();
  await paste(page, 'SEK\t7\nNOK\t8');
  await expect(page.getByText('Pasted 2 rows into daily_sales.')).toBeVisible();
  await expect(samples.row(2)).toContainText('SEK');
  await expect(samples.row(3)).toContainText('NOK');
  await paste(page, 'a\tb\tc\td\te');
  await expect(page.getByText(/^Nothing was pasted\. A row has 5 cells/)).toBeVisible();

  await samples.inspector.getByRole('button', { name: 'Paste rows' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste rows into daily_sales' });
  await page.keyboard.insertText('{"currency":"JPY","orders":3}\n{"currency":');
  await expect(dialog.getByText(/^Line 2 is not JSON/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Add rows' })).toBeDisabled();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('currency,orders\nJPY,3\nKRW,');
  await expect(dialog.getByText('2 rows with currency and orders.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Replace all rows' }).click();
  await expect(samples.tab).toHaveAccessibleName('Sample rows 2');
  await expect(samples.row(1)).toContainText('JPY');
  await samples.inspector.getByRole('button', { name: 'More for all rows' }).click();
  await page.getByRole('menuitem', { name: 'Remove all rows' }).click();
  await expect(samples.inspector.getByText('No rows are expected here yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(samples.row(2)).toContainText('KRW');
  await page.waitForTimeout(2500);
  await page.reload();
  await expect(samples.row(2)).toContainText('KRW');
});

test('of many rows those in sight are in the page, and keys reach them all', async ({ page }) => {
  await openTemplate(page);
  const samples = samplesOf(page);
  await workspaceOf(page).openInspector('daily_sales', 'Sample rows');
  await samples.cell('CHF').focus();
  const many = Array.from({ length: 400 }, (_, at) => `C${at}\t${at}`).join('\n');
  await paste(page, many);
  await expect(samples.grid).toHaveAttribute('aria-rowcount', '402');
  expect(await samples.grid.getByRole('row').count()).toBeLessThan(60);
  await expect(samples.grid.getByRole('row').nth(2)).toHaveAttribute('aria-rowindex', '3');

  await page.keyboard.press('ControlOrMeta+End');
  await expect(samples.row(401).getByRole('gridcell').nth(3)).toBeFocused();
  await expect(samples.row(401)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(samples.row(401).getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(samples.row(400).getByRole('gridcell').first()).toBeFocused();

  // The cell that has the focus stays where it is while others are looked at.
  await samples.grid.hover();
  await page.mouse.wheel(0, -20_000);
  await expect(samples.row(1)).toBeInViewport();
  await expect(samples.row(400).getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(samples.row(1).getByRole('gridcell').first()).toBeFocused();
});

for (const theme of ['light', 'dark'] as const) {
  test(`sample rows are accessible, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openTemplate(page);
    const samples = samplesOf(page);
    await workspaceOf(page).openInspector('daily_sales', 'Sample rows');
    await samples.cell('CHF').focus();
    await page.keyboard.press('Delete');
    await expect(samples.cell('null')).toBeFocused();
    const scan = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    };
    await scan();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('many');
    await expect(page.getByText('“many” is no number.')).toBeVisible();
    await scan();
    await page.keyboard.press('Escape');
    await samples.inspector.getByRole('button', { name: 'Paste rows' }).click();
    await scan();
  });
}
