/** Where a table copies the rows that fail its rules. */
import type { NodeOf } from './pipeline.ts';
import { splitName } from './split-name.ts';

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
  const [schema = database, own] = splitName(table);
  return { database: schema, name: own };
}
