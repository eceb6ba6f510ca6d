/**
 * The ledger of a project: every leaf of every legacy document with its status, and the way back
 * from the model to the legacy text.
 *
 * Complete by construction: it walks the documents, not a list of known keys. What it keeps of a
 * leaf is its status, one byte; the rest is worked out again for the rows somebody looks at.
 */
import type { Written } from '#core/exporters/define.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { SourceDocument } from '#core/text/source-tree.ts';
import { type Fate, fatesOf } from './fates.ts';
import { nodeOf, type Outcome, statusOf } from './judge-leaf.ts';
import { eachKeyValue, type Leaf, partsIn } from './leaf.ts';
import { type LedgerCounts, type LedgerStatus, ledgerStatuses } from './ledger.ts';
import type { renamedFields } from './renamed-fields.ts';
import { addStatus, noCounts, type OpenCounts } from './status-counts.ts';
import { type WrittenFields, writtenFields } from './trace-index.ts';

/** What is walked at once: one entry of a document that is a list of them, or the document. */
export interface LedgerPart {
  readonly document: SourceDocument;
  readonly whole: Leaf;
  /** The number of its first leaf among those of all parts, and of the first behind it. */
  readonly first: number;
  readonly end: number;
}

/** What the legacy has to say about one node. */
export interface NodeShare {
  readonly counts: LedgerCounts;
  /** Parts with a leaf that became part of the node, in the order of the text. */
  readonly parts: readonly LedgerPart[];
  /** Where the first such leaf of each part begins in its text. */
  readonly starts: readonly number[];
}

export interface Ledger {
  readonly counts: LedgerCounts;
  /** In the order of the files and of the text in them. */
  readonly parts: readonly LedgerPart[];
  readonly byNode: ReadonlyMap<NodeId, NodeShare>;
  /** Of each leaf, by its number, the place of its status among all statuses. */
  readonly statuses: Uint8Array;
  readonly outcome: Outcome;
}

interface OpenShare {
  readonly counts: OpenCounts;
  readonly parts: LedgerPart[];
  readonly starts: number[];
  /** Number of the last leaf that was counted. */
  latest: number;
}

/** @param calledSince for a node, or the pipeline, what its imported fields are called since */
export function buildLedger(
  documents: readonly SourceDocument[],
  written: Written,
  calledSince?: ReturnType<typeof renamedFields>,
): Ledger {
  const outcome = outcomeOf(written, calledSince);
  const counts = noCounts();
  const statuses: number[] = [];
  const parts: LedgerPart[] = [];
  const byNode = new Map<NodeId, OpenShare>();
  const shareOf = shareFinder(byNode);

  for (const document of documents) {
    for (const whole of partsIn(document.root)) {
      const part = { document, whole, first: statuses.length, end: statuses.length };
      parts.push(part);
      eachKeyValue(whole, (value, key, overridden) => {
        const fates = fatesOf(value);
        const status = overridden ? 'dropped' : statusOf(fates, key, outcome);
        statuses.push(ledgerStatuses.indexOf(status));
        addStatus(counts, status);
        countForNodes({ fates, start: value.start, status }, part, shareOf);
        part.end += 1;
      });
    }
  }
  return { counts, parts, byNode, statuses: Uint8Array.from(statuses), outcome };
}

/** A spec may be written as a template and the values for it. */
const specKinds: ReadonlySet<string> = new Set(['spec', 'template', 'parameter sets']);

function outcomeOf(
  written: Written,
  calledSince: ReturnType<typeof renamedFields> | undefined,
): Outcome {
  const specs = new Set(
    written.files.flatMap(({ kind, path }) => (specKinds.has(kind) ? [path] : [])),
  );
  const fields = new Map<NodeId | undefined, WrittenFields>();
  const fieldsOf = (node: NodeId | undefined): WrittenFields => {
    const known = fields.get(node);
    if (known) return known;
    const found = writtenFields(node, written, calledSince?.(node));
    fields.set(node, found);
    return found;
  };
  const ofPipeline = fieldsOf(undefined);
  // Leaves that follow each other mostly became part of one node, and landed in its file.
  let latest = { node: undefined as NodeId | undefined, fields: ofPipeline };
  let landed = { file: '', isSpec: false };
  return {
    isSpec(file) {
      if (landed.file !== file) landed = { file, isSpec: specs.has(file) };
      return landed.isSpec;
    },
    fieldsOf(node) {
      if (node === undefined) return ofPipeline;
      if (latest.node !== node) latest = { node, fields: fieldsOf(node) };
      return latest.fields;
    },
  };
}

interface JudgedLeaf {
  readonly fates: readonly Fate[];
  readonly start: number;
  readonly status: LedgerStatus;
}

function countForNodes(
  { fates, start, status }: JudgedLeaf,
  part: LedgerPart,
  shareOf: (node: NodeId) => OpenShare,
): void {
  for (const fate of fates) {
    const node = nodeOf(fate);
    if (node === undefined) continue;
    const share = shareOf(node);
    if (share.latest === part.end) continue;
    share.latest = part.end;
    addStatus(share.counts, status);
    if (share.parts.at(-1) === part) continue;
    share.parts.push(part);
    share.starts.push(start);
  }
}

/** Opens a share where a node has none. Leaves that follow each other mostly became part of one. */
function shareFinder(byNode: Map<NodeId, OpenShare>): (node: NodeId) => OpenShare {
  let latest: { readonly node: NodeId; readonly share: OpenShare } | undefined;
  return (node) => {
    if (latest?.node === node) return latest.share;
    const share = byNode.get(node) ?? { counts: noCounts(), parts: [], starts: [], latest: -1 };
    byNode.set(node, share);
    latest = { node, share };
    return share;
  };
}
