/**
 * Writes the exported project of a design, and lets it read the rows of the proof.
 *
 * What is changed: paths start in the folder of the proof instead of the root of the file system,
 * and where a broker or database would be read, files with the rows stand in. Nothing else.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sampleSchema } from '#core/exported-tests/sample-schema.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { spark } from '#core/exporters/spark/spark.ts';
import type { ChoicesOf } from '#core/exporters/targets.ts';
import { flowsOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { SampleRow } from '#core/model/samples.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { writeDesign } from '../support/write-design.ts';
import { type Ground, messageColumns, standInPath } from './incoming.ts';

export interface Exported {
  readonly folder: string;
  readonly files: readonly OutputFile[];
  /** Sources that files stand in for. */
  readonly standIns: readonly string[];
}

export interface ExportSettings {
  readonly folder: string;
  readonly choices: ChoicesOf<'spark'>;
  /** Rows by source, for the columns of those that declare none. */
  readonly rows: Readonly<Record<string, readonly SampleRow[]>>;
}

export function exportProject(
  ground: Pick<Ground, 'root'>,
  design: Pipeline,
  { folder, choices, rows }: ExportSettings,
): Exported {
  const { files } = writeDesign(spark, design, choices);
  rmSync(join(folder, 'transformations'), { recursive: true, force: true });
  const standIns = new Set<string>();
  for (const file of files) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, adapted(file));
  }
  for (const node of Object.values(design.nodes)) {
    if (node.type === 'python') writeFunction(ground, node, { folder, rows: rows[node.id] ?? [] });
    for (const { transform } of Object.values(flowsOf(node))) {
      if (transform) writeTransform(transform, folder);
    }
  }
  return { folder, files, standIns: [...standIns] };

  function adapted({ path, text, node }: OutputFile): string {
    const rooted = text.replace(/(["' ])\/Volumes\//g, `$1${ground.root}/Volumes/`);
    const owner = node === undefined ? undefined : design.nodes[node];
    if (!path.endsWith('.py') || !owner) return rooted;
    return withFileSinks(ground, owner, withFileSources(rooted, owner));
  }

  function withFileSources(text: string, owner: PipelineNode): string {
    const sources = connectedTo(design, owner);
    let next = 0;
    return text.replace(/format="(?:kafka|jdbc)",?(?=[^}]*?\*\*|[^)]*?(?:subscribe|url)=)/g, () => {
      const source = sources[next];
      next += 1;
      if (!source) throw new Error(`${owner.id} reads a connector the design does not know.`);
      standIns.add(source.id);
      const isTopic = source.type === 'kafka' || source.type === 'event-hubs';
      const schema = isTopic ? messageColumns : sampleSchema(source, rows[source.id] ?? []);
      return `path="${standInPath(ground, source)}", format="json", schema="${schema}",`;
    });
  }
}

/** The brokers and databases a node reads, in the order its module does. */
function connectedTo(design: Pipeline, owner: PipelineNode): readonly PipelineNode[] {
  const ids = Object.values(flowsOf(owner)).flatMap(({ from, lookups = {} }) => [
    from,
    ...Object.values(lookups).map((lookup) => lookup.from),
  ]);
  const connected = new Set(['kafka', 'event-hubs', 'jdbc']);
  return ids.flatMap((id) => {
    const node = design.nodes[id as NodeId];
    return node && connected.has(node.type) ? [node] : [];
  });
}

function withFileSinks(ground: Pick<Ground, 'root'>, owner: PipelineNode, text: string): string {
  if (owner.type !== 'sink') return text;
  return text
    .replace(/format="kafka"/, 'format="json"')
    .replace(/options=\{/, `options={"path": "${standInPath(ground, owner)}",`);
}

/** A transform as one who uses the project would write it: each argument is a column it adds. */
function writeTransform(
  { module, function: name }: NonNullable<Flow['transform']>,
  folder: string,
): void {
  const path = join(folder, 'src', `${module.replaceAll('.', '/')}.py`);
  mkdirSync(dirname(path), { recursive: true });
  const text = [
    'from pyspark.sql import DataFrame',
    '',
    '',
    `def ${name}(rows: DataFrame, options: dict[str, str]) -> DataFrame:`,
    '    added = [f"{expression} AS {column}" for column, expression in options.items()]',
    '    return rows.selectExpr("*", *added)',
    '',
  ];
  writeFileSync(path, text.join('\n'));
}

/** The function a design names, as one who uses the project would write it: it reads files here. */
function writeFunction(
  ground: Pick<Ground, 'root'>,
  node: Extract<PipelineNode, { type: 'python' }>,
  { folder, rows }: { readonly folder: string; readonly rows: readonly SampleRow[] },
): void {
  const path = join(folder, 'src', `${node.fields.module.replaceAll('.', '/')}.py`);
  mkdirSync(dirname(path), { recursive: true });
  const text = [
    'from pyspark.sql import DataFrame, SparkSession',
    '',
    '',
    `def ${node.fields.function}(spark: SparkSession, options: dict[str, str]) -> DataFrame:`,
    '    return spark.readStream.load(',
    `        ${JSON.stringify(standInPath(ground, node))},`,
    '        format="json",',
    `        schema=${JSON.stringify(sampleSchema(node, rows))},`,
    '    )',
    '',
  ];
  writeFileSync(path, text.join('\n'));
}
