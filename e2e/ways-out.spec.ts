/** Ways out of what an upload leaves open: kinds of files, missing files, and keys without a place. */
import { expect, test } from '@playwright/test';
import { fileOf } from './pages/files.ts';
import { openRetail, retailFiles, workspaceOf } from './pages/workspace.ts';

const entry = {
  data_flow_group: 'A1',
  source_format: 'cloudFiles',
  source_details: { source_path_dev: '/landing/orders' },
  bronze_database_dev: 'dev.bronze',
  bronze_table: 'orders',
  bronze_reader_options: { 'cloudFiles.format': 'json' },
};

test('a file is read as what it is said to be, or left out', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  const result = page.getByRole('region', { name: 'Import result' });
  await workspace.fileField.setInputFiles([fileOf('flows.json', [entry])]);
  await page
    .getByRole('combobox', { name: 'Type of flows.json' })
    .selectOption({ label: 'Read as onboarding file' });
  await expect(workspace.node('orders, bronze')).toBeVisible();

  await workspace.fileField.setInputFiles([fileOf('owners.json', { a: 1 })]);
  await expect(result).toContainText('need attention');
  await result.getByRole('button', { name: 'Show files' }).click();
  await result.getByRole('button', { name: 'Skip owners.json' }).click();
  await expect(result).toContainText('owners.json is left out, as you chose.');
  await expect(result.getByRole('combobox', { name: 'Type of owners.json' })).toHaveValue('skip');
});

test('a missing file is uploaded, stands empty, or is gone without', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await workspace.upload(retailFiles.slice(0, 1));
  const missing = (name: string) =>
    workspace.problems
      .getByRole('row', { name: new RegExp(`${name}.*not among the uploaded files`) })
      .first();

  const choosing = page.waitForEvent('filechooser');
  await missing('customers\\.json').getByRole('button', { name: 'Upload' }).click();
  await (await choosing).setFiles([
    fileOf('rules.json', { expect_or_drop: { has_id: 'customer_id IS NOT NULL' } }),
  ]);
  await expect(missing('customers\\.json')).toHaveCount(0);
  await workspace.undo.click();
  await expect(missing('customers\\.json')).toBeVisible();

  await missing('customers\\.json').getByRole('button', { name: 'Stub' }).click();
  await expect(missing('customers\\.json')).toHaveCount(0);
  await expect(
    workspace.problems
      .getByRole('row', { name: /^Note .*customers\.json, for which an empty stub/ })
      .first(),
  ).toBeVisible();

  const errors = workspace.problems.getByRole('row', { name: /^Error .*silver_transformations/ });
  const before = await errors.count();
  await errors.first().getByRole('button', { name: 'Ignore' }).click();
  await expect(errors).toHaveCount(before - 1);
  const note = workspace.problems.getByRole('row', { name: /^Note .*silver_transformations/ });
  await expect(note).toContainText('You decided to leave it at that.');
  await note.getByRole('button', { name: 'Ask again' }).click();
  await expect(errors).toHaveCount(before);
});

test('a key without a place is kept in a comment, let go, or told of', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const workspace = await openRetail(page);
  await workspace.fileField.setInputFiles([
    fileOf('more.json', [{ ...entry, data_flow_id: '77', bronze_table: 'returns', owner: 'Ann' }]),
  ]);
  await expect(workspace.node('returns, bronze')).toBeVisible();
  await workspace.bottomTab('Conversion').click();
  await page.getByRole('textbox', { name: 'Filter legacy keys' }).fill('owner');
  const row = page.getByRole('row', { name: /\[0\]\.owner/ });
  await expect(row).toContainText('Needs a decision');

  await row.getByRole('button', { name: /^Tell us/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied the details. Nothing was sent.')).toBeVisible();
  const told = await page.evaluate(() => navigator.clipboard.readText());
  expect(told).toContain('Key: owner');
  expect(told).not.toContain('Ann');

  await row.getByRole('button', { name: /^Drop/ }).click();
  await expect(row).toContainText('You decided to let it go.');
  await row.getByRole('button', { name: /^Ask again/ }).click();
  await row.getByRole('button', { name: /^Keep in the comment of bronze\.returns/ }).click();
  await expect(row).toContainText('Renamed');
  await expect(row).toContainText('targetDetails.comment');
  await workspace.undo.click();
  await expect(row).toContainText('Needs a decision');
});
