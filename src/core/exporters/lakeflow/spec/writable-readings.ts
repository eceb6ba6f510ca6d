/** Picks the flows of a node that can be written. Rules report what is wrong with the others. */
import type { Pipeline } from '#core/model/pipeline.ts';
import { needsSnapshots } from './inputs.ts';
import { isTemporaryView, type Reading, readingsOf, type WrittenNode } from './reading.ts';
import { specKindOf } from './spec-kind.ts';

/** @returns the main flow first; empty: there is nothing to write a spec from */
export function writableReadings(node: WrittenNode, pipeline: Pipeline): readonly Reading[] {
  // A temporary view is part of the configs of what reads it.
  if (isTemporaryView(node)) return [];
  const [main, ...others] = readingsOf(node, pipeline).filter(
    (reading) => reading.shape !== 'query' || !needsSnapshots(pipeline, reading),
  );
  const capturesSnapshots = node.type === 'table' && node.fields.snapshotCapture !== undefined;
  if (!main || (main.sourceType === 'snapshot' && !capturesSnapshots)) return [];
  const readings = [
    main,
    ...others.filter((one) => !capturesSnapshots && one.sourceType !== 'snapshot'),
  ];
  return specKindOf(node, readings, pipeline) === undefined ? [] : readings;
}
