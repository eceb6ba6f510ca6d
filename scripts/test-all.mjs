/**
 * Everything a contributor must pass, in the order that fails soonest: types, lint, layers, unit
 * and property tests, build, end-to-end tests. Ends with one line: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './ensure-chromium.mjs';

const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;

function run(title, args, env = {}) {
  console.log(`\n── ${title}`);
  const { status } = spawnSync('npx', ['--no-install', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** A step counts as one test. */
function step(title, ...args) {
  if (run(title, args)) passed += 1;
  else failed += 1;
}

function counted(title, args, env, report, countIn) {
  const isFine = run(title, args, env);
  try {
    const counts = countIn(JSON.parse(readFileSync(report, 'utf8')));
    passed += counts.passed;
    failed += counts.failed;
    if (!isFine && counts.failed === 0) failed += 1;
  } catch {
    failed += 1;
  }
}

for (const project of ['src/core', 'src', 'src/cli', 'tests', 'e2e', 'bench']) {
  step(`types of ${project}`, 'tsc', '-p', project);
}
step('lint and format', 'biome', 'check', '--error-on-warnings', '.');
step('layers', 'depcruise', 'src', '--config', '.dependency-cruiser.mjs');

const unitReport = `${results}/unit.json`;
counted(
  'unit and property tests',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  {},
  unitReport,
  ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
);

step('build of the page', 'vite', 'build', '--logLevel', 'warn');
const cli = spawnSync('node', ['scripts/build-cli.mjs'], { stdio: 'inherit' });
if (cli.status === 0) passed += 1;
else failed += 1;

const e2eReport = `${results}/e2e.json`;
counted(
  'end-to-end tests',
  ['playwright', 'test'],
  {
    LAKEWRIGHT_CHROMIUM: ensureChromium() ?? '',
    PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport,
  },
  e2eReport,
  ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
);

// What was proven before on a real Spark counts as well.
const proof = process.env.PROOF_SPARK_COUNTS;
if (proof !== undefined) {
  const counts = existsSync(proof)
    ? JSON.parse(readFileSync(proof, 'utf8'))
    : { passed: 0, failed: 1 };
  passed += counts.passed;
  failed += counts.failed;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
