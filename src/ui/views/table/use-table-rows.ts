/** What the table view shows: rows and columns, and how they are sorted, filtered and closed. */
import { useMemo, useState } from 'react';
import { useSearch } from '../../shared/search/use-search.ts';
import { useSession, useWorkspace } from '../../shared/services.ts';
import type { GridSort } from '../../shared/tree-grid/tree-grid-types.ts';
import { chosenColumns, tableColumns } from './table-columns.ts';
import { factsOfTables } from './table-facts.ts';
import { tableRows } from './table-rows.ts';

const noFilters: Readonly<Record<string, string>> = {};

/** Changes with the project, the search, and how the user sorts and filters. */
export function useTableRows() {
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const accepted = useWorkspace((state) => state.document.accepted);
  /** What was drawn here is only reviewed where somebody begins to. */
  const isReviewed = useWorkspace(({ document }) => Boolean(document.legacy ?? document.accepted));
  const checked = useWorkspace((state) => state.checked);
  const environment = useSession((state) => state.environment) ?? pipeline.environments[0] ?? '';
  const chosen = useSession((state) => state.tableColumns);
  const selected = useSession((state) => state.selection);
  const { found } = useSearch();
  const [sort, setSort] = useState<GridSort>();
  const [filters, setFilters] = useState(noFilters);
  const [isFiltering, setFiltering] = useState(false);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());

  const all = useMemo(
    () => factsOfTables(pipeline, checked, environment, accepted),
    [pipeline, checked, environment, accepted],
  );
  const columns = useMemo(() => chosenColumns(chosen, isReviewed), [chosen, isReviewed]);
  const selection = useMemo(() => new Set(selected), [selected]);
  const rows = useMemo(
    () =>
      tableRows(all, {
        ...{ columns: tableColumns, found, sort, closed, selection },
        filters: isFiltering ? filters : noFilters,
      }),
    [all, found, sort, closed, selection, filters, isFiltering],
  );

  return {
    ...{ pipeline, all, isReviewed, columns, rows, sort, filters, isFiltering },
    /** The selected ones, whether they are shown or not. */
    chosen: useMemo(() => all.filter(({ id }) => selection.has(id)), [all, selection]),
    setFilter: (column: string, text: string): void => setFilters({ ...filters, [column]: text }),
    clearFilters: (): void => setFilters(noFilters),
    toggleFilters: (): void => setFiltering(!isFiltering),
    /** Once up, once down, then by name again. */
    sortBy(column: string): void {
      if (sort?.column !== column) setSort({ column, isDescending: false });
      else setSort(sort.isDescending ? undefined : { column, isDescending: true });
    },
    turn(key: string): void {
      const next = new Set(closed);
      if (!next.delete(key)) next.add(key);
      setClosed(next);
    },
    closeAll: (): void =>
      setClosed(new Set(rows.flatMap((row) => (row.kind === 'heading' ? row.key : [])))),
    openAll: (): void => setClosed(new Set()),
    hasClosed: closed.size > 0,
  };
}

export type TableRows = ReturnType<typeof useTableRows>;
