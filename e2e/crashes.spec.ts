/** What stops by a bug of ours says so, leaves the rest as it is, and can be begun again. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { arrangeMishaps } from './pages/mishaps.ts';
import { openRetail, retailFiles, workspaceOf } from './pages/workspace.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a worker that crashes in a check is told, and the next change is checked', async ({
  page,
}) => {
  const mishaps = await arrangeMishaps(page);
  const workspace = await openRetail(page);
  await expect(page.getByText('Checking…')).toHaveCount(0);
  // What the inspector asks the compiler when it opens is over by then.
  await workspace.openInspector('orders, bronze', 'Output');
  await workspace.editorReady();
  await workspace.inspector.getByRole('tab', { name: 'Form' }).click();
  const name = workspace.inspector.getByRole('textbox', { name: /^Name( required)?$/ });
  await mishaps.crashCompiler();
  await name.fill('orders_raw');
  await name.press('Enter');
  await expect(
    page.getByText(
      /Something in this app stopped\. This is our bug\. Your project is safe\..*Out of memory/,
    ),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Copy details' }).click();
  await expect(page.getByText('Copied the details. Nothing was sent.')).toBeVisible();
  const details = await page.evaluate(() => navigator.clipboard.readText());
  expect(details).toMatch(/^Out of memory\nLakewright \d+\.\d+\.\d+, /);
  await expect(workspace.node('orders_raw, bronze')).toBeVisible();
  await expect(page.getByText('Checking…')).toHaveCount(0);
  const banner = page
    .getByRole('alert')
    .filter({ hasText: 'The check of your last change stopped' });
  await expect(banner).toContainText('your project is safe');
  await banner.getByRole('button', { name: 'Check again' }).click();
  await expect(banner).toHaveCount(0);
  await expect(workspace.node('orders_raw, bronze')).toBeVisible();

  // A name that cannot be is found by a worker that lives.
  await workspace.rename('orders_raw, bronze', 'orders raw!');
  await expect(workspace.problems).toContainText('orders raw!');
});

test('a worker that crashes in the first check says so in place of going on checking', async ({
  page,
}) => {
  const mishaps = await arrangeMishaps(page);
  const workspace = workspaceOf(page);
  await workspace.open();
  await mishaps.crashCompiler();
  await page.getByRole('button', { name: /^Start with an empty canvas/ }).click();
  await workspace.bottomTab('Problems').click();
  await expect(page.getByText('The project is not checked.')).toBeVisible();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText('The project is not checked.')).toHaveCount(0);
  await expect(page.getByText(/^No problems in 0 tables/)).toBeVisible();
});

test('a worker that crashes in an upload leaves the start screen, and the next upload works', async ({
  page,
}) => {
  const mishaps = await arrangeMishaps(page);
  const workspace = workspaceOf(page);
  await workspace.open();
  await mishaps.crashCompiler();
  await workspace.fileField.setInputFiles([...retailFiles]);
  await expect(page.getByText(/Something in this app stopped/)).toBeVisible();
  await expect(workspace.canvas).toHaveCount(0);
  await workspace.upload();
  await expect(workspace.node('orders, silver')).toBeVisible();
});

test('a view that crashes leaves the rest as it is, and says how to go on', async ({ page }) => {
  const workspace = await openRetail(page);
  await page.getByRole('tab', { name: 'Table', exact: true }).click();
  const grid = page.getByRole('treegrid', { name: 'Tables' });
  await expect(grid).toBeVisible();
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.getContext = () => {
      throw new Error('No memory is left to draw with.');
    };
  });
  await page.getByRole('tab', { name: 'Canvas', exact: true }).click();
  const crash = workspace.canvas.getByRole('alert');
  await expect(crash).toContainText('The canvas stopped. Your project is safe.');
  await expect(crash).toContainText('This is our bug: No memory is left to draw with.');
  await crash.getByRole('button', { name: 'Copy details' }).click();
  await expect(page.getByText('Copied the details.')).toBeVisible();
  const waiting = page.waitForEvent('download');
  await crash.getByRole('button', { name: 'Export project' }).click();
  const file = JSON.parse(readFileSync(await (await waiting).path(), 'utf8'));
  expect(Object.keys(file.document.pipeline.nodes)).toContain('silver.orders');
  await expect(crash.getByRole('button', { name: 'Reload view' })).toBeVisible();
  await crash.getByRole('button', { name: 'Table view' }).click();
  await expect(grid).toBeVisible();
});
