/** Which nodes can be streamed from, and which flows read in batch. */
import type { Flow } from '#core/node-types/flow.ts';
import type { PipelineNode } from './pipeline.ts';

/** Whether a node has to be read as a whole each time: there is nothing to stream from it. */
export function isBatchOnly(node: PipelineNode): boolean {
  if (node.type === 'table') return node.fields.kind === 'materialized-view';
  return node.type === 'jdbc' || node.type === 'batch-files';
}

/** Whether a table reads everything in batch, whatever its flows say. */
export function readsBatch(node: PipelineNode): boolean {
  if (node.type !== 'table') return false;
  return node.fields.kind === 'materialized-view' || node.fields.snapshotCapture !== undefined;
}

/** A flow that reads `source`, in the only mode that works where there is only one. */
export function newFlow(source: PipelineNode, reader: PipelineNode): Flow {
  const needsBatch = isBatchOnly(source) && !readsBatch(reader);
  return { from: source.id, ...(needsBatch && { mode: 'batch' }) };
}
