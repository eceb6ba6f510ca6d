/** Lets an older release of Spark check every project, and run some of them. */
import { join } from 'node:path';
import { type Case, templateCases } from './cases.ts';
import { startEngine, startRunner } from './engine.ts';
import type { InstalledSpark } from './installed-spark.ts';
import { moreCases } from './more-cases.ts';
import { sumOf, type Verdict } from './print-table.ts';
import { type Prover, proveCase } from './prove-case.ts';

/** What runs as well: files with rules and a quality table, changes by key, and a rule that stops. */
const alsoRun = new Set(['daily-csv-to-gold', 'cdc-to-scd-1', 'windows-and-a-failing-rule']);

/** @returns a row for each run, and one for all that was only checked */
export async function proveRelease(
  spark: InstalledSpark,
  home: string,
): Promise<readonly Verdict[]> {
  const engine = await startEngine(spark, join(home, 'engine'));
  const runner = startRunner(spark);
  const prover: Prover = { spark, engine, runPipelines: runner, home, keep: () => undefined };
  const ran: Verdict[] = [];
  const checked: Verdict[] = [];
  try {
    for (const one of projects()) {
      const verdicts = await proveCase(prover, one);
      (one.onlyChecked === undefined ? ran : checked).push(...verdicts);
    }
  } finally {
    runner.stop();
    await engine.stop();
  }
  const onRelease = (verdict: Verdict): Verdict => ({
    ...verdict,
    run: `${verdict.run}, Spark ${spark.version}`,
  });
  return [...ran, together(checked)].map(onRelease);
}

function projects(): readonly Case[] {
  return [...templateCases(), ...moreCases]
    .filter(({ byScript }) => byScript !== true)
    .map((one) =>
      alsoRun.has(one.name) ? one : { ...one, runs: one.runs.slice(0, 1), onlyChecked: 'dry run' },
    );
}

function together(checked: readonly Verdict[]): Verdict {
  return {
    project: `${checked.length} projects`,
    run: 'dry run',
    tables: sumOf(checked, ({ tables }) => tables),
    rowsIn: 0,
    rowsOut: 0,
    seconds: sumOf(checked, ({ seconds }) => seconds),
    passed: sumOf(checked, ({ passed }) => passed),
    failed: sumOf(checked, ({ failed }) => failed),
    words: 'checked by Spark, not run',
  };
}
