/** Whatever somebody draws: what has no error is what the framework accepts, and nothing is lost in silence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileProject } from '#core/compile/compile-project.ts';
import type { Written } from '#core/exporters/define.ts';
import { flowsOf, nodesOf } from '#core/model/graph.ts';
import type { NodeId, NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import {
  completeSource,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../support/build-pipeline.ts';
import { faultsOf } from './wrong-files.ts';

const sources = [
  completeSource('cloud-files', 'files'),
  completeSource('delta-table', 'outside'),
  completeSource('kafka', 'topic', {
    schema: {
      type: 'struct',
      fields: [{ name: 'id', type: 'long', nullable: true, metadata: {} }],
    },
  }),
  completeSource('snapshot-files', 'snapshots'),
  completeSource('batch-files', 'batch'),
  completeSource('jdbc', 'erp'),
  completeSource('sql', 'query'),
  completeSource('python', 'function'),
];
const layers = ['bronze', 'silver', 'gold'] as const;
const tableIds = layers.flatMap((layer) => [`${layer}.a`, `${layer}.b`]);
const readable = fc.constantFrom(...sources.map(({ id }) => id), ...tableIds, 'bronze.missing');
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });

const plainFlow = fc.record({
  from: readable,
  mode: sometimes(fc.constantFrom('stream' as const, 'batch' as const)),
  select: sometimes(fc.constant(['id', 'day'])),
  where: sometimes(fc.constant(['id > 0', 'day OR id'])),
  refine: sometimes(fc.constant({ where: ['id > 1'] })),
  once: sometimes(fc.constant(true)),
  options: sometimes(fc.constant({ startingVersion: '1' })),
  changeFeed: sometimes(fc.constant(['insert' as const])),
});
const queryFlow = fc
  .record({
    from: readable,
    lookup: sometimes(fc.record({ from: readable, mode: fc.constantFrom('stream', 'batch') })),
    mode: sometimes(fc.constantFrom('stream' as const, 'batch' as const)),
    hasWith: fc.boolean(),
  })
  .map(({ from, lookup, mode, hasWith }) => ({
    from,
    mode,
    alias: 'x',
    ...(lookup && { lookups: { y: lookup } }),
    query: `${hasWith ? 'WITH z AS (SELECT 1)\n' : ''}SELECT * FROM x${lookup ? ' JOIN y' : ''};`,
  }));
// Absent settings are absent in the model, too.
const anyFlow = fc
  .oneof(plainFlow, queryFlow)
  .map((flow) => JSON.parse(JSON.stringify(flow)) as Flow);

const anyTable = (id: string) =>
  fc
    .record({
      kind: fc.constantFrom('streaming-table', 'materialized-view', 'temporary-view'),
      flows: fc.array(anyFlow, { minLength: 1, maxLength: 2 }),
      capture: sometimes(fc.constantFrom('changes', 'snapshots')),
      quarantine: sometimes(fc.constantFrom('flag', 'table')),
      hasPlace: fc.boolean(),
    })
    .map(({ kind, flows, capture, quarantine, hasPlace }): PipelineNode => {
      const fields = {
        kind,
        flows: Object.fromEntries(flows.map((flow, index) => [`flow_${index}`, flow])),
        expectations: [{ name: 'a', constraint: 'id > 0', action: 'warn' }],
        ...(quarantine && {
          quarantine: { mode: quarantine, table: `${id.replace('.', '_')}_bad` },
        }),
        ...(capture === 'changes' && {
          changeCapture: { keys: ['id'], sequenceBy: 'struct(day, id)', scdType: '1' },
        }),
        ...(capture === 'snapshots' && { snapshotCapture: { keys: ['id'], scdType: '2' } }),
        ...(!hasPlace && { database: undefined }),
      } as Partial<NodeOf<'table'>['fields']>;
      return tableNode(id, '', fields);
    });

const anyDesign: fc.Arbitrary<Pipeline> = fc
  .tuple(fc.tuple(...tableIds.map(anyTable)), readable)
  .map(([tables, read]) => pipelineOf([...sources, ...tables, sinkNode('out', read)]));

/** What tables of a kind can read, so that most designs have no error. */
const sensible = {
  'streaming-table': ['source.files', 'source.outside', 'source.topic', 'source.query'],
  'materialized-view': ['source.outside', 'source.batch', 'source.erp', 'source.query'],
  'temporary-view': ['source.files', 'source.outside', 'source.function'],
} as const;

