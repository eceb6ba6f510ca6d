/**
 * Finds a Chromium for the end-to-end tests, or installs one.
 *
 * Debian's package serves where it exists; elsewhere Playwright's own browser does. Prints the
 * path of the browser, or nothing where Playwright knows where its own one is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
const systemBrowser = () => systemPaths.find((path) => existsSync(path));

const run = (command, ...args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const installDebian = () =>
  existsSync('/etc/debian_version') &&
  process.getuid?.() === 0 &&
  run('apt-get', 'update', '-qq') &&
  run('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-dejavu-core');

/** @returns the path to start, or undefined for Playwright's own browser */
export function ensureChromium() {
  const found = process.env.LAKEWRIGHT_CHROMIUM ?? systemBrowser();
  if (found) return found;
  if (existsSync(chromium.executablePath())) return undefined;
  if (installDebian()) return systemBrowser();
  if (run('npx', 'playwright', 'install', '--with-deps', 'chromium')) return undefined;
  throw new Error(
    'No Chromium was found and none could be installed. Install one and set LAKEWRIGHT_CHROMIUM to its path.',
  );
}
