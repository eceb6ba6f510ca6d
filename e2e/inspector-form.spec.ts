/** Editing a table in its form: by mouse, by keyboard, beside its YAML, and with what it refuses. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { fileOf } from './pages/files.ts';
import { openRetail, workspaceOf } from './pages/workspace.ts';

test.beforeEach(async ({ page }) => {
  await openRetail(page);
});

test('a burst of typing is one step; clearing a field takes its key away', async ({ page }) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  await workspace.openInspector('orders, silver', 'Form');
  await inspector.getByRole('button', { name: 'Add Comment' }).click();
  const comment = inspector.getByRole('textbox', { name: 'Comment' });
  await expect(comment).toBeFocused();
  await page.keyboard.type('Order rows');
  await inspector.getByRole('tab', { name: 'YAML' }).click();
  await expect(inspector.getByText('Order rows')).toBeVisible();

  await inspector.getByRole('tab', { name: 'Form' }).click();
  await workspace.header.getByRole('button', { name: /^Undo/ }).click();
  await expect(comment).toHaveCount(0);
  await workspace.header.getByRole('button', { name: /^Redo/ }).click();
  await expect(comment).toHaveValue('Order rows');
  await comment.fill('');
  await comment.blur();
  await inspector.getByRole('tab', { name: 'YAML' }).click();
  await expect(inspector.getByText('kind: streaming-table')).toBeVisible();
  await expect(inspector.getByText('comment:')).toHaveCount(0);
});

test('a table is renamed by keyboard alone, and its readers follow', async ({ page }) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  await workspace.openInspector('orders, bronze', 'Form');
  await inspector.getByRole('tab', { name: 'Form' }).focus();
  // Past the form itself, which scrolls.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(inspector.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('orders_all');
  await page.keyboard.press('Enter');
  await expect(workspace.node('orders_all, bronze')).toBeVisible();
  await expect(inspector.getByText('dev.bronze.orders_all')).toBeVisible();
  await expect(workspace.node('orders, silver')).toHaveAccessibleName(/orders_all/);
});

test('a name that is taken is refused at the field, in words', async ({ page }) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  await workspace.openInspector('orders, bronze', 'Form');
  const name = inspector.getByRole('textbox', { name: 'Name' });
  await name.fill('customers');
  await name.press('Enter');
  await expect(inspector.getByText('already has a table called customers')).toBeVisible();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(workspace.node('orders, bronze')).toBeVisible();
});

test('sources are picked by typing; one that cannot be says why', async ({ page }) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  await workspace.openInspector('orders, bronze', 'Form');
  const picker = inspector.getByRole('combobox', { name: 'Add a source' });
  await picker.fill('silver.orders');
  const refused = inspector.getByRole('option', { name: /silver\.orders/ });
  await expect(refused).toContainText('that would make a loop');
  await refused.click({ force: true });
  await expect(inspector.getByRole('group', { name: /^Flow/ })).toHaveCount(1);

  await picker.fill('source.customers');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('group', { name: /^Flow/ })).toHaveCount(2);
  await inspector.getByRole('button', { name: 'Stop reading source.customers' }).click();
  await expect(inspector.getByRole('group', { name: /^Flow/ })).toHaveCount(1);
});

test('expectations are added, copied, moved and deleted by keyboard', async ({ page }) => {
  const workspace = workspaceOf(page);
  const rules = workspace.inspector.getByRole('group', { name: /^Expectations/ });
  await workspace.openInspector('customers, bronze', 'Form');
  const names = rules.getByRole('textbox', { name: 'Name' });
  await expect(names).toHaveCount(2);
  await rules.getByRole('button', { name: 'Add an expectation' }).focus();
  await page.keyboard.press('Enter');
  await expect(names.nth(2)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('has_name');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(names.nth(1)).toHaveValue('has_name');
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.press('Control+Delete');
  await expect(names).toHaveCount(2);
  await rules.getByRole('button', { name: 'Duplicate has_email' }).click();
  await expect(names.nth(1)).toHaveValue('has_email_2');
});

test('SQL is completed with the columns that come in, and marked where it ends', async ({
  page,
}) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  await workspace.openInspector('customers, bronze', 'Form');
  await inspector.getByRole('button', { name: 'Add Filter' }).click();
  const filter = inspector.getByRole('textbox', { name: 'Filter 1' });
  await expect(filter).toBeFocused();
  // The editor takes the place of the plain field once it has loaded.
  await expect(filter).toHaveJSProperty('tagName', 'DIV');
  await page.keyboard.type('ema', { delay: 50 });
  await expect(page.getByRole('option', { name: /email/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' IS NOT NUL');
  await expect(inspector.getByText(/This is not SQL from/)).toBeVisible();
  await page.keyboard.type('L');
  await expect(inspector.getByText(/This is not SQL from/)).toHaveCount(0);
  // The list of suggestions is closed first.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(filter).toHaveJSProperty('tagName', 'TEXTAREA');
  await expect(filter).toHaveValue('email IS NOT NULL');
});

test('change handling is chosen, filled in and told in a sentence', async ({ page }) => {
  const workspace = workspaceOf(page);
  const changes = workspace.inspector.getByRole('group', { name: 'Change handling' });
  await workspace.openInspector('orders, silver', 'Form');
  await changes.getByRole('radio', { name: 'Snapshot CDC' }).check();
  await expect(changes).toContainText('Choose the keys');
  await changes.getByRole('combobox', { name: 'Add to Keys' }).fill('order_id');
  await page.keyboard.press('Enter');
  await expect(changes).toContainText('compared with the one before by order_id');
  await changes.getByRole('button', { name: 'Remove order_id' }).click();
  await changes.getByRole('radio', { name: 'Append rows' }).check();
  await expect(changes).toContainText('Each row that comes in is added');
});

test('of many columns those in sight are in the page, and each is within reach', async ({
  page,
}) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  const saved = JSON.parse(await readFile(await workspace.saveProjectFile(), 'utf8'));
  const fields = Array.from({ length: 300 }, (_, at) => ({
    ...{ name: `column_${at + 1}`, type: 'string', nullable: true, metadata: {} },
  }));
  saved.document.pipeline.nodes['source.customers'].fields.schema = { type: 'struct', fields };
  await page.goto('/');
  await workspace.fileField.setInputFiles(fileOf('wide.json', saved));
  await workspace.openInspector('customers, source', 'Form');

  const list = inspector.getByRole('group', { name: 'Columns' }).getByRole('list');
  const rows = list.getByRole('listitem');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '300');
  expect(await rows.count()).toBeLessThan(60);
  const nameOf = (at: number) =>
    list.getByRole('textbox', { name: `Name of column column_${at}`, exact: true });
  await nameOf(1).focus();
  for (let at = 1; at <= 40; at += 1) {
    for (const _ of ['type', 'remove', 'next']) await page.keyboard.press('Tab');
  }
  await expect(nameOf(41)).toBeFocused();
  await expect(nameOf(41)).toBeInViewport();

  await inspector.getByRole('button', { name: 'Add a column' }).click();
  await expect(rows.last().getByRole('textbox', { name: /^Name of column/ })).toBeFocused();
  await page.keyboard.type('last_one');
  await page.keyboard.press('Tab');
  await expect(nameOf(300)).toBeVisible();
  await expect(list.getByRole('textbox', { name: 'Type of column last_one' })).toBeFocused();
});

test('form and YAML stand side by side and light each other', async ({ page }) => {
  const workspace = workspaceOf(page);
  const { inspector } = workspace;
  await workspace.openInspector('customers, bronze', 'Form');
  const splitter = page.getByRole('separator', { name: 'Width of the inspector' });
  await splitter.focus();
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(inspector.getByRole('textbox', { name: 'YAML' })).toBeAttached();

  const comment = inspector.getByRole('textbox', { name: 'Comment' });
  await comment.fill('Customers of the shop');
  const line = inspector.getByRole('code').getByText('Customers of the shop');
  await expect(line).toBeVisible();
  await line.click();
  await page.keyboard.press('End');
  await page.keyboard.type('s');
  await expect(comment).toHaveValue('Customers of the shops');
});

for (const theme of ['light', 'dark'] as const) {
  test(`the form has no accessibility problems in the ${theme} theme`, async ({ page }) => {
    const workspace = workspaceOf(page);
    await page.emulateMedia({ colorScheme: theme });
    for (const table of ['customers, bronze', 'customers, silver']) {
      await workspace.openInspector(table, 'Form');
      await expect(
        workspace.inspector.getByRole('textbox', { name: 'Name' }).first(),
      ).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}
