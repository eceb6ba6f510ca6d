/**
 * The ledger of a project: every leaf of every legacy document with its status, and the way back
 * from the model to the legacy text.
 *
 * Complete by construction: it walks the documents, not a list of known keys.
 */
import type { Written } from '#core/exporters/define.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { SourceDocument } from '#core/text/source-tree.ts';
import type { Fates } from './fates.ts';
import { type Judgement, judgeLeaf } from './judge-leaf.ts';
import { eachLeaf, type Leaf } from './leaf.ts';
import { type LedgerCounts, type LedgerStatus, ledgerStatuses } from './ledger.ts';
import { indexTraces } from './trace-index.ts';

export interface LedgerEntry extends Judgement {
  readonly document: SourceDocument;
  readonly leaf: Leaf;
}

export interface Ledger {
  /** In the order of the files and of the text in them. */
  readonly entries: readonly LedgerEntry[];
  readonly counts: LedgerCounts;
  /** Entries by the node they became part of. */
  readonly byNode: ReadonlyMap<NodeId, readonly LedgerEntry[]>;
}

export interface LegacyReading {
  readonly documents: readonly SourceDocument[];
  readonly fates: Fates;
}

export function buildLedger({ documents, fates }: LegacyReading, written: Written): Ledger {
  const specs = new Set(written.files.flatMap(({ kind, path }) => (kind === 'spec' ? [path] : [])));
  const isSpec = (file: string): boolean => specs.has(file);
  const index = indexTraces(written);
  const entries: LedgerEntry[] = [];
  const byNode = new Map<NodeId, LedgerEntry[]>();

  for (const document of documents) {
    eachLeaf(document.root, (leaf) => {
      const { status, nodes, outputs, reason } = judgeLeaf(
        leaf,
        fates.of(leaf.value),
        index,
        isSpec,
      );
      const entry: LedgerEntry = { document, leaf, status, nodes, outputs, reason };
      entries.push(entry);
      for (const node of entry.nodes) {
        const found = byNode.get(node);
        if (found) found.push(entry);
        else byNode.set(node, [entry]);
      }
    });
  }
  return { entries, counts: countStatuses(entries), byNode };
}

/** How many entries there are, in all and of each status. */
export function countStatuses(entries: readonly { readonly status: LedgerStatus }[]): LedgerCounts {
  const counts = { total: entries.length } as Record<LedgerStatus | 'total', number>;
  for (const status of ledgerStatuses) counts[status] = 0;
  for (const { status } of entries) counts[status] += 1;
  return counts;
}
