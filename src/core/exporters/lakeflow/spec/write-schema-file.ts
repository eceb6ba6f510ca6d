/** Writes the declared columns of a source to a schema file, once for all flows of a folder that share it. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../../book.ts';
import { printJson } from '../text/notation.ts';
import type { Reading } from './reading.ts';
import type { SpecScope } from './write-source.ts';

/**
 * @param path where the spec names the file
 * @param reading the flow that reads the source, after which the file is named
 */
export function writeSchemaFile(
  spec: SpecScope,
  path: FieldPath,
  reading: Reading,
  source: NodeOf<'cloud-files'> | NodeOf<'batch-files'> | NodeOf<'snapshot-files'>,
): void {
  const { schema } = source.fields;
  if (!schema) return;
  const text = printJson(schema);
  const name = fileFor(spec, reading, text);
  spec.writer.put(path, name);
  spec.scope.book.trace(at(source.id, ['schema']), `${spec.names.folder}/schemas/${name}`, []);
}

/** The main flow has the file of the table; others share it where their columns are the same. */
function fileFor({ scope, node, names }: SpecScope, { name }: Reading, text: string): string {
  const isMain = Object.keys(node.fields.flows)[0] === name;
  const pathOf = (file: string): string => `${names.folder}/schemas/${file}`;
  const isShared = scope.sideFiles.get(pathOf(names.schemaFile)) === text;
  const wanted =
    isMain || isShared ? names.schemaFile : `${names.flows.get(name) ?? name}_schema.json`;

  let file = wanted;
  for (let n = 2; (scope.sideFiles.get(pathOf(file)) ?? text) !== text; n += 1) {
    file = wanted.replace(/\.json$/, `_${n}.json`);
  }
  const path = pathOf(file);
  if (!scope.sideFiles.has(path)) {
    scope.sideFiles.set(path, text);
    scope.emit({ path, text, kind: 'schema', node: node.id });
  }
  return file;
}
