/** The main job by mouse: configs in, problems read, one table compared and edited, the zip out. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { fileOf } from './pages/files.ts';
import { openRetail, retail, retailFiles, workspaceOf } from './pages/workspace.ts';

test('converts an upload and hands out a bundle that holds the edit', async ({ page }) => {
  const workspace = await openRetail(page);

  await expect(workspace.node('customers, bronze')).toBeVisible();
  await expect(workspace.node('orders, silver')).toBeVisible();
  await expect(workspace.problems).toContainText('bronze_tabel_comment');
  await expect(workspace.problems).toContainText('Did you mean "bronze_table_comment"?');

  await workspace.bottomTab('Conversion').click();
  await expect(page.getByText(/legacy keys? (is|are) accounted for/)).toBeVisible();

  await workspace.node('customers, bronze').click();
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(page.getByRole('textbox', { name: 'Legacy config' })).toBeAttached();
  await workspace.editorReady();

  await workspace.goToEndOf('"comment"');
  await page.keyboard.insertText(' daily');
  await workspace.bottomTab('History').click();
  await expect(page.getByRole('tabpanel', { name: 'History' })).toContainText('customers');

  await page.getByRole('tab', { name: 'Canvas' }).click();
  await workspace.header.getByRole('button', { name: 'Download bundle' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download bundle/ }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^.+-lakeflow-\d{8}-\d{4}\.zip$/);
  await expect(page.getByText('databricks bundle deploy -t dev')).toBeVisible();

  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const textOf = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const spec = JSON.parse(textOf('src/dataflows/bronze_shop/dataflowspec/customers_main.json'));
  expect(spec.targetDetails.comment).toMatch(/daily/);
  const manifest = JSON.parse(textOf('MANIFEST.json'));
  const listed = manifest.files.map(({ path }: { path: string }) => path);
  const enclosed = ['project.json', 'report.md', 'report.csv'].map((name) => `migration/${name}`);
  expect(new Set([...listed, 'MANIFEST.json', ...enclosed])).toEqual(new Set(Object.keys(files)));
  expect(textOf('migration/report.md')).toContain('| `orders` | Bronze | Needs a decision |');
});

test('what the zip holds beside the bundle is chosen, and stays chosen', async ({ page }) => {
  const workspace = await openRetail(page);
  await workspace.header.getByRole('button', { name: 'Download bundle' }).click();
  const enclosed = page.getByRole('group', { name: 'Also in the zip' });
  const tick = (name: string) => enclosed.getByRole('checkbox', { name });
  await expect(tick('Migration report')).toBeChecked();
  await tick('Project file').uncheck();
  await tick('Migration report').press('Space');
  await tick('Legacy files').check();
  await page.reload();
  await expect(tick('Migration report')).not.toBeChecked();
  await expect(tick('Legacy files')).toBeChecked();

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download bundle/ }).click();
  const files = unzipSync(new Uint8Array(readFileSync(await (await waiting).path())));
  const beside = Object.keys(files).filter((path) => path.startsWith('migration/'));
  expect(beside).toHaveLength(retailFiles.length);
  for (const file of retailFiles) {
    const packed = files[`migration/legacy/${basename(file)}`];
    expect(strFromU8(packed ?? new Uint8Array())).toBe(readFileSync(file, 'utf8'));
  }
});

test('reads a zip as it reads files', async ({ page }) => {
  const { zipSync } = await import('fflate');
  const workspace = workspaceOf(page);
  await workspace.open();
  const entries = retailFiles.map((file) => [
    `project/${file.slice(retail.length + 1)}`,
    new Uint8Array(readFileSync(file)),
  ]);
  await workspace.fileField.setInputFiles(
    fileOf('project.zip', zipSync(Object.fromEntries(entries))),
  );
  await expect(workspace.node('orders, silver')).toBeVisible();
});
