/**
 * Export of 2,000 tables to every target, as a download makes it: checked, written, and with its
 * manifest. Beside the least any tool could do in the same process: print the design and all files as
 * JSON, and read the design again. Held besides: three seconds, and the same bytes twice.
 */
import { nativeHash } from '#cli/native-hash.ts';
import { bundleFiles } from '#core/bundle/bundle-files.ts';
import { compileProject } from '#core/compile/compile-project.ts';
import type { OutputSettings } from '#core/editing/document.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import type { NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { layeredProject } from './layered-project.ts';
import { medianMs, printFigures } from './measure.ts';

const tables = Number(process.argv[2] ?? 2000);
const mostSeconds = 3;

const outputs: readonly (readonly [title: string, output: OutputSettings])[] = [
  ['lakeflow', { exporter: 'lakeflow' }],
  ['databricks in Python', { exporter: 'databricks' }],
  ['databricks in SQL', { exporter: 'databricks', options: { databricks: { language: 'sql' } } }],
  ['spark 4.3', { exporter: 'spark' }],
  ['spark 4.1', { exporter: 'spark', options: { spark: { version: '4.1' } } }],
  ['etl on databricks', { exporter: 'etl' }],
  ['etl on spark', { exporter: 'etl', options: { etl: { runtime: 'spark' } } }],
];

/** The layered project with what takes an exporter more than a copy: rules, changes, queries, jobs. */
function variedProject(): Pipeline {
  const { pipeline } = layeredProject(tables);
  const nodes = Object.values(pipeline.nodes).map((node, index) => [node.id, varied(node, index)]);
  return {
    ...pipeline,
    // The same nodes with other fields.
    nodes: Object.fromEntries(nodes) as Pipeline['nodes'],
    jobs: {
      daily: {
        trigger: { kind: 'schedule', cron: '0 0 6 * * ?', timeZone: 'UTC' },
        selection: { tags: ['daily'], upstream: true },
      },
      everything: { trigger: { kind: 'manual' }, selection: {} },
    },
  };
}

function varied(node: PipelineNode, index: number): PipelineNode {
  if (node.type !== 'table') return node;
  const { layer } = node.fields;
  const tags = index % 2 === 0 ? ['daily'] : ['hourly'];
  if (layer === 'bronze') {
    const quarantine = index % 3 === 0 ? { mode: 'table' as const } : undefined;
    return withFields(node, { tags, ...(quarantine && { quarantine }) });
  }
  if (layer === 'gold') {
    const [[name, flow] = ['main', undefined]] = Object.entries(node.fields.flows);
    const alias = 'rows_in';
    const query = `SELECT id, count(*) AS rows FROM ${alias} WHERE id <> '{}' GROUP BY id`;
    const flows = flow && { [name]: { from: flow.from, alias, query } };
    return withFields(node, { tags, kind: 'materialized-view', ...(flows && { flows }) });
  }
  const steps = [
    { kind: 'derive' as const, columns: [{ name: 'day', expression: 'to_date(at)' }] },
  ];
  const flows = Object.fromEntries(
    Object.entries(node.fields.flows).map(([name, flow]) => [name, { ...flow, steps }]),
  );
  const changeCapture = { keys: ['id'], sequenceBy: 'at', scdType: '2' as const };
  return withFields(node, { tags, flows, ...(index % 4 === 0 && { changeCapture }) });
}

function withFields(node: NodeOf<'table'>, fields: Partial<NodeOf<'table'>['fields']>) {
  return { ...node, fields: { ...node.fields, ...fields } };
}

const pipeline = variedProject();
const design = JSON.stringify(pipeline);

const figures = outputs.flatMap(([title, output]) => {
  // Each time from a design of its own, as the worker gets it.
  const write = (): readonly OutputFile[] =>
    bundleFiles(compileProject(JSON.parse(design) as Pipeline, output, undefined), nativeHash);
  const first = bytesOf(write());
  const files = write();
  const isSame = bytesOf(files) === first;
  const ms = medianMs(2, write);
  const yardstickMs = medianMs(5, () => {
    JSON.parse(JSON.stringify(pipeline));
    JSON.stringify(files);
  });
  const detail = `${files.length} files, ${(first.length / 1e6).toFixed(1)} MB`;
  return [
    {
      name: `export of ${tables} tables to ${title}`,
      value: ms / 1000,
      limit: mostSeconds,
      unit: 's',
      detail,
    },
    {
      name: `the same to ${title}, by yardstick`,
      value: ms / yardstickMs,
      limit: 60,
      unit: '× JSON',
      detail: `${ms.toFixed(0)} ms against ${yardstickMs.toFixed(0)} ms`,
    },
    {
      name: `bytes of ${title} that differ the second time`,
      value: isSame ? 0 : 1,
      limit: 0,
      unit: 'exports',
      detail: isSame ? 'the same bytes' : 'OTHER bytes',
    },
  ];
});
process.exitCode = printFigures(figures) ? 0 : 1;

function bytesOf(files: readonly OutputFile[]): string {
  return files.map(({ path, text }) => `${path}\n${text}`).join('\n');
}
