/** One search for explorer, canvas and table: by name, by words, by lineage. */
import { expect, test } from '@playwright/test';
import { tableOf } from './pages/table.ts';
import { workspaceOf } from './pages/workspace.ts';

test('finds by name, lineage and words, and keeps the views in step', async ({ page }) => {
  const table = tableOf(page);
  await table.open('Daily CSV files to gold');
  await table.row('daily_sales').focus();
  await page.keyboard.press('/');
  await expect(table.search).toBeFocused();
  await page.keyboard.insertText('+silver.orders');
  await expect(table.row('daily_sales')).toHaveCount(0);
  await expect(page.getByText('3 of 4', { exact: true })).toBeVisible();
  const explorer = page.getByRole('tree', { name: 'Tables' });
  await expect(explorer.getByRole('treeitem', { name: 'daily_sales' })).toHaveCount(0);

  await table.search.fill('1+daily_sales layer:silver');
  await expect(page.getByText('1 of 4', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(table.row('orders').last()).toHaveAttribute('aria-selected', 'true');
  await expect(table.search).not.toBeFocused();

  await page.keyboard.press('ControlOrMeta+f');
  await expect(table.search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(table.search).toHaveValue('');
  await expect(table.row('daily_sales')).toBeVisible();
});

test('completes words, says what is wrong, and what was meant', async ({ page }) => {
  const table = tableOf(page);
  await table.open('Daily CSV files to gold');
  await table.search.click();
  await page.keyboard.type('lay');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(table.search).toHaveValue('layer:');
  await page.getByRole('option', { name: 'gold' }).click();
  await expect(table.search).toHaveValue('layer:gold');
  await expect(page.getByText('1 of 4', { exact: true })).toBeVisible();

  await table.search.fill('layer:glod');
  await expect(page.getByText('No layer is called “glod”.').first()).toBeVisible();
  await expect(table.search).toHaveAttribute('aria-invalid', 'true');
  await expect(table.row('daily_sales')).toBeVisible();

  await table.search.fill('ordrs');
  const view = page.getByRole('region', { name: 'Table' });
  await expect(view).toContainText('No table matches “ordrs”.');
  await view.getByRole('button', { name: 'orders' }).click();
  await expect(table.search).toHaveValue('orders');
  await expect(table.row('orders').first()).toBeVisible();
});

test('brings what is found into sight, and calls no column empty that is not', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Open an example/ }).click();
  const customers = workspace.node('customers, silver').first();
  await expect(customers).toBeInViewport();
  await workspace.pipeline.hover();
  await page.mouse.wheel(0, 20_000);
  await expect(customers).not.toBeInViewport();
  await page.getByRole('combobox', { name: 'Search tables' }).fill('layer:silver');
  await expect(customers).toBeInViewport();
  await expect(workspace.canvas.getByText(/^Only layer:silver · \d+ matches$/)).toBeVisible();
  await expect(workspace.canvas.getByRole('heading', { name: 'Bronze, 0' })).toBeVisible();
  await expect(workspace.canvas.getByRole('button', { name: 'Add a bronze table' })).toHaveCount(0);
});

test('lays the bar of what is found over no node', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Open an example/ }).click();
  await expect(workspace.node('customers, silver').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Search tables' }).fill('customers');
  const words = workspace.canvas.getByText(/^Only customers · \d+ matches$/);
  const isFree = async (): Promise<boolean> => {
    const bar = await words.boundingBox();
    const nodes = await workspace.node('customers\\w*, ').all();
    const boxes = await Promise.all(nodes.map((node) => node.boundingBox()));
    expect(boxes.length).toBeGreaterThan(3);
    return bar !== null && boxes.every((box) => box !== null && box.y > bar.y + bar.height);
  };
  await expect.poll(isFree).toBe(true);
  await workspace.pipeline.focus();
  await page.keyboard.press('1');
  await expect.poll(isFree).toBe(true);
});
