/** The shape every kind of step has. One file for each sits beside this one. */
import type { Severity } from '#core/diagnostics.ts';
import type { Columns } from '#core/model/column-lookup.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { StepKindId, StepOf } from '../step.ts';

/** Rows that a step reads. */
export interface Relation {
  /** As it stands after FROM. */
  readonly sql: string;
  /** Absent: they are not known. */
  readonly columns: Columns | undefined;
  readonly isStream: boolean;
  /** What a step before told the stream to wait by. */
  readonly watermark?: Watermark | undefined;
}

/** How late rows of a stream may be, by the time in a column. */
export interface Watermark {
  readonly timeColumn: string;
  readonly delay: string;
  /** The time of another stream that was joined, where it came along. */
  readonly otherColumn?: string | undefined;
  /** The rows are figures of windows, which have no such column. */
  readonly isSpent?: boolean;
}

export interface StepInput extends Relation {
  /** What the flow looks rows up in, by alias in lower case. */
  readonly lookups: ReadonlyMap<string, Relation & { readonly alias: string }>;
}

export interface StepFinding {
  /** Absent: error. */
  readonly severity?: Severity;
  readonly message: string;
  readonly hint?: string;
  /** From the step inwards. */
  readonly field: FieldPath;
  /** A value for that field that would solve it. */
  readonly fix?: { readonly title: string; readonly value: unknown };
}

export interface StepKind<Id extends StepKindId> {
  readonly kind: Id;
  /** What the rows are called after it, in SQL: `filtered`. */
  readonly stage: string;
  /** A step of this kind as it is added: as little as its fields allow. */
  readonly start: StepOf<Id>;
  /** One SELECT over the rows that come in. */
  toSql(step: StepOf<Id>, input: StepInput): string;
  /** The columns after it; absent: they are not known. */
  columns(step: StepOf<Id>, input: StepInput): Columns | undefined;
  check?(step: StepOf<Id>, input: StepInput): readonly StepFinding[];
}

/** Gives the kind back; its id picks the fields that its functions are given. */
export function defineStep<Id extends StepKindId>(kind: StepKind<Id>): StepKind<Id> {
  return kind;
}
