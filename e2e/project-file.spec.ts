/** A project as a file: kept outside of the browser, handed on, and opened again. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { fileOf } from './pages/files.ts';
import { openRetail, workspaceOf } from './pages/workspace.ts';

async function savedFile(page: Page) {
  await page.getByRole('button', { name: 'Menu' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save project file' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text };
}

const upload = (page: Page, name: string, text: string) =>
  workspaceOf(page).fileField.setInputFiles(fileOf(name, text));

test('a project is saved as a file and opens again as it was', async ({ page }) => {
  const workspace = await openRetail(page);
  const name = workspace.header.getByRole('textbox', { name: 'Project name' });
  await name.fill('corner_shop');
  await name.press('Enter');
  const file = await savedFile(page);
  expect(file.name).toBe('corner_shop.lakewright.json');

  await name.fill('another');
  await name.press('Enter');
  await upload(page, file.name, file.text);
  await expect(page.getByText('Opened corner_shop from its project file.')).toBeVisible();
  await expect(name).toHaveValue('corner_shop');
  await expect(workspace.canvas).toBeVisible();
  const again = await savedFile(page);
  expect(JSON.parse(again.text)).toEqual(JSON.parse(file.text));

  // Both projects are kept: the opened one is a project of its own.
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Close project' }).click();
  await expect(page.getByRole('button', { name: /^another/ }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^corner_shop/ }).first()).toBeVisible();
});

test('the zip of a bundle opens the project again', async ({ page }) => {
  const workspace = await openRetail(page);
  await workspace.header.getByRole('button', { name: 'Download bundle' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download bundle/ }).click(),
  ]);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Close project' }).click();
  await workspace.fileField.setInputFiles(
    fileOf('bundle.zip', await readFile(await download.path())),
  );
  await expect(page.getByText(/^Opened \S+ from its project file\.$/)).toBeVisible();
  await expect(workspace.canvas).toBeVisible();
});

test('a file of a newer version says so and opens to be read when asked', async ({ page }) => {
  const workspace = await openRetail(page);
  const { text } = await savedFile(page);
  const newer = JSON.stringify({ ...JSON.parse(text), version: 99, savedBy: '9.4' });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Close project' }).click();

  await upload(page, 'newer.lakewright.json', newer);
  await expect(page.getByText(/^Saved by version 9\.4; this is \d/)).toBeVisible();
  await expect(workspace.canvas).toHaveCount(0);
  await page.getByRole('button', { name: 'Open a copy read-only' }).click();
  await expect(workspace.canvas).toBeVisible();
  await expect(page.getByText(/^Saved by version 9\.4; .* This copy is read-only/)).toBeVisible();
  const name = workspace.header.getByRole('textbox', { name: 'Project name' });
  const before = await name.inputValue();
  await name.fill('changed');
  await name.press('Enter');
  await expect(page.getByText('This project is read-only here')).toBeVisible();
  await expect(name).toHaveValue(before);

  const [raw] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export raw' }).click(),
  ]);
  expect(await readFile(await raw.path(), 'utf8')).toBe(newer);
});

test('a broken project file changes nothing and names the line', async ({ page }) => {
  const workspace = await openRetail(page);
  const { text } = await savedFile(page);
  await upload(page, 'cut.lakewright.json', text.slice(0, 300));
  await expect(page.getByText(/^Line \d+ cannot be read: .*Nothing was opened/)).toBeVisible();
  await expect(workspace.canvas).toBeVisible();
});
