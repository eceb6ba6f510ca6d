/**
 * Where tables go in open-source Spark, which has one catalog for a session unless it is given more:
 * the schemas of the design, without the catalog where all tables share one.
 */
import type { PlaceTable } from '#core/declarative/plan-names.ts';
import { tablesOf } from '#core/model/graph.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';

export interface Placing {
  readonly place: PlaceTable;
  /** The catalog that all tables share, as the design says it; absent: none is said, or several. */
  readonly catalog: string | undefined;
}

export function placingOf(pipeline: Pipeline): Placing {
  const catalogs = new Set(tablesOf(pipeline).flatMap(({ fields }) => catalogOf(fields) ?? []));
  const [only] = catalogs;
  const shared = catalogs.size === 1 ? only : undefined;
  return {
    catalog: shared,
    place(database, name) {
      if (database === undefined) return name;
      const parts = database.split('.');
      const isShared = parts.length > 1 && (parts[0] === shared || catalogs.size > 1);
      // Several catalogs would have to be set up for the session, so they become part of the schema.
      const schema = catalogs.size > 1 ? parts.join('_') : parts.slice(isShared ? 1 : 0).join('.');
      return `${schema}.${name}`;
    },
  };
}

function catalogOf({ database }: NodeOf<'table'>['fields']): string | undefined {
  const parts = database?.split('.') ?? [];
  return parts.length > 1 ? parts[0] : undefined;
}

/** A table that says no schema goes to one that is called as its layer. */
export function withSchemas(pipeline: Pipeline): Pipeline {
  const nodes = { ...pipeline.nodes };
  for (const table of tablesOf(pipeline)) {
    const { database, layer, kind } = table.fields;
    if (database !== undefined || kind === 'temporary-view') continue;
    nodes[table.id] = { ...table, fields: { ...table.fields, database: layer } };
  }
  return { ...pipeline, nodes };
}
