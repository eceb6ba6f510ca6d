/** What a key does in a tree of files. Pure. */
import type { TreeRow } from './file-tree.ts';

export type TreeStep =
  | { readonly to: number }
  | { readonly open: TreeRow }
  /** A folder to open or to close. */
  | { readonly turn: string };

/** @returns absent for keys that mean nothing here */
export function walkTree(
  key: string,
  rows: readonly TreeRow[],
  active: number,
): TreeStep | undefined {
  const row = rows[active];
  if (!row) return undefined;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(rows.length - 1, active + 1) };
    case 'ArrowUp':
      return { to: Math.max(0, active - 1) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: rows.length - 1 };
    case 'ArrowRight':
      return intoFolder(rows, row, active);
    case 'ArrowLeft':
      return row.isOpen ? { turn: row.path } : toFolderAbove(rows, row, active);
    case 'Enter':
    case ' ':
      return { open: row };
    default:
      return undefined;
  }
}

function intoFolder(rows: readonly TreeRow[], row: TreeRow, active: number): TreeStep | undefined {
  if (row.isOpen === undefined) return undefined;
  return row.isOpen ? { to: Math.min(rows.length - 1, active + 1) } : { turn: row.path };
}

function toFolderAbove(
  rows: readonly TreeRow[],
  row: TreeRow,
  active: number,
): TreeStep | undefined {
  const above = rows.slice(0, active).findLastIndex(({ level }) => level < row.level);
  return above === -1 ? undefined : { to: above };
}
