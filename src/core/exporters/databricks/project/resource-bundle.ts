/** Where tables and resources of the bundle are, for what is deployed beside the pipeline. */
import type { NodeOf } from '#core/model/pipeline.ts';
import type { ResourceBundle } from '#core/resources/bundle-resource.ts';
import { type BundleProject, catalogVariable } from './databricks-yml.ts';
import { nameOfPlace } from './default-place.ts';

/**
 * @param written what the pipeline writes; of it, views and private tables are not in the catalog
 */
export function resourceBundle({
  pipeline,
  words,
  place,
  names,
  written,
}: Pick<BundleProject, 'pipeline' | 'words' | 'place' | 'names'> & {
  readonly written: readonly (NodeOf<'table'> | NodeOf<'sink'>)[];
}): ResourceBundle {
  const ids = new Set(written.map(({ id }) => id));
  const home = { catalog: place.catalog ?? `\${var.${catalogVariable}}`, schema: place.schema };
  const createdSchema = (database: string): string | undefined => {
    const key = names.schemas.get(database);
    return key && `\${resources.schemas.${key}.name}`;
  };
  return {
    pipeline,
    words,
    // Views and private tables are not in the catalog, where others could read them.
    isWritten: ({ id, fields }) =>
      ids.has(id) && fields.kind !== 'temporary-view' && fields.private !== true,
    homeOf: (table) =>
      table ? home : { ...home, schema: createdSchema(nameOfPlace(place)) ?? home.schema },
    createdSchema,
  };
}
