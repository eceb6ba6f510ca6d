/** Edits a written file as a user would, for tests of taking edits back. */
import type { EditResult } from '#core/exporters/define.ts';
import { lakeflow } from '#core/exporters/lakeflow/lakeflow.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { filesNode, pipelineOf, tableNode } from '../../../../support/build-pipeline.ts';
import { writePipeline } from '../write-pipeline.ts';

export type Json = Record<string, unknown>;

/** Sets, or with `undefined` removes, the value at a dotted path. */
export function setIn(root: unknown, path: string, value: unknown): void {
  const keys = path.split(' ');
  const last = keys.pop() ?? '';
  let inside = root as Json;
  for (const key of keys) {
    inside[key] ??= {};
    inside = inside[key] as Json;
  }
  if (value === undefined) delete inside[last];
  else inside[last] = value;
}

export interface Edit {
  readonly pipeline: Pipeline;
  readonly id: string;
  readonly kind?: string;
  readonly change: (file: Json) => void;
}

export function edit({ pipeline, id, kind = 'spec', change }: Edit): EditResult {
  const { files } = writePipeline(pipeline);
  const before = files.find((file) => file.node === id && file.kind === kind);
  const node = pipeline.nodes[id as NodeId];
  if (!before || !node) throw new Error(`${id} has no ${kind}`);
  const value = JSON.parse(before.text) as Json;
  change(value);
  const text = `${JSON.stringify(value, null, 2)}\n`;
  return lakeflow.takeEdit({ node, before, text }, pipeline);
}

/** The project after an edit that has to be taken. */
export function taken(of: Edit): Pipeline {
  const result = edit(of);
  if (!result.ok) throw new Error(result.findings.map(({ message }) => message).join('\n'));
  const nodes = Object.fromEntries(result.nodes.map((node) => [node.id, node]));
  return { ...of.pipeline, nodes: { ...of.pipeline.nodes, ...nodes } };
}

export function valueIn(root: unknown, path: string): unknown {
  return path
    .split(' ')
    .reduce<unknown>((inside, key) => (inside as Json | undefined)?.[key], root);
}

export const specOf = (pipeline: Pipeline, id: string, kind = 'spec'): Json => {
  const file = writePipeline(pipeline).files.find((one) => one.node === id && one.kind === kind);
  return JSON.parse(file?.text ?? '{}') as Json;
};

/** A bronze and a silver table with something of everything. */
export const bronze = pipelineOf([
  filesNode('orders'),
  tableNode('bronze.orders', 'source.orders', {
    comment: 'raw',
    expectations: [
      { name: 'a', constraint: 'a = 1 OR b = 1', action: 'drop' },
      { name: 'b', constraint: 'b > 0', action: 'warn' },
    ],
    quarantine: { mode: 'table', table: 'bad', rules: [{ name: 'q', condition: 'x IS NULL' }] },
  }),
  tableNode('silver.orders', 'bronze.orders', {
    flows: { orders: { from: 'bronze.orders', where: ['id > 0'], select: ['id', 'ts'] } },
    changeCapture: { keys: ['id'], sequenceBy: 'ts, n', scdType: '2', exceptColumns: ['n'] },
  }),
]);
