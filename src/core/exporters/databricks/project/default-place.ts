/** Where a pipeline is at home: the catalog and schema most of its tables are in. */
import { tablesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { schemaParts } from '#core/model/schema-parts.ts';

export interface DefaultPlace {
  /** Texts of the model, with tokens; absent: to be filled in. */
  readonly catalog: string | undefined;
  readonly schema: string;
}

/** As tables name it. */
export function nameOfPlace({ catalog, schema }: DefaultPlace): string {
  return catalog === undefined ? schema : `${catalog}.${schema}`;
}

/** The schema where no table says one. */
const standardSchema = 'default';

/**
 * The first in the order of their names, where several have as many tables. Without any, a schema
 * of our own choice.
 */
export function defaultPlace(pipeline: Pipeline): DefaultPlace {
  const counts = new Map<string, number>();
  for (const { fields } of tablesOf(pipeline)) {
    if (fields.database) counts.set(fields.database, (counts.get(fields.database) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (!most) return { catalog: undefined, schema: standardSchema };
  const [database] = most;
  const { catalog, name } = schemaParts(database) ?? { name: database.split('.')[0] ?? database };
  return { catalog, schema: name };
}
