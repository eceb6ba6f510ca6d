/** What a browser has to fetch before the canvas can be used. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

interface FirstLoad {
  /** Of all scripts, each compressed with gzip; workers load later and are not among them. */
  readonly bytes: number;
  readonly files: number;
}

/** Opens the app afresh, and waits until it has fetched all it wants without being asked. */
export async function firstLoad(page: Page, address: string): Promise<FirstLoad> {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js') || pathname.includes('worker')) return;
    sizes.set(
      pathname,
      response.body().then((body) => gzipSync(body).length),
    );
  });
  await page.goto(address);
  await page.getByText('Upload legacy configs').first().waitFor();
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(sizes.values());
  return { bytes: all.reduce((sum, size) => sum + size, 0), files: all.length };
}
