/** A bad file never stops the good ones, and nothing fails in silence. */
import { expect, test } from '@playwright/test';
import { retailFiles, workspaceOf } from './pages/workspace.ts';

const inMemory = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

test('reads the good files among bad ones and says what is wrong with the bad', async ({
  page,
}) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await workspace.upload();
  await page
    .getByLabel('Upload legacy configs')
    .setInputFiles([
      inMemory('broken.json', '[{"data_flow_id": "9",]'),
      inMemory('photo.json', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0])),
      inMemory('empty.json', ''),
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
    await page.getByLabel('Upload legacy configs').setInputFiles([inMemory('only.json', content)]);
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
