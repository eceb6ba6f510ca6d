/** Files as a table of SQL: a call of `read_files`. */
import type { NodeOf } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { printDdl } from '#core/text/spark-ddl.ts';
import { at, type Origin } from '../../book.ts';
import { sqlName, sqlText } from './sql-names.ts';

const prefix = 'cloudFiles.';
/** Options of Auto Loader that the function knows too, by their name without the prefix. */
const shared: ReadonlySet<string> = new Set([
  'format',
  'inferColumnTypes',
  'partitionColumns',
  'rescuedDataColumn',
  'schemaEvolutionMode',
  'schemaHints',
]);

interface ReadFiles {
  readonly text: string;
  readonly origins: readonly Origin[];
  /** Options that the function does not know. */
  readonly lost: readonly Origin[];
}

/**
 * @param flow its options come on top of those of the source
 * @param ofFlow the origin of a field of the flow
 * @returns the call, the fields it says, and the options the function does not know
 */
export function readFiles(
  source: NodeOf<'cloud-files'> | NodeOf<'batch-files'>,
  flow: Pick<Flow, 'options'>,
  ofFlow: (...field: readonly string[]) => Origin,
): ReadFiles {
  const { path, options, schema } = source.fields;
  const origins = [at(source.id, ['path'])];
  const lost: Origin[] = [];
  const given = new Map<string, string>();
  if (source.type === 'batch-files') {
    given.set('format', source.fields.format);
    origins.push(at(source.id, ['format']));
  }
  const take = (key: string, value: string, origin: Origin): void => {
    const name = key.startsWith(prefix) ? key.slice(prefix.length) : key;
    if (key !== name && !shared.has(name)) {
      lost.push(origin);
      return;
    }
    given.set(name, value);
    origins.push(origin);
  };
  for (const [key, value] of Object.entries(options)) {
    if (!Object.hasOwn(flow.options ?? {}, key)) take(key, value, at(source.id, ['options', key]));
  }
  for (const [key, value] of Object.entries(flow.options ?? {})) {
    take(key, value, ofFlow('options', key));
  }
  if (schema) {
    given.set('schema', printDdl(schema));
    origins.push(at(source.id, ['schema']));
  }
  const named = [...given].map(([key, value]) => `${sqlName(key)} => ${sqlText(value)}`);
  return { text: `read_files(${[sqlText(path), ...named].join(', ')})`, origins, lost };
}
