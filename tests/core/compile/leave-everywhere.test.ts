/** A missing file is left for one of the keys that refer to it, or for all of them in one step. */
import { expect, test } from 'vitest';
import type { Problem } from '#core/compiler.ts';
import { createCompiler } from '#core/create-compiler.ts';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { execute } from '#core/editing/execute.ts';
import { upload } from '../../support/convert-uploads.ts';
import { tableEntry } from '../../support/import-dlt-meta.ts';

const entryOf = (table: string, rules: string) =>
  tableEntry(table, { bronze_data_quality_expectations_json_dev: rules });

const compiler = createCompiler();
const { pipeline, legacy, layout } = compiler.import(
  {
    uploads: [
      upload('onboarding.json', [
        entryOf('orders', 'dqe/shared.json'),
        entryOf('items', 'dqe/shared.json'),
        entryOf('alone', 'dqe/alone.json'),
      ]),
    ],
    importer: 'auto',
    environments: [],
  },
  () => undefined,
);
const start: WorkspaceDocument = { pipeline, legacy, layout, output: { exporter: 'lakeflow' } };

const missing = (document: WorkspaceDocument): readonly Problem[] =>
  compiler.check(document).problems.filter(({ code }) => code === 'import/dlt-meta/missing-file');
const severities = (document: WorkspaceDocument): readonly string[] =>
  missing(document)
    .map(({ node, severity }) => `${node} ${severity}`)
    .sort();
const titles = (problem: Problem | undefined): readonly string[] =>
  problem?.ways?.map(({ title }) => title) ?? [];

function taking(document: WorkspaceDocument, table: string, title: string): WorkspaceDocument {
  const problem = missing(document).find(({ node }) => node === `bronze.${table}`);
  const way = problem?.ways?.find((one) => one.title === title);
  if (!way) throw new Error(`${table} has no way ${title}.`);
  return execute(document, way.command).document;
}

test('all are offered only where there are several', () => {
  const offered = new Map(
    missing(start).map((problem) => [problem.node as string, titles(problem)]),
  );
  expect(offered.get('bronze.orders')).toEqual(['Stub', 'Ignore', 'Leave all 2']);
  expect(offered.get('bronze.items')).toEqual(['Stub', 'Ignore', 'Leave all 2']);
  expect(offered.get('bronze.alone')).toEqual(['Stub', 'Ignore']);
});

test('one, or all of one file, become notes, each of which can be asked again', () => {
  expect(severities(taking(start, 'orders', 'Ignore'))).toEqual([
    'bronze.alone error',
    'bronze.items error',
    'bronze.orders info',
  ]);
  const all = taking(start, 'items', 'Leave all 2');
  expect(severities(all)).toEqual([
    'bronze.alone error',
    'bronze.items info',
    'bronze.orders info',
  ]);
  expect(severities(taking(all, 'orders', 'Ask again'))).toContain('bronze.orders error');
});
