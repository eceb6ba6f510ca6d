/** A tab that is gone in the middle of an import leaves the project as it was before. */
import { expect, test } from '@playwright/test';
import { generateOnboarding } from '../bench/generate-onboarding.ts';
import { fileOf } from './pages/files.ts';
import { openRetail, workspaceOf } from './pages/workspace.ts';

test('a tab killed in the middle of an import loses the import, and nothing else', async ({
  page,
  context,
}) => {
  await openRetail(page);
  const name = page.getByRole('textbox', { name: 'Project name' });
  await name.fill('before_import');
  await name.press('Enter');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Took a snapshot')).toBeVisible();

  const files = generateOnboarding(3_000).map(({ path, text }) =>
    fileOf(path.split('/').at(-1) ?? path, text),
  );
  await workspaceOf(page).fileField.setInputFiles(files);
  await expect(page.getByRole('region', { name: 'Import', exact: true })).toBeVisible();
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  const reopened = workspaceOf(again);
  await again.goto('/');
  await expect(again.getByRole('textbox', { name: 'Project name' })).toHaveValue('before_import');
  await expect(reopened.node('customers, silver')).toBeVisible();
  await expect(again.getByText('4 tables', { exact: true })).toBeVisible();
  await expect(reopened.undo).toHaveAttribute('title', /rename/);
});
