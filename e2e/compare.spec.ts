/** Legacy and migrated beside each other: by text, by meaning, and one value put back. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openRetail, type Workspace } from './pages/workspace.ts';

async function compareChanged(page: Page): Promise<Workspace> {
  const workspace = await openRetail(page);
  await workspace.node('customers, bronze').click();
  const comment = workspace.inspector.getByRole('textbox', { name: 'Comment' });
  await comment.fill('Another comment');
  await comment.press('Tab');
  await page.keyboard.press('Alt+Shift+Digit4');
  await workspace.editorReady();
  return workspace;
}

const changes = (page: Page) => page.getByRole('grid', { name: 'Changes' });

test('by meaning, only what says something else is left, and can be put back', async ({ page }) => {
  const workspace = await compareChanged(page);
  const all = await changes(page).getByRole('row').count();
  await page.getByRole('button', { name: 'Meaning' }).click();
  await expect(workspace.migrated).toHaveCount(0);
  const changed = changes(page).getByRole('row', { name: /bronze_table_comment/ });
  await expect(changed).toContainText('The legacy says Customers as they arrive');
  await expect(changed).toContainText('here it is Another comment');
  expect(await changes(page).getByRole('row').count()).toBeLessThan(all);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // What was chosen last stays so, in the next look as well.
  await page.reload();
  await expect(changed).toBeVisible();
  await expect(page.getByRole('button', { name: 'Meaning' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await changed.getByRole('button', { name: /^Put back/ }).click();
  await expect(changed).toHaveCount(0);
  await page.getByRole('button', { name: 'Meaning' }).click();
  await workspace.editorReady();
  await workspace.undo.click();
  await expect(changes(page).getByRole('row', { name: /bronze_table_comment/ })).toContainText(
    'here it is Another comment',
  );
});

test('by keyboard: walk the tables, go to a key on both sides, put it back', async ({ page }) => {
  const workspace = await compareChanged(page);
  await page.getByRole('button', { name: 'Meaning' }).focus();
  await page.keyboard.press('Space');
  const putBack = changes(page).getByRole('button', { name: /^Put back/ });
  await putBack.focus();
  await page.keyboard.press('Enter');
  await expect(putBack).toHaveCount(0);
  await expect(workspace.undo).toHaveAttribute('title', /comment/);

  const heading = page.getByRole('heading', { name: 'customers', level: 2 });
  await expect(heading).toBeVisible();
  await page.getByRole('button', { name: 'Meaning' }).focus();
  await page.keyboard.press('j');
  await expect(heading).toHaveCount(0);
  await page.keyboard.press('k');
  await expect(heading).toBeVisible();
});
