/** Reading a pipeline on the canvas: slices, groups, layout and zoom, by mouse and by keyboard. */
import { expect, type Page, test } from '@playwright/test';
import { generateOnboarding } from '../bench/generate-onboarding.ts';
import { fileOf } from './pages/files.ts';
import { openRetail, type Workspace, workspaceOf } from './pages/workspace.ts';

const pipelineOf = (page: Page) => page.getByRole('application', { name: 'Pipeline' });

async function openSmall(page: Page): Promise<Workspace> {
  const workspace = await openRetail(page);
  return workspace;
}

/** 400 tables of five source systems. */
async function openLarge(page: Page): Promise<Workspace> {
  const workspace = workspaceOf(page);
  await workspace.open();
  const files = generateOnboarding(200).map(({ path, text }) =>
    fileOf(path.split('/').at(-1) ?? path, text),
  );
  await workspace.fileField.setInputFiles(files);
  await expect(workspace.canvas).toBeVisible();
  return workspace;
}

/** The name of the node the keyboard is at. */
async function nameAtHand(page: Page): Promise<string> {
  const id = await pipelineOf(page).getAttribute('aria-activedescendant');
  if (id === null) return '';
  return (await page.locator(`[id="${id}"]`).getAttribute('aria-label')) ?? '';
}

const zoomOf = async (page: Page): Promise<number> =>
  Number.parseFloat(await page.getByRole('button', { name: /^Zoom is/ }).innerText());

test('F shows the lineage of a table, deeper at each press, and at last all again', async ({
  page,
}) => {
  const workspace = await openSmall(page);
  const others = workspace.canvas.getByRole('button', { name: /^orders, / });
  await workspace.node('customers, bronze').click();
  await pipelineOf(page).press('f');
  await expect(page.getByText('Focus on customers · 1 step')).toBeVisible();
  await expect(others).toHaveCount(0);
  await expect(workspace.node('customers, silver')).toBeVisible();
  await pipelineOf(page).press('Shift+F');
  await pipelineOf(page).press('f');
  await expect(page.getByText('Focus on customers · 2 steps')).toBeVisible();
  await page.getByRole('button', { name: 'Show all steps' }).click();
  await expect(page.getByText('Focus on customers · all steps')).toBeVisible();
  await pipelineOf(page).press('f');
  await expect(page.getByText(/^Focus on/)).toHaveCount(0);
  await expect(others).not.toHaveCount(0);
});

test('a focus says what is missing, and ends with one click', async ({ page }) => {
  const workspace = await openSmall(page);
  await workspace.node('customers, source').click();
  await pipelineOf(page).press('f');
  await expect(page.getByText('customers has no upstream tables.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(workspace.node('orders, bronze')).toBeVisible();
});

test('a large project opens in groups, which open and close by keyboard', async ({ page }) => {
  const workspace = await openLarge(page);
  await expect(workspace.canvas.getByText('400 tables in 5 groups')).toBeVisible();
  await pipelineOf(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => nameAtHand(page)).toContain('billing, closed group of 40 sources');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => nameAtHand(page)).toContain('closed group of 40 tables in Bronze');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(() => nameAtHand(page)).toMatch(/^billing_table_\d+, source/);
  await expect(
    workspace.canvas.getByRole('button', { name: /^billing, open group/ }),
  ).toBeVisible();
  // Nothing is upstream of a source: the group closes.
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => nameAtHand(page)).toContain('billing, closed group');
});

test('groups open and close by mouse, and open by themselves for a table that is found', async ({
  page,
}) => {
  const workspace = await openLarge(page);
  await workspace.canvas.getByRole('button', { name: /^crm, closed group .* in Silver/ }).click();
  await workspace.canvas.getByRole('button', { name: /^crm, open group/ }).click();
  await expect(workspace.node('crm, closed group of 40 tables in Silver')).toBeVisible();

  await page
    .getByRole('treeitem', { name: /^billing_table_104/ })
    .first()
    .click();
  await expect(workspace.node('billing_table_104, source')).toHaveAttribute('aria-current', 'true');
});

