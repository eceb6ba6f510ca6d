/** Lists the leaves of a ledger again, part by part, each with its status. */
import type { NodeId } from '#core/model/pipeline.ts';
import type { SourceDocument } from '#core/text/source-tree.ts';
import type { Ledger, LedgerPart } from './build-ledger.ts';
import { fatesOf } from './fates.ts';
import { nodeOf } from './judge-leaf.ts';
import { eachLeafIn, type Leaf } from './leaf.ts';
import { type LedgerStatus, ledgerStatuses } from './ledger.ts';

export interface LedgerEntry {
  readonly document: SourceDocument;
  readonly leaf: Leaf;
  readonly status: LedgerStatus;
}

/**
 * Parts in the order of the files and of the text in them.
 * @param node absent: those of all leaves
 */
export function partsOf(ledger: Ledger, node: NodeId | undefined): readonly LedgerPart[] {
  return node === undefined ? ledger.parts : (ledger.byNode.get(node)?.parts ?? []);
}

/** All leaves of a part. */
export function entriesIn(
  { document, whole, first }: LedgerPart,
  { statuses }: Ledger,
): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  eachLeafIn(whole, (leaf) => {
    const status = ledgerStatuses[statuses[first + entries.length] ?? -1];
    if (status) entries.push({ document, leaf, status });
  });
  return entries;
}

/** The leaves that are told with a node, or all there are. */
export function entriesOf(ledger: Ledger, node?: NodeId): readonly LedgerEntry[] {
  return partsOf(ledger, node).flatMap((part) => {
    const entries = entriesIn(part, ledger);
    return node === undefined
      ? entries
      : entries.filter(({ leaf }) => isOfNode(leaf, node, ledger));
  });
}

/** Whether a leaf became part of a node, or became nothing beside leaves that did. */
export function isOfNode(
  { value }: Pick<Leaf, 'value'>,
  node: NodeId,
  { near }: Pick<Ledger, 'near'>,
): boolean {
  return near.get(value) === node || fatesOf(value).some((fate) => nodeOf(fate) === node);
}

/** How many leaves of a part have a status; absent: how many it has. */
export function countIn(
  { first, end }: LedgerPart,
  { statuses }: Ledger,
  status: LedgerStatus | undefined,
): number {
  if (status === undefined) return end - first;
  const wanted = ledgerStatuses.indexOf(status);
  let count = 0;
  for (let leaf = first; leaf < end; leaf += 1) if (statuses[leaf] === wanted) count += 1;
  return count;
}
