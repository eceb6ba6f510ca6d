/** Picks the flows of a node that can be written, and reports those that cannot. */
import { labelOf } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { lose, notify, type Scope } from '../scope.ts';
import { type Reading, readingsOf, type WrittenNode } from './reading.ts';

/** @returns the main flow first; empty: there is nothing to write a spec from, and why was reported */
export function writableReadings(scope: Scope, node: WrittenNode): readonly Reading[] {
  const readings = readingsOf(node, scope.pipeline);
  reportDangling(scope, node, readings);
  const [main, ...others] = readings;
  if (!main) {
    notify(scope, 'reads-nothing', {
      severity: 'error',
      node: node.id,
      field: ['flows'],
      message: `${labelOf(node)} reads nothing, so no config was written for it.`,
      hint: 'Link it to the source or table it should read.',
    });
    return [];
  }
  const capturesSnapshots = node.type === 'table' && node.fields.snapshotCapture !== undefined;
  if (main.sourceType === 'snapshot' && !capturesSnapshots) {
    notify(scope, 'snapshot-keys', {
      severity: 'error',
      node: node.id,
      field: node.type === 'table' ? ['snapshotCapture'] : ['flows'],
      message: `${labelOf(node)} reads snapshot files, but does not say by which keys they are compared, so no config was written for it.`,
      hint: 'Set the keys and the SCD type of its snapshots.',
    });
    return [];
  }
  return [
    main,
    ...others.filter((reading) => canAppend(scope, node, { reading, capturesSnapshots })),
  ];
}

function canAppend(
  scope: Scope,
  node: WrittenNode,
  {
    reading,
    capturesSnapshots,
  }: { readonly reading: Reading; readonly capturesSnapshots: boolean },
): boolean {
  if (!capturesSnapshots && reading.sourceType !== 'snapshot') return true;
  lose(scope, 'append-to-snapshot', {
    node: node.id,
    field: ['flows', reading.name],
    message: `The flow ${reading.name} cannot append to ${labelOf(node)}, which is kept in step with snapshots.`,
    hint: 'Only the main flow is written. Let the other flow write to a table of its own.',
    reason: 'No flow can append to a table that is kept in step with snapshots.',
  });
  return false;
}

function reportDangling(scope: Scope, node: WrittenNode, readings: readonly Reading[]): void {
  const alive = new Set(readings.map(({ name }) => name));
  for (const [name, { from }] of Object.entries(node.fields.flows)) {
    if (alive.has(name)) continue;
    const isSink = scope.pipeline.nodes[from as NodeId]?.type === 'sink';
    lose(scope, 'reads-nothing', {
      node: node.id,
      field: ['flows', name],
      message: isSink
        ? `The flow ${name} of ${labelOf(node)} reads ${from}, which is a sink and cannot be read.`
        : `The flow ${name} of ${labelOf(node)} reads ${from}, which is not in the project.`,
      hint: 'The flow is left out. Link it to another source, or remove it.',
      reason: 'What it reads cannot be read.',
    });
  }
}
