/** Choosing what is written: by mouse and by keyboard, undone, compared, downloaded. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { openRetail, workspaceOf } from './pages/workspace.ts';

test('another format is chosen, undone, and downloaded', async ({ page }) => {
  const workspace = await openRetail(page);
  await workspace.header.getByRole('button', { name: 'Download bundle' }).click();

  const formats = page.getByRole('radiogroup', { name: 'Output format' });
  const files = page.getByRole('tree', { name: 'Files of the bundle' });
  await expect(formats.getByRole('radio', { name: 'Lakeflow Framework' })).toBeChecked();
  await expect(files.getByRole('treeitem', { name: /databricks\.yml/ })).toBeVisible();

  await formats.getByRole('radio', { name: 'Lakeflow Framework' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(formats.getByRole('radio', { name: 'Spark Declarative Pipelines' })).toBeChecked();
  await expect(files.getByRole('treeitem', { name: /spark-pipeline\.yml/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Spark version' }).selectOption('4.2');

  await workspace.undo.click();
  await expect(page.getByRole('combobox', { name: 'Spark version' })).toHaveValue('4.3');
  await workspace.undo.click();
  await workspace.undo.click();
  await expect(formats.getByRole('radio', { name: 'Lakeflow Framework' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Spec format' })).toBeVisible();

  await formats.getByRole('radio', { name: 'Spark Declarative Pipelines' }).check();
  await expect(files.getByRole('treeitem', { name: /spark-pipeline\.yml/ })).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download (bundle|with)/ }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/-spark-\d{8}-\d{4}\.zip$/);
  const zip = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const manifest = JSON.parse(strFromU8(zip['MANIFEST.json'] ?? new Uint8Array()));
  expect(manifest.target).toBe('spark');
  for (const { checked } of manifest.files)
    expect(checked).toMatch(/^(executed|schema|generated)$/);
  await expect(page.getByText('bash scripts/run_local.sh dry-run')).toBeVisible();
});

/** @returns the grid of formats by table */
async function openComparison(page: Page): Promise<Locator> {
  const workspace = await openRetail(page);
  await workspace.header.getByRole('button', { name: 'Download bundle' }).click();
  await page.getByRole('button', { name: 'Compare formats' }).click();
  return page.getByRole('treegrid', { name: 'Output formats by table' });
}

test('formats are compared table by table, with the reasons beside', async ({ page }) => {
  const grid = await openComparison(page);
  await expect(grid.getByRole('columnheader', { name: 'Databricks bundle' })).toBeVisible();
  await grid.getByRole('row', { name: /^Project settings/ }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  const last = grid.getByRole('row').last();
  await last.click();
  const details = page.getByRole('complementary');
  await expect(details.getByRole('heading', { name: 'ETL framework' })).toBeVisible();

  await page.getByRole('button', { name: /^Only what is lost/ }).click();
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
    [],
  );

  await page.getByRole('button', { name: 'Back to the files' }).click();
  await expect(page.getByRole('tree', { name: 'Files of the bundle' })).toBeVisible();
});

test('the format is seen and changed in the header of every view, and from the command palette', async ({
  page,
}) => {
  const workspace = await openRetail(page);
  const format = workspace.header.getByRole('combobox', { name: 'Output format' });
  await expect(format).toHaveValue('lakeflow');
  await format.selectOption('Databricks bundle');
  await expect(format).toHaveValue('databricks');
  await workspace.pipeline.focus();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: /^Find an action/ })).toBeFocused();
  await page.keyboard.type('etl framework');
  await page.keyboard.press('Enter');
  await expect(format).toHaveValue('etl');
  await workspace.undo.click();
  await expect(format).toHaveValue('databricks');
});

test('a format is chosen where formats are compared', async ({ page }) => {
  const grid = await openComparison(page);
  const choose = grid.getByRole('button', { name: 'Choose this format: ETL framework' });
  await expect(grid.getByText('Chosen')).toHaveCount(1);
  await choose.focus();
  await page.keyboard.press('Enter');
  await expect(choose).toHaveCount(0);
  await expect(grid.getByText('Chosen')).toHaveCount(1);
  const cards = page.getByRole('radiogroup', { name: 'Output format' });
  await expect(cards.getByRole('radio', { name: 'ETL framework' })).toBeChecked();
});

test('a table is written in a language of its own, by keyboard, where the format is code', async ({
  page,
}) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  await workspace.open();
  await workspace.upload();
  await workspace.openInspector('orders, silver', 'Form');
  const add = inspector.getByRole('button', { name: /^(Add )?Language$/ });
  await expect(inspector.getByRole('heading', { name: 'Advanced' })).toBeVisible();
  await expect(add).toHaveCount(0);
  await workspace.header
    .getByRole('combobox', { name: 'Output format' })
    .selectOption('databricks');
  await add.focus();
  await page.keyboard.press('Enter');
  const language = inspector.getByRole('radiogroup', { name: 'Language' });
  await language.getByRole('radio', { name: 'Python' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(language.getByRole('radio', { name: 'SQL' })).toBeChecked();
  await inspector.getByRole('tab', { name: 'Output' }).click();
  await expect(inspector).toContainText('REFRESH');
  await workspace.undo.click();
  await expect(inspector).toContainText('pipelines');
});
