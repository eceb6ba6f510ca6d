/** One page of the ledger: the rows that match a query. */
import type { LedgerPage, LedgerQuery } from '#core/compiler.ts';
import type { Ledger } from '#core/ledger/build-ledger.ts';
import { explain } from '#core/ledger/judge-leaf.ts';
import { pathOf } from '#core/ledger/leaf.ts';
import { printPath } from '#core/ledger/ledger.ts';
import {
  countIn,
  entriesIn,
  isOfNode,
  type LedgerEntry,
  partsOf,
} from '#core/ledger/ledger-entries.ts';
import { toRow } from '#core/ledger/to-row.ts';
import { plainValueOf } from '#core/text/plain-value.ts';
import type { Compiled } from './compile-project.ts';
import { waysOfKey } from './key-ways.ts';
import type { LinesOf } from './to-problem.ts';

/** @returns `total` counts all rows that match, of which one page is told */
export function queryLedger(query: LedgerQuery, compiled: Compiled, lines: LinesOf): LedgerPage {
  const { ledger } = compiled;
  const { node, status, offset, limit } = query;
  const text = query.text?.trim().toLowerCase() ?? '';
  const matches = (entry: LedgerEntry): boolean =>
    (status === undefined || entry.status === status) &&
    (node === undefined || isOfNode(entry.leaf, node, ledger)) &&
    (text === '' || holdsText(entry, ledger, text));
  const isCounted = node === undefined && text === '';

  const found: LedgerEntry[] = [];
  let total = 0;
  for (const part of partsOf(ledger, node)) {
    const count = isCounted ? countIn(part, ledger, status) : undefined;
    // The leaves of a part are walked only where a row of the page may be among them.
    if (count !== undefined && (total + count <= offset || found.length === limit)) {
      total += count;
      continue;
    }
    for (const entry of entriesIn(part, ledger).filter(matches)) {
      if (total >= offset && found.length < limit) found.push(entry);
      total += 1;
    }
  }
  const rows = found.map((entry) => ({
    ...toRow(entry, ledger, lines(entry.document.file)),
    ...waysOfKey(entry, compiled),
  }));
  return { total, rows };
}

function holdsText({ document, leaf, status }: LedgerEntry, ledger: Ledger, text: string): boolean {
  const holds = (candidate: string): boolean => candidate.toLowerCase().includes(text);
  if ([pathOf(leaf), document.file].some(holds)) return true;
  if (holds(JSON.stringify(plainValueOf(leaf.value)))) return true;
  const { reason = '', outputs } = explain(leaf, status, ledger.outcome);
  return holds(reason) || outputs.some(({ file, path }) => holds(file) || holds(printPath(path)));
}
