/** A Spark on this machine, and what its programs are started with. */
import { join, resolve } from 'node:path';
import type { ChoicesOf } from '#core/exporters/targets.ts';

export interface InstalledSpark {
  readonly version: ChoicesOf<'spark'>['version'];
  /** The virtual environment whose Python runs it. */
  readonly tools: string;
  /** Where PySpark is unpacked; absent: it is part of the environment. */
  readonly unpacked?: string;
}

/** A program of Python or of Spark. */
export function programOf({ tools, unpacked }: InstalledSpark, name: string): string {
  const isOfSpark = name.startsWith('spark-') && unpacked !== undefined;
  return isOfSpark ? join(unpacked, 'deps', 'bin', name) : join(resolve(tools), 'bin', name);
}

/** What every process of a run is started with. */
export function environmentOf({ tools, unpacked }: InstalledSpark): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // What stands for secrets: no stand-in asks for them.
    ...{ KAFKA_LOGIN: 'none', HUB_LOGIN: 'none', ERP_PASSWORD: 'none', METER_PASSWORD: 'none' },
    // Scripts of Spark look for the Python they belong to.
    PATH: `${join(resolve(tools), 'bin')}:${process.env.PATH ?? ''}`,
    PYTHONWARNINGS: 'ignore',
    ...(unpacked !== undefined && { SPARK_HOME: join(unpacked, 'deps'), PYTHONPATH: unpacked }),
  };
}
