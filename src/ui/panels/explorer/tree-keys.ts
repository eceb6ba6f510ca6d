/** Where a key leads in the table tree, by the WAI-ARIA tree pattern. Pure. */
import type { Band } from '#core/model/graph.ts';
import type { TreeRow } from './tree-rows.ts';

export type TreeMove =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'toggle'; readonly band: Band }
  | { readonly kind: 'open'; readonly row: TreeRow };

/** @param at index of the active row */
export function moveInTree(
  key: string,
  rows: readonly TreeRow[],
  at: number,
): TreeMove | undefined {
  const row = rows[at];
  if (!row) return undefined;
  switch (key) {
    case 'ArrowDown':
      return to(Math.min(at + 1, rows.length - 1));
    case 'ArrowUp':
      return to(Math.max(at - 1, 0));
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case 'ArrowRight':
      return inward(row, at);
    case 'ArrowLeft':
      return outward(row, rows);
    case 'Enter':
    case ' ':
      return { kind: 'open', row };
    default:
      return startingWith(key, rows, at);
  }
}

const to = (index: number): TreeMove => ({ kind: 'go', to: index });

function inward(row: TreeRow, at: number): TreeMove | undefined {
  if (row.kind === 'table') return undefined;
  return row.isOpen ? to(at + 1) : { kind: 'toggle', band: row.band };
}

function outward(row: TreeRow, rows: readonly TreeRow[]): TreeMove | undefined {
  if (row.kind === 'table') {
    return to(rows.findIndex((other) => other.kind === 'band' && other.band === row.band));
  }
  return row.isOpen ? { kind: 'toggle', band: row.band } : undefined;
}

/** A letter goes to the next row that starts with it. */
function startingWith(key: string, rows: readonly TreeRow[], at: number): TreeMove | undefined {
  if (!/^\w$/.test(key)) return undefined;
  const around = [...rows.keys()].map((step) => (at + 1 + step) % rows.length);
  const next = around.find((index) => {
    const row = rows[index];
    const title = row?.kind === 'table' ? row.title : row?.band;
    return title?.toLowerCase().startsWith(key.toLowerCase());
  });
  return next === undefined ? undefined : to(next);
}
