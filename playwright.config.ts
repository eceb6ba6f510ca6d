import { defineConfig } from '@playwright/test';

const executablePath = process.env.LAKEWRIGHT_CHROMIUM;
const port = process.env.PORT ?? '4173';
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'e2e',
  // Kept apart from the reports, which this folder is emptied for.
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL,
    // Keeping all files anew for each test would take longer than the tests; one allows it.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: baseURL,
    reuseExistingServer: process.env.CI === undefined,
  },
});
