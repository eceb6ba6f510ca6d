/**
 * Runs exported projects on a real Spark, and compares the rows that come out with those expected.
 *
 * Called by `scripts/proof-spark.mjs` with the folder of a virtual environment, a folder to work in,
 * and the folders of older releases by their versions, as JSON. Ends with 0 where every row is as
 * expected, and with 1 where not.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OutputFile } from '#core/exporters/define.ts';
import { templateCases } from './cases.ts';
import { checkEtl } from './check-etl.ts';
import { checkPython } from './check-python.ts';
import { checkWorkflows } from './check-workflows.ts';
import { startEngine, startRunner } from './engine.ts';
import type { InstalledSpark } from './installed-spark.ts';
import { moreCases } from './more-cases.ts';
import { printTable, sumOf, type Verdict } from './print-table.ts';
import { proveCase } from './prove-case.ts';
import { proveFramework } from './prove-framework.ts';
import { proveRelease } from './prove-release.ts';
import { proveSteps } from './prove-steps.ts';
import { proveTests } from './prove-tests.ts';
import { byCommand } from './run-project.ts';

const [tools = '', work = '', olderReleases = '{}', ...wanted] = process.argv.slice(2);
const home = resolve(work);
const newest: InstalledSpark = { version: '4.3', tools: resolve(tools) };

/** What was exported last, by project. */
const exportedFiles = new Map<string, readonly OutputFile[]>();

async function main(): Promise<number> {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const verdicts = [...(await proveNewest())];
  for (const spark of older()) {
    const name = `spark-${spark.version}`;
    if (isWanted(name)) verdicts.push(...(await proveRelease(spark, join(home, name))));
  }
  if (isWanted('tests')) verdicts.push(...proveTests(newest, join(home, 'tests')));
  if (isWanted('framework')) verdicts.push(...proveFramework(newest, join(home, 'framework')));
  process.stdout.write(`\n${printTable(verdicts)}\n\n`);
  const checks = [
    ...(exportedFiles.size > 0
      ? checkPython(newest.tools, join(home, 'python'), exportedFiles)
      : []),
    ...checkEtl(newest.tools, join(home, 'etl')),
    ...checkWorkflows(newest.tools, join(home, 'workflows')),
  ];
  for (const { title, trouble } of checks) {
    process.stdout.write(`${title}: ${trouble ?? 'nothing to say'}\n`);
  }
  const troubles = checks.filter(({ trouble }) => trouble !== undefined).length;
  const passed = sumOf(verdicts, (one) => one.passed) + checks.length - troubles;
  const failed = sumOf(verdicts, (one) => one.failed) + troubles;
  // Read by the runner of all checks, which sums them up.
  writeFileSync(join(home, '../counts.json'), JSON.stringify({ passed, failed }));
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

/** Every project and every kind of step on the release that projects are written for by default. */
async function proveNewest(): Promise<readonly Verdict[]> {
  const all = [...templateCases(), ...moreCases];
  // Those that are named, in the order they are named in.
  const named = wanted.flatMap((name) => all.filter((one) => one.name === name));
  if (named.length === 0 && !isWanted('steps')) return [];
  const engine = await startEngine(newest, join(home, 'engine'));
  // Starting a process for each run is most of the time on a busy machine.
  const runner =
    process.env.PROOF_SPARK_ONE_PROCESS === undefined ? undefined : startRunner(newest);
  const prover = {
    ...{ spark: newest, engine, home, runPipelines: runner ?? byCommand(newest) },
    keep: (project: string, files: readonly OutputFile[]) => void exportedFiles.set(project, files),
  };
  const verdicts: Verdict[] = [];
  try {
    for (const one of wanted.length > 0 ? named : all) {
      verdicts.push(...(await proveCase(prover, one)));
    }
    if (isWanted('steps')) verdicts.push(...proveSteps(newest, home));
  } finally {
    runner?.stop();
    await engine.stop();
  }
  return verdicts;
}

function older(): readonly InstalledSpark[] {
  // The script that calls this writes it.
  const folders = JSON.parse(olderReleases) as Readonly<Partial<Record<'4.1' | '4.2', string>>>;
  return (['4.1', '4.2'] as const).flatMap((version) => {
    const unpacked = folders[version];
    return unpacked === undefined ? [] : [{ version, tools: newest.tools, unpacked }];
  });
}

/** Whether a part of the proof is named, where only named ones are run. */
function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.includes(name);
}

process.exitCode = await main();
