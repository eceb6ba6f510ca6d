/** Column lineage, templates and the share link, each without a mouse. */
import { expect, test } from '@playwright/test';
import { runCommand, walkTo } from './pages/keyboard.ts';
import { workspaceOf } from './pages/workspace.ts';

test('follows a column, goes where it comes from, and stops following', async ({ page }) => {
  const workspace = workspaceOf(page);
  const { canvas, inspector } = workspace;
  await workspace.open();
  await walkTo(page, page.getByRole('button', { name: /^Open an example/ }));
  await page.keyboard.press('Enter');
  await expect(workspace.node('customers, silver')).toBeVisible();

  await runCommand(page, 'silver customers', 'customers');
  await expect(inspector.getByRole('heading', { name: 'customers' })).toBeVisible();
  // The columns stand below the form: from the panel under it they are near.
  await walkTo(page, workspace.bottomTab('Problems'), 'F6');
  const column = inspector.getByRole('button', { name: 'customer_id', exact: true });
  await expect(column).toBeVisible();
  await walkTo(page, column, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(column).toHaveAttribute('aria-pressed', 'true');
  await expect(canvas.getByText('2 upstream · 0 downstream')).toBeVisible();

  await walkTo(page, inspector.getByRole('button', { name: 'source.customers.customer_id' }));
  await page.keyboard.press('Enter');
  await expect(inspector.getByText('Cloud files')).toBeVisible();

  await walkTo(page, workspace.pipeline, 'Shift+F6');
  await walkTo(page, canvas.getByRole('button', { name: 'Stop following the column' }));
  await page.keyboard.press('Enter');
  await expect(canvas.getByText('2 upstream · 0 downstream')).toBeHidden();
});

test('letters that come before the inspector has loaded are no shortcuts', async ({ page }) => {
  const workspace = workspaceOf(page);
  let load: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    load = resolve;
  });
  await page.route(/inspector-panel-[^/]*\.js$/, async (route) => {
    await asked;
    await route.continue();
  });
  await workspace.open();
  await workspace.upload();
  const nodes = workspace.canvas.getByRole('button', { name: /^\w+, (bronze|silver)/ });
  const count = await nodes.count();
  await workspace.pipeline.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  // Two frames: from then on the inspector is known not to be there yet.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await page.keyboard.type('nn');
  load();
  await expect(workspace.inspector.getByRole('tab', { name: 'Form' })).toBeFocused();
  await expect(nodes).toHaveCount(count);
  await expect(workspace.undo).toHaveAttribute('title', /^Undo: import/);
});

test('adds a template from the gallery, and takes it back', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await walkTo(page, page.getByRole('button', { name: /^Start with an empty canvas/ }));
  await page.keyboard.press('Enter');
  await expect(workspace.canvas).toBeVisible();

  await runCommand(page, 'new from templ', 'New from template');
  const gallery = page.getByRole('dialog', { name: 'New from template' });
  await walkTo(page, gallery.getByLabel('Search templates'));
  await page.keyboard.type('daily csv');
  await walkTo(
    page,
    gallery.getByRole('button', { name: 'Add to this project: Daily CSV files to gold' }),
  );
  await page.keyboard.press('Enter');
  await expect(gallery).toHaveCount(0);
  await expect(workspace.node('daily_sales, gold')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(workspace.node('daily_sales, gold')).toHaveCount(0);
});

test('copies a link to the project, which opens it elsewhere', async ({ page, browser }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const workspace = workspaceOf(page);
  await workspace.open();
  await walkTo(page, page.getByRole('button', { name: /^Open an example/ }));
  await page.keyboard.press('Enter');
  await expect(workspace.node('customers, silver')).toBeVisible();

  await walkTo(
    page,
    workspace.header.getByRole('button', { name: 'Menu', exact: true }),
    'Shift+Tab',
  );
  await page.keyboard.press('Enter');
  await walkTo(page, page.getByRole('menuitem', { name: 'Share a link…' }), 'ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share a link' });
  await expect(dialog.getByLabel('Link to the project')).toBeVisible();
  await walkTo(page, dialog.getByRole('button', { name: 'Copy link' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied the link.')).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());

  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await expect(workspaceOf(other).node('customers, silver')).toBeVisible();
  await other.context().close();
});
