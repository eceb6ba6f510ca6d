/** `npm run e2e -- …`: runs Playwright with the Chromium there is, or with one it installs. */
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './ensure-chromium.mjs';

const { status } = spawnSync(
  'npx',
  ['--no-install', 'playwright', 'test', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, LAKEWRIGHT_CHROMIUM: ensureChromium() ?? '' },
    shell: process.platform === 'win32',
  },
);
process.exit(status ?? 1);
