/** Puts sample rows where the sources of a design look for them. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sampleSchema } from '#core/exported-tests/sample-schema.ts';
import type { NodeId, NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { Sample, SampleRow } from '#core/model/samples.ts';
import { resolve } from '#core/model/variables.ts';
import type { Engine } from './engine.ts';

export interface Ground {
  /** What stands in the place of the root of the file system. */
  readonly root: string;
  readonly environment: string;
  readonly engine: Engine;
}

/** Where the rows of a source that only a broker or a database has are put as files. */
export function standInPath({ root }: Pick<Ground, 'root'>, { id }: PipelineNode): string {
  return join(root, 'stand-ins', id);
}

/** Columns of the messages of a topic, with texts for what are bytes. */
export const messageColumns =
  'key STRING, value STRING, topic STRING, partition INT, offset BIGINT, timestamp TIMESTAMP, timestampType INT';

/** @param run names the files, so that those of each run are new */
export async function bringRows(
  ground: Ground,
  design: Pipeline,
  {
    source,
    rows,
    run,
  }: { readonly source: string; readonly rows: readonly SampleRow[]; readonly run: number },
): Promise<void> {
  const node = design.nodes[source as NodeId];
  if (!node) throw new Error(`There is no ${source}.`);
  const pathOf = (path: string): string =>
    join(ground.root, resolve(path, design.variables, ground.environment));
  const place = { ground, rows, run, schema: sampleSchema(node, rows) };
  switch (node.type) {
    case 'cloud-files':
      return writeFiles(place, {
        folder: pathOf(node.fields.path),
        format: node.fields.options['cloudFiles.format'] ?? 'json',
        separator: node.fields.options.sep ?? ',',
      });
    case 'batch-files':
      return writeFiles(place, {
        folder: pathOf(node.fields.path),
        format: node.fields.format,
        separator: node.fields.options.sep ?? ',',
      });
    case 'snapshot-files':
      return writeCopies(place, node, pathOf(node.fields.path));
    case 'kafka':
    case 'event-hubs':
      return writeLines(standInPath(ground, node), run, messagesOf(rows));
    case 'jdbc':
    case 'python':
      return writeLines(standInPath(ground, node), run, rows);
    case 'delta-table': {
      const folder = standInPath(ground, node);
      writeLines(folder, run, rows);
      const schema = (node.fields.database ?? '').split('.').at(-1) ?? '';
      const from = join(folder, `run-${run}.json`);
      return ground.engine.append({ from, table: `${schema}.${node.name}`, schema: place.schema });
    }
    default:
      throw new Error(`Rows cannot be brought to ${source}.`);
  }
}

interface Place {
  readonly ground: Ground;
  readonly rows: readonly SampleRow[];
  readonly run: number;
  readonly schema: string;
}

async function writeFiles(
  { ground, rows, run, schema }: Place,
  {
    folder,
    format,
    separator,
  }: { readonly folder: string; readonly format: string; readonly separator: string },
): Promise<void> {
  if (format === 'json') return writeLines(folder, run, rows);
  if (format === 'csv') {
    const columns = schema.split(', ').map((column) => column.split(' ')[0] ?? '');
    const lines = rows.map((row) => columns.map((name) => cell(row[name] ?? null)).join(separator));
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, `run-${run}.csv`),
      `${[columns.join(separator), ...lines].join('\n')}\n`,
    );
    return;
  }
  await convertOne(ground, rows, { file: join(folder, `run-${run}.${format}`), format, schema });
}

function cell(value: Sample): string {
  return value === null ? '' : String(value);
}

/** One file for each version of the copies. */
async function writeCopies(
  { ground, rows }: Place,
  source: NodeOf<'snapshot-files'>,
  path: string,
): Promise<void> {
  const { format } = source.fields;
  const versions = new Map<string, SampleRow[]>();
  for (const { version = '', ...row } of rows) {
    const of = versions.get(String(version)) ?? [];
    versions.set(String(version), [...of, row]);
  }
  for (const [version, copy] of versions) {
    const file = path.replace('{version}', version);
    await convertOne(ground, copy, { file, format, schema: sampleSchema(source, copy) });
  }
}

/** Spark writes folders; the one file inside is what is wanted. */
async function convertOne(
  { root, engine }: Ground,
  rows: readonly SampleRow[],
  {
    file,
    format,
    schema,
  }: { readonly file: string; readonly format: string; readonly schema: string },
): Promise<void> {
  const workshop = join(root, 'workshop');
  writeLines(workshop, 0, rows);
  const to = join(workshop, 'converted');
  await engine.convert({ from: join(workshop, 'run-0.json'), to, format, schema });
  const part = readdirSync(to).find((name) => name.startsWith('part-'));
  mkdirSync(dirname(file), { recursive: true });
  renameSync(join(to, part ?? ''), file);
  rmSync(workshop, { recursive: true });
}

function writeLines(folder: string, run: number, rows: readonly object[]): void {
  mkdirSync(folder, { recursive: true });
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`);
  writeFileSync(join(folder, `run-${run}.json`), lines.join(''));
}

function messagesOf(rows: readonly SampleRow[]): readonly object[] {
  return rows.map((row, offset) => ({
    value: JSON.stringify(row),
    topic: 'proof',
    partition: 0,
    offset,
    timestamp: '2026-01-01T12:00:00Z',
  }));
}
