/** An upload onto tables that were changed by hand: each may stay, give way, or stand beside the other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { fileOf } from './pages/files.ts';
import { retail, type Workspace, workspaceOf } from './pages/workspace.ts';

/** The same onboarding file, with comments by someone. */
function onboardingBy(author: string) {
  const entries = JSON.parse(readFileSync(join(retail, 'onboarding.json'), 'utf8'));
  const commented = entries.map((entry: Record<string, unknown>) => ({
    ...entry,
    bronze_table_comment: `${author}: ${entry.bronze_table}`,
  }));
  return fileOf('onboarding.json', commented);
}

/** Uploads files anew after both of their tables were changed here. */
async function uploadOnto(page: Page): Promise<Workspace> {
  const workspace = workspaceOf(page);
  await workspace.open();
  const upload = workspace.fileField;
  await upload.setInputFiles(onboardingBy('first'));
  await expect(page.getByRole('region', { name: 'Import result' })).toBeVisible();
  for (const name of ['customers', 'orders']) {
    await workspace.node(`${name}, bronze`).click();
    const form = workspace.inspector.getByRole('region', { name: `Form of ${name}` });
    const comment = form.getByRole('textbox', { name: 'Comment' });
    await comment.fill(`mine: ${name}`);
    await comment.press('Tab');
  }
  await upload.setInputFiles(onboardingBy('theirs'));
  return workspace;
}

const commentOf = async ({ node, inspector }: Workspace, name: string): Promise<string> => {
  await node(`${name}, bronze`).click();
  const form = inspector.getByRole('region', { name: `Form of ${name}`, exact: true });
  return form.getByRole('textbox', { name: 'Comment' }).inputValue();
};

test('each table in two versions is settled by itself, in one step', async ({ page }) => {
  const workspace = await uploadOnto(page);
  const dialog = page.getByRole('dialog', { name: '2 tables in two versions' });
  await expect(dialog.getByRole('row', { name: /bronze\.customers comment/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await dialog.getByRole('button', { name: 'Take theirs: bronze.customers' }).click();
  await dialog.getByRole('button', { name: 'Keep both: bronze.orders' }).click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Import result' })).toBeVisible();
  expect(await commentOf(workspace, 'customers')).toBe('theirs: customers');
  expect(await commentOf(workspace, 'orders')).toBe('mine: orders');
  expect(await commentOf(workspace, 'orders_2')).toBe('theirs: orders');

  await workspace.undo.click();
  await expect(workspace.node('orders_2, bronze')).toHaveCount(0);
  expect(await commentOf(workspace, 'customers')).toBe('mine: customers');
});

test('by keyboard: all at once, or not at all', async ({ page }) => {
  const workspace = await uploadOnto(page);
  const dialog = page.getByRole('dialog', { name: '2 tables in two versions' });
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await commentOf(workspace, 'customers')).toBe('mine: customers');
  await expect(workspace.undo).toHaveAttribute('title', /comment/);
});
