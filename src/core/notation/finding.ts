/** What is said about the text of a node. */
import type { Severity } from '#core/diagnostics.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { lineMapOf } from '#core/text/line-map.ts';

export interface NotationFinding {
  /** `refused`: the text can be read, and says what the project cannot take in. */
  readonly code:
    | 'syntax'
    | 'duplicate-key'
    | 'unknown-key'
    | 'no-value'
    | 'wrong-value'
    | 'refused';
  /** An error keeps the text from being taken over. */
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** Keys from the outside in; empty: the text as a whole. */
  readonly path: FieldPath;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Of `start`, counted from 1. */
  readonly line: number;
  readonly column: number;
}

export type Report = (finding: Omit<NotationFinding, 'line' | 'column'>) => void;

/** A finding with its line and column. */
export function placed(text: string, finding: Parameters<Report>[0]): NotationFinding {
  return { ...finding, ...lineMapOf(text).positionAt(finding.start) };
}

/** @param into list the findings are added to, with their lines and columns */
export function reporterInto(text: string, into: NotationFinding[]): Report {
  const lines = lineMapOf(text);
  return (finding) => {
    into.push({ ...finding, ...lines.positionAt(finding.start) });
  };
}
