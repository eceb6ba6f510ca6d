/** What a key does in a tree, by the WAI-ARIA tree pattern. Pure. */

/** A row of a tree that is in the open. */
export interface WalkedRow {
  readonly name: string;
  /** From 1. */
  readonly level: number;
  /** Whether what is in the row follows; absent: nothing can be in it. */
  readonly isOpen?: boolean;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * @param at index of the active row
 * @returns the index of the row to go to; `open`: the active row is chosen, or what is in it shown
 * or hidden; absent: the key means nothing here
 */
export function walkTree(
  { key, ctrlKey, metaKey, altKey }: Pressed,
  rows: readonly WalkedRow[],
  at: number,
): number | 'open' | undefined {
  const row = rows[at];
  // With another key held down it is a shortcut of the window.
  if (!row || ctrlKey || metaKey || altKey) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(rows.length - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'ArrowRight':
      if (row.isOpen === undefined) return undefined;
      return row.isOpen ? Math.min(rows.length - 1, at + 1) : 'open';
    case 'ArrowLeft':
      return row.isOpen ? 'open' : rowAround(rows, at);
    case 'Enter':
    case ' ':
      return 'open';
    default:
      return startingWith(key, rows, at);
  }
}

function rowAround(rows: readonly WalkedRow[], at: number): number | undefined {
  const level = rows[at]?.level ?? 1;
  const around = rows.slice(0, at).findLastIndex((row) => row.level < level);
  return around === -1 ? undefined : around;
}

/** A letter goes to the next row that starts with it. */
function startingWith(key: string, rows: readonly WalkedRow[], at: number): number | undefined {
  if (!/^\w$/.test(key)) return undefined;
  const behind = [...rows.keys()].map((step) => (at + 1 + step) % rows.length);
  return behind.find((index) => rows[index]?.name.toLowerCase().startsWith(key.toLowerCase()));
}
