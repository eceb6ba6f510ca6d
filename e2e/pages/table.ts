/** The table view, and how a test opens a project in it. */
import { expect, type Locator, type Page } from '@playwright/test';

export function tableOf(page: Page) {
  const grid = page.getByRole('treegrid', { name: 'Tables' });
  const row = (name: string): Locator =>
    grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  return {
    grid,
    row,
    search: page.getByRole('combobox', { name: 'Search tables' }),
    cell: (name: string, column: number): Locator =>
      row(name).locator(`[aria-colindex="${column}"]`),
    editor: (column: string): Locator => grid.getByLabel(column, { exact: true }),

    /** A project made from a template, in the table view. */
    async open(template: string): Promise<void> {
      await page.goto('/');
      await page.getByRole('button', { name: `Open: ${template}` }).click();
      await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
      await page.keyboard.press('Alt+Shift+Digit2');
      await expect(grid).toBeVisible();
    },
  };
}
