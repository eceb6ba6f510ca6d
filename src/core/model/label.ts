/** What a node is called in messages: `silver.orders`, `sink.alerts`, `source.orders`. */
import type { PipelineNode } from './pipeline.ts';

/** Ids look the same at first, but keep the name a node was born with. */
export function labelOf(node: PipelineNode): string {
  if (node.name.trim() === '') return node.id;
  if (node.type === 'table') return `${node.fields.layer}.${node.name}`;
  return node.type === 'sink' ? `sink.${node.name}` : `source.${node.name}`;
}
