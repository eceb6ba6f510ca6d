/** For those who hear the page, who see it in colours of their system, and who bear no motion. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { tableOf } from './pages/table.ts';
import { openRetail, type Workspace, workspaceOf } from './pages/workspace.ts';

/** From here on, all that is put into a live region, in its order. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const isLive = (node: Node): boolean =>
      node.parentElement?.closest('[role="status"], [role="alert"], output') !== null;
    new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        const said = type === 'characterData' ? [target] : [...addedNodes];
        heard.push(...said.filter(isLive).map(({ textContent }) => textContent ?? ''));
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

test('what happened is read out once, and again when it happens again', async ({ page }) => {
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Start with an empty canvas/ }).click();
  await workspace.pipeline.focus();
  const heard = await listen(page);
  const times = async (text: string): Promise<number> =>
    (await heard()).filter((one) => one.includes(text)).length;

  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => times('Nothing to undo.')).toBe(2);

  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await workspace.pipeline.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => times('Undid: ')).toBe(1);
  // What is still shown is not read again with what comes beside it.
  const corner = page.getByRole('status').filter({ hasText: 'Undid: ' });
  await expect(corner).toHaveAttribute('aria-atomic', 'false');
});

test('a total of problems that changed is read out after a pause, one that stands is not', async ({
  page,
}) => {
  const workspace = await openRetail(page);
  await expect(workspace.problems).toBeVisible();
  const heard = await listen(page);
  const totals = async () => (await heard()).filter((text) => text.startsWith('Checked: '));

  await workspace.rename('orders, silver', 'orders_2');
  await expect(workspace.node('orders_2, silver')).toBeVisible();
  await workspace.node('orders, bronze').click();
  await workspace.pipeline.focus();
  await page.keyboard.press('Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(totals).toEqual([expect.stringMatching(/^Checked: \d+ errors?/)]);
});

/** Draws tables of bronze by keyboard, into an empty project. */
async function drawTables(page: Page, ...names: readonly string[]): Promise<Workspace> {
  const workspace = workspaceOf(page);
  await workspace.open();
  await page.getByRole('button', { name: /^Start with an empty canvas/ }).click();
  for (const name of names) {
    await workspace.pipeline.focus();
    await page.keyboard.press('Escape');
    await workspace.pipeline.focus();
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(workspace.node(`${name}, bronze`)).toBeVisible();
  }
  return workspace;
}

test('deleting leads to the next table, and after the last to the canvas', async ({ page }) => {
  const workspace = await drawTables(page, 'first', 'second');
  await workspace.node('second, bronze').click();
  await workspace.pipeline.focus();
  await page.keyboard.press('Delete');
  await expect(workspace.node('first, bronze')).toHaveAttribute('aria-current', 'true');
  await expect(workspace.pipeline).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(workspace.node('first, bronze')).toHaveCount(0);
  await expect(workspace.pipeline).toBeFocused();
});

test('handles are large enough to be hit at every zoom that shows them', async ({ page }) => {
  const workspace = await drawTables(page, 'first');
  await workspace.node('first, bronze').click();
  await workspace.pipeline.focus();
  await page.keyboard.press('0');
  const zoom = page.getByRole('button', { name: /^Zoom is/ });
  const handles = workspace.canvas.getByTitle(/^Drag to what .*first/);
  const plus = workspace.canvas.getByRole('button', { name: 'Add a table after first' });
  await expect(handles).toHaveCount(2);
  const seen = new Set<string>();
  while ((await handles.count()) === 2) {
    seen.add(await zoom.innerText());
    for (const target of [handles.first(), handles.last(), plus]) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(23.9);
    }
    const before = await zoom.innerText();
    await page.keyboard.press('-');
    await expect(zoom).not.toHaveText(before);
    // The way of the view takes a moment.
    await page.waitForTimeout(400);
  }
  expect(seen.size).toBeGreaterThan(3);
});

interface Motion {
  readonly animations: number;
  readonly places: number;
}

/** What moves while something is done: running transitions, and places of a node on its way. */
async function motionOf(page: Page, node: Locator, deed: () => Promise<void>): Promise<Motion> {
  const watched = await node.evaluateHandle((element) => {
    const animations = new Set<Animation>();
    const places = new Set<number>();
    const watch = { isOver: false, animations, places };
    const look = (): void => {
      for (const one of document.getAnimations()) animations.add(one);
      places.add(element.getBoundingClientRect().y);
      if (!watch.isOver) requestAnimationFrame(look);
    };
    look();
    return watch;
  });
  await deed();
  await page.waitForTimeout(500);
  return watched.evaluate((watch) => {
    watch.isOver = true;
    return { animations: watch.animations.size, places: watch.places.size };
  });
}

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the view jumps, and buttons change at once', async ({ page }) => {
    const workspace = await drawTables(page, 'first');
    const menu = page.getByRole('button', { name: 'Menu', exact: true });
    const node = workspace.node('first, bronze');
    await workspace.pipeline.focus();
    await page.keyboard.press('0');
    const { animations, places } = await motionOf(page, node, async () => {
      await page.keyboard.press('-');
      await node.hover();
      await menu.hover();
    });
    expect(animations).toBe(0);
    expect(places).toBeLessThanOrEqual(2);
    await expect(menu).toHaveCSS('transition-duration', '0s, 0s');

    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect(menu).not.toHaveCSS('transition-duration', '0s, 0s');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in colours of the system, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

    test('what is selected, pressed or has the focus shows by a line', async ({ page }) => {
      const table = tableOf(page);
      await table.open('Daily CSV files to gold');
      const outlineOf = (name: string): Promise<string> =>
        page
          .getByRole('button', { name })
          .evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(await outlineOf('Show explorer')).toBe('solid');
      await page.getByRole('button', { name: 'Show explorer' }).click();
      await page.getByRole('tab', { name: 'Table', exact: true }).focus();
      expect(await outlineOf('Show explorer')).toBe('none');

      await table.row('daily_sales').click();
      await expect(table.row('daily_sales')).toHaveCSS('outline-style', 'solid');
      await expect(table.row('daily_sales').getByRole('rowheader')).toHaveCSS(
        'outline-style',
        'solid',
      );
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  });
}

test('a system that asks for more contrast gets it from the first paint on, unless a theme is chosen', async ({
  page,
}) => {
  const html = page.locator('html');
  await page.emulateMedia({ contrast: 'more' });
  // Nothing of the app is there yet.
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/');
  await expect(html).toHaveAttribute('data-theme', 'contrast');
  await page.unroute('**/assets/*.js');

  const workspace = await openRetail(page);
  await expect(workspace.pipeline).toBeVisible();
  await expect(html).toHaveAttribute('data-theme', 'contrast');
  await page.emulateMedia({ contrast: 'no-preference' });
  await expect(html).not.toHaveAttribute('data-theme');
  await page.emulateMedia({ contrast: 'more' });
  await expect(html).toHaveAttribute('data-theme', 'contrast');

  const choose = async (theme: string): Promise<void> => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
  };
  await choose('Light theme');
  await expect(html).toHaveAttribute('data-theme', 'light');
  await choose('System theme');
  await expect(html).toHaveAttribute('data-theme', 'contrast');
});
