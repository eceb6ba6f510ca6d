/** Writes a source that a Python function reads: one of the user's, or ours for JDBC. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../../book.ts';
import { jdbcFunction } from './jdbc-function.ts';
import { ofFlow, type Reading } from './reading.ts';
import { noteSecrets } from './write-options.ts';
import type { SpecScope } from './write-source.ts';

/** @param path where the details of the source stand in the spec */
export function writePythonSource(
  spec: SpecScope,
  path: FieldPath,
  reading: Reading,
  source: NodeOf<'python'> | NodeOf<'jdbc'>,
): void {
  const { writer } = spec;
  if (source.type === 'jdbc') {
    writer.put([...path, 'functionPath'], emitJdbcFunction(spec));
    writeArguments(spec, [...path, 'tokens', 'options'], reading, source);
    writeSelection(spec, [...path, 'tokens'], reading);
    return;
  }
  const { module, function: name } = source.fields;
  const origins = [at(source.id, ['module']), at(source.id, ['function'])];
  writer.put([...path, 'pythonModule'], `${module}.${name}`, ...origins);
  writeArguments(spec, [...path, 'tokens'], reading, source);
}

/** A function of the user's that gets the rows before they are filtered. */
export function writeTransform(
  { writer, scope }: SpecScope,
  path: FieldPath,
  reading: Reading,
): void {
  const { transform } = reading.flow;
  if (!transform) return;
  const field = (...inner: FieldPath) => ofFlow(reading, 'transform', ...inner);
  const name = `${transform.module}.${transform.function}`;
  writer.put([...path, 'module'], name, field('module'), field('function'));
  for (const [key, value] of Object.entries(transform.options ?? {})) {
    writer.put([...path, 'tokens', key], value, field('options', key));
  }
  noteSecrets(scope, transform.options ?? {});
}

function writeArguments(
  { writer, scope }: SpecScope,
  path: FieldPath,
  reading: Reading,
  source: NodeOf<'python'> | NodeOf<'jdbc'>,
): void {
  const own = reading.flow.options ?? {};
  for (const [key, value] of Object.entries(source.fields.options)) {
    if (!Object.hasOwn(own, key)) {
      writer.put([...path, key], value, at(source.id, ['options', key]));
    }
  }
  for (const [key, value] of Object.entries(own)) {
    writer.put([...path, key], value, ofFlow(reading, 'options', key));
  }
  noteSecrets(scope, { ...source.fields.options, ...own });
}

/** Our function selects as views do: rows first, then columns. */
function writeSelection(spec: SpecScope, path: FieldPath, reading: Reading): void {
  const { writer } = spec;
  const { flow, selectsApart, shape } = reading;
  if (selectsApart) return;
  const { where = [] } = flow;
  if (where.length > 0) writer.put([...path, 'where'], where, ofFlow(reading, 'where'));
  const beside = shape === 'plain' ? spec.columnsBeside(flow.select) : [];
  if (!flow.select && beside.length === 0) return;
  const selectPath = [...path, 'select'];
  const select = [...(flow.select ?? ['*']), ...beside.map(({ expression }) => expression)];
  writer.put(selectPath, select, ...(flow.select ? [ofFlow(reading, 'select')] : []));
  for (const { origins } of beside) writer.trace(selectPath, ...origins);
}

/** Writes the function once for each folder. @returns the name specs call its file */
function emitJdbcFunction({ scope, names, node }: SpecScope): string {
  const file = 'read_jdbc.py';
  const path = `${names.folder}/python_functions/${file}`;
  if (!scope.sideFiles.has(path)) {
    scope.sideFiles.set(path, jdbcFunction);
    scope.emit({ path, text: jdbcFunction, kind: 'function', node: node.id });
  }
  return file;
}
