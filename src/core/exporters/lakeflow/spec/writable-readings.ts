/** Picks the flows of a node that can be written. Rules report what is wrong with the others. */
import type { Pipeline } from '#core/model/pipeline.ts';
import { type Reading, readingsOf, type WrittenNode } from './reading.ts';

/** @returns the main flow first; empty: there is nothing to write a spec from */
export function writableReadings(node: WrittenNode, pipeline: Pipeline): readonly Reading[] {
  const [main, ...others] = readingsOf(node, pipeline);
  const capturesSnapshots = node.type === 'table' && node.fields.snapshotCapture !== undefined;
  if (!main || (main.sourceType === 'snapshot' && !capturesSnapshots)) return [];
  return [main, ...others.filter((one) => !capturesSnapshots && one.sourceType !== 'snapshot')];
}
