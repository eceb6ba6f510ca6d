/**
 * The ledger of a project: every leaf of every legacy document with its status, and the way back
 * from the model to the legacy text.
 *
 * Complete by construction: it walks the documents, not a list of known keys. What it keeps of a
 * leaf is its status, one byte; the rest is worked out again for the rows somebody looks at.
 */
import type { Written } from '#core/exporters/define.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { SourceDocument, SourceValue } from '#core/text/source-tree.ts';
import { type Fate, fatesOf } from './fates.ts';
import { nodeOf, type Outcome, statusOf } from './judge-leaf.ts';
import { eachKeyValue, type Leaf, partsIn } from './leaf.ts';
import { type LedgerCounts, type LedgerStatus, ledgerStatuses } from './ledger.ts';
import { nearNodes } from './near-nodes.ts';
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
  /** Of the leaves that became part of it, and of those near them that became nothing. */
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
  /** The node that a leaf which became nothing is told with. */
  readonly near: ReadonlyMap<SourceValue, NodeId>;
  /** Leaves of a part that are not converted, and told with no node. */
  readonly outside: readonly OutsideShare[];
  /** Of each leaf, by its number, the place of its status among all statuses. */
  readonly statuses: Uint8Array;
  readonly outcome: Outcome;
}

export interface OutsideShare {
  readonly part: LedgerPart;
  readonly counts: LedgerCounts;
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
  const near = new Map<SourceValue, NodeId>();
  const outside: OutsideShare[] = [];

  for (const document of documents) {
    for (const whole of partsIn(document.root)) {
      const part = { document, whole, first: statuses.length, end: statuses.length };
      parts.push(part);
      let isWhole = true;
      eachKeyValue(whole, (value, key, overridden) => {
        const fates = fatesOf(value);
        const status = overridden ? 'dropped' : statusOf(fates, key, outcome);
        statuses.push(ledgerStatuses.indexOf(status));
        addStatus(counts, status);
        const isOfNode = countForNodes({ fates, start: value.start, status }, part, shareOf);
        isWhole &&= isOfNode;
        part.end += 1;
      });
      // Most parts have no such leaf, and are walked once.
      if (isWhole) continue;
      for (const [value, node] of nearNodes(whole)) near.set(value, node);
      const left = countUnconverted(part, statuses, (value, status) => {
        const node = near.get(value);
        if (node !== undefined) addStatus(shareOf(node).counts, status);
        return node !== undefined;
      });
      if (left.total > 0) outside.push({ part, counts: left });
    }
  }
  return { counts, parts, byNode, near, outside, statuses: Uint8Array.from(statuses), outcome };
}

/**
 * Counts the leaves of a part that became part of no node and are not converted.
 * @param isTold whether a leaf is told with a node, and so not counted here
 */
function countUnconverted(
  { whole, first }: LedgerPart,
  statuses: readonly number[],
  isTold: (value: SourceValue, status: LedgerStatus) => boolean,
): LedgerCounts {
  const counts = noCounts();
  let at = first;
  eachKeyValue(whole, (value) => {
    const status = ledgerStatuses[statuses[at] ?? -1];
    at += 1;
    if (!status || fatesOf(value).some((fate) => nodeOf(fate) !== undefined)) return;
    if (!isTold(value, status) && !converted.has(status)) addStatus(counts, status);
  });
  return counts;
}

/** Of a leaf that became a setting of the project, nothing is to be told. */
const converted: ReadonlySet<LedgerStatus> = new Set(['copied', 'renamed', 'moved', 'split']);

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

/** @returns whether it became part of a node */
function countForNodes(
  { fates, start, status }: JudgedLeaf,
  part: LedgerPart,
  shareOf: (node: NodeId) => OpenShare,
): boolean {
  let isOfNode = false;
  for (const fate of fates) {
    const node = nodeOf(fate);
    if (node === undefined) continue;
    isOfNode = true;
    const share = shareOf(node);
    if (share.latest === part.end) continue;
    share.latest = part.end;
    addStatus(share.counts, status);
    if (share.parts.at(-1) === part) continue;
    share.parts.push(part);
    share.starts.push(start);
  }
  return isOfNode;
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
