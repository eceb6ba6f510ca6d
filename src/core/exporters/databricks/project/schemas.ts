/** Schemas that tables are written to: as environments call them, and as resources of the bundle. */
import { tablesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import { type BundleProject, catalogText } from './databricks-yml.ts';

/** Texts of the model, with tokens. */
export interface SchemaParts {
  /** Absent: that of the pipeline. */
  readonly catalog: string | undefined;
  readonly name: string;
}

/** @returns absent: not of one or two parts */
export function schemaParts(database: string): SchemaParts | undefined {
  const [first = '', second, ...rest] = database.split('.');
  if (first === '' || second === '' || rest.length > 0) return undefined;
  return second === undefined
    ? { catalog: undefined, name: first }
    : { catalog: first, name: second };
}

/** As tables name them, in the order of their names. */
export function schemasOf(pipeline: Pipeline): readonly string[] {
  const written = tablesOf(pipeline).flatMap(({ fields: { kind, database, quarantine } }) =>
    kind === 'temporary-view' ? [] : [database, quarantine?.database],
  );
  return [...new Set(written.flatMap((one) => one ?? []))].sort((a, b) => (a < b ? -1 : 1));
}

/** Those whose catalog and name are known apart from one another in every environment. */
export function creatableSchemas(pipeline: Pipeline): readonly string[] {
  const isOne = (part: string): boolean =>
    pipeline.environments.every(
      (environment) => !resolve(part, pipeline.variables, environment).includes('.'),
    );
  return schemasOf(pipeline).filter((database) => {
    const parts = schemaParts(database);
    return parts !== undefined && isOne(parts.name) && isOne(parts.catalog ?? '');
  });
}

/** Prints the resource file of a schema. @param key of the resource */
export function schemaYml(
  { words, place }: Pick<BundleProject, 'words' | 'place'>,
  database: string,
  key: string,
): string {
  const { catalog, name } = schemaParts(database) ?? { catalog: undefined, name: database };
  const value = {
    catalog_name: catalogText({ words, place }, catalog),
    name: words.text(name),
  };
  return printYaml({ resources: { schemas: { [key]: value } } });
}
