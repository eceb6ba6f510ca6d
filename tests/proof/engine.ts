/** A Spark Connect server of the installed version, and questions to the tables it holds. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SampleRow } from '#core/model/samples.ts';
import { environmentOf, type InstalledSpark, programOf } from './installed-spark.ts';

const port = 15_032;
export const remote = `sc://localhost:${port}`;

/** Runs `spark-pipelines` on a spec, and throws with what it says where that fails. */
export type RunPipelines = (
  verb: 'dry-run' | 'run',
  where: { readonly spec: string; readonly log: string },
) => Promise<void>;

export interface Engine {
  run(statements: readonly string[]): Promise<void>;
  /** @param columns the only ones that are wanted; none: all */
  rowsOf(table: string, columns: readonly string[]): Promise<readonly SampleRow[]>;
  /** Writes rows of JSON files in another format. */
  convert(files: {
    readonly from: string;
    readonly to: string;
    readonly format: string;
    readonly schema: string | undefined;
  }): Promise<void>;
  /** Adds rows of JSON files to a table that is no part of a pipeline. */
  append(rows: {
    readonly from: string;
    readonly table: string;
    readonly schema: string;
  }): Promise<void>;
  /** Until the server has ended, so that another one can take its port. */
  stop(): Promise<void>;
}

/** @param home where tables are kept */
export async function startEngine(spark: InstalledSpark, home: string): Promise<Engine> {
  mkdirSync(home, { recursive: true });
  const log = join(home, 'server.log');
  const file = openSync(log, 'w');
  const server = spawn(
    programOf(spark, 'spark-submit'),
    [
      ...['--class', 'org.apache.spark.sql.connect.service.SparkConnectServer'],
      ...['--name', 'proof', '--master', 'local[2]', '--driver-memory', '1g'],
      ...settings(home).flatMap((setting) => ['--conf', setting]),
      'spark-internal',
    ],
    { cwd: home, stdio: ['ignore', file, file], env: environmentOf(spark) },
  );
  await started(server, log);
  const client = spawn(programOf(spark, 'python'), [join('tests', 'proof', 'engine.py'), remote], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: environmentOf(spark),
  });
  const ask = questions(client);
  return {
    run: async (statements) => void (await ask({ statements })),
    // The program answers with rows.
    rowsOf: async (table, columns) =>
      (await ask({ table, columns })) as unknown as readonly SampleRow[],
    convert: async ({ from, to, format, schema }) =>
      void (await ask({ convert: from, to, format, schema })),
    append: async ({ from, table, schema }) => void (await ask({ append: from, table, schema })),
    stop: () =>
      new Promise((resolve) => {
        client.kill();
        server.once('exit', () => resolve());
        server.kill();
      }),
  };
}

function settings(home: string): readonly string[] {
  return [
    'spark.ui.enabled=false',
    `spark.connect.grpc.binding.port=${port}`,
    'spark.sql.catalogImplementation=hive',
    `spark.sql.warehouse.dir=file://${home}/warehouse`,
    `spark.driver.extraJavaOptions=-Dderby.system.home=${home}`,
    'spark.hadoop.hive.metastore.disallow.incompatible.col.type.changes=false',
    'spark.sql.shuffle.partitions=1',
    'spark.driver.host=127.0.0.1',
    // A busy machine is no broken one.
    'spark.network.timeout=900s',
    'spark.executor.heartbeatInterval=120s',
    // What fails would fail again.
    'spark.sql.pipelines.maxFlowRetryAttempts=0',
  ];
}

async function started(server: ChildProcess, log: string): Promise<void> {
  while (!readFileSync(log, 'utf8').includes('Spark Connect server started')) {
    if (server.exitCode !== null)
      throw new Error(`Spark ended with ${server.exitCode}; see ${log}.`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** One process for all runs, which calls what the command calls. */
export function startRunner(spark: InstalledSpark): RunPipelines & { stop(): void } {
  const runner = spawn(programOf(spark, 'python'), [join('tests', 'proof', 'runner.py')], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...environmentOf(spark), SPARK_REMOTE: remote },
  });
  const ask = questions(runner);
  const run: RunPipelines = async (verb, { spec, log }) => void (await ask({ verb, spec, log }));
  return Object.assign(run, { stop: () => void runner.kill() });
}

type Ask = (question: object) => Promise<unknown>;

/** One question at a time, each answered by one line. */
function questions(client: ChildProcess): Ask {
  const waiting: ((line: string) => void)[] = [];
  if (client.stdout) {
    createInterface({ input: client.stdout }).on('line', (line) => waiting.shift()?.(line));
  }
  client.once('exit', () => {
    for (const tell of waiting) tell(JSON.stringify({ error: 'It ended without an answer.' }));
  });
  // Whoever waits too long for an answer gets none at all.
  const longest = 10 * 60_000;
  return (question) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => client.kill('SIGKILL'), longest);
      waiting.push((line) => {
        clearTimeout(late);
        const said = JSON.parse(line) as { readonly answer?: unknown; readonly error?: string };
        if (said.error === undefined) resolve(said.answer);
        else reject(new Error(said.error));
      });
      client.stdin?.write(`${JSON.stringify(question)}\n`);
    });
}
