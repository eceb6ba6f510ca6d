/** Where tables go that name no catalog and schema: to those their pipeline is given. */
import { tablesOf } from '#core/model/graph.ts';
import type { Layer, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import { resolve } from '#core/model/variables.ts';
import { isTemporaryView } from './spec/reading.ts';

export interface Place {
  readonly catalog: string;
  readonly schema: string;
}

const fullPlace = /^([^{}.]+)\.([^{}.]+)$/;

/** How many tables of each layer name a database, by its text. */
const databasesOf = remember(
  (pipeline: Pipeline): ReadonlyMap<Layer, ReadonlyMap<string, number>> => {
    const databases = new Map<Layer, Map<string, number>>();
    for (const node of tablesOf(pipeline)) {
      const { layer, database } = node.fields;
      if (database === undefined || isTemporaryView(node)) continue;
      const counts = databases.get(layer) ?? new Map<string, number>();
      counts.set(database, (counts.get(database) ?? 0) + 1);
      databases.set(layer, counts);
    }
    return databases;
  },
);

/** The catalog and schema most tables of a layer name in an environment, if fully known. */
export function defaultPlace(
  pipeline: Pipeline,
  layer: Layer,
  environment: string,
): Place | undefined {
  const known = new Map<string, number>();
  for (const [database, count] of databasesOf(pipeline).get(layer) ?? []) {
    const name = resolve(database, pipeline.variables, environment);
    if (fullPlace.test(name)) known.set(name, (known.get(name) ?? 0) + count);
  }
  const [first] = [...known].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const [, catalog, schema] = fullPlace.exec(first?.[0] ?? '') ?? [];
  return catalog === undefined || schema === undefined ? undefined : { catalog, schema };
}

/** Whether a table goes where its pipeline puts it anyway, in every environment. */
export function isAtDefaultPlace(pipeline: Pipeline, { fields }: NodeOf<'table'>): boolean {
  const { database, layer } = fields;
  if (database === undefined) return true;
  const { environments, variables } = pipeline;
  const isThere = (environment: string): boolean => {
    const place = defaultPlace(pipeline, layer, environment);
    return (
      place !== undefined &&
      resolve(database, variables, environment) === `${place.catalog}.${place.schema}`
    );
  };
  return environments.length > 0 && environments.every(isThere);
}
