/** The columns that the change capture of a table names, with the fields they stand in. */
import type { FieldPath } from './field-ref.ts';
import type { NodeOf } from './pipeline.ts';
import { isColumn } from './select-names.ts';

export interface NamedColumn {
  readonly name: string;
  readonly field: FieldPath;
  /** False: the name is part of a longer text, so it cannot be replaced by itself. */
  readonly isWhole: boolean;
}

const struct = /^\s*struct\s*\(([^()]*)\)\s*$/i;

/** Keys and sequence columns: without them no change can be applied. */
export function capturedColumns({ fields }: NodeOf<'table'>): readonly NamedColumn[] {
  const { changeCapture, snapshotCapture } = fields;
  if (!changeCapture && !snapshotCapture) return [];
  return [
    ...listedColumns(changeCapture?.keys, ['changeCapture', 'keys']),
    ...listedColumns(snapshotCapture?.keys, ['snapshotCapture', 'keys']),
    ...sequenceColumns(changeCapture?.sequenceBy ?? ''),
  ];
}

/** Columns that are kept out of the table, or out of its history. */
export function exceptedColumns({ fields }: NodeOf<'table'>): readonly NamedColumn[] {
  const { changeCapture: change, snapshotCapture: snapshot } = fields;
  if (!change && !snapshot) return [];
  const history = 'trackHistoryExceptColumns';
  const nulls = 'ignoreNullUpdatesExceptColumns';
  return [
    ...listedColumns(change?.exceptColumns, ['changeCapture', 'exceptColumns']),
    ...listedColumns(change?.[history], ['changeCapture', history]),
    ...listedColumns(change?.[nulls], ['changeCapture', nulls]),
    ...listedColumns(snapshot?.[history], ['snapshotCapture', history]),
  ];
}

function listedColumns(
  names: readonly string[] | undefined,
  field: FieldPath,
): readonly NamedColumn[] {
  return (names ?? [])
    .map((name, index) => ({ name, field: [...field, `${index}`], isWhole: true }))
    .filter(({ name }) => name.trim() !== '');
}

/** The columns of `a` and `struct(a, b)`; what other expressions read is not known. */
function sequenceColumns(sequenceBy: string): readonly NamedColumn[] {
  const field = ['changeCapture', 'sequenceBy'];
  if (isColumn(sequenceBy)) return [{ name: sequenceBy, field, isWhole: true }];
  const inside = struct.exec(sequenceBy)?.[1]?.split(',') ?? [];
  return inside.filter(isColumn).map((name) => ({ name: name.trim(), field, isWhole: false }));
}
