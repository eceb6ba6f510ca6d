/** Which kind of spec describes a table or sink. */
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { isSqlOnly } from './inputs.ts';
import type { Reading, TableOfKind, WrittenNode } from './reading.ts';

/** `historical`: a standard spec that reads by its snapshot settings. */
export type SpecKind = 'standard' | 'flow' | 'historical' | 'materialized-view';

/** @returns absent: the framework has no way to say it */
export function specKindOf(
  node: WrittenNode,
  readings: readonly Reading[],
  pipeline: Pipeline,
): SpecKind | undefined {
  const [main] = readings;
  if (main?.sourceType === 'snapshot') return 'historical';
  if (isComputed(node)) return computedKind(node, readings, pipeline);
  if (!main || readings.length > 1 || main.runsOnce || main.shape === 'refined') return 'flow';
  return main.shape === 'plain' || isSqlOnly(pipeline, main) ? 'standard' : 'flow';
}

/** Whether a table is computed anew with each refresh, from one statement. */
export function isComputed(node: WrittenNode): node is TableOfKind<'materialized-view'> {
  if (node.type !== 'table' || node.fields.kind !== 'materialized-view') return false;
  // A rule reports views that capture changes.
  return !node.fields.changeCapture && !node.fields.snapshotCapture;
}

/** The framework makes streaming tables of all flow specs, so a view is never one. */
function computedKind(
  node: NodeOf<'table'>,
  readings: readonly Reading[],
  pipeline: Pipeline,
): SpecKind | undefined {
  if (!readings.every((reading) => isSqlOnly(pipeline, reading))) {
    const [only] = readings.length === 1 ? readings : [];
    // The framework reads Kafka as a stream only, which a view cannot be computed from.
    const isReadable = only?.shape === 'plain' && only.sourceType !== 'kafka';
    return isReadable ? 'standard' : undefined;
  }
  // Tokens are not replaced in the names of views, and only a source view marks bad rows.
  const isNamedByToken = node.name.includes('{');
  const marksRows = node.fields.quarantine?.mode === 'flag';
  const readsFiles = readings.length === 1 && readings[0]?.sourceType === 'batchFiles';
  return isNamedByToken || marksRows || readsFiles ? 'standard' : 'materialized-view';
}
