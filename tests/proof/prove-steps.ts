/** Runs the SQL of every kind of step on the Spark that runs already, and makes rows of the table of it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { remote } from './engine.ts';
import { environmentOf, type InstalledSpark, programOf } from './installed-spark.ts';
import { sumOf, type Verdict } from './print-table.ts';

/** As the script writes it: what became of one case; without a problem it is as expected. */
interface Outcome {
  readonly kind: string;
  readonly name: string;
  readonly problem: string;
  readonly rows_in: number;
  readonly rows_out: number;
  readonly seconds: number;
}

/** @returns one row for each kind of step, which counts all its cases */
export function proveSteps(spark: InstalledSpark, home: string): readonly Verdict[] {
  const report = join(home, 'steps.json');
  rmSync(report, { force: true });
  const script = join('tests', 'proof', 'steps', 'run_steps.py');
  const { stdout, stderr } = spawnSync(programOf(spark, 'python'), [script, '--report', report], {
    encoding: 'utf8',
    env: { ...environmentOf(spark), SPARK_REMOTE: remote },
  });
  const outcomes = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as readonly Outcome[])
    : [];
  process.stdout.write(outcomes.length > 0 ? stdout : `${stdout}${stderr}`.slice(-3000));
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  const verdicts = kinds.map((kind) => verdictOf(outcomes.filter((one) => one.kind === kind)));
  return verdicts.length > 0 ? verdicts : [{ ...verdictOf([]), failed: 1 }];
}

function verdictOf(outcomes: readonly Outcome[]): Verdict {
  const failed = outcomes.filter(({ problem }) => problem !== '').length;
  return {
    project: `step ${outcomes[0]?.kind ?? ''}`.trim(),
    run: outcomes.length === 1 ? '1 case' : `${outcomes.length} cases`,
    tables: outcomes.length,
    rowsIn: sumOf(outcomes, ({ rows_in }) => rows_in),
    rowsOut: sumOf(outcomes, ({ rows_out }) => rows_out),
    seconds: Math.round(sumOf(outcomes, ({ seconds }) => seconds)),
    passed: outcomes.length - failed,
    failed,
    words: 'as expected',
  };
}
