/** A bad file never stops the good ones, and nothing fails in silence. */
import { expect, test } from '@playwright/test';
import { fileOf } from './pages/files.ts';
import { arrangeMishaps } from './pages/mishaps.ts';
import { openRetail, retailFiles, workspaceOf } from './pages/workspace.ts';

test('reads the good files among bad ones and says what is wrong with the bad', async ({
  page,
}) => {
  const workspace = await openRetail(page);
  await workspace.fileField.setInputFiles([
    fileOf('broken.json', '[{"data_flow_id": "9",]'),
    fileOf('photo.json', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0])),
    fileOf('empty.json', ''),
  ]);
  await expect(workspace.node('orders, silver')).toBeVisible();
  await expect(workspace.problems).toContainText('broken.json');
});

for (const [what, content] of [
  ['broken JSON', '{"a": '],
  ['no onboarding file', '{"resources": {"jobs": {}}}'],
  ['an empty file', ''],
] as const) {
  test(`explains an upload of nothing but ${what}`, async ({ page }) => {
    const workspace = workspaceOf(page);
    await workspace.open();
    await workspace.fileField.setInputFiles([fileOf('only.json', content)]);
    await expect(page.getByText(/only\.json/).first()).toBeVisible();
    await expect(workspace.canvas).toHaveCount(0);
  });
}

test('missing companions are named', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await workspace.upload(retailFiles.slice(0, 1));
  await expect(workspace.problems).toContainText('customers.json');
  await expect(workspace.node('customers, bronze')).toBeVisible();
});

test('a file of no known shape is told by its first keys, and the others are read', async ({
  page,
}) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  const strange = fileOf('package.json', '{"name": "shop", "version": "1.0.0", "scripts": {}}');
  await workspace.fileField.setInputFiles([strange]);
  const told =
    'It looks like neither an onboarding file nor a spec. First keys: name, version, scripts.';
  await expect(page.getByRole('region', { name: 'Import result' })).toContainText(told);
  await workspace.upload();
  await expect(workspace.node('orders, silver')).toBeVisible();
});

test('an upload that takes long says how much it is, and can be stopped', async ({ page }) => {
  const mishaps = await arrangeMishaps(page);
  const workspace = workspaceOf(page);
  await workspace.open();
  await mishaps.stallCompiler();
  await workspace.fileField.setInputFiles(retailFiles);
  const progress = page.getByRole('region', { name: 'Import', exact: true });
  await expect(progress).toContainText(
    /Still reading 4 files of [\d.]+ kB\. Nothing is changed before it is done\./,
  );
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await expect(progress).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Lakewright' })).toBeVisible();
});
