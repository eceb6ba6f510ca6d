/**
 * Every view, in both themes and at two sizes: nothing is cut off, covered, too small or too pale.
 *
 * Screenshots are kept beside the results for people to look at, and not compared by pixel: fonts
 * and their edges differ between machines, so that every baseline would be of one machine.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { flawsOf } from './pages/geometry.ts';
import { type Workspace, workspaceOf } from './pages/workspace.ts';

interface Shown {
  readonly name: string;
  show(page: Page, workspace: Workspace): Promise<void>;
  /** Puts away what lies over the window. */
  hide?(page: Page): Promise<void>;
}

const pressEscape = (page: Page): Promise<void> => page.keyboard.press('Escape');

const inspectorTab = (tab: string): Shown => ({
  name: `inspector ${tab}`,
  async show(_, { inspector }) {
    await inspector.getByRole('tab', { name: tab }).click();
    await expect(inspector.getByRole('tabpanel')).toBeVisible();
  },
});

const bottomPanel = (tab: string): Shown => ({
  name: tab.toLowerCase(),
  async show(_, { bottomTab }) {
    await bottomTab(tab).click();
  },
});

const view = (name: string, number: number): Shown => ({
  name: name.toLowerCase(),
  async show(page) {
    await page.keyboard.press(`Alt+Shift+Digit${number}`);
    await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  },
});

const menuEntry = (name: string): Shown => ({
  name: name.replace('…', '').toLowerCase(),
  async show(page, workspace) {
    await workspace.choose(name);
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  hide: pressEscape,
});

const shownOnes: readonly Shown[] = [
  { name: 'example', show: async (_, { canvas }) => expect(canvas).toBeVisible() },
  {
    name: 'selected table',
    async show(_, { node, inspector }) {
      await node('customers, silver').click();
      await expect(inspector).toBeVisible();
    },
  },
  ...['YAML', 'Legacy', 'Output', 'Form'].map(inspectorTab),
  ...['Conversion', 'Output files', 'Environments', 'History', 'Problems'].map(bottomPanel),
  view('Table', 2),
  view('Code', 3),
  view('Compare', 4),
  view('Migration', 5),
  view('Jobs and resources', 6),
  {
    name: 'job',
    async show(page) {
      await page.getByRole('button', { name: 'Daily job for all tables' }).click();
      await page.getByRole('button', { name: 'Add receiver' }).click();
      await expect(page.getByRole('region', { name: 'Plan', exact: true })).toContainText('wave');
    },
  },
  view('Canvas', 1),
  {
    name: 'command palette',
    async show(page) {
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByRole('listbox', { name: 'Results' })).toBeVisible();
    },
    hide: pressEscape,
  },
  {
    name: 'keyboard shortcuts',
    async show(page, { pipeline }) {
      await pipeline.focus();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    },
    hide: pressEscape,
  },
  menuEntry('New from template…'),
  menuEntry('Picture of the pipeline…'),
  {
    name: 'palette',
    async show(page) {
      await page.getByRole('tab', { name: 'Palette', exact: true }).click();
      await expect(page.getByRole('listbox', { name: 'Palette' })).toBeVisible();
    },
  },
  {
    name: 'download',
    async show(page) {
      await page.keyboard.press('ControlOrMeta+e');
      await expect(page.getByRole('region', { name: 'Pre-flight' })).toBeVisible();
    },
  },
];

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
] as const;

async function expectSound(page: Page, name: string, picture: string): Promise<void> {
  // What moves has come to rest, and what loads late is there.
  await page.waitForTimeout(600);
  await page.screenshot({ path: picture });
  expect.soft(await flawsOf(page), name).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of sizes) {
    const size = `${viewport.width}×${viewport.height}`;
    test(`every view, ${colorScheme}, ${size}`, async ({ page }, info) => {
      test.setTimeout(240_000);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      const workspace = workspaceOf(page);
      const pictureOf = (name: string): string =>
        info.outputPath(`${name.replaceAll(' ', '-')}.png`);

      await workspace.open();
      await expectSound(page, 'start', pictureOf('start'));
      await page.getByRole('button', { name: /^Open an example/ }).click();
      for (const { name, show, hide } of shownOnes) {
        await test.step(name, async () => {
          await show(page, workspace);
          await expectSound(page, name, pictureOf(name));
          // Colours are the same at every size.
          if (viewport === sizes[0]) await expectContrast(page, name);
          await hide?.(page);
        });
      }
    });
  }
}

async function expectContrast(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  const pale = violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  expect.soft(pale, name).toEqual([]);
}
