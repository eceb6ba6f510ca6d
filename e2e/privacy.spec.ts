/** Nothing leaves the browser. */
import { expect, test } from '@playwright/test';
import { openRetail } from './pages/workspace.ts';

test('asks no other host for anything, and its policy forbids every connection', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) foreign.push(request.url());
  });
  const workspace = await openRetail(page);
  await workspace.openInspector('customers, bronze', 'Output');
  await workspace.editorReady();
  expect(foreign).toEqual([]);

  const refused = await page.evaluate(() =>
    fetch('/index.html').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(refused).toBe('refused');
});
