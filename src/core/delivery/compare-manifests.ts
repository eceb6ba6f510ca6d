/** Compares the tables of two manifests, as `compare-script.ts` does where a bundle is deployed. */

export interface ManifestTable {
  /** Layer and name: `bronze.orders`. */
  readonly id: string;
  readonly kind: string;
  /** Absent: they are not known. */
  readonly columns?: readonly string[];
}

export interface TableChange {
  readonly words: string;
  /** Whether the table changes its kind or loses columns. */
  readonly breaks: boolean;
}

/** @param before what is deployed @param after what would be deployed */
export function compareManifests(
  before: readonly ManifestTable[],
  after: readonly ManifestTable[],
): readonly TableChange[] {
  const others = new Map(after.map((table) => [table.id, table]));
  const known = new Set(before.map(({ id }) => id));
  return [
    ...before.flatMap((table) => changesOf(table, others.get(table.id))),
    ...after.flatMap(({ id }) =>
      known.has(id) ? [] : [{ words: `${id} is added.`, breaks: false }],
    ),
  ];
}

function changesOf(before: ManifestTable, after: ManifestTable | undefined): TableChange[] {
  const { id, kind, columns } = before;
  if (!after) return [{ words: `${id} is not in the bundle any more.`, breaks: false }];
  const changes: TableChange[] = [];
  if (after.kind !== kind) {
    changes.push({ words: `${id} turns from ${kind} into ${after.kind}.`, breaks: true });
  }
  const kept = after.columns && new Set(after.columns);
  const lost = kept ? (columns ?? []).filter((column) => !kept.has(column)) : [];
  if (lost.length > 0) changes.push({ words: `${id} loses ${lost.join(', ')}.`, breaks: true });
  return changes;
}

/** The tables a manifest lists; absent: the text is no manifest that does. */
export function readManifestTables(text: string): readonly ManifestTable[] | undefined {
  try {
    const manifest: unknown = JSON.parse(text);
    const tables: unknown =
      typeof manifest === 'object' && manifest !== null && 'tables' in manifest
        ? manifest.tables
        : undefined;
    return Array.isArray(tables) && tables.every(isTable) ? tables : undefined;
  } catch {
    return undefined;
  }
}

function isTable(value: unknown): value is ManifestTable {
  if (typeof value !== 'object' || value === null) return false;
  const { id, kind, columns }: Partial<Record<keyof ManifestTable, unknown>> = value;
  const isList = Array.isArray(columns) && columns.every((column) => typeof column === 'string');
  return typeof id === 'string' && typeof kind === 'string' && (columns === undefined || isList);
}
