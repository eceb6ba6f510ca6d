/** Every view in both themes: nothing serious for axe to find. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Workspace, workspaceOf } from './pages/workspace.ts';

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const found = serious.map(
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
        const workspace = workspaceOf(page);
        await workspace.open();
        await workspace.upload();
        await show(page, workspace);
        // Colours are measured at rest.
        await page.waitForTimeout(600);
        await expectClean(page);
      });
    }
  });
}
