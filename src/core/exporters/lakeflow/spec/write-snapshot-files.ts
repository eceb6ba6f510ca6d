/** Writes the source of a table that is kept in step with copies in files. */
import type { NodeOf } from '#core/model/pipeline.ts';
import { withoutComments } from '#core/sql/without-comments.ts';
import { at } from '../../book.ts';
import type { Reading } from './reading.ts';
import { snapshotFilesKeys } from './spec-keys.ts';
import { writeSchemaFile } from './write-schema-file.ts';
import type { SpecScope } from './write-source.ts';

/** What the framework calls the two kinds of duplicates. */
export const deduplicateModes = { rows: 'full_row', keys: 'keys_only' } as const;

/** Written into the settings of the merge, as such a source has no view. */
export function writeSnapshotFiles(
  spec: SpecScope,
  node: NodeOf<'table'>,
  reading: Reading,
  source: NodeOf<'snapshot-files'>,
): void {
  const { writer } = spec;
  const { name, flow } = reading;
  const { fields, id } = source;
  const path = (key: string): string[] => ['cdcSnapshotSettings', 'source', key];
  for (const [key, field] of snapshotFilesKeys)
    writer.put(path(key), fields[field], at(id, [field]));
  writeFirstCopy(spec, source);
  if (fields.duplicates) {
    const mode = deduplicateModes[fields.duplicates];
    writer.put(path('deduplicateMode'), mode, at(id, ['duplicates']));
  }
  // Without it the framework looks no deeper than the step of the path that holds the version.
  if (isWithinFolder(fields.path)) writer.put(path('recursiveFileLookup'), true);
  writeSchemaFile(spec, path('schemaPath'), reading, source);
  const options = Object.entries({ ...fields.options, ...flow.options });
  for (const [key, value] of options) {
    const isOwn = Object.hasOwn(flow.options ?? {}, key);
    const origin = isOwn ? at(node.id, ['flows', name, 'options', key]) : at(id, ['options', key]);
    writer.put([...path('readerOptions'), key], value, origin);
  }
  if (flow.where && flow.where.length > 0) {
    const filter =
      flow.where.length > 1 ? flow.where.map((part) => `(${withoutComments(part)})`) : flow.where;
    writer.put(path('filter'), filter.join(' AND '), at(node.id, ['flows', name, 'where']));
  }
  writer.put(path('selectExp'), flow.select, at(node.id, ['flows', name, 'select']));
}

/** A rule reports dated copies that name a number. */
function writeFirstCopy({ writer, scope }: SpecScope, source: NodeOf<'snapshot-files'>): void {
  const { startingVersion, versionType } = source.fields;
  const origin = at(source.id, ['startingVersion']);
  const path = ['cdcSnapshotSettings', 'source', 'startingVersion'];
  if (versionType === 'integer') writer.put(path, startingVersion, origin);
  else if (startingVersion !== undefined) scope.book.lose(origin, 'Dated copies have no numbers.');
}

/** Whether files of a copy stand in folders below the one that is named by the version. */
function isWithinFolder(path: string): boolean {
  const [, ...behind] = path.split(/\{(?:version|fragment)\}/);
  return behind.some((part) => part.includes('/'));
}
