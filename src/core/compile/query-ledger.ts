/** One page of the ledger: the rows that match a query. */
import type { LedgerPage, LedgerQuery } from '#core/compiler.ts';
import type { Ledger, LedgerEntry } from '#core/ledger/build-ledger.ts';
import { pathOf } from '#core/ledger/leaf.ts';
import { printPath } from '#core/ledger/ledger.ts';
import { toRow } from '#core/ledger/to-row.ts';
import { plainValueOf } from '#core/text/plain-value.ts';
import type { LinesOf } from './to-problem.ts';

export function queryLedger(query: LedgerQuery, ledger: Ledger, lines: LinesOf): LedgerPage {
  const { node, status, offset, limit } = query;
  const candidates = node === undefined ? ledger.entries : (ledger.byNode.get(node) ?? []);
  const text = query.text?.trim().toLowerCase() ?? '';
  const matching =
    status === undefined && text === ''
      ? candidates
      : candidates.filter(
          (entry) =>
            (status === undefined || entry.status === status) &&
            (text === '' || holdsText(entry, text)),
        );
  return {
    total: matching.length,
    rows: matching
      .slice(offset, offset + limit)
      .map((entry) => toRow(entry, lines(entry.document.file))),
  };
}

function holdsText({ document, leaf, reason, outputs }: LedgerEntry, text: string): boolean {
  const texts = [
    pathOf(leaf),
    document.file,
    reason ?? '',
    JSON.stringify(plainValueOf(leaf.value)),
    ...outputs.flatMap(({ file, path }) => [file, printPath(path)]),
  ];
  return texts.some((candidate) => candidate.toLowerCase().includes(text));
}
