/** Where the modules of tables are: as `config.yml` says, or where it says nothing by layer and name. */
import { nameTaker } from '#core/model/free-name.ts';
import { tablesOf } from '#core/model/graph.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { rowNames } from './row-names.ts';

/** Paths without their endings: `transformations/gold/sales`. A temporary view has no row. */
export function moduleStems(pipeline: Pipeline): ReadonlyMap<NodeId, string> {
  const tables = tablesOf(pipeline).filter(({ fields }) => fields.kind !== 'temporary-view');
  const names = rowNames(pipeline);
  const own = (table: NodeOf<'table'>): string =>
    `transformations/${table.fields.layer}/${names.get(table.id) ?? table.id}`;
  const said = tables.flatMap((table) => {
    const stem = saidStem(table);
    return stem === undefined ? [] : [[table, stem] as const];
  });
  const take = nameTaker();
  const stems = new Map(said.map(([{ id }, stem]) => [id, take(stem)]));
  for (const table of tables) if (!stems.has(table.id)) stems.set(table.id, take(own(table)));
  return stems;
}

/** A module elsewhere is none of those that are written. */
function saidStem({ fields }: NodeOf<'table'>): string | undefined {
  const said = fields.kept?.etl?.module;
  if (typeof said !== 'string' || !/^transformations(\.[A-Za-z_]\w*)+$/.test(said))
    return undefined;
  return said.replaceAll('.', '/');
}
