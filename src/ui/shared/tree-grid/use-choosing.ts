/** Selects nodes by their rows: one, several, or all between two. */
import { useRef } from 'react';
import type { NodeId } from '#core/model/pipeline.ts';
import { useServices } from '../services.ts';
import type { Choosing, TreeGridRow } from './tree-grid-types.ts';

/** A row with the nodes it stands for: its own, or all below a heading, whether it is open or not. */
export type ChosenRow = Pick<TreeGridRow, 'key' | 'isOpen'> & { readonly nodes: readonly NodeId[] };

/** One row alone, one more or less, or all from the row that was chosen last. */
export function useChoosing(rows: readonly ChosenRow[]) {
  const { session } = useServices();
  /** Key of the row a range starts from. */
  const anchor = useRef<string>(undefined);

  const chooseRow = ({ key, nodes }: ChosenRow, row: number, how: Choosing): void => {
    const { selection, select, selectAll } = session.getState();
    const [id] = nodes;
    const start = rows.findIndex((one) => one.key === anchor.current);
    if (how === 'range' && start >= 0) {
      selectAll(nodesBetween(rows, start, row), id);
      return;
    }
    anchor.current = key;
    if (how !== 'toggle') select(id);
    else if (id === undefined) return;
    else if (selection.includes(id)) selectAll(selection.filter((one) => one !== id));
    else selectAll([...selection, id], id);
  };

  /** Walking over a heading leaves what is selected as it is. */
  const chooseHeading = (nodes: readonly NodeId[], how: Choosing): void => {
    if (how !== 'toggle') return;
    const { selection, selectAll } = session.getState();
    const [own, chosen] = [new Set(nodes), new Set(selection)];
    const isAll = nodes.every((id) => chosen.has(id));
    const others = selection.filter((id) => !own.has(id));
    selectAll(isAll ? others : [...others, ...nodes]);
  };

  return {
    choose(row: number, how: Choosing): void {
      const chosen = rows[row];
      if (!chosen) return;
      if (chosen.isOpen === undefined) chooseRow(chosen, row, how);
      else chooseHeading(chosen.nodes, how);
    },
    chooseAll(): void {
      const { selected, selectAll } = session.getState();
      const shown = nodesBetween(rows, 0, rows.length - 1);
      selectAll(
        shown,
        shown.find((id) => id === selected),
      );
    },
  };
}

/** The nodes of the rows between two, both included, in the order they are shown. */
export function nodesBetween(rows: readonly ChosenRow[], a: number, b: number): readonly NodeId[] {
  return rows
    .slice(Math.min(a, b), Math.max(a, b) + 1)
    .flatMap(({ isOpen, nodes }) => (isOpen === undefined ? nodes : []));
}
