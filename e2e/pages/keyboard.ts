/** Walks to things as someone without a mouse does. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Farther than anything a test walks to is from where it stands. */
const mostSteps = 80;

/** Presses Tab, or another key, until something has the focus. */
export async function walkTo(page: Page, to: Locator, key = 'Tab'): Promise<void> {
  await expect(to).toBeVisible();
  for (let step = 0; step < mostSteps; step += 1) {
    if (await to.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(to).toBeFocused();
}

/**
 * Runs an entry of the command palette.
 * @param title part of the entry that the words find first
 */
export async function runCommand(page: Page, words: string, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: /^Find an action/ })).toBeFocused();
  await page.keyboard.type(words);
  const results = page.getByRole('listbox', { name: 'Results' });
  await expect(results.getByRole('option').first()).toContainText(title);
  await page.keyboard.press('Enter');
}
