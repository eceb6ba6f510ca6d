/** The rows of the table view: layers, in them groups, and in those the tables. Pure. */

import { reviewProgress } from '#core/migration/review.ts';
import { type Band, bands, bandTitles } from '#core/model/graph.ts';
import { groupBy } from '#core/model/group-by.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import { compareNames } from '#core/text/compare-names.ts';
import type { GridSort, TreeGridRow } from '../../shared/tree-grid/tree-grid-types.ts';
import { passes, type TableColumn } from './table-columns.ts';
import type { TableFacts } from './table-facts.ts';

export type TableRow = TreeGridRow & {
  /** Itself, or all that belongs to it, whether it is open or not. */
  readonly nodes: readonly NodeId[];
} & (
    | { readonly kind: 'table'; readonly facts: TableFacts }
    | {
        readonly kind: 'heading';
        readonly band: Band;
        /** How far their review is, in words. */
        readonly progress: string;
      }
  );

export interface RowWish {
  readonly columns: readonly TableColumn[];
  /** What the search finds; absent: nothing is searched for. */
  readonly found: ReadonlySet<NodeId> | undefined;
  /** What is typed above each column, by id. */
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: GridSort | undefined;
  /** Keys of the headings that are closed. */
  readonly closed: ReadonlySet<string>;
  readonly selection: ReadonlySet<NodeId>;
}

/** Sorted within each group; closed layers and groups have no rows below them. */
export function tableRows(all: readonly TableFacts[], wish: RowWish): readonly TableRow[] {
  const shown = sorted(
    byName(all).filter((facts) => isWanted(facts, wish)),
    wish,
  );
  const byBand = groupBy(shown, ({ band }) => band);
  const present = bands.filter((band) => byBand.has(band));
  return present.flatMap((band, index) => {
    const tables = byBand.get(band) ?? [];
    const place = { position: index + 1, siblings: present.length };
    const heading = headingOf(
      { key: band, name: bandTitles[band], level: 1, band, ...place },
      tables,
      wish,
    );
    return heading.isOpen ? [heading, ...groupRows(band, tables, wish)] : [heading];
  });
}

function isWanted(facts: TableFacts, { columns, found, filters }: RowWish): boolean {
  if (found?.has(facts.id) === false) return false;
  return columns.every((column) => passes(column, facts, filters[column.id] ?? ''));
}

function groupRows(band: Band, tables: readonly TableFacts[], wish: RowWish): readonly TableRow[] {
  // Sources belong to no group; they are told apart by what they are.
  const groups = [...groupBy(tables, ({ group, type }) => (band === 'sources' ? type : group))];
  groups.sort(([a], [b]) => compareNames(a, b));
  return groups.flatMap(([group, own], index) => {
    const heading = headingOf(
      {
        key: `${band}/${group}`,
        name: group || 'No group',
        level: 2,
        band,
        position: index + 1,
        siblings: groups.length,
      },
      own,
      wish,
    );
    if (!heading.isOpen) return [heading];
    return [heading, ...own.map((facts, at) => rowOf(facts, at, own.length, wish))];
  });
}

type HeadingPlace = Pick<TreeGridRow, 'key' | 'name' | 'level' | 'position' | 'siblings'> & {
  readonly band: Band;
};

function headingOf(
  place: HeadingPlace,
  tables: readonly TableFacts[],
  { closed }: RowWish,
): TableRow {
  return {
    ...place,
    kind: 'heading',
    isOpen: !closed.has(place.key),
    nodes: tables.map(({ id }) => id),
    progress: reviewProgress(tables),
  };
}

function rowOf(
  facts: TableFacts,
  index: number,
  siblings: number,
  { selection }: RowWish,
): TableRow {
  return {
    ...{ kind: 'table', facts, key: facts.id, name: facts.name, level: 3 },
    ...{ position: index + 1, siblings, isSelected: selection.has(facts.id), nodes: [facts.id] },
  };
}

/** Of thousands this is the dear part, and what is searched for or selected changes nothing of it. */
const byName = remember((all: readonly TableFacts[]) =>
  all.toSorted((a, b) => compareNames(a.name, b.name)),
);

/** @param tables by name, which is how those that are equal stay */
function sorted(tables: readonly TableFacts[], { columns, sort }: RowWish): readonly TableFacts[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (!sort || !column) return tables;
  const sign = sort.isDescending ? -1 : 1;
  const { rank } = column;
  return tables.toSorted(
    (a, b) => sign * (rank ? rank(a) - rank(b) : compareNames(column.text(a), column.text(b))),
  );
}

/** Rows as a spreadsheet takes them: one line each, with the titles first. */
export function rowsAsTsv(rows: readonly TableFacts[], columns: readonly TableColumn[]): string {
  const cell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
  const lines = rows.map((facts) => columns.map((column) => cell(column.text(facts))).join('\t'));
  return [columns.map(({ title }) => title).join('\t'), ...lines].join('\n');
}
