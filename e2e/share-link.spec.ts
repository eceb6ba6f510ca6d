/** A project shared as a link that holds it. */
import { expect, test } from '@playwright/test';
import { openRetail, workspaceOf } from './pages/workspace.ts';

test('the link opens the same project in another browser', async ({ page, browser, baseURL }) => {
  await openRetail(page);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Share a link…' }).click();
  const link = page.getByRole('dialog').getByRole('textbox', { name: 'Link to the project' });
  const address = await link.inputValue();
  expect(address).toContain('#project=');

  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await expect(workspaceOf(other).node('customers, bronze')).toBeVisible();
  expect(other.url()).not.toContain('#project=');
  expect(other.url().startsWith(baseURL ?? '-')).toBe(true);

  await other.goto(`${baseURL}/#project=damaged!`);
  await expect(other.getByText('This link is damaged')).toBeVisible();
});
