/** Runs an exported project: by the command of Spark, or by the script that comes with it. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RunPipelines, remote } from './engine.ts';
import { environmentOf, type InstalledSpark } from './installed-spark.ts';
import type { Exported } from './project.ts';

/** A spec that keeps its state beside the project, as the script of the project makes it. */
export function localSpec({ folder }: Exported): string {
  const storage = `file://${folder}/.local/storage`;
  const spec = join(folder, '.spark-pipeline.yml');
  const text = readFileSync(join(folder, 'spark-pipeline.yml'), 'utf8');
  const here = text
    .replace(/^storage:.*$/m, `storage: ${JSON.stringify(storage)}`)
    // There is no Iceberg to check AUTO CDC with.
    .replace(/^catalog: lakehouse$/m, 'catalog: spark_catalog')
    .replace(/^ *spark\.sql\.catalog\.lakehouse: .*\n/m, '');
  writeFileSync(spec, here);
  return spec;
}

/** Starts the command itself for each run. */
export function byCommand(spark: InstalledSpark): RunPipelines {
  return async (verb, { spec, log }) => {
    const folder = dirname(spec);
    runLogged(['spark-pipelines', '--remote', remote, verb, '--spec', spec], {
      folder,
      log,
      environment: { ...environmentOf(spark), PYTHONPATH: join(folder, 'src') },
    });
  };
}

/** Starts the script of the project, which has an engine and tables of its own. */
export function byScript(spark: InstalledSpark): RunPipelines {
  return async (verb, { spec, log }) =>
    runLogged(['bash', join('scripts', 'run_local.sh'), verb], {
      folder: dirname(spec),
      log,
      environment: { ...environmentOf(spark), SPARK_REMOTE: 'local[2]' },
    });
}

/** Where the script of a project keeps a table. */
export function scriptTable({ folder }: Exported, table: string): string {
  const [schema = '', name = ''] = table.split('.');
  return join(folder, '.local', 'default', 'warehouse', `${schema}.db`, name);
}

/** @throws with the end of what the process says, where it fails */
function runLogged(
  [command = '', ...args]: readonly string[],
  {
    folder,
    log,
    environment,
  }: { readonly folder: string; readonly log: string; readonly environment: NodeJS.ProcessEnv },
): void {
  const file = openSync(log, 'a');
  const { status } = spawnSync(command, args, {
    cwd: folder,
    stdio: ['ignore', file, file],
    env: environment,
  });
  closeSync(file);
  if (status !== 0)
    throw new Error(`${command} ended with ${status}.\n${endOf(readFileSync(log, 'utf8'))}`);
}

function endOf(text: string): string {
  return text.trim().split('\n').slice(-6).join('\n').slice(-1500);
}
