/** Questions about the resources of a pipeline: which there are, and which tables they name. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import type { Resource } from './resource.ts';

/** In the order they were added. */
export function resourcesOf({
  resources = {},
}: Pipeline): readonly (readonly [string, Resource])[] {
  return Object.entries(resources);
}

/** A table that a resource names. */
export interface NamedTable {
  readonly id: string;
  /** From the resource inwards. */
  readonly field: FieldPath;
}

/** Each with the field that names it; the table may be missing from the design. */
export function tablesNamedBy(resource: Resource): readonly NamedTable[] {
  switch (resource.kind) {
    case 'alert':
      return resource.table === undefined ? [] : [{ id: resource.table, field: ['table'] }];
    case 'dashboard':
      return resource.pages.map(({ table }, at) => ({
        id: table,
        field: ['pages', `${at}`, 'table'],
      }));
    case 'volume':
      return [];
    default:
      return resource satisfies never;
  }
}

/** The resource with other ids in place of those of its tables. */
export function withTables<R extends Resource>(one: R, idOf: (id: string) => string): R {
  // Each branch gives what it was given, with other ids in it.
  if (one.kind === 'alert' && one.table !== undefined) return { ...one, table: idOf(one.table) };
  if (one.kind !== 'dashboard') return one;
  return { ...one, pages: one.pages.map((page) => ({ ...page, table: idOf(page.table) })) };
}
