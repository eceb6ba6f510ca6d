/** Whatever tables and sinks are called, no two of them share a name or a file once they are written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planPipeline } from '#core/declarative/plan-pipeline.ts';
import { runtimes } from '#core/declarative/runtimes.ts';
import { openBook } from '#core/exporters/book.ts';
import { placingOf, withPlainSchemas } from '#core/exporters/spark/placing.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';
import {
  completeSource,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../support/build-pipeline.ts';
import { writeDatabricks } from '../databricks/write-databricks.ts';
import { writeSpark } from './write.ts';

const environments = ['dev', 'prod'];

const alike = ['a-b', 'a b', 'a_b', 'A-B', 'a--b', 'a_b_2', '{x}-b', '{x} b', 'ä', 'ö', '-', '+'];

const drawn = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('streaming-table', 'temporary-view', 'sink', 'private', 'quarantine'),
    name: fc.constantFrom(...alike),
    layer: fc.constantFrom('silver', 'gold'),
    database: fc.constantFrom('main.raw data', 'main.raw-data', 'main.raw_data', undefined),
    reads: fc.nat(),
  }),
  // The rule for one writer of each table looks after those that are called the same.
  {
    minLength: 2,
    maxLength: 12,
    selector: ({ kind, name, database }) =>
      `${kind === 'private' ? undefined : database} ${name}`.toLowerCase(),
  },
);

const designs: fc.Arbitrary<Pipeline> = drawn.map((all) => {
  const nodes: PipelineNode[] = [completeSource('cloud-files', 'files')];
  for (const [index, { kind, name, layer, database, reads }] of all.entries()) {
    const readable = nodes.filter(({ type }) => type !== 'sink');
    const from = readable[reads % readable.length]?.id ?? '';
    if (kind === 'sink') {
      const flows = { out: { from } };
      nodes.push({ ...sinkNode(`s${index}`, from, { flows, layer: 'gold' }), name });
      continue;
    }
    const id = `${layer}.t${index}` as NodeId;
    const isView = kind === 'temporary-view';
    const fields = {
      kind: isView ? ('temporary-view' as const) : ('streaming-table' as const),
      database: kind === 'private' ? undefined : database,
      ...(kind === 'private' && { private: true }),
      ...(kind === 'quarantine' && {
        quarantine: { mode: 'table' as const },
        expectations: [{ name: 'r', constraint: 'id > 0', action: 'drop' as const }],
      }),
      flowId: `flow_${index}`,
    };
    nodes.push({ ...tableNode(id, from, fields), name });
  }
  return pipelineOf(nodes, { environments, variables: { x: { dev: 'a', prod: 'c' } } });
});

function expectApart(names: readonly string[]): void {
  const lower = names.map((name) => name.toLowerCase());
  expect(lower, names.join(' · ')).toHaveLength(new Set(lower).size);
}

describe('on Spark', () => {
  test('every dataset, sink and flow has a plain name of its own, in every environment', () => {
    fc.assert(
      fc.property(designs, (designed) => {
        const { pipeline } = withPlainSchemas(designed);
        const { modules } = planPipeline(pipeline, {
          runtime: runtimes['spark-4.3'],
          place: placingOf(pipeline).place,
          book: openBook(),
          report: () => undefined,
        });
        const declarations = modules.flatMap((module) => module.declarations);
        for (const environment of environments) {
          const named = declarations.flatMap((one) =>
            'name' in one
              ? [{ kind: one.kind, name: resolve(one.name, pipeline.variables, environment) }]
              : [],
          );
          for (const { name } of named) expect(name).toMatch(/^\w+(?:\.\w+)*$/);
          expectApart(named.flatMap(({ kind, name }) => (kind === 'flow' ? [] : [name])));
          expectApart(named.flatMap(({ kind, name }) => (kind === 'flow' ? [name] : [])));
        }
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['Spark', (design: Pipeline) => writeSpark(design).files],
  ['Databricks, Python', (design: Pipeline) => writeDatabricks(design, 'python').files],
  ['Databricks, SQL', (design: Pipeline) => writeDatabricks(design, 'sql').files],
])('%s: every file has a path of its own on disks that know no letter case', (_, write) => {
  fc.assert(
    fc.property(designs, (design) => {
      expectApart(write(design).map(({ path }) => path.replace(/\.(?:py|sql)$/, '')));
    }),
    { numRuns: 60 },
  );
});
