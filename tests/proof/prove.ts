/**
 * Runs exported projects on a real Spark, and compares the rows that come out with those expected.
 *
 * Called by `scripts/proof-spark.mjs` with the folder of a virtual environment and a folder to work
 * in. Ends with 0 where every row is as expected, and with 1 where not.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OutputFile } from '#core/exporters/define.ts';
import { type Case, type Run, templateCases } from './cases.ts';
import { checkEtl } from './check-etl.ts';
import { checkPython } from './check-python.ts';
import { columnsOf, difference } from './compare.ts';
import { type Engine, type RunPipelines, startEngine, startRunner } from './engine.ts';
import { bringRows, type Ground } from './incoming.ts';
import { moreCases } from './more-cases.ts';
import { printTable, type Verdict } from './print-table.ts';
import { type Exported, exportProject } from './project.ts';
import { byCommand, byScript, environmentOf, localSpec, scriptTable } from './run-project.ts';

const [tools = '', work = '', ...wanted] = process.argv.slice(2);
const home = resolve(work);

/** What was exported last, by project. */
const exportedFiles = new Map<string, readonly OutputFile[]>();

async function main(): Promise<number> {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const engine = await startEngine(resolve(tools), join(home, 'engine'));
  const verdicts: Verdict[] = [];
  // Starting a process for each run is most of the time on a busy machine.
  const runner =
    process.env.PROOF_SPARK_ONE_PROCESS === undefined
      ? undefined
      : startRunner(resolve(tools), environmentOf(tools));
  try {
    const all = [...templateCases(), ...moreCases];
    // Those that are named, in the order they are named in.
    const chosen = wanted.flatMap((name) => all.filter((one) => one.name === name));
    for (const one of wanted.length > 0 ? chosen : all) {
      verdicts.push(...(await prove(engine, runner ?? byCommand(tools), one)));
    }
  } finally {
    runner?.stop();
    engine.stop();
  }
  process.stdout.write(`\n${printTable(verdicts)}\n\n`);
  const checks = [
    ...checkPython(resolve(tools), join(home, 'python'), exportedFiles),
    ...checkEtl(resolve(tools), join(home, 'etl')),
  ];
  for (const { title, trouble } of checks) {
    process.stdout.write(`${title}: ${trouble ?? 'nothing to say'}\n`);
  }
  const fine = [
    ...verdicts.map(({ isFine }) => isFine),
    ...checks.map(({ trouble }) => trouble === undefined),
  ];
  const passed = fine.filter(Boolean).length;
  const failed = fine.length - passed;
  // Read by the runner of all checks, which sums them up.
  writeFileSync(join(home, '../counts.json'), JSON.stringify({ passed, failed }));
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

async function prove(
  engine: Engine,
  runPipelines: RunPipelines,
  one: Case,
): Promise<readonly Verdict[]> {
  const root = join(home, one.name);
  const environment = one.design.environments[0] ?? 'dev';
  const ground: Ground = { root, environment, engine };
  const verdicts: Verdict[] = [];
  let design = one.design;
  const rowsIn: Record<string, Run['incoming'][string]> = {};
  await engine.run(['bronze', 'silver', 'gold', 'replica', 'master_data', 'lib'].map(dropSchema));
  for (const [index, run] of one.runs.entries()) {
    const began = Date.now();
    design = run.design ?? design;
    for (const [source, rows] of Object.entries(run.incoming)) {
      rowsIn[source] = [...(rowsIn[source] ?? []), ...rows];
    }
    const exported = exportProject(ground, design, {
      folder: join(root, 'project'),
      changes: one.changes ?? 'computed',
      rows: rowsIn,
    });
    exportedFiles.set(one.name, exported.files);
    const words = await attempt(async () => {
      await engine.run(schemasIn(exported));
      for (const [source, rows] of Object.entries(run.incoming)) {
        await bringRows(ground, design, { source, rows, run: index });
      }
      const where = { spec: localSpec(exported), log: join(exported.folder, 'runs.log') };
      const start = one.byScript ? byScript(tools) : runPipelines;
      if (index === 0) await start('dry-run', where);
      if (one.onlyChecked !== undefined) return { rowsOut: 0, trouble: undefined };
      await runAsExpected(start, run, where);
      return compare(engine, one, run, exported);
    });
    const counted = typeof words === 'string' ? { rowsOut: 0, trouble: words } : words;
    verdicts.push({
      project: one.name,
      run: run.title,
      tables: exported.files.filter(({ kind }) => kind === 'transformation').length,
      rowsIn: Object.values(run.incoming).flat().length,
      rowsOut: counted.rowsOut,
      seconds: Math.round((Date.now() - began) / 1000),
      isFine: counted.trouble === undefined,
      words: counted.trouble ?? wordsOf(one, exported),
    });
    process.stdout.write(`${one.name}, ${run.title}: ${counted.trouble ?? 'as expected'}\n`);
    if (counted.trouble !== undefined) break;
  }
  return verdicts;
}

/** A run that has to fail, and does so with the words it should, is as good as one that does not. */
async function runAsExpected(
  runPipelines: RunPipelines,
  { fails }: Run,
  where: { readonly spec: string; readonly log: string },
): Promise<void> {
  if (fails === undefined) return runPipelines('run', where);
  const words = await attempt(() => runPipelines('run', where));
  const said = `${words ?? ''}${readFileSync(where.log, 'utf8')}`;
  if (words === undefined) throw new Error('The run was to fail, and did not.');
  if (!said.includes(fails)) throw new Error(`The run failed with other words than ${fails}`);
}

function dropSchema(name: string): string {
  return `DROP SCHEMA IF EXISTS ${name} CASCADE`;
}

function schemasIn({ folder }: Exported): readonly string[] {
  const text = readFileSync(join(folder, 'schemas.sql'), 'utf8');
  return text
    .replace(/^--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

async function compare(
  engine: Engine,
  one: Case,
  { expected }: Run,
  exported: Exported,
): Promise<{ readonly rowsOut: number; readonly trouble: string | undefined }> {
  const { files } = exported;
  let rowsOut = 0;
  const troubles: string[] = [];
  const written = new Set(files.flatMap(({ node }) => (node === undefined ? [] : [String(node)])));
  const known = files.map(({ text }) => text).join('');
  for (const [table, rows] of Object.entries(expected)) {
    // A table that the target cannot say is reported by the exporter, and has no rows.
    if (!written.has(table) && !known.includes(`"${table}"`)) continue;
    const found = await engine.rowsOf(
      one.byScript ? scriptTable(exported, table) : table,
      columnsOf(rows),
    );
    rowsOut += found.length;
    const trouble = difference(rows, found);
    if (trouble !== undefined) troubles.push(`${table}:\n${trouble}`);
  }
  return { rowsOut, trouble: troubles.length > 0 ? troubles.join('\n') : undefined };
}

function wordsOf({ onlyChecked }: Case, exported: Exported): string {
  return onlyChecked === undefined
    ? `as expected${standInWords(exported)}`
    : `checked by Spark, not run: ${onlyChecked}`;
}

function standInWords({ standIns }: Exported): string {
  return standIns.length > 0 ? `; files stand in for ${standIns.join(', ')}` : '';
}

async function attempt<Answer>(work: () => Promise<Answer>): Promise<Answer | string> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

process.exitCode = await main();
