/** Ties flows that read a table by name to its node, once all tables are known. */

import { addToGroup } from '#core/model/group-by.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { splitName } from '#core/model/split-name.ts';
import { became, becomes, dropped } from '../reading/leaf-fates.ts';
import { placeOf } from '../reading/placed.ts';
import { addNode, type DraftOf, type Scope, type TableRead } from '../scope.ts';
import { reportChangingTable } from './changing-table.ts';

/** A table of the pipeline and the schemas it is in. */
interface KnownTable {
  readonly id: NodeId;
  /** Resolved in each environment. */
  readonly database: ReadonlyMap<string, string>;
}

/** A sink reads what its table reads. */
export function shareTableReads(
  { table, flow }: { readonly table: DraftOf<'table'>; readonly flow: string },
  sink: DraftOf<'sink'>,
  scope: Scope,
): void {
  const read = scope.tableReads.findLast((one) => one.reader === table && one.flow === flow);
  if (!read) return;
  for (const name of Object.keys(sink.fields.flows)) {
    scope.tableReads.push({ ...read, reader: sink, flow: name });
  }
}

/** What no entry writes becomes a node for a table outside of the project. */
export function linkTables(scope: Scope): void {
  const byName = scope.tableReads.some(({ own }) => own === undefined)
    ? tablesByName(scope)
    : new Map<string, KnownTable[]>();
  const outside = new Map<string, DraftOf<'delta-table'>>();
  for (const read of scope.tableReads) {
    const flow = read.reader.fields.flows[read.flow];
    if (!flow) continue;
    const found = read.own ?? findTable(read, byName.get(read.table.value.trim()) ?? [], scope);
    flow.from = found ?? outsideTable(read, outside, scope).id;
    noteLink(read, found, outside, scope);
    reportChangingTable(read, flow, scope);
  }
}

function tablesByName(scope: Scope): ReadonlyMap<string, KnownTable[]> {
  const byName = new Map<string, KnownTable[]>();
  const variables = scope.variables.all();
  for (const node of Object.values(scope.nodes)) {
    if (node.type !== 'table') continue;
    addToGroup(byName, node.name, {
      id: node.id,
      database: resolved(node.fields.database, variables, scope.environments.kept),
    });
  }
  return byName;
}

/** The value of a text that is one variable as a whole; any other text stands for itself. */
function resolved(
  text: string | undefined,
  variables: Readonly<Record<string, Readonly<Record<string, string>>>>,
  environments: readonly string[],
): ReadonlyMap<string, string> {
  if (text === undefined) return new Map();
  const name = /^\{(\w+)\}$/.exec(text)?.[1];
  const variable =
    name !== undefined && Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (variable) return new Map(Object.entries(variable));
  return new Map(environments.map((environment) => [environment, text]));
}

function findTable(
  read: TableRead,
  tables: readonly KnownTable[],
  scope: Scope,
): NodeId | undefined {
  const others = tables.filter(({ id }) => id !== read.reader.id);
  const exact = others.find(({ database }) => agree(read.database, database, (schema) => schema));
  if (exact) return exact.id;
  if (!read.byName) return undefined;
  const bronze = others.filter(({ id }) => isBronze(scope, id));
  const near = bronze.find(({ database }) => agree(read.database, database, lastPart));
  if (near) return near.id;
  const [first] = bronze;
  if (first && read.reader.type === 'table') {
    scope.report('bronze-table-elsewhere', {
      message: `${read.reader.name} reads the bronze table ${read.table.value} in another schema than the one of that name in this project. It is treated as a table from outside.`,
      hint: 'Check catalog and database of the entry if the table of this project is meant.',
      at: placeOf(read.table, { node: read.reader.id, field: ['flows', read.flow, 'from'] }),
    });
  }
  return undefined;
}

function isBronze(scope: Scope, id: NodeId): boolean {
  const node = scope.nodes[id];
  return node?.type === 'table' && node.fields.layer === 'bronze';
}

/** True when no environment that both name has another schema, and one has the same. */
function agree(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
  part: (schema: string) => string,
): boolean {
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  let same = 0;
  for (const [environment, schema] of a) {
    const other = b.get(environment);
    if (other === undefined) continue;
    if (part(schema).toLowerCase() !== part(other).toLowerCase()) return false;
    same += 1;
  }
  return same > 0;
}

const lastPart = (schema: string) => splitName(schema)[1];

/** A table this pipeline does not write; the same one is added once. */
function outsideTable(
  read: TableRead,
  outside: Map<string, DraftOf<'delta-table'>>,
  scope: Scope,
): DraftOf<'delta-table'> {
  const key = outsideKey(read);
  const known = outside.get(key);
  if (known) return known;
  const database = databaseText(read, scope);
  const node = addNode(scope, 'delta-table', {
    prefix: 'source',
    name: read.table.value.trim(),
    fields: { options: {}, ...(database === undefined ? {} : { database: database.text }) },
  });
  outside.set(key, node);
  return node;
}

function outsideKey({ table, database }: TableRead): string {
  return JSON.stringify([table.value.trim(), [...database]]);
}

function databaseText(
  read: TableRead,
  scope: Scope,
): { text: string; variable?: string } | undefined {
  if (read.database.size === 0) return undefined;
  const values = new Set(read.database.values());
  const [only] = values;
  // Sources are named without an environment: one value stands for all of them.
  if (read.purpose === 'source_schema' && values.size === 1 && only !== undefined) {
    return { text: only };
  }
  return scope.variables.schema(read.purpose, read.database);
}

/** Notes where the names of table, schema and catalog went. */
function noteLink(
  read: TableRead,
  found: NodeId | undefined,
  outside: ReadonlyMap<string, DraftOf<'delta-table'>>,
  scope: Scope,
): void {
  const link = becomes({ node: read.reader.id, field: ['flows', read.flow, 'from'] });
  const node = found === undefined ? outside.get(outsideKey(read)) : undefined;
  became(read.table, [link, ...(node ? [{ node: node.id, field: ['name'] }] : [])]);
  const [schemas, catalogs] = read.databaseReads;
  const variable = node && databaseText(read, scope)?.variable;
  const place = node ? becomes({ node: node.id, field: ['database'] }) : link;
  for (const [environment, schema] of schemas ?? []) {
    const refs = [place, ...(variable ? [scope.variables.fate(variable, environment)] : [])];
    became(schema, refs);
    const catalog = catalogs?.get(environment);
    if (!catalog) continue;
    if (schema.value.includes('.')) {
      dropped(catalog, `"${schema.key}" names a catalog already.`);
    } else became(catalog, refs);
  }
}
