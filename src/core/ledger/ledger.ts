/** The conversion ledger: one row for every leaf key of the legacy files. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { pathStep } from '#core/text/key-path.ts';

export const ledgerStatuses = [
  'copied',
  'renamed',
  'moved',
  'split',
  'defaulted',
  'dropped',
  'needsDecision',
] as const;
export type LedgerStatus = (typeof ledgerStatuses)[number];

/** Words shown for a status. */
export const statusTitles: Readonly<Record<LedgerStatus, string>> = {
  copied: 'Copied',
  renamed: 'Renamed',
  moved: 'Moved',
  split: 'Split',
  defaulted: 'Defaulted',
  dropped: 'Dropped',
  needsDecision: 'Needs a decision',
};

/** Where a value stands in the bundle. */
export interface OutputPlace {
  readonly file: string;
  /** Key path inside the file, such as `targetDetails.comment`. */
  readonly path: string;
}

/** `['flowGroups', '0', 'flows']` as `flowGroups[0].flows`. */
export function printPath(path: FieldPath): string {
  return path.reduce(
    (printed, step) => (isIndex.test(step) ? `${printed}[${step}]` : pathStep(step, printed)),
    '',
  );
}

const isIndex = /^\d+$/;

export interface LedgerRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** UTF-16 offsets of the value in the file. */
  readonly start: number;
  readonly end: number;
  /** Key path in the legacy file. */
  readonly path: string;
  /** The legacy value as JSON, cut in the middle when long. */
  readonly value: string;
  readonly status: LedgerStatus;
  /** Nodes the value became part of. */
  readonly nodes: readonly NodeId[];
  /** Of a value that became nothing, the node it is told with: that of the keys around it. */
  readonly near?: NodeId;
  readonly outputs: readonly OutputPlace[];
  /** Why it isn't a plain copy. Absent for copies. */
  readonly reason?: string;
}

export type LedgerCounts = Readonly<Record<LedgerStatus | 'total', number>>;
