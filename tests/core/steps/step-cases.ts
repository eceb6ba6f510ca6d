/** The cases that steps are proven with on a real engine: rows that come in, and rows that come out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { queryOf, stagesOf } from '#core/steps/stages.ts';
import type { Step, StepKindId } from '#core/steps/step.ts';
import { pipelineOf, tableNode } from '../../support/build-pipeline.ts';

export interface StepCase {
  readonly kind: StepKindId;
  readonly name: string;
  /** The first is what the flow reads, the others are its lookups. */
  readonly tables: Readonly<
    Record<string, { readonly columns: string; readonly rows: readonly object[] }>
  >;
  /** Those that are read as streams. */
  readonly stream?: readonly string[];
  readonly steps: readonly Step[];
  readonly expect?: readonly Readonly<Record<string, unknown>>[];
  /** What the message says where the rows stop the refresh. */
  readonly fails?: string;
}

export const caseFolder = join(import.meta.dirname, '../../proof/steps');

export const stepCases: readonly StepCase[] = readdirSync(caseFolder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    // The files are ours, and a test reads their steps by the schema.
    const { kind, cases } = JSON.parse(readFileSync(join(caseFolder, file), 'utf8')) as {
      readonly kind: StepKindId;
      readonly cases: readonly Omit<StepCase, 'kind'>[];
    };
    return cases.map((one) => ({ ...one, kind }));
  });

export function flowOf({ tables, stream = [], steps }: StepCase): {
  readonly pipeline: Pipeline;
  readonly flow: Flow;
} {
  const [main = '', ...others] = Object.keys(tables);
  const lookups = Object.fromEntries(
    others.map((alias) => [
      alias,
      { from: `bronze.${alias}`, ...(stream.includes(alias) && { mode: 'stream' as const }) },
    ]),
  );
  const flow: Flow = {
    from: `bronze.${main}`,
    alias: main,
    ...(others.length > 0 && { lookups }),
    ...(stream.includes(main) ? {} : { mode: 'batch' as const }),
    steps,
  };
  const node = tableNode('silver.out', `bronze.${main}`, { flows: { out: flow } });
  return { pipeline: pipelineOf([node]), flow };
}

export function sqlOf(one: StepCase): string {
  const { pipeline, flow } = flowOf(one);
  const node = pipeline.nodes['silver.out' as NodeId];
  return node ? queryOf(stagesOf(pipeline, node, flow)) : '';
}

/** The name of the file that keeps the SQL of a case. */
export function fileOf({ kind, name }: StepCase): string {
  return `${kind}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.sql`;
}
