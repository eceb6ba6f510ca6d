/** Schemas that tables are written to: as environments call them, and as resources of the bundle. */
import { tablesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { quarantineTable } from '#core/model/quarantine-table.ts';
import { partsEverywhere, schemaParts } from '#core/model/schema-parts.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import { type BundleProject, catalogText } from './databricks-yml.ts';

/** As tables name them, in the order of their names. */
export function schemasOf(pipeline: Pipeline): readonly string[] {
  const written = tablesOf(pipeline).flatMap((table) => {
    const { kind, database } = table.fields;
    return kind === 'temporary-view' ? [] : [database, quarantineTable(table)?.database];
  });
  return [...new Set(written.flatMap((one) => one ?? []))].sort((a, b) => (a < b ? -1 : 1));
}

/** Those whose catalog and name are known apart from one another in every environment. */
export function creatableSchemas(pipeline: Pipeline): readonly string[] {
  return schemasOf(pipeline).filter(
    (database) => partsEverywhere(pipeline, database) !== undefined,
  );
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
