/** Every view in both themes: nothing for axe to find. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openRetail, type Workspace, workspaceOf } from './pages/workspace.ts';

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
  expect(found).toEqual([]);
}

const views: readonly [string, (page: Page, workspace: Workspace) => Promise<void>][] = [
  ['canvas', async () => undefined],
  [
    'canvas with a table selected',
    async (_, workspace) => {
      await workspace.openInspector('customers, silver', 'Output');
      await workspace.editorReady();
    },
  ],
  [
    'table',
    async (page, workspace) => {
      await page.getByRole('tab', { name: 'Table', exact: true }).click();
      await expect(page.getByRole('treegrid', { name: 'Tables' })).toBeVisible();
      await page.getByRole('button', { name: 'Filter columns' }).click();
      await workspace.bottomTab('Environments').click();
      await expect(page.getByRole('treegrid', { name: 'Variables by environment' })).toBeVisible();
    },
  ],
  [
    'command palette',
    async (page) => {
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByRole('listbox', { name: 'Results' })).toBeVisible();
    },
  ],
  [
    'template gallery',
    async (page) => {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await page.getByRole('menuitem', { name: 'New from template…' }).click();
      await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    },
  ],
  ['conversion', async (_, workspace) => workspace.bottomTab('Conversion').click()],
  ['output files', async (_, workspace) => workspace.bottomTab('Output files').click()],
  [
    'compare',
    async (page, workspace) => {
      await workspace.node('customers, silver').click();
      await page.getByRole('tab', { name: 'Compare' }).click();
      await workspace.editorReady();
    },
  ],
  [
    'migration',
    async (page) => {
      await page.getByRole('tab', { name: 'Migration' }).click();
      const grid = page.getByRole('treegrid', { name: 'Migration' });
      await grid.getByRole('row', { level: 2 }).first().click();
    },
  ],
  [
    'jobs',
    async (page) => {
      await page.getByRole('tab', { name: 'Jobs' }).click();
      await page.getByRole('button', { name: 'Daily job for all tables' }).click();
      await page.getByRole('button', { name: 'Add receiver' }).click();
      await page.getByLabel('Runs on').selectOption('Job cluster');
      await expect(page.getByRole('region', { name: 'Plan', exact: true })).toContainText('wave');
    },
  ],
  [
    'download',
    async (page, workspace) => {
      await workspace.header.getByRole('button', { name: 'Download bundle' }).click();
      await expect(page.getByRole('region', { name: 'Pre-flight' })).toBeVisible();
    },
  ],
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('start', async ({ page }) => {
      await workspaceOf(page).open();
      await expectClean(page);
    });

    for (const [view, show] of views) {
      test(view, async ({ page }) => {
        const workspace = await openRetail(page);
        await show(page, workspace);
        // Colours are measured at rest.
        await page.waitForTimeout(600);
        await expectClean(page);
      });
    }
  });
}

test('a small window has no canvas, says so, and loses nothing', async ({ page }) => {
  await openRetail(page);
  // 1280 pixels at a zoom of 400 %.
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(page.getByText('Canvas needs a wider window.')).toBeVisible();
  await page.getByRole('button', { name: 'Use the table view' }).click();
  await expect(page.getByRole('treegrid', { name: 'Tables' })).toBeVisible();
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(tooWide).toBeLessThanOrEqual(0);
  // The window scrolls as one column: what is above is a scroll away, not cut off.
  const download = page.getByRole('button', { name: /^Download bundle/ });
  await download.scrollIntoViewIfNeeded();
  await expect(download).toBeInViewport({ ratio: 1 });
  await expectClean(page);
});

test('the canvas leads to the table view first', async ({ page }) => {
  await openRetail(page);
  const link = page.getByRole('link', { name: 'Use the table view' });
  await link.focus();
  await expect(link).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treegrid', { name: 'Tables' })).toBeVisible();
  await expect(page.getByRole('row', { level: 1 }).first()).toBeFocused();
});
