/** What a node is called in messages: `silver.orders`, `sink.alerts`, `source.orders`. */
import { counted } from '#core/text/wording.ts';
import type { NodeId, Pipeline, PipelineNode } from './pipeline.ts';

/** Ids look the same at first, but keep the name a node was born with. */
export function labelOf(node: PipelineNode): string {
  if (node.name.trim() === '') return node.id;
  if (node.type === 'table') return `${node.fields.layer}.${node.name}`;
  return node.type === 'sink' ? `sink.${node.name}` : `source.${node.name}`;
}

/** What is read and is not there is called by its id. */
export function labelById({ nodes }: Pick<Pipeline, 'nodes'>, id: string): string {
  const node = Object.hasOwn(nodes, id) ? nodes[id as NodeId] : undefined;
  return node ? labelOf(node) : id;
}

/** One by what it is called, several by their number. */
export function labelOrCount(pipeline: Pick<Pipeline, 'nodes'>, ids: readonly NodeId[]): string {
  const [only] = ids;
  return only !== undefined && ids.length === 1
    ? labelById(pipeline, only)
    : counted(ids.length, 'table');
}
