/** The rows of the table tree: a heading for each band, and under it its tables. Pure. */

import { type Band, bandOf, bands, bandTitles, nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';
import { compareNames } from '#core/text/compare-names.ts';

export type TreeRow =
  | {
      readonly kind: 'band';
      readonly level: 1;
      readonly band: Band;
      readonly name: string;
      /** Of the tables that match the search. */
      readonly count: number;
      readonly isOpen: boolean;
    }
  | {
      readonly kind: 'table';
      readonly level: 2;
      readonly band: Band;
      readonly id: NodeId;
      /** As it is in the environment. */
      readonly name: string;
      /** Place among the tables of its band, from 1. */
      readonly position: number;
      readonly count: number;
    };

const bandLine = { kind: 'band', level: 1 } as const;
const tableLine = { kind: 'table', level: 2 } as const;

interface TreeWish {
  /** What a search finds; absent: nothing is searched for. */
  readonly found: ReadonlySet<NodeId> | undefined;
  readonly closed: ReadonlySet<Band>;
  readonly environment: string;
}

/** Names are as in the wished environment. While something is searched for, all bands are open. */
export function treeRows(pipeline: Pipeline, wish: TreeWish): readonly TreeRow[] {
  const tables = nodesOf(pipeline)
    .filter(({ id }) => wish.found?.has(id) !== false)
    .map((node) => ({
      band: bandOf(node),
      id: node.id,
      name: resolve(node.name, pipeline.variables, wish.environment),
    }));
  return bands.flatMap((band) => {
    const own = tables.filter((table) => table.band === band);
    if (own.length === 0) return [];
    const count = own.length;
    const isOpen = wish.found !== undefined || !wish.closed.has(band);
    const rows = own
      .sort((a, b) => compareNames(a.name, b.name))
      .map((table, index) => ({ ...table, ...tableLine, position: index + 1, count }));
    const heading = { ...bandLine, band, name: bandTitles[band], count, isOpen };
    return [heading, ...(isOpen ? rows : [])];
  });
}
