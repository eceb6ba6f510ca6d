/** The page as a user sees it: the only place of the end-to-end tests that knows how to find things. */
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

export const retail = join(import.meta.dirname, '../fixtures/retail');

export const retailFiles = [
  'onboarding.json',
  'conf/dqe/customers.json',
  'conf/silver_transformations.json',
  'ddl/customers.ddl',
].map((file) => join(retail, file));

export function workspaceOf(page: Page) {
  const canvas = page.getByRole('region', { name: 'Canvas' });
  /** Nodes by the beginning of what they are called: their name and kind. */
  const node = (name: string): Locator =>
    canvas.getByRole('button', { name: new RegExp(`^${name}`) });
  const bottomTab = (name: string): Locator =>
    page.getByRole('tab', { name: new RegExp(`^${name}`) });
  const header = page.getByRole('banner');
  const pipeline = page.getByRole('application', { name: 'Pipeline' });
  /** Takes files as a choice of them does. */
  const fileField = page.getByLabel('Upload legacy configs');
  const migrated = page.getByRole('textbox', { name: 'Migrated config' });

  return {
    canvas,
    node,
    bottomTab,
    migrated,
    fileField,
    inspector: page.getByRole('region', { name: 'Inspector' }),
    header,
    pipeline,
    undo: header.getByRole('button', { name: /^Undo/ }),
    problems: page.getByRole('grid', { name: 'Problems' }),

    async open(): Promise<void> {
      await page.goto('/');
      await expect(page.getByRole('heading', { name: 'Lakewright' })).toBeVisible();
    },

    async upload(files: readonly string[] = retailFiles): Promise<void> {
      await fileField.setInputFiles([...files]);
      await expect(canvas).toBeVisible();
      await expect(page.getByText(/^Saved/)).toBeVisible();
    },

    /** Picks an entry of the main menu. */
    async choose(entry: string): Promise<void> {
      await header.getByRole('button', { name: 'Menu', exact: true }).click();
      await page.getByRole('menuitem', { name: entry }).click();
    },

    /** @returns where the file is */
    async saveProjectFile(): Promise<string> {
      const waiting = page.waitForEvent('download');
      await this.choose('Save project file');
      return (await waiting).path();
    },

    /** Renames a node on the canvas. */
    async rename(table: string, to: string): Promise<void> {
      await node(table).click();
      await pipeline.focus();
      await page.keyboard.press('F2');
      await page.getByRole('textbox', { name: /^New name of/ }).fill(to);
      await page.keyboard.press('Enter');
    },

    async openInspector(table: string, tab: string): Promise<void> {
      await node(table).click();
      await page.getByRole('region', { name: 'Inspector' }).getByRole('tab', { name: tab }).click();
    },

    /** The editor's own input has no width, so it counts as hidden though it can be typed in. */
    async editorReady(): Promise<void> {
      await expect(migrated).toBeAttached();
    },

    /** Puts the caret before the last character of the line that holds a text. */
    async goToEndOf(text: string): Promise<void> {
      await migrated.focus();
      await page.keyboard.press('ControlOrMeta+F');
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
    },

    /** Puts another text into an editor, as a paste does. */
    async replaceText(editor: Locator, text: string): Promise<void> {
      await editor.focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
  };
}

export type Workspace = ReturnType<typeof workspaceOf>;

/** Opens the page, and uploads the configs of a small shop. */
export async function openRetail(page: Page): Promise<Workspace> {
  const workspace = workspaceOf(page);
  await workspace.open();
  await workspace.upload();
  return workspace;
}
