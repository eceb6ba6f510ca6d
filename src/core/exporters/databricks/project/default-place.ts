/** Where a pipeline is at home: the catalog and schema most of its tables are in. */
import { tablesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';

export interface DefaultPlace {
  /** Texts of the model, with tokens; absent: to be filled in. */
  readonly catalog: string | undefined;
  readonly schema: string;
}

/** The schema where no table says one. */
const standardSchema = 'default';

export function defaultPlace(pipeline: Pipeline): DefaultPlace {
  const counts = new Map<string, number>();
  for (const { fields } of tablesOf(pipeline)) {
    if (fields.database) counts.set(fields.database, (counts.get(fields.database) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const [catalog, schema, ...rest] = most?.[0].split('.') ?? [];
  if (catalog === undefined) return { catalog: undefined, schema: standardSchema };
  if (schema !== undefined && rest.length === 0) return { catalog, schema };
  return { catalog: undefined, schema: catalog };
}

/** Every schema that tables are written to, as it is called in one environment. */
export function schemasIn(pipeline: Pipeline, environment: string): readonly string[] {
  const written = tablesOf(pipeline).flatMap(({ fields: { kind, database, quarantine } }) =>
    kind === 'temporary-view' ? [] : [database, quarantine?.database],
  );
  const names = new Set(written.flatMap((one) => one ?? []));
  return [...names]
    .map((name) => resolve(name, pipeline.variables, environment))
    .sort((a, b) => (a < b ? -1 : 1));
}
