/** What is loaded first stays small: the app is at hand on a slow line as well. */
import { expect, test } from '@playwright/test';
import { firstLoad } from './pages/first-load.ts';

test('at most 250 kB of scripts come before the canvas can be used', async ({ page }) => {
  const { bytes, files } = await firstLoad(page, '/');
  expect(files).toBeGreaterThan(1);
  expect(bytes / 1000).toBeLessThanOrEqual(250);
});
