/** SQL warehouses that resources name, as variables of a bundle which look up their ids. */
import type { Pipeline } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import type { Resource } from './resource.ts';
import { resourcesOf } from './resources-of.ts';

/** The warehouse that workspaces come with. */
export const usualWarehouse = 'Serverless Starter Warehouse';

/** Absent: the resource needs none, or names none yet. */
export function warehouseOf(one: Resource): string | undefined {
  const name = one.kind === 'volume' ? undefined : one.warehouse?.trim();
  return name || undefined;
}

/** Name of the bundle variable that holds the id of a warehouse. */
export function warehouseVariable(name: string): string {
  return `warehouse_${plainName(name).toLowerCase() || 'of_resources'}`;
}

/** Warehouses the resources use, by the bundle variable that looks up the id of each. */
export function warehousesOf(pipeline: Pipeline): ReadonlyMap<string, string> {
  const named = resourcesOf(pipeline).flatMap(([, one]) => warehouseOf(one) ?? []);
  return new Map(named.map((name) => [warehouseVariable(name), name]));
}
