/** What the readers of a query share: what it may read, and what its items are called. */
import type { Columns } from '#core/model/column-lookup.ts';
import { isColumn, nameOfExpression } from '#core/model/select-names.ts';
import type { OutlineItem } from '#core/sql/select-outline.ts';
import { bareName } from '#core/sql/write-sql.ts';

/** What the query may read. */
export interface QueryWorld {
  /** What the query calls the rows that come in. */
  readonly main: string;
  /** Absent: they are not known. */
  readonly columns: Columns | undefined;
  /** The aliases of the lookups. */
  readonly lookups: readonly string[];
}

/** `reason` ends a sentence that begins with "it". */
export type Found<T> =
  | { readonly ok: true; readonly found: T }
  | { readonly ok: false; readonly reason: string };

/** Absent: it is computed and has no alias. */
export function nameOf({ text, alias }: OutlineItem): string | undefined {
  return alias ?? nameOfExpression(text);
}

/** The column that an item is as it came; absent: it is computed. */
export function plainColumn(text: string): string | undefined {
  const isPlain = isColumn(text) && !text.includes('.');
  return isPlain && !/^(\d|(true|false|null|current_\w+)$)/i.test(text)
    ? bareName(text)
    : undefined;
}

/** The first name that stands for two columns. */
export function firstTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(bareName(name).toLowerCase()).size);
}
