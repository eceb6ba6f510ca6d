/** The rows of the migration view: layers or legacy files, and in them the tables. Pure. */
import { type MigrationCounts, sumOfCounts } from '#core/migration/migration-counts.ts';
import type { MigrationEntry, TableEntry } from '#core/migration/migration-entries.ts';
import { countReviews, type ReviewCounts } from '#core/migration/review.ts';
import { type Band, bands, bandTitles } from '#core/model/graph.ts';
import { groupBy } from '#core/model/group-by.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { compareNames } from '#core/text/compare-names.ts';
import type { TreeGridRow } from '../../shared/tree-grid/tree-grid-types.ts';
import { migrationColumns, stateOf } from './migration-columns.ts';
import type { ListedState, MigrationWish } from './migration-store.ts';

export interface MigrationGroup {
  readonly key: string;
  readonly title: string;
  /** Absent: a legacy file, or what no table was made of. */
  readonly band: Band | undefined;
  readonly entries: readonly MigrationEntry[];
  readonly counts: MigrationCounts;
  readonly reviews: ReviewCounts;
}

export type MigrationRow = TreeGridRow & { readonly nodes: readonly NodeId[] } & (
    | { readonly kind: 'group'; readonly group: MigrationGroup }
    | { readonly kind: 'entry'; readonly entry: MigrationEntry }
  );

/** What is searched for. */
export interface Wanted {
  readonly text: string;
  /** Absent: nothing is searched for. */
  readonly found: ReadonlySet<NodeId> | undefined;
}

/** Those that are searched for, whatever their state. */
export function searched(
  all: readonly MigrationEntry[],
  { text, found }: Wanted,
): readonly MigrationEntry[] {
  if (!found) return all;
  const typed = text.trim().toLowerCase();
  return all.filter((entry) =>
    entry.kind === 'table'
      ? found.has(entry.node.id)
      : `${entry.name}\n${entry.file ?? ''}`.toLowerCase().includes(typed),
  );
}

/** How many there are of each state. */
export function countStates(
  all: readonly MigrationEntry[],
): Readonly<Partial<Record<ListedState, number>>> {
  const counts: Partial<Record<ListedState, number>> = {};
  for (const entry of all) counts[stateOf(entry)] = (counts[stateOf(entry)] ?? 0) + 1;
  return counts;
}

/** Groups without an entry are left out. */
export function migrationGroups(
  all: readonly MigrationEntry[],
  { grouping, states, sort }: MigrationWish,
): readonly MigrationGroup[] {
  const wanted = all.filter((entry) => states.size === 0 || states.has(stateOf(entry)));
  const entries = sorted(wanted, sort);
  return grouping === 'layer' ? byLayer(entries) : byFile(entries);
}

function sorted(
  entries: readonly MigrationEntry[],
  sort: MigrationWish['sort'],
): readonly MigrationEntry[] {
  const byName = entries.toSorted((a, b) => compareNames(a.name, b.name));
  if (!sort) return byName;
  const sign = sort.isDescending ? -1 : 1;
  const rank = migrationColumns.find(({ id }) => id === sort.column)?.rank;
  if (rank) return byName.sort((a, b) => sign * (rank(a) - rank(b)));
  return sort.isDescending ? byName.reverse() : byName;
}

function byLayer(entries: readonly MigrationEntry[]): readonly MigrationGroup[] {
  const layers = groupBy(entries, (entry) => (entry.kind === 'table' ? entry.band : 'left'));
  // Sources are looked at with what reads them: tables come first.
  const order = [...bands.filter((band) => band !== 'sources'), 'sources' as const];
  const groups = order.flatMap((band) => {
    const own = layers.get(band);
    return own ? groupOf(band, bandTitles[band], own, band) : [];
  });
  const left = layers.get('left');
  return left ? [...groups, groupOf('left', 'Without a table', left)] : groups;
}

function byFile(entries: readonly MigrationEntry[]): readonly MigrationGroup[] {
  const files = [...groupBy(entries, ({ file }) => file)];
  files.sort(([a], [b]) => Number(a === undefined) - Number(b === undefined) || named(a, b));
  return files.map(([file, own]) => groupOf(`file ${file ?? ''}`, file ?? 'Made here', own));
}

function named(a = '', b = ''): number {
  return compareNames(a, b);
}

function groupOf(
  key: string,
  title: string,
  entries: readonly MigrationEntry[],
  band?: Band,
): MigrationGroup {
  return {
    ...{ key, title, band, entries },
    counts: sumOfCounts(entries.map(({ counts }) => counts)),
    reviews: countReviews(entries.filter(isTable)),
  };
}

/** Others are legacy entries that became no table. */
export function isTable(entry: MigrationEntry): entry is TableEntry {
  return entry.kind === 'table';
}

/** What is in closed groups has no rows. */
export function migrationRows(
  groups: readonly MigrationGroup[],
  closed: ReadonlySet<string>,
  selection: ReadonlySet<NodeId>,
): readonly MigrationRow[] {
  return groups.flatMap((group, index) => {
    const { key, title, entries } = group;
    const isOpen = !closed.has(key);
    const heading: MigrationRow = {
      ...{ kind: 'group', group, key, name: title, level: 1, isOpen },
      ...{ position: index + 1, siblings: groups.length },
      nodes: entries.flatMap((entry) => (isTable(entry) ? entry.node.id : [])),
    };
    return isOpen ? [heading, ...entryRows(entries, selection)] : [heading];
  });
}

function entryRows(
  entries: readonly MigrationEntry[],
  selection: ReadonlySet<NodeId>,
): readonly MigrationRow[] {
  return entries.map((entry, at) => ({
    ...{ kind: 'entry', entry, key: entry.key, name: entry.name, level: 2 },
    ...{ position: at + 1, siblings: entries.length },
    nodes: isTable(entry) ? [entry.node.id] : [],
    isSelected: isTable(entry) && selection.has(entry.node.id),
  }));
}

/**
 * The next entry that needs a decision, whether its group is open or not, and around at the end.
 * @param from key of a row; absent: before the first
 */
export function nextUndecided(
  groups: readonly MigrationGroup[],
  from: string | undefined,
): { readonly group: string; readonly key: string } | undefined {
  const order = groups.flatMap(({ key: group, entries }) => [
    { group, key: group, isOpen: false },
    ...entries.map(({ key, state }) => ({ group, key, isOpen: state === 'undecided' })),
  ]);
  const at = order.findIndex(({ key }) => key === from);
  return [...order.slice(at + 1), ...order.slice(0, at + 1)].find(({ isOpen }) => isOpen);
}