const sensibleTable = (id: string, below: readonly string[]) =>
  fc
    .constantFrom(...(Object.keys(sensible) as (keyof typeof sensible)[]))
    .chain((kind) =>
      fc.record({
        kind: fc.constant(kind),
        from: fc.constantFrom(...sensible[kind], ...below, ...below),
        lookup: sometimes(fc.constantFrom('source.outside', 'source.erp', 'source.batch')),
        style: fc.constantFrom('plain', 'select', 'query', 'refine'),
        quarantine: sometimes(fc.constantFrom('flag', 'table')),
        hasPlace: fc.boolean(),
      }),
    )
    .map(({ kind, from, lookup, style, quarantine, hasPlace }): PipelineNode => {
      const query = `SELECT * FROM x${lookup ? ' JOIN y USING (id)' : ''}`;
      const flow: Flow = {
        from,
        ...(style === 'select' && { select: ['id', 'day'], where: ['id > 0'] }),
        ...(style === 'refine' && { refine: { select: ['id'] } }),
        ...(style === 'query' && { alias: 'x', query }),
        ...(style === 'query' && lookup && { lookups: { y: { from: lookup } } }),
      };
      return tableNode(id, '', {
        kind,
        flows: { main: flow },
        expectations: [{ name: 'a', constraint: 'id > 0', action: 'drop' }],
        ...(quarantine && { quarantine: { mode: quarantine, table: 'bad' } }),
        ...(hasPlace ? {} : { database: undefined }),
      });
    });

const sensibleDesign: fc.Arbitrary<Pipeline> = fc
  .tuple(
    sensibleTable('bronze.a', []),
    sensibleTable('silver.b', ['bronze.a']),
    sensibleTable('gold.c', ['bronze.a', 'silver.b']),
  )
  .map((tables) => pipelineOf([...sources, ...tables]));

const compile = (pipeline: Pipeline) =>
  compileProject(pipeline, { exporter: 'lakeflow' }, undefined);

/** Whether a field, or one it is part of, or a part of it, is placed or lost. */
function isAccounted({ traces, losses }: Written, node: NodeId, field: readonly string[]): boolean {
  const known = [...(traces.get(node) ?? []), ...(losses.get(node) ?? [])];
  return known.some(({ field: one }) =>
    one.slice(0, field.length).every((key, index) => key === field[index]),
  );
}

describe('any design', () => {
  test('that has no error is what the framework accepts', () => {
    let sound = 0;
    fc.assert(
      fc.property(sensibleDesign, (pipeline) => {
        const { written, diagnostics } = compile(pipeline);
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        // Rules about the files themselves are what is tested here.
        if (errors.some(({ code }) => !code.startsWith('lakeflow/'))) return;
        sound += 1;
        expect(faultsOf(written, pipeline)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(sound).toBeGreaterThan(30);
  }, 60_000);

  // The framework refuses a whole pipeline for one spec that it does not take.
  test('is written so that the framework accepts it, errors or not', () => {
    fc.assert(
      fc.property(anyDesign, (pipeline) => {
        expect(faultsOf(compile(pipeline).written, pipeline)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('is written whole, or says what is not', () => {
    fc.assert(
      fc.property(anyDesign, (pipeline) => {
        const { written } = compile(pipeline);
        for (const node of nodesOf(pipeline)) {
          for (const [name, flow] of Object.entries(flowsOf(node))) {
            for (const key of Object.keys(flow)) {
              const field = ['flows', name, key];
              const isSaid = isAccounted(written, node.id, field);
              expect(isSaid, `${node.id} ${field.join('.')}`).toBe(true);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('has views and flows that are unique in their pipeline', () => {
    fc.assert(
      fc.property(anyDesign, (pipeline) => {
        const { files } = compile(pipeline).written;
        const views = files.flatMap(({ kind, text }) => {
          if (kind !== 'spec') return [];
          const spec = JSON.parse(text) as Readonly<Record<string, unknown>>;
          const names = text.match(/"v_\w+": \{/g) ?? [];
          const own = typeof spec.sourceViewName === 'string' ? [spec.sourceViewName] : [];
          return [...names, ...own].map((view) => `${String(spec.dataFlowGroup)} ${view}`);
        });
        expect(new Set(views).size).toBe(views.length);
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
