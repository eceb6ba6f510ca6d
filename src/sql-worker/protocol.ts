/** What crosses the boundary of the thread that parses SQL. */
import type { SqlFault, SqlKind } from '#core/sql/sql-checker.ts';

export interface SqlRequest {
  readonly id: number;
  readonly kind: SqlKind;
  readonly text: string;
}

export interface SqlResponse {
  readonly id: number;
  readonly fault: SqlFault | undefined;
}
