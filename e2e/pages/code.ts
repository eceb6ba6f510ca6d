/** The code view and the YAML tab as a user sees them. */
import { expect, type Locator, type Page } from '@playwright/test';

export function codeOf(page: Page) {
  const files = page.getByRole('tree', { name: 'Project files' });
  const tabs = page.getByRole('tablist', { name: 'Open files' });
  const tab = (name: string): Locator => tabs.getByRole('tab', { name });
  /** The editor's own input has no width, so it counts as hidden though it can be typed in. */
  const editor = (path: string): Locator => page.getByRole('textbox', { name: path, exact: true });

  return {
    files,
    tabs,
    tab,
    editor,
    search: page.getByRole('textbox', { name: 'Search in all files' }),
    banner: page.getByText(/the canvas shows your last good version/),

    async open(): Promise<void> {
      await page.getByRole('tab', { name: 'Code' }).click();
      await expect(files).toBeVisible();
    },

    async openFile(path: string): Promise<void> {
      await files.getByTitle(path, { exact: true }).click();
      await expect(editor(path)).toBeAttached();
    },

    /** Puts the caret behind a text of the editor that has the focus. */
    async goBehind(text: string): Promise<void> {
      await page.keyboard.press('ControlOrMeta+F');
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowRight');
    },

    async replaceText(path: string, text: string): Promise<void> {
      await editor(path).focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
  };
}
