/** The built page in a real Chromium, and projects of any size to put into it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { type GeneratedFile, generateOnboarding } from './generate-onboarding.ts';

/** Where the built page is. */
export const pageFolder = process.env.LAKEWRIGHT_PAGE ?? 'dist/page';

export interface Started {
  readonly origin: string;
  readonly browser: Browser;
  /** Chooses files on the start page. */
  choose(page: Page, files: readonly GeneratedFile[]): Promise<void>;
  close(): Promise<void>;
}

/** @param port the next free one is taken */
export async function startBrowser(port: number): Promise<Started> {
  const server = await preview({
    preview: { port, strictPort: false },
    build: { outDir: pageFolder },
    logLevel: 'silent',
  });
  const executablePath = process.env.LAKEWRIGHT_CHROMIUM;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  // As files on disk: texts handed over by the test driver would be decoded on the page's main thread.
  const folder = mkdtempSync(join(tmpdir(), 'lakewright-bench-'));
  return {
    origin: server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`,
    browser,
    async choose(page, files) {
      const paths = files.map(({ path, text }) => {
        const file = join(folder, basename(path));
        writeFileSync(file, text);
        return file;
      });
      await page.getByLabel('Upload legacy configs').setInputFiles(paths);
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
      await server.close();
    },
  };
}

export interface Served {
  readonly origin: string;
  readonly page: Page;
  /** Puts a generated project on the canvas. @returns how long that took, in milliseconds */
  upload(entries: number): Promise<number>;
  close(): Promise<void>;
}

/** @param port the next free one is taken */
export async function servePage(port: number): Promise<Served> {
  const { origin, browser, choose, close } = await startBrowser(port);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  return {
    origin,
    page,
    close,
    async upload(entries) {
      const start = performance.now();
      await choose(page, generateOnboarding(entries));
      await page.getByRole('region', { name: 'Canvas' }).waitFor();
      await page.getByRole('heading', { name: /^Bronze/ }).waitFor({ timeout: 120_000 });
      return performance.now() - start;
    },
  };
}
