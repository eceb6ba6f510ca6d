/** What a SELECT gives: its columns, each with the columns of its inputs that it is made from. */

/** A column of an input of the SELECT. */
export interface ColumnRead {
  /** What the SELECT calls the input. Absent: the text does not say which one. */
  readonly input: string | undefined;
  readonly column: string;
}

export interface SelectedColumn {
  readonly kind: 'column';
  readonly name: string;
  readonly reads: readonly ColumnRead[];
}

/** `*`, `orders.*` or `* EXCEPT (a, b)`: all columns of the inputs, or of one of them. */
export interface SelectedStar {
  readonly kind: 'star';
  readonly input: string | undefined;
  readonly except: readonly string[];
}

export type Selected = SelectedColumn | SelectedStar;

/** The same column, whatever the case of its letters and the backticks around it. */
export function isSameColumn(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** Whether a list has a column, whatever the case of its letters and the backticks around it. */
export function hasColumn(columns: readonly string[], name: string): boolean {
  return columns.some((one) => isSameColumn(one, name));
}

function plain(name: string): string {
  return name.replaceAll('`', '').toLowerCase();
}
