/**
 * Where tables go in open-source Spark, which has one catalog for a session unless it is given more:
 * the schemas of the design, without the catalog where all tables share one.
 */
import { namePart } from '#core/declarative/name-part.ts';
import type { PlaceTable } from '#core/declarative/plan-names.ts';
import { tablesOf } from '#core/model/graph.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { splitName } from '#core/model/split-name.ts';
import { valuesIn } from '#core/model/variables.ts';
import { plainPaths } from './plain-paths.ts';

export interface Placing {
  readonly place: PlaceTable;
  /** The catalog that all tables share, as the design says it; absent: none is said, or several. */
  readonly catalog: string | undefined;
}

/** @param pipeline whose schemas say their parts: see `withPlainSchemas` */
export function placingOf(pipeline: Pipeline): Placing {
  const written = tablesOf(pipeline).flatMap(({ fields }) => catalogOf(fields.database) ?? []);
  const valuesOf = (text: string): readonly string[] => valuesIn(pipeline, text);
  const catalogKey = (catalog: string): string => valuesOf(catalog).join('\n');
  const catalogs = new Set(written.map(catalogKey));
  const areSeveral = catalogs.size > 1 || haveClashes(pipeline);
  const partsOf = (database: string | undefined): readonly string[] => {
    const catalog = catalogOf(database);
    if (database === undefined) return [];
    if (catalog === undefined) return [database];
    const schema = database.slice(catalog.length + 1);
    // Several catalogs would have to be set up for the session, so they become part of the schema.
    if (areSeveral) return [`${catalog}_${schema}`];
    return catalogs.has(catalogKey(catalog)) ? [schema] : [catalog, schema];
  };
  const quoted = namePart(pipeline);
  const quotedName = (parts: readonly string[]): string => parts.map(quoted).join('.');
  const outside = deltaTablesOf(pipeline).map(({ name, fields }) =>
    quotedName([...partsOf(fields.database), name]),
  );
  const stored = tablesOf(pipeline)
    .filter(({ fields }) => fields.kind !== 'temporary-view')
    .map(({ name, fields }) => [...partsOf(fields.database), name]);
  const plain = plainPaths(stored, outside, valuesOf);
  return {
    catalog: areSeveral ? undefined : written[0],
    place(database, name, isOutside = false) {
      const parts = [...partsOf(database), name];
      return isOutside ? quotedName(parts) : plain(parts);
    },
  };
}

function deltaTablesOf(pipeline: Pipeline): readonly NodeOf<'delta-table'>[] {
  return Object.values(pipeline.nodes).filter((node) => node.type === 'delta-table');
}

/** Whether tables of one catalog would take the places of tables that name none. */
function haveClashes(pipeline: Pipeline): boolean {
  const places = new Map<string, string>();
  return tablesOf(pipeline).some(({ name, fields: { database = '', kind } }) => {
    if (kind === 'temporary-view') return false;
    const [, schema] = splitName(database);
    const place = valuesIn(pipeline, `${schema}.${name}`).join('\n').toLowerCase();
    const other = places.get(place) ?? database;
    places.set(place, database);
    return other !== database;
  });
}

function catalogOf(database: string | undefined): string | undefined {
  const parts = database?.split('.') ?? [];
  return parts.length > 1 ? parts[0] : undefined;
}

export interface PlainSchemas {
  readonly pipeline: Pipeline;
  /** Variables that were made of a part of others, with the name of the one they are part of. */
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * A pipeline in which every schema says its parts. A table without one goes to a schema that is
 * called as its layer; a variable that stands for `main.silver` as a whole becomes two.
 */
export function withPlainSchemas(pipeline: Pipeline): PlainSchemas {
  const variables: Record<string, Readonly<Record<string, string>>> = { ...pipeline.variables };
  const parts = new Map<string, string>();
  const nodes = { ...pipeline.nodes };

  function part(whole: string, kind: 'catalog' | 'schema', values: readonly string[]): string {
    const [first = ''] = values;
    if (values.every((value) => value === first)) return first;
    const name = `${whole}_${kind}`;
    const byEnvironment = pipeline.environments.map((one, index) => [one, values[index] ?? '']);
    variables[name] = Object.fromEntries(byEnvironment);
    parts.set(name, whole);
    return `{${name}}`;
  }

  function plain(database: string): string {
    const [, whole] = /^\{(\w+)\}$/.exec(database) ?? [];
    if (whole === undefined) return database;
    const cut = valuesIn(pipeline, database).map((value) => value.split('.'));
    if (!cut.every((one) => one.length === 2)) return database;
    const catalog = part(
      whole,
      'catalog',
      cut.map(([first = '']) => first),
    );
    const schema = part(
      whole,
      'schema',
      cut.map(([, second = '']) => second),
    );
    return `${catalog}.${schema}`;
  }

  for (const node of Object.values(pipeline.nodes)) {
    if (node.type === 'delta-table' && node.fields.database !== undefined) {
      const database = plain(node.fields.database);
      nodes[node.id] = { ...node, fields: { ...node.fields, database } };
    }
    if (node.type === 'table') nodes[node.id] = withPlainSchema(node, plain);
  }
  return { pipeline: { ...pipeline, variables, nodes }, parts };
}

function withPlainSchema(
  table: NodeOf<'table'>,
  plain: (database: string) => string,
): NodeOf<'table'> {
  const { database, layer, kind, quarantine } = table.fields;
  if (kind === 'temporary-view') return table;
  const bad = quarantine?.database;
  return {
    ...table,
    fields: {
      ...table.fields,
      database: plain(database ?? layer),
      ...(bad !== undefined && { quarantine: { ...quarantine, database: plain(bad) } }),
    },
  } as NodeOf<'table'>;
}
