/** The same pipeline gives the same bytes, whatever the order its nodes were added in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pipeline } from '#core/model/pipeline.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../support/build-pipeline.ts';
import { corpusCases } from '../../../support/corpus.ts';
import { readUploads } from '../../../support/read-uploads.ts';
import { writePipeline } from './write-pipeline.ts';

const clashing = pipelineOf(
  [
    filesNode('orders'),
    completeSource('kafka', 'events'),
    tableNode('bronze.orders', 'source.orders'),
    { ...tableNode('bronze.orders', 'source.events'), id: 'bronze.orders_2' as never },
    tableNode('silver.orders', 'bronze.orders'),
    sinkNode('orders', 'source.orders'),
  ],
  {
    environments: ['dev', 'prd'],
    variables: { b: { dev: '1' }, a: { prd: '2' } },
    secrets: { z: { scope: 's', key: 'k' }, y: { scope: 's', key: 'k' } },
  },
);
const pipelines: readonly Pipeline[] = [
  clashing,
  ...corpusCases.map(({ uploads }) => readUploads(uploads)),
];

function shuffled<T>(
  record: Readonly<Record<string, T>>,
  order: readonly number[],
): Record<string, T> {
  const entries = Object.entries(record).map((entry, index) => ({
    entry,
    at: order[index] ?? index,
  }));
  return Object.fromEntries(entries.sort((a, b) => a.at - b.at).map(({ entry }) => entry));
}

test('files, traces and reports do not depend on the order of nodes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...pipelines),
      fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
      fc.constantFrom('json' as const, 'yaml' as const),
      (pipeline, order, specFormat) => {
        const first = writePipeline(pipeline, { specFormat });
        const again = writePipeline(
          {
            ...pipeline,
            nodes: shuffled(pipeline.nodes, order),
            variables: shuffled(pipeline.variables, order),
            secrets: shuffled(pipeline.secrets, order),
          },
          { specFormat },
        );
        expect(again.texts).toEqual(first.texts);
        expect(again.files.map(({ path }) => path)).toEqual(first.files.map(({ path }) => path));
        expect(again.diagnostics).toEqual(first.diagnostics);
      },
    ),
    { numRuns: 60 },
  );
});

test('files come in the order of their paths, each path once', () => {
  for (const pipeline of pipelines) {
    const paths = writePipeline(pipeline).files.map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)].sort());
  }
});

test('nothing of the pipeline is changed', () => {
  const before = JSON.stringify(pipelines);
  for (const pipeline of pipelines) writePipeline(pipeline);
  expect(JSON.stringify(pipelines)).toBe(before);
});

test('every trace leads to a file, and to a value in it', () => {
  for (const pipeline of pipelines) {
    const { traces, texts } = writePipeline(pipeline);
    for (const { file, path } of [...traces.values()].flat()) {
      let value: unknown = JSON.parse(texts[file] ?? '');
      for (const key of path) value = (value as Record<string, unknown>)[key];
      expect(value, `${file} ${path.join('.')}`).toBeDefined();
    }
  }
});
