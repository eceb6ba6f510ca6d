/** Used badly, the app says what happened and what is still fine, and loses nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { codeOf } from './pages/code.ts';
import { fileOf } from './pages/files.ts';
import { arrangeMishaps, blockStorage } from './pages/mishaps.ts';
import { openRetail, retail, type Workspace, workspaceOf } from './pages/workspace.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function paste(page: Page, workspace: Workspace, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await workspace.pipeline.focus();
  await page.keyboard.press('ControlOrMeta+v');
}

test('a name that is taken is refused on the canvas and in the form, with the reason', async ({
  page,
}) => {
  const workspace = await openRetail(page);
  const refusal = 'Bronze already has a table called customers. Nothing was renamed';
  await workspace.node('orders, bronze').click();
  await workspace.pipeline.focus();
  await page.keyboard.press('F2');
  const onCanvas = page.getByRole('textbox', { name: 'New name of orders' });
  await onCanvas.fill('Customers');
  await expect(page.getByRole('alert').filter({ hasText: refusal })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(onCanvas).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(workspace.node('orders, bronze streaming table')).toBeVisible();

  const inForm = workspace.inspector.getByRole('textbox', { name: /^Name( required)?$/ });
  await inForm.fill('customers');
  await inForm.press('Enter');
  await expect(workspace.inspector.getByText(refusal)).toBeVisible();
  await expect(workspace.node('orders, bronze streaming table')).toBeVisible();
  await expect(workspace.node('customers, bronze streaming table')).toHaveCount(1);
  await expect(workspace.undo).toHaveAttribute('title', /^Undo: import/);
});

test('a loop that is pasted is told, reported with a way out, and can be taken back', async ({
  page,
}) => {
  const workspace = await openRetail(page);
  const table = (name: string, from: string): string =>
    `type: table\nname: ${name}\nlayer: silver\nflows:\n  ${name}:\n    from: silver.${from}\n`;
  await paste(page, workspace, `${table('hen', 'egg')}---\n${table('egg', 'hen')}`);
  await expect(page.getByText(/(hen → egg → hen|egg → hen → egg) is a loop/).first()).toBeVisible();
  await expect(workspace.problems).toContainText(/is a loop\./);
  await expect(workspace.node('hen, silver')).toBeVisible();
  await expect(workspace.node('egg, silver')).toBeVisible();

  await workspace.undo.click();
  await expect(workspace.node('hen, silver')).toHaveCount(0);
  await expect(workspace.problems).not.toContainText('is a loop');
  await expect(workspace.node('orders, silver')).toBeVisible();
});

test('a table that others read is deleted only after asking, and comes back whole', async ({
  page,
}) => {
  const workspace = await openRetail(page);
  const table = workspace.node('orders, bronze streaming table');
  await table.click();
  await workspace.pipeline.focus();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: 'Delete bronze.orders?' });
  await expect(dialog).toContainText('silver.orders reads from here');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(table).toBeVisible();

  await workspace.pipeline.focus();
  await page.keyboard.press('Delete');
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(table).toHaveCount(0);
  await expect(workspace.node('orders, silver')).toBeVisible();
  await expect(workspace.problems).toContainText('bronze.orders');

  await workspace.undo.click();
  await expect(workspace.node('orders, bronze streaming table, reads orders')).toBeVisible();
  await expect(workspace.problems).not.toContainText(/silver\.orders reads .*bronze\.orders/);
});

test('a drag that Esc gives up leaves the table where it was', async ({ page }) => {
  const workspace = await openRetail(page);
  const table = workspace.node('orders, bronze streaming table');
  const placeOf = async () => {
    const { x = 0, y = 0 } = (await table.boundingBox()) ?? {};
    return { x: Math.round(x), y: Math.round(y) };
  };
  const start = await placeOf();
  await page.mouse.move(start.x + 40, start.y + 12);
  await page.mouse.down();
  await page.mouse.move(start.x + 90, start.y + 150, { steps: 5 });
  await expect.poll(async () => (await placeOf()).y).toBeGreaterThan(start.y + 60);

  await page.keyboard.press('Escape');
  await expect.poll(placeOf).toEqual(start);
  await page.mouse.move(start.x + 120, start.y + 200, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByRole('status').filter({ hasText: 'Nothing was moved.' })).toBeAttached();
  expect(await placeOf()).toEqual(start);
  await expect(workspace.undo).toHaveAttribute('title', /^Undo: import/);
  // Letting go of the button over the empty canvas is no click there.
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText('orders');
});

test('a drag whose table is deleted on the way ends with the button', async ({ page }) => {
  const workspace = await openRetail(page);
  const table = workspace.node('customers, silver');
  await expect(table).toBeInViewport();
  const { x = 0, y = 0 } = (await table.boundingBox()) ?? {};
  await page.mouse.move(x + 40, y + 12);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 90, { steps: 5 });
  await page.keyboard.press('Delete');
  await expect(table).toHaveCount(0);
  await page.mouse.up();

  // Esc is the mode's again, not the drag's.
  await workspace.pipeline.press('ArrowLeft');
  await workspace.pipeline.press('l');
  await expect(page.getByText(/^Link .* to …$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Link .* to …$/)).toHaveCount(0);
});

test('files dropped over a dialog close it and are read', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Start with an empty canvas/ }).click();
  await workspace.pipeline.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();

  const browser = await page.context().newCDPSession(page);
  const files = [join(retail, 'onboarding.json')];
  const over = { x: 600, y: 300, data: { items: [], files, dragOperationsMask: 1 } };
  await browser.send('Input.dispatchDragEvent', { type: 'dragEnter', ...over });
  await browser.send('Input.dispatchDragEvent', { type: 'dragOver', ...over });
  await expect(page.getByText('Drop files, folders or zips to import them')).toBeInViewport();
  await browser.send('Input.dispatchDragEvent', { type: 'drop', ...over });
  await expect(dialog).toHaveCount(0);
  await expect(workspace.node('customers, bronze')).toBeVisible();
});

const garbage = [
  ['a web page', '<html><body>hello</body></html>'],
  ['numbers', '[1, 2, 3]'],
  ['control characters', '\u0001\u0002\u0003: \u0004'],
  ['a table of no known type', 'type: tabel\nname: orders\n'],
  ['a very deep list', '['.repeat(20_000)],
] as const;

for (const [what, text] of garbage) {
  test(`pasting ${what} changes nothing and says why`, async ({ page }) => {
    const workspace = await openRetail(page);
    const before = await workspace.undo.getAttribute('title');
    await paste(page, workspace, text);
    await expect(page.getByText(/Nothing was pasted.*Your project is as it was/)).toBeVisible();
    expect(await workspace.undo.getAttribute('title')).toBe(before);
  });
}

test('YAML edited into nonsense is kept as it was typed, and so is the last good table', async ({
  page,
}) => {
  const workspace = await openRetail(page);
  const code = codeOf(page);
  await workspace.openInspector('orders, bronze', 'YAML');
  await expect(code.editor('YAML')).toBeAttached();
  await code.replaceText('YAML', 'all of this: [is\n\tnonsense');
  await expect(code.banner).toBeVisible();
  await expect(workspace.node('orders, bronze streaming table')).toBeVisible();

  await workspace.node('customers, bronze').click();
  await expect(code.banner).toHaveCount(0);
  await workspace.node('orders, bronze').click();
  await expect(code.banner).toBeVisible();
  await expect(workspace.inspector).toContainText('nonsense');

  // Such a text is only in this tab, so the browser asks before it goes.
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(workspace.inspector).toContainText('nonsense');
});

test('a project of a newer version is not opened over the one that is open; a copy can be read', async ({
  page,
}) => {
  const workspace = await openRetail(page);
  const file = JSON.parse(readFileSync(await workspace.saveProjectFile(), 'utf8'));
  file.version = 99;
  file.savedBy = '98.7';
  file.document.pipeline.name = 'from_tomorrow';
  const name = page.getByRole('textbox', { name: 'Project name' });
  const before = await name.inputValue();
  await workspace.fileField.setInputFiles(fileOf('tomorrow.lakewright.json', file));
  await expect(
    page.getByText(/Saved by version 98\.7; this is \d.*Nothing was opened/),
  ).toBeVisible();
  await expect(name).toHaveValue(before);

  await page.getByRole('button', { name: 'Open a copy read-only' }).click();
  await expect(name).toHaveValue('from_tomorrow');
  await expect(workspace.node('orders, silver')).toBeVisible();
  await workspace.rename('orders, silver', 'changed');
  await expect(page.getByText('This project is read-only here').first()).toBeVisible();
  await expect(workspace.node('orders, silver')).toBeVisible();
});

test('with storage full, what is only in this tab is told, can be exported and is not closed', async ({
  page,
}) => {
  const mishaps = await arrangeMishaps(page);
  const workspace = await openRetail(page);
  const name = page.getByRole('textbox', { name: 'Project name' });
  const warning = page.getByRole('alert').filter({ hasText: 'only in this tab' });

  await mishaps.setStorageFull(true);
  await name.fill('only_here');
  await name.press('Enter');
  await expect(warning).toContainText(
    'This browser can’t store more. Your last change is only in this tab.',
  );
  await expect(workspace.header).toContainText('Not saved: storage full');

  const waiting = page.waitForEvent('download');
  await warning.getByRole('button', { name: 'Export project now' }).click();
  const file = JSON.parse(readFileSync(await (await waiting).path(), 'utf8'));
  expect(file.document.pipeline.name).toBe('only_here');
  expect(Object.keys(file.document.pipeline.nodes)).toContain('silver.orders');

  await workspace.choose('Close project');
  await expect(page.getByText(/The project stays open/)).toBeVisible();
  await expect(name).toHaveValue('only_here');

  await mishaps.setStorageFull(false);
  await name.fill('kept_again');
  await name.press('Enter');
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await expect(warning).toHaveCount(0);
  await page.reload();
  await expect(name).toHaveValue('kept_again');
});

test('with storage full, a project that is not stored goes out as a file before another opens', async ({
  page,
}) => {
  const mishaps = await arrangeMishaps(page);
  const workspace = await openRetail(page);
  const text = readFileSync(await workspace.saveProjectFile(), 'utf8');
  const other = JSON.parse(text);
  other.document.pipeline.name = 'another';
  const name = page.getByRole('textbox', { name: 'Project name' });

  await mishaps.setStorageFull(true);
  await name.fill('only_here');
  await name.press('Enter');
  await expect(workspace.header).toContainText('Not saved: storage full');
  await workspace.fileField.setInputFiles(fileOf('another.lakewright.json', other));
  await expect(
    page.getByText(/did not store only_here, so it stays open and another was not opened/),
  ).toBeVisible();
  await expect(name).toHaveValue('only_here');

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export and open' }).click();
  const file = JSON.parse(readFileSync(await (await waiting).path(), 'utf8'));
  expect(file.document.pipeline.name).toBe('only_here');
  await expect(name).toHaveValue('another');
});

test('where the browser stores nothing, everything works, and leaves as a file', async ({
  page,
}) => {
  await blockStorage(page);
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Open an example/ }).click();
  await expect(workspace.node('customers, bronze')).toBeVisible();
  const warning = page.getByRole('alert').filter({ hasText: 'only in this tab' });
  await expect(warning).toContainText('This browser doesn’t let the page store anything.');
  const waiting = page.waitForEvent('download');
  await warning.getByRole('button', { name: 'Export project now' }).click();
  const file = JSON.parse(readFileSync(await (await waiting).path(), 'utf8'));
  expect(Object.keys(file.document.pipeline.nodes)).toContain('silver.customers');
});
