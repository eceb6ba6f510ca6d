/** Runs one exported project on a Spark, run by run, and compares its rows with those expected. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '#core/exporters/define.ts';
import type { Case, Run } from './cases.ts';
import { columnsOf, difference } from './compare.ts';
import type { Engine, RunPipelines } from './engine.ts';
import { bringRows, type Ground } from './incoming.ts';
import type { InstalledSpark } from './installed-spark.ts';
import type { Verdict } from './print-table.ts';
import { type Exported, exportProject } from './project.ts';
import { byScript, localSpec, scriptTable } from './run-project.ts';

export interface Prover {
  readonly spark: InstalledSpark;
  readonly engine: Engine;
  readonly runPipelines: RunPipelines;
  /** Each project gets a folder in it. */
  readonly home: string;
  /** Is given the files of each project, last those of its last run. */
  keep(project: string, files: readonly OutputFile[]): void;
}

/** @returns a row of the table for each run, up to the first that is not as expected */
export async function proveCase(
  { spark, engine, runPipelines, home, keep }: Prover,
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
      choices: { version: spark.version, changes: one.changes ?? 'computed' },
      rows: rowsIn,
    });
    keep(one.name, exported.files);
    const words = await attempt(async () => {
      await engine.run(schemasIn(exported));
      for (const [source, rows] of Object.entries(run.incoming)) {
        await bringRows(ground, design, { source, rows, run: index });
      }
      const where = { spec: localSpec(exported), log: join(exported.folder, 'runs.log') };
      const start = one.byScript ? byScript(spark) : runPipelines;
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
      passed: Number(counted.trouble === undefined),
      failed: Number(counted.trouble !== undefined),
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