test('Tidy puts a table back that was dragged away, and undo takes that back', async ({ page }) => {
  const workspace = await openSmall(page);
  const node = workspace.node('orders, bronze');
  const place = async () => {
    const box = await node.boundingBox();
    return { x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) };
  };
  const first = await place();
  await page.mouse.move(first.x + 60, first.y + 20);
  await page.mouse.down();
  await page.mouse.move(first.x + 100, first.y + 80, { steps: 4 });
  await page.mouse.move(first.x + 140, first.y + 120, { steps: 4 });
  await page.mouse.up();
  const dragged = await place();
  expect(dragged).not.toEqual(first);

  await pipelineOf(page).focus();
  await page.keyboard.press('t');
  await expect(page.getByText('Tidied the canvas.')).toBeVisible();
  await expect.poll(place).toEqual(first);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(place).toEqual(dragged);
});

test('what is selected stays so while nodes turn into paint and back', async ({ page }) => {
  const workspace = await openSmall(page);
  await workspace.node('customers, bronze').click();
  await pipelineOf(page).focus();
  await expect(async () => {
    await page.keyboard.press('-');
    expect(await zoomOf(page)).toBeLessThan(50);
  }).toPass({ intervals: [400] });
  await expect(workspace.node('customers, bronze')).toHaveAttribute('aria-current', 'true');
  // A painted node is clicked as any other.
  await workspace.node('customers, silver').click();
  await page.keyboard.press('0');
  await expect.poll(() => zoomOf(page)).toBe(100);
  await expect(workspace.node('customers, silver')).toHaveAttribute('aria-current', 'true');
  await expect(workspace.canvas.getByText('AUTO CDC 2').first()).toBeVisible();
});

test('arrow keys walk a large pipeline that is too far out to be read', async ({ page }) => {
  const workspace = await openLarge(page);
  await page.getByRole('button', { name: 'Groups' }).click();
  await page.getByRole('menuitemradio', { name: 'No groups' }).click();
  await page.getByRole('button', { name: 'Fit all' }).click();
  await expect.poll(() => zoomOf(page)).toBeLessThan(10);
  await pipelineOf(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => nameAtHand(page)).toMatch(/_table_\d+, source/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => nameAtHand(page)).toMatch(/_table_\d+, bronze streaming table/);
  const before = await nameAtHand(page);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => nameAtHand(page)).not.toBe(before);
  const name = (await nameAtHand(page)).split(',')[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(workspace.inspector.getByRole('region', { name: `Form of ${name}` })).toBeVisible();
});

test('what is missing has three ways out, each undone in one step', async ({ page }) => {
  const workspace = await openSmall(page);
  await workspace.node('customers, bronze').click();
  await pipelineOf(page).press('Delete');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Delete|Remove)/ })
    .click();
  const ghost = workspace.node('customers, bronze table, not in this project');
  await ghost.click();
  const menu = page.getByRole('menu', { name: 'customers is not in this project' });
  await expect(menu.getByRole('menuitem', { name: 'Upload it' })).toBeVisible();
  await menu.getByRole('menuitem', { name: 'Create a stub' }).click();
  await expect(workspace.node('customers, bronze streaming table, needs a source')).toBeVisible();
  await pipelineOf(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(ghost).toBeVisible();
  await ghost.click();
  await page.getByRole('menuitem', { name: 'Mark as external' }).click();
  await expect(workspace.node('customers, source from a Delta table')).toBeVisible();
});

test('by mouse: Tidy and its undo, zoom and fit, and the ways out of what is missing', async ({
  page,
}) => {
  const workspace = await openSmall(page);
  const node = workspace.node('orders, bronze');
  const first = await node.boundingBox();
  await node.hover();
  await page.mouse.down();
  await page.mouse.move((first?.x ?? 0) + 160, (first?.y ?? 0) + 130, { steps: 6 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Tidy' }).click();
  const all = page.getByRole('menuitem', { name: /^Tidy all/ });
  if (await all.isVisible()) await all.click();
  await expect(page.getByText('Tidied the canvas.')).toBeVisible();
  await expect
    .poll(async () => Math.round((await node.boundingBox())?.y ?? 0))
    .toBe(Math.round(first?.y ?? 0));

  const before = await zoomOf(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Fit all' }).click();
  await expect(workspace.node('orders, silver')).toBeInViewport();
});

test('by keyboard: fit, zoom and tidy of what is selected', async ({ page }) => {
  await openSmall(page);
  await pipelineOf(page).focus();
  await page.keyboard.press('0');
  await expect.poll(() => zoomOf(page)).toBe(100);
  await page.keyboard.press('+');
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(100);
  await page.keyboard.press('1');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Shift+T');
  await expect(page.getByText(/^Tidied/)).toBeVisible();
});
