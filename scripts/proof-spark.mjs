/**
 * Proves on a real Spark that exported projects run and give the rows they should.
 *
 * Makes a virtual environment with the pinned PySpark, once, and runs every template of the gallery
 * and more in it. Ends with 0 where all is as expected, with 1 where not, and with 3 where Python,
 * Java or the package index is missing, so that nobody takes that for either.
 *
 * `npm run proof:spark -- cdc-to-scd-1` proves only what is named: projects, `steps`, `tests`,
 * `framework`, `spark-4.1` and `spark-4.2`. The Lakeflow Framework is no package: its part is run
 * where `LAKEFLOW_FRAMEWORK` names a checkout of it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { textLoaders } from './text-extensions.mjs';

const missingTools = 3;

// Beside what is built: the tests empty the folder of their results.
const home = resolve('dist', 'proof-spark');
const tools = resolve(process.env.PROOF_SPARK_VENV ?? join(home, 'venv'));
const program = join(home, 'prove.mjs');

mkdirSync(home, { recursive: true });
const { pinned, sparkReleases } = await packagesOfProjects();
rmSync(join(home, 'counts.json'), { force: true });
const missing = await missingFor();
if (missing) {
  console.log(`Nothing was proven: ${missing}`);
  process.exit(missingTools);
}
await bundle('tests/proof/prove.ts', program);
const { status } = spawnSync(
  process.execPath,
  [program, tools, join(home, 'work'), JSON.stringify(older()), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);

/** What the proof needs and does not find, in a sentence. */
async function missingFor() {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const release = /version "(\d+)/.exec(`${java.stderr}`)?.[1];
  if (java.status !== 0 || release === undefined) return 'Java is missing; Spark needs 17 or 21.';
  if (Number(release) < 17) return `Java ${release} is too old; Spark needs 17 or 21.`;
  const python = ['python3.13', 'python3.12', 'python3.11', 'python3'].find(isNewEnough);
  if (!python) return 'Python 3.11 or newer is missing.';
  return installed(python) ? undefined : 'the package index could not be reached.';
}

function isNewEnough(python) {
  const check = 'import sys; sys.exit(sys.version_info < (3, 11))';
  return spawnSync(python, ['-c', check]).status === 0;
}

/** Installs what is pinned, unless it is there. */
function installed(python) {
  if (process.env.PROOF_SPARK_VENV !== undefined)
    return existsSync(join(tools, 'bin', 'spark-pipelines'));
  const stamp = join(tools, 'installed.txt');
  const checks = ['ruff', 'mypy', 'pytest', 'check-jsonschema', 'pre-commit'];
  const wanted = ['pyspark[pipelines]', ...checks, 'PyYAML', 'types-PyYAML'].map(pinned);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted.join('\n')) return true;
  const steps = [
    [python, ['-m', 'venv', tools]],
    [join(tools, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', ...wanted]],
  ];
  for (const [command, args] of steps) {
    if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0) return false;
  }
  writeFileSync(stamp, wanted.join('\n'));
  return true;
}

/**
 * Folders of older releases, by version. Their archives are only unpacked: making packages of them
 * takes longer than all that is proven on them, and what they need is in the environment already.
 */
function older() {
  return Object.fromEntries(
    Object.entries(sparkReleases).flatMap(([version, release]) => {
      // The newest is installed.
      if (version === '4.3') return [];
      const isWanted = process.argv.length === 2 || process.argv.includes(`spark-${version}`);
      if (!isWanted) return [];
      const folder = unpacked(release);
      if (folder === undefined) console.log(`Spark ${release} could not be had; it is left out.`);
      return folder === undefined ? [] : [[version, folder]];
    }),
  );
}

function unpacked(release) {
  const folder = join(home, `pyspark-${release}`);
  if (existsSync(join(folder, 'deps'))) return folder;
  const archive = join(home, `pyspark-${release}.tar.gz`);
  const download = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', home];
  const steps = [
    [join(tools, 'bin', 'python'), [...download, `pyspark==${release}`]],
    ['tar', ['-xzf', archive, '-C', home]],
  ];
  for (const [command, args] of steps) {
    if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0) return undefined;
  }
  rmSync(archive);
  return folder;
}

/** The releases that projects ask for, as the exporters know them. */
async function packagesOfProjects() {
  const outfile = join(home, 'packages.mjs');
  await bundle('src/core/python/packages.ts', outfile);
  return import(pathToFileURL(outfile).href);
}

async function bundle(entry, outfile) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    loader: textLoaders,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    logLevel: 'warning',
  });
}
