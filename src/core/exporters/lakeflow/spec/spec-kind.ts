/** Which kind of spec describes a table or sink. */
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { isAtDefaultPlace } from '../default-place.ts';
import { isSqlOnly } from './inputs.ts';
import type { Reading, WrittenNode } from './reading.ts';

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
  if (isComputed(node, readings)) {
    // A flow spec always makes a streaming table, and a standard spec that reads in batch fails.
    return computationOf(node, readings, pipeline) && 'materialized-view';
  }
  if (!main || readings.length > 1 || main.runsOnce || main.shape === 'refined') return 'flow';
  // A rule reports what captures changes and is read in batch; a standard spec of it would fail.
  if (capturesInBatch(node, main)) return 'flow';
  return main.shape === 'plain' || isSqlOnly(pipeline, main) ? 'standard' : 'flow';
}

function capturesInBatch(node: WrittenNode, { mode }: Reading): boolean {
  if (node.type !== 'table' || mode === 'stream') return false;
  return node.fields.changeCapture !== undefined && !node.fields.snapshotCapture;
}

/**
 * Whether a table is computed anew with each refresh. So is a streaming table that reads a source
 * in batch, which a rule reports: the framework knows no other way.
 */
export function isComputed(
  node: WrittenNode,
  readings: readonly Reading[],
): node is NodeOf<'table'> {
  if (node.type !== 'table') return false;
  const { kind, changeCapture, snapshotCapture } = node.fields;
  // A rule reports views that capture changes.
  if (changeCapture || snapshotCapture) return false;
  const [main] = readings;
  const readsWhole = readings.length === 1 && main?.mode === 'batch' && !main.runsOnce;
  return kind === 'materialized-view' || (readsWhole && main.shape !== 'refined');
}

/** What a materialized view is computed from: one statement, or a view that reads for it. */
export type Computation = 'statement' | 'source-view';

/** @returns absent: the framework computes no such view */
export function computationOf(
  node: NodeOf<'table'>,
  readings: readonly Reading[],
  pipeline: Pipeline,
): Computation | undefined {
  if (isNamedByToken(node)) return undefined;
  const isStatement = readings.every((reading) => isSqlOnly(pipeline, reading));
  // Only a source view marks bad rows.
  const marksRows = node.fields.quarantine?.mode === 'flag';
  const [only] = readings.length === 1 ? readings : [];
  const isReadable = isStatement || (only !== undefined && isReadApart(only));
  if (isReadable && (marksRows || !isStatement) && isAtDefaultPlace(pipeline, node)) {
    return 'source-view';
  }
  return isStatement ? 'statement' : undefined;
}

/** Tokens are not filled in where a spec names a materialized view. */
export function isNamedByToken({ name }: NodeOf<'table'>): boolean {
  return name.includes('{');
}

/** Whether a source view reads it in batch. It always reads the whole table, never its changes. */
export function isReadApart({ shape, sourceType, flow }: Reading): boolean {
  const isBatch = sourceType !== 'kafka' && sourceType !== 'cloudFiles';
  return shape === 'plain' && isBatch && flow.changeFeed === undefined;
}
