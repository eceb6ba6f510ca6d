/** The built page in a real Chromium, and projects of any size to put into it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { generateOnboarding } from './generate-onboarding.ts';

export interface Served {
  readonly origin: string;
  readonly page: Page;
  /** Puts a generated project on the canvas. @returns how long that took, in milliseconds */
  upload(entries: number): Promise<number>;
  close(): Promise<void>;
}

/** @param port no other benchmark serves on */
export async function servePage(port: number): Promise<Served> {
  const server = await preview({ preview: { port }, logLevel: 'silent' });
  const executablePath = process.env.LAKEWRIGHT_CHROMIUM;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // As files on disk: texts handed over by the test driver would be decoded on the page's main thread.
  const folder = mkdtempSync(join(tmpdir(), 'lakewright-bench-'));

  return {
    origin: `http://localhost:${port}/`,
    page,
    async upload(entries) {
      const paths = generateOnboarding(entries).map(({ path, text }) => {
        const file = join(folder, basename(path));
        writeFileSync(file, text);
        return file;
      });
      const start = performance.now();
      await page.getByLabel('Upload legacy configs').setInputFiles(paths);
      await page.getByRole('region', { name: 'Canvas' }).waitFor();
      await page.getByRole('heading', { name: /^Bronze/ }).waitFor({ timeout: 120_000 });
      return performance.now() - start;
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
      await server.close();
    },
  };
}
