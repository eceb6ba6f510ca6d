/** A long ledger fetched page by page. Pure: says which pages are wanted and what is known so far. */
import type { LedgerPage, OpenRow } from '#core/compiler.ts';

export const pageLength = 200;

export interface LedgerPages {
  /** How many rows there are in all; 0 until the first page is known. */
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly OpenRow[]>;
}

export const noPages: LedgerPages = { total: 0, pages: new Map() };

/** Absent: its page is not there yet. */
export function rowAt({ pages }: LedgerPages, row: number): OpenRow | undefined {
  return pages.get(Math.floor(row / pageLength))?.[row % pageLength];
}

/** Pages that hold the rows in sight. */
export function pagesInSight(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / pageLength);
  const to = Math.floor(Math.max(0, last) / pageLength);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** @param page counted from 0 */
export function withPage(known: LedgerPages, page: number, answer: LedgerPage): LedgerPages {
  return { total: answer.total, pages: new Map(known.pages).set(page, answer.rows) };
}
