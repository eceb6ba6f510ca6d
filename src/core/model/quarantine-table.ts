/** Where a table copies the rows that fail its rules. */
import type { NodeOf } from './pipeline.ts';

/** The schema and name of a table; both may hold tokens. */
export interface TablePlace {
  readonly database: string | undefined;
  readonly name: string;
}

/**
 * A quarantine that says nothing of its place is beside its table. A name with dots says its schema.
 * @returns absent: bad rows are copied to no table
 */
export function quarantineTable({
  name,
  fields,
}: Pick<NodeOf<'table'>, 'name' | 'fields'>): TablePlace | undefined {
  if (fields.quarantine?.mode !== 'table') return undefined;
  const { database = fields.database, table = `${name}_quarantine` } = fields.quarantine;
  const dot = table.lastIndexOf('.');
  return dot === -1
    ? { database, name: table }
    : { database: table.slice(0, dot), name: table.slice(dot + 1) };
}
