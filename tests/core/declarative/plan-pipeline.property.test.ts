/** Whatever is designed, what a plan declares reads only what is declared, in a mode it has. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Declaration, Input } from '#core/declarative/plan.ts';
import { planPipeline } from '#core/declarative/plan-pipeline.ts';
import { runtimes } from '#core/declarative/runtimes.ts';
import { openBook } from '#core/exporters/book.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { completeSource, pipelineOf, sinkNode, tableNode } from '../../support/build-pipeline.ts';

const mode = fc.constantFrom('stream' as const, 'batch' as const, undefined);

/** Most read views, which are declared for each mode they are read in. */
const drawn = fc.array(
  fc.record({
    kind: fc.constantFrom('temporary-view', 'temporary-view', 'streaming-table', 'sink'),
    name: fc.constantFrom('a', 'b', 'c', 'd'),
    flows: fc.array(fc.record({ from: fc.nat(), lookup: fc.nat(), mode, once: fc.boolean() }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  { minLength: 1, maxLength: 9 },
);

const sources = (['cloud-files', 'batch-files', 'jdbc'] as const).map((type) =>
  completeSource(type, type),
);

const designs: fc.Arbitrary<Pipeline> = drawn.map((all) => {
  const nodes: PipelineNode[] = [...sources];
  for (const [index, { kind, name, flows: given }] of all.entries()) {
    const readable = nodes.filter(({ type }) => type !== 'sink').map(({ id }) => id);
    const idAt = (place: number): string => readable[place % readable.length] ?? '';
    const flows = given.map((one, count): readonly [string, Flow] => [
      `flow_${count}`,
      {
        from: idAt(one.from),
        alias: 'a',
        lookups: { b: { from: idAt(one.lookup), mode: one.mode } },
        query: 'SELECT * FROM a JOIN b USING (id)',
        mode: one.mode,
        once: one.once,
      },
    ]);
    const fields = { flows: Object.fromEntries(flows) };
    // Two sinks of one name are refused by a rule.
    if (kind === 'sink') nodes.push({ ...sinkNode(`s_${name}`, '', fields), name });
    else if (kind === 'streaming-table') nodes.push(tableNode(`silver.t${index}`, '', fields));
    else nodes.push({ ...tableNode(`silver.v${index}`, '', { ...fields, kind }), name });
  }
  return pipelineOf(nodes);
});

interface Plan {
  readonly declarations: readonly Declaration[];
  /** Names of datasets, and whether a stream can read them. */
  readonly streams: ReadonlyMap<string, boolean>;
  /** What is read of the pipeline's own. */
  readonly inputs: readonly Input[];
}

function planOf(pipeline: Pipeline, runtime: (typeof runtimes)[keyof typeof runtimes]): Plan {
  const { modules } = planPipeline(pipeline, {
    runtime,
    place: (database, name) => (database === undefined ? name : `${database}.${name}`),
    book: openBook(),
    report: () => undefined,
  });
  const declarations = modules.flatMap((module) => module.declarations);
  const queries = declarations.flatMap((one) => {
    if ('queries' in one) return one.queries;
    return one.kind === 'flow' ? [one.query] : [];
  });
  return {
    declarations,
    streams: new Map(
      declarations.flatMap((one) =>
        'queries' in one ? [[one.name, one.kind !== 'materialized-view']] : [],
      ),
    ),
    inputs: queries
      .flatMap((query): readonly Input[] => query.inputs)
      .filter(({ from }) => pipeline.nodes[from]?.type === 'table'),
  };
}

describe.each(Object.values(runtimes))('on $title', (runtime) => {
  test('what is read is declared, and can be read so', () => {
    fc.assert(
      fc.property(designs, (pipeline) => {
        const { streams, inputs } = planOf(pipeline, runtime);
        for (const { read, mode: wanted } of inputs) {
          if (read.kind !== 'table') continue;
          const streamed = streams.get(read.name);
          expect(streamed, read.name).toBeDefined();
          if (wanted === 'stream') expect(streamed, read.name).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a chain of thousands is planned', () => {
    const count = 3000;
    const tables = Array.from({ length: count }, (_, place) => {
      // Those that are read have the later ids.
      const from = place + 1 < count ? `silver.t${place + 1}` : 'source.jdbc';
      const kind = place % 2 === 0 ? 'temporary-view' : 'streaming-table';
      return tableNode(`silver.t${place}`, from, { kind });
    });
    const { declarations } = planOf(pipelineOf([...sources, ...tables]), runtime);
    expect(declarations).toHaveLength(count);
  });

  test('no two datasets, sinks or flows have a name in common', () => {
    fc.assert(
      fc.property(designs, (pipeline) => {
        const { declarations } = planOf(pipeline, runtime);
        const isFlow = ({ kind }: Declaration): boolean => kind === 'flow';
        for (const some of [
          declarations.filter(isFlow),
          declarations.filter((one) => !isFlow(one)),
        ]) {
          const names = some.flatMap((one) => ('name' in one ? [one.name.toLowerCase()] : []));
          expect(names).toHaveLength(new Set(names).size);
        }
      }),
      { numRuns: 150 },
    );
  });
});
