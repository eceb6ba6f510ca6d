/** Writes a SQL statement into a spec: in a file of its own where it holds what somebody wrote. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../../book.ts';
import { authored } from './sql-layout.ts';
import type { Statement } from './statement.ts';
import type { SpecScope } from './write-source.ts';

/** @param path that of the object that gets `sqlPath` or `sqlStatement` @param stem names the file */
export function writeStatement(
  spec: SpecScope,
  path: FieldPath,
  { text, origins, isAuthored }: Pick<Statement, 'text' | 'origins' | 'isAuthored'>,
  stem: string,
): void {
  const { writer, scope, names, node } = spec;
  if (!isAuthored) {
    writer.put([...path, 'sqlStatement'], text, ...origins);
    return;
  }
  const folder = `${names.folder}/dml`;
  let name = `${stem}.sql`;
  for (let n = 2; scope.sideFiles.has(`${folder}/${name}`); n += 1) name = `${stem}_${n}.sql`;
  const file = `${folder}/${name}`;
  scope.sideFiles.set(file, text);
  scope.emit({ path: file, text: `${text}\n`, kind: 'sql', node: node.id });
  writer.put([...path, 'sqlPath'], `./${name}`);
  for (const origin of origins) scope.book.trace(origin, file, []);
}

/** A source that is a query, where nothing is selected from it. */
export function writeSqlSource(spec: SpecScope, path: FieldPath, source: NodeOf<'sql'>): void {
  const origins = [at(source.id, ['query'])];
  const text = authored(source.fields.query);
  writeStatement(spec, path, { text, origins, isAuthored: true }, spec.names.stem);
}
