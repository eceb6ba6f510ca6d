/** Going back: by undo after a reload, and by snapshots. */
import { expect, test } from '@playwright/test';
import { openRetail, workspaceOf } from './pages/workspace.ts';

test('steps can be taken back after a reload', async ({ page }) => {
  const workspace = await openRetail(page);
  const name = page.getByRole('textbox', { name: 'Project name' });
  const before = await name.inputValue();
  await name.fill('renamed');
  await name.press('Enter');
  // Stores at once, which takes up to a second otherwise.
  await page.keyboard.press('ControlOrMeta+S');
  await expect(page.getByText('Took a snapshot')).toBeVisible();
  await page.reload();

  await expect(name).toHaveValue('renamed');
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeEnabled();
  await undo.click();
  await expect(name).toHaveValue(before);
  await undo.click();
  await expect(workspace.canvas.getByText('No tables yet')).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(workspace.node('customers, bronze')).toBeVisible();
});

test('the step that was reached last is in sight among many', async ({ page }) => {
  const workspace = await openRetail(page);
  await workspace.node('customers, bronze').click();
  for (let step = 0; step < 12; step += 1) await workspace.pipeline.press('ControlOrMeta+d');
  await workspace.bottomTab('History').click();
  const steps = page.getByRole('list', { name: 'Steps' }).getByRole('button');
  await expect(steps).toHaveCount(14);
  await expect(steps.last()).toHaveAttribute('aria-current', 'step');
  await expect(steps.last()).toBeInViewport();
  for (let step = 0; step < 13; step += 1) await workspace.undo.click();
  await expect(steps.first()).toHaveAttribute('aria-current', 'step');
  await expect(steps.first()).toBeInViewport();
});

test('a snapshot is taken by a key, named, looked at and put back', async ({ page }) => {
  const workspace = await openRetail(page);
  await page.keyboard.press('ControlOrMeta+S');
  await page.getByRole('button', { name: 'Name it' }).click();
  const field = page.getByRole('textbox', { name: 'Name of the snapshot Snapshot' });
  await expect(field).toBeFocused();
  await field.fill('All is well');
  await field.press('Enter');

  await workspace.node('customers, bronze').click();
  await page.keyboard.press('Delete');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Remove|Delete)/ })
    .click();
  // Where it stood, what others read is drawn dashed.
  const table = workspace.node('customers, bronze streaming table');
  await expect(table).toHaveCount(0);

  await page.getByRole('button', { name: 'Look at All is well' }).click();
  const dialog = page.getByRole('dialog', { name: /^All is well/ });
  await expect(dialog.getByText('Removed bronze.customers')).toBeVisible();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(table).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look at Before restore' })).toBeVisible();
});

test('by keyboard: steps and snapshots are reached, looked at and restored', async ({ page }) => {
  const workspace = await openRetail(page);
  await page.keyboard.press('ControlOrMeta+S');
  await expect(page.getByText('Took a snapshot')).toBeVisible();
  await page.getByRole('application', { name: 'Pipeline' }).focus();
  await page.keyboard.press('n');
  await expect(workspace.node('new_table')).toHaveCount(1);

  await workspace.bottomTab('History').press('Enter');
  await page.getByRole('button', { name: /^Look at Snapshot/ }).press('Enter');
  const restore = page.getByRole('dialog').getByRole('button', { name: 'Restore' });
  await restore.focus();
  await page.keyboard.press('Enter');
  await expect(workspace.node('new_table')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(workspace.node('new_table')).toHaveCount(1);
});

test('what was said in passing can be read again', async ({ page }) => {
  const workspace = await openRetail(page);
  await workspace.node('orders, bronze').click();
  await workspace.pipeline.focus();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(page.getByText('Duplicated 1 table.')).toBeVisible();
  await workspace.bottomTab('History').click();
  const steps = page.getByRole('region', { name: 'Steps' });
  await steps.getByText(/^Messages/).click();
  await expect(steps.getByText('Duplicated 1 table.')).toBeVisible();
});

test('who goes elsewhere while a form still loads stays there', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Start with an empty canvas/ }).click();
  await workspace.pipeline.focus();
  const held: (() => void)[] = [];
  await page.route('**/assets/*.js', async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.keyboard.press('n');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  const history = workspace.bottomTab('History');
  await history.focus();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const release of held) release();
  await expect(
    workspace.inspector.getByRole('textbox', { name: 'Name', exact: true }),
  ).toBeVisible();
  await expect(history).toBeFocused();
});
