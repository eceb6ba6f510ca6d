/** A plain SELECT taken apart: what it lists, reads, joins, keeps and groups, each as it is written. */

export interface OutlineTable {
  readonly name: string;
  /** What the rest of the text calls it; absent: its name. */
  readonly alias?: string;
}

export interface OutlineItem {
  /** Without the alias. */
  readonly text: string;
  readonly alias?: string;
  /** `*` or `orders.*`, with what it leaves out. */
  readonly star?: { readonly of?: string; readonly except: readonly string[] };
}

export interface OutlineJoin {
  readonly how: 'inner' | 'left' | 'semi' | 'anti';
  readonly table: OutlineTable;
  readonly on: string;
}

export interface SelectOutline {
  readonly items: readonly OutlineItem[];
  readonly isDistinct: boolean;
  readonly from: OutlineTable;
  readonly joins: readonly OutlineJoin[];
  readonly where?: string;
  readonly groupBy: readonly string[];
}

/** Why a text is more than that: the end of a sentence that begins with "it". */
export type ReadOutline =
  | { readonly ok: true; readonly outline: SelectOutline }
  | { readonly ok: false; readonly reason: string };
