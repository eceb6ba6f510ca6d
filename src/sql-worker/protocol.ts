/** What crosses the boundary of the thread that parses SQL. */
import type { Selected } from '#core/sql/select-columns.ts';
import type { ReadOutline } from '#core/sql/select-outline.ts';
import type { SqlFault, SqlKind } from '#core/sql/sql-checker.ts';

export type SqlQuestion =
  | { readonly ask: 'fault'; readonly kind: SqlKind; readonly text: string }
  | { readonly ask: 'columns'; readonly text: string }
  | { readonly ask: 'outline'; readonly text: string };

export type SqlRequest = SqlQuestion & { readonly id: number };

export interface SqlResponse {
  readonly id: number;
  readonly fault?: SqlFault | undefined;
  readonly columns?: readonly Selected[] | undefined;
  readonly outline?: ReadOutline;
}
