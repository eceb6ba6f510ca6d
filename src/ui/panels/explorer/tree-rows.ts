/** The rows of the table tree: a heading for each band, and under it its tables. Pure. */

import { nearMissFinder } from '#core/model/did-you-mean.ts';
import { type Band, bandOf, bands, nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';

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
  /** Part of a name; case does not matter. */
  readonly wanted: string;
  readonly closed: ReadonlySet<Band>;
  readonly environment: string;
}

export function treeRows(pipeline: Pipeline, wish: TreeWish): readonly TreeRow[] {
  const wanted = wish.wanted.trim().toLowerCase();
  const tables = nodesOf(pipeline)
    .map((node) => ({
      band: bandOf(node),
      id: node.id,
      title: resolve(node.name, pipeline.variables, wish.environment),
    }))
    .filter(({ title, id }) => `${title} ${id}`.toLowerCase().includes(wanted));
  return bands.flatMap((band) => {
    const own = tables.filter((table) => table.band === band);
    if (own.length === 0) return [];
    const count = own.length;
    const isOpen = wanted !== '' || !wish.closed.has(band);
    const rows = own
      .sort((a, b) => (a.title < b.title ? -1 : Number(a.title > b.title)))
      .map((table, index) => ({ ...table, kind: 'table' as const, position: index + 1, count }));
    return [{ kind: 'band' as const, band, count, isOpen }, ...(isOpen ? rows : [])];
  });
}

/** The name someone probably meant who searched for one that isn't there. */
export function meant(pipeline: Pipeline, wanted: string): string | undefined {
  return nearMissFinder(nodesOf(pipeline).map(({ name }) => name))(wanted.trim());
}
