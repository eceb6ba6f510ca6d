/** Selects tables by their rows: one, several, or all between two. */
import { useRef } from 'react';
import type { NodeId } from '#core/model/pipeline.ts';
import { useServices } from '../../shared/services.ts';
import type { Choosing } from '../../shared/tree-grid/tree-grid-types.ts';
import { type TableRow, tablesBetween } from './table-rows.ts';

export function useChoosing(rows: readonly TableRow[]) {
  const { session } = useServices();
  /** Key of the row a range starts from. */
  const anchor = useRef<string>(undefined);

  const chooseTable = (id: NodeId, row: number, how: Choosing): void => {
    const { selection, select, selectAll } = session.getState();
    const start = rows.findIndex(({ key }) => key === anchor.current);
    if (how === 'range' && start >= 0) {
      selectAll(tablesBetween(rows, start, row), id);
      return;
    }
    anchor.current = id;
    if (how !== 'toggle') select(id);
    else if (selection.includes(id)) selectAll(selection.filter((one) => one !== id));
    else selectAll([...selection, id], id);
  };

  /** Walking over a heading leaves what is selected as it is. */
  const chooseHeading = (tables: readonly NodeId[], how: Choosing): void => {
    if (how !== 'toggle') return;
    const { selection, selectAll } = session.getState();
    const isAll = tables.every((id) => selection.includes(id));
    const others = selection.filter((id) => !tables.includes(id));
    selectAll(isAll ? others : [...others, ...tables]);
  };

  return {
    choose(row: number, how: Choosing): void {
      const chosen = rows[row];
      if (chosen?.kind === 'table') chooseTable(chosen.facts.id, row, how);
      else if (chosen) chooseHeading(chosen.tables, how);
    },
    chooseAll(): void {
      const { selected, selectAll } = session.getState();
      const shown = tablesBetween(rows, 0, rows.length - 1);
      selectAll(
        shown,
        shown.find((id) => id === selected),
      );
    },
  };
}
