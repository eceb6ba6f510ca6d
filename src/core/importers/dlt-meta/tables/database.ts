/** Joins catalog and database of a layer to the `catalog.schema` of each environment. */
import type { FieldRef } from '#core/model/field-ref.ts';
import { type EnvironmentValues, takeForEnvironments } from '../environments/environment-values.ts';
import { became, becomes, dropped } from '../reading/leaf-fates.ts';
import type { ObjectReader } from '../reading/object-reader.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import type { Scope } from '../scope.ts';

export interface Database {
  /** `catalog.schema` in each environment that names a schema. */
  readonly values: ReadonlyMap<string, string>;
  readonly catalogs: EnvironmentValues;
  readonly schemas: EnvironmentValues;
}

export interface DatabaseKeys {
  readonly catalog: string;
  readonly schema: string;
}

/** Environments without a schema are left out of the values. */
export function takeDatabase(entry: ObjectReader, keys: DatabaseKeys, scope: Scope): Database {
  const catalogs = takeForEnvironments(entry, keys.catalog, scope);
  const schemas = takeForEnvironments(entry, keys.schema, scope);
  const values = new Map<string, string>();
  for (const [environment, schema] of schemas) {
    values.set(environment, joined(catalogs.get(environment), schema));
  }
  return { values, catalogs, schemas };
}

/** Writes the schema into a field: as a variable, or as it is when placeholders hold it already. */
export function placeDatabase(
  database: Database,
  purpose: string,
  ref: FieldRef,
  scope: Scope,
): string | undefined {
  if (database.values.size === 0) {
    for (const read of database.catalogs.values()) {
      dropped(read, 'A catalog without a schema names no place.');
    }
    return undefined;
  }
  const { text, variable } = scope.variables.schema(purpose, database.values);
  databaseBecame(database, variable, ref, scope);
  return text;
}

/** Notes where catalogs and schemas went. */
function databaseBecame(
  { catalogs, schemas }: Database,
  variable: string | undefined,
  ref: FieldRef,
  scope: Scope,
): void {
  const place = becomes(ref);
  for (const [environment, schema] of schemas) {
    const refs = variable ? [place, scope.variables.fate(variable, environment)] : [place];
    became(schema, refs);
    const catalog = catalogs.get(environment);
    if (!catalog) continue;
    if (!schema.value.includes('.')) became(catalog, refs);
    else dropped(catalog, `"${schema.key}" names a catalog already.`);
  }
  for (const [environment, catalog] of catalogs) {
    if (!schemas.has(environment)) dropped(catalog, 'A catalog without a schema names no place.');
  }
}

/** Warns of schemas that repeat their catalog, for which DLT-META builds a name of four parts. */
export function reportCatalogTwice(
  { catalogs, schemas }: Database,
  title: string,
  ref: FieldRef,
  scope: Scope,
): void {
  for (const [environment, schema] of schemas) {
    const catalog = catalogs.get(environment);
    if (!(catalog && schema.value.includes('.'))) continue;
    const inSchema = schema.value.slice(0, schema.value.indexOf('.'));
    const clash = inSchema === catalog.value ? 'twice' : `and another one, ${catalog.value}`;
    scope.report('catalog-twice', {
      message: `The ${title} names the catalog ${inSchema} ${clash}: "${catalog.key}" is ${catalog.value} and "${schema.key}" is ${schema.value}. DLT-META builds a name of four parts from them; the conversion uses ${schema.value}.`,
      hint: `Leave the catalog out of "${schema.key}" if you keep using the onboarding file.`,
      at: placeOf(schema, ref),
    });
    return;
  }
}

function joined(catalog: Read<string> | undefined, schema: Read<string>): string {
  if (!catalog || schema.value.includes('.')) return schema.value;
  return `${catalog.value}.${schema.value}`;
}
