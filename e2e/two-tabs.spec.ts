/** One project in two tabs: nothing is overwritten, and either can have it. */
import { expect, test } from '@playwright/test';
import { workspaceOf } from './pages/workspace.ts';

test('the second tab reads along, and can take the project over', async ({ page, context }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Open an example/ }).click();
  await expect(workspace.node('customers, bronze')).toBeVisible();
  await expect(page.getByText(/^Saved/)).toBeVisible();

  const second = await context.newPage();
  await second.goto('/');
  const banner = 'Also open in another tab; this one is read-only.';
  await expect(second.getByText(banner)).toBeVisible();
  const name = second.getByRole('textbox', { name: 'Project name' });
  await name.fill('renamed_here');
  await name.press('Enter');
  await expect(second.getByText('This project is read-only here')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Project name' })).toHaveValue('retail_example');

  // What is refused is not told as done.
  await second.getByRole('application', { name: 'Pipeline' }).press('n');
  await second.keyboard.press('ControlOrMeta+z');
  await expect(second.getByText(/^This project is read-only here/)).toHaveCount(1);
  await expect(second.getByText(/^(Added|Undid)/)).toHaveCount(0);

  const first = page.getByRole('textbox', { name: 'Project name' });
  await first.fill('renamed_first');
  await first.press('Enter');
  await second.getByRole('button', { name: 'Take over' }).click();
  await expect(second.getByText(banner)).toBeHidden();
  await expect(name).toHaveValue('renamed_first');
  await expect(page.getByText(banner)).toBeVisible();

  await second.close();
  await expect(page.getByText(banner)).toBeHidden();
});
