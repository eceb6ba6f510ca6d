/** Picks the flows of a node that can be written. Rules report what is wrong with the others. */
import { at } from '../book.ts';
import type { Scope } from '../scope.ts';
import { type Reading, readingsOf, type WrittenNode } from './reading.ts';

/** @returns the main flow first; empty: there is nothing to write a spec from */
export function writableReadings(scope: Scope, node: WrittenNode): readonly Reading[] {
  const readings = readingsOf(node, scope.pipeline);
  const [main, ...others] = readings;
  const capturesSnapshots = node.type === 'table' && node.fields.snapshotCapture !== undefined;
  if (!main || (main.sourceType === 'snapshot' && !capturesSnapshots)) return [];
  const appended = others.filter(
    ({ sourceType }) => !capturesSnapshots && sourceType !== 'snapshot',
  );
  loseOthers(scope, node, [main, ...appended]);
  return [main, ...appended];
}

function loseOthers({ book }: Scope, node: WrittenNode, written: readonly Reading[]): void {
  const names = new Set(written.map(({ name }) => name));
  for (const name of Object.keys(node.fields.flows)) {
    if (names.has(name)) continue;
    const reason = 'It reads nothing that exists, or cannot append to a table of snapshots.';
    book.lose(at(node.id, ['flows', name]), reason);
  }
}
