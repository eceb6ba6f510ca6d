/** Turns a ledger entry into the row that is shown: with line and column, and its value as text. */

import type { LineMap } from '#core/text/line-map.ts';
import { plainValueOf } from '#core/text/plain-value.ts';
import type { Ledger } from './build-ledger.ts';
import { explain } from './judge-leaf.ts';
import { pathOf } from './leaf.ts';
import { type LedgerRow, printPath } from './ledger.ts';
import type { LedgerEntry } from './ledger-entries.ts';

const longestValue = 160;

/** @param lines line map of the entry's file */
export function toRow(
  { document, leaf, status }: LedgerEntry,
  { outcome, near }: Ledger,
  lines: LineMap,
): LedgerRow {
  const { nodes, outputs, reason } = explain(leaf, status, outcome);
  const { start, end } = leaf.value;
  const node = near.get(leaf.value);
  return {
    file: document.file,
    ...lines.positionAt(start),
    start,
    end,
    path: pathOf(leaf),
    value: shorten(JSON.stringify(plainValueOf(leaf.value))),
    status,
    nodes,
    ...(node !== undefined && { near: node }),
    outputs: outputs.map(({ file, path }) => ({ file, path: printPath(path) })),
    ...(reason !== undefined && { reason }),
  };
}

function shorten(text: string): string {
  if (text.length <= longestValue) return text;
  const half = longestValue / 2;
  return `${text.slice(0, half)} … ${text.slice(-half)}`;
}
