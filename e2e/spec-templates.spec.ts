/** Folding repeated specs into templates: chosen in Download, seen in its tree, read in Compare. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expandTemplate } from '#core/exporters/lakeflow/templates/template.ts';
import { fileOf } from './pages/files.ts';
import { workspaceOf } from './pages/workspace.ts';

const names = ['customers', 'orders', 'items', 'stores'];

/** A legacy config of four tables that differ in their names only. */
const onboarding = names.map((name, index) => ({
  data_flow_id: String(100 + index),
  data_flow_group: 'sales',
  source_system: 'shop',
  source_format: 'cloudFiles',
  source_details: { source_path_dev: `/landing/${name}` },
  bronze_database_dev: 'dev.bronze',
  bronze_table: name,
  bronze_table_comment: `Raw ${name}`,
  bronze_reader_options: { 'cloudFiles.format': 'json' },
}));

async function openTables(page: Page) {
  const workspace = workspaceOf(page);
  await workspace.open();
  await workspace.fileField.setInputFiles(fileOf('onboarding.json', onboarding));
  await expect(workspace.node('orders, bronze')).toBeVisible();
  return workspace;
}

interface TemplateUse {
  readonly template: string;
  readonly parameterSets: readonly Readonly<Record<string, string>>[];
}

/** The specs of a downloaded bundle, as the framework makes them, by their ids. */
async function downloadedSpecs(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download (bundle|with)/ }).click();
  const files = unzipSync(new Uint8Array(readFileSync(await (await waiting).path())));
  const read = (path: string): unknown => JSON.parse(strFromU8(files[path] ?? new Uint8Array()));
  const mains = Object.keys(files).filter((path) => path.endsWith('_main.json'));
  const specs = mains.flatMap((path) => {
    const main = read(path) as TemplateUse | { readonly dataFlowId: string };
    if (!('template' in main)) return [main];
    const { template } = read(`src/templates/${main.template}.json`) as { template: unknown };
    return main.parameterSets.map((values) => expandTemplate(template, values));
  });
  // What is written or made is a spec, and has an id.
  return Object.fromEntries(
    specs.map((spec) => [(spec as { readonly dataFlowId: string }).dataFlowId, spec]),
  );
}

test('repeated specs are folded, and make the same specs', async ({ page }) => {
  const workspace = await openTables(page);
  await workspace.header.getByRole('button', { name: 'Download bundle' }).click();
  const files = page.getByRole('tree', { name: 'Files of the bundle' });
  const template = files.getByRole('treeitem', { name: /bronze_shop_\w+_template\.json/ });
  await expect(files.getByRole('treeitem', { name: /orders_main\.json/ })).toBeVisible();
  await expect(template).toHaveCount(0);
  const written = await downloadedSpecs(page);
  expect(Object.keys(written)).toHaveLength(names.length);

  await page.getByRole('button', { name: 'Back to the files' }).click();
  await page.getByRole('combobox', { name: 'Spec templates' }).selectOption('Fold repeated specs');
  await expect(template).toBeVisible();
  await expect(files.getByRole('treeitem', { name: /orders_main\.json/ })).toHaveCount(0);
  expect(await downloadedSpecs(page)).toEqual(written);
});

test('a folded table is read in Compare, and changed elsewhere', async ({ page }) => {
  const workspace = await openTables(page);
  await workspace.header.getByRole('button', { name: 'Download bundle' }).click();
  await page.getByRole('combobox', { name: 'Spec templates' }).selectOption('Fold repeated specs');
  await page.getByRole('tab', { name: 'Canvas' }).click();
  await workspace.node('orders, bronze').click();
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(page.getByRole('textbox', { name: 'Legacy config' })).toBeAttached();
  await expect(page.getByText('Read-only: change the table itself')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Migrated' })).toContainText('_template.json');
  await expect(page.getByText('parameterSets[2].dataFlowId')).toBeVisible();
  await expect(page.getByText('template.dataFlowGroup', { exact: true })).toBeVisible();
});
