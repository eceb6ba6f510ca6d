/** Drawing as a user does it: drags, drops and what stands on the canvas. */
import { expect, type Locator, type Page } from '@playwright/test';
import { workspaceOf } from './workspace.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export function drawingOf(page: Page) {
  const { canvas, node, pipeline } = workspaceOf(page);
  const palette = page.getByRole('listbox', { name: 'Palette' });
  const row = (name: string): Locator => palette.getByRole('option', { name, exact: true });
  const boxOf = async (what: Locator) => {
    const box = await what.boundingBox();
    if (!box) throw new Error('What is dragged has to be in sight.');
    return box;
  };
  const middleOf = async (what: Locator): Promise<Place> => {
    const { x, y, width, height } = await boxOf(what);
    return { x: x + width / 2, y: y + height / 2 };
  };

  return {
    canvas,
    pipeline,
    row,
    node,
    middleOf,
    boxOf,
    selection: page.getByRole('toolbar', { name: 'Selection' }),
    nameField: page.getByRole('textbox', { name: 'Name', exact: true }),

    async openEmpty(): Promise<void> {
      await page.goto('/');
      await page.getByRole('button', { name: /^Start with an empty canvas/ }).click();
      await expect(page.getByText('No tables yet. Drag one here, or press N.')).toBeVisible();
    },

    /** Holds a row of the palette over a place of the window. */
    async hold(name: string, { x, y }: Place): Promise<void> {
      await row(name).scrollIntoViewIfNeeded();
      const from = await middleOf(row(name));
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(x - 20, y - 20, { steps: 4 });
      await page.mouse.move(x, y, { steps: 2 });
    },

    async drop(name: string, place: Place): Promise<void> {
      await this.hold(name, place);
      await page.mouse.up();
    },

    /** Drags from one place to another. */
    async drag(from: Place, to: Place): Promise<void> {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },

    /** Names what was just added. */
    async callIt(name: string): Promise<void> {
      const field = page.getByRole('textbox', { name: 'Name', exact: true });
      await expect(field).toBeFocused();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    },
  };
}
