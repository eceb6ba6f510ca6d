/** Typing in every editor there is: a space stays, though the canvas listens for keys as well. */
import { expect, test } from '@playwright/test';
import { codeOf } from './pages/code.ts';
import { workspaceOf } from './pages/workspace.ts';

test('a space stays in every editor, with a table selected on the canvas', async ({ page }) => {
  // Six editors, one after the other.
  test.slow();
  const workspace = workspaceOf(page);
  const code = codeOf(page);
  const { inspector } = workspace;
  await workspace.open();
  await workspace.upload();

  await workspace.openInspector('customers, bronze', 'YAML');
  await expect(code.editor('YAML')).toBeAttached();
  await code.editor('YAML').focus();
  await code.goBehind('name: customers');
  await page.keyboard.press('Enter');
  await page.keyboard.type('# one two');
  await expect(inspector.getByText('# one two')).toBeVisible();

  await inspector.getByRole('tab', { name: 'Output' }).click();
  await workspace.editorReady();
  await workspace.goToEndOf('"comment"');
  await page.keyboard.type(' three four');
  await expect(inspector.getByText('three four')).toBeVisible();

  await inspector.getByRole('tab', { name: 'Form' }).click();
  await inspector.getByRole('button', { name: 'Add Filter' }).click();
  const filter = inspector.getByRole('textbox', { name: 'Filter 1' });
  await expect(filter).toHaveJSProperty('tagName', 'DIV');
  await page.keyboard.type('id  IS NOT NULL');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(filter).toHaveValue('id  IS NOT NULL');

  await page.keyboard.press('Alt+Shift+Digit4');
  await workspace.editorReady();
  await workspace.goToEndOf('"comment"');
  await page.keyboard.type(' five six');
  await expect(page.getByText('five six')).toBeVisible();

  await page.keyboard.press('Alt+Shift+Digit3');
  await code.openFile('bronze/customers.yaml');
  await code.editor('bronze/customers.yaml').focus();
  await code.goBehind('# one two');
  await page.keyboard.type(' seven eight');
  await expect(page.getByText('# one two seven eight').first()).toBeVisible();
});

test('each file keeps its own undo while another is shown', async ({ page }) => {
  const workspace = workspaceOf(page);
  const code = codeOf(page);
  await workspace.open();
  await workspace.upload();
  await code.open();
  const customers = 'bronze/customers.yaml';
  const orders = 'bronze/orders.yaml';
  await code.openFile(customers);
  await code.editor(customers).focus();
  await code.goBehind('name: customers');
  await page.keyboard.press('Enter');
  await page.keyboard.type('# typed here');
  await expect(page.getByText('# typed here')).toBeVisible();

  await code.openFile(orders);
  await expect(page.getByText('# typed here')).toHaveCount(0);
  await code.tab('customers.yaml').click();
  await expect(page.getByText('# typed here')).toBeVisible();
  await code.editor(customers).focus();
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText('# typed here')).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await expect(code.editor(customers)).toBeFocused();
});
