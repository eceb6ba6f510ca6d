/** Says a volume as a bundle does. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { partsEverywhere } from '#core/model/schema-parts.ts';
import type { ResourceBundle, ResourceParts, SaidResource } from '../bundle-resource.ts';
import type { Volume } from '../kinds/volume.ts';

/** Refused, naming the field, where its catalog and schema cannot be told apart. */
export function writeVolume({ name, one, bundle }: ResourceParts<Volume>): SaidResource {
  const { text } = bundle.words;
  const place = placeOf(one, bundle);
  if (!place) {
    const reason = 'Its catalog and its schema are not known apart from one another.';
    return { ok: false, field: ['database'], reason };
  }
  const { storage, comment } = one;
  const isExternal = storage === 'external';
  const location = one.location?.trim();
  if (isExternal && !location) {
    return { ok: false, field: ['storage'], reason: 'An external volume needs a location.' };
  }
  const grants = grantsOf(one, text);
  const entries: readonly (readonly [string, unknown, ...FieldPath])[] = [
    ['catalog_name', place.catalog, 'database'],
    ['schema_name', place.schema, 'database'],
    ['name', text(name)],
    ['volume_type', storage.toUpperCase(), 'storage'],
    ['storage_location', isExternal && location ? text(location) : undefined, 'location'],
    ['comment', comment ? text(comment) : undefined, 'comment'],
    ['grants', grants, 'readers'],
    ['grants', grants, 'writers'],
  ];
  const said = entries.filter(([, value]) => value !== undefined);
  return {
    ok: true,
    value: Object.fromEntries(said),
    traces: [
      { field: ['kind'], path: [] },
      ...said.flatMap(([key, , ...field]) => (field.length > 0 ? [{ field, path: [key] }] : [])),
    ],
    losses:
      location && !isExternal
        ? [{ field: ['location'], reason: 'A managed volume is where its schema keeps files.' }]
        : [],
  };
}

/** As the bundle says it. */
function placeOf({ database }: Volume, bundle: ResourceBundle) {
  const { text } = bundle.words;
  const home = bundle.homeOf();
  if (!database?.trim()) return { catalog: text(home.catalog), schema: text(home.schema) };
  const parts = partsEverywhere(bundle.pipeline, database);
  return (
    parts && {
      catalog: text(parts.catalog ?? home.catalog),
      schema: bundle.createdSchema?.(database) ?? text(parts.name),
    }
  );
}

/** One entry for each principal: those who write files read them too. */
function grantsOf({ readers = [], writers = [] }: Volume, text: (written: string) => string) {
  const named = [...new Set([...readers, ...writers])].filter((one) => one.trim() !== '');
  if (named.length === 0) return undefined;
  return named.map((principal) => ({
    principal: text(principal),
    privileges: writers.includes(principal) ? ['READ_VOLUME', 'WRITE_VOLUME'] : ['READ_VOLUME'],
  }));
}
