/** The rows of the table tree: a heading for each band, and under it its tables. Pure. */

import { type Band, bandOf, bands, nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';
import { compareNames } from '#core/text/compare-names.ts';

export type TreeRow =
  | {
      readonly kind: 'band';
      readonly band: Band;
      /** Of the tables that match the search. */
      readonly count: number;
      readonly isOpen: boolean;
    }
  | {
      readonly kind: 'table';
      readonly band: Band;
      readonly id: NodeId;
      readonly title: string;
      /** Place among the tables of its band, from 1. */
      readonly position: number;
      readonly count: number;
    };

interface TreeWish {
  /** What a search finds; absent: nothing is searched for. */
  readonly found: ReadonlySet<NodeId> | undefined;
  readonly closed: ReadonlySet<Band>;
  readonly environment: string;
}

export function treeRows(pipeline: Pipeline, wish: TreeWish): readonly TreeRow[] {
  const tables = nodesOf(pipeline)
    .filter(({ id }) => wish.found?.has(id) !== false)
    .map((node) => ({
      band: bandOf(node),
      id: node.id,
      title: resolve(node.name, pipeline.variables, wish.environment),
    }));
  return bands.flatMap((band) => {
    const own = tables.filter((table) => table.band === band);
    if (own.length === 0) return [];
    const count = own.length;
    const isOpen = wish.found !== undefined || !wish.closed.has(band);
    const rows = own
      .sort((a, b) => compareNames(a.title, b.title))
      .map((table, index) => ({ ...table, kind: 'table' as const, position: index + 1, count }));
    return [{ kind: 'band' as const, band, count, isOpen }, ...(isOpen ? rows : [])];
  });
}
