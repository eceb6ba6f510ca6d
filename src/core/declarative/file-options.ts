/** Options for reading files: those of Auto Loader where it is there, else what Spark has for them. */
import { at } from '#core/exporters/book.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import type { Options } from './plan.ts';
import { isLost, lose, type ModuleScope } from './plan-scope.ts';

const prefix = 'cloudFiles.';
const formatKey = `${prefix}format`;

/** Options that Spark's own file stream has too. */
const shared: ReadonlySet<string> = new Set(['maxFilesPerTrigger', 'maxBytesPerTrigger']);

/** Options that ask for what Spark's own reader does anyway, or for nothing that changes rows. */
const needless: Readonly<Record<string, string>> = {
  inferColumnTypes: 'Spark reads the declared columns, or works their types out by itself.',
  includeExistingFiles: 'A file stream of Spark takes the files that are there first.',
  useNotifications: 'A file stream of Spark lists the folder.',
  useIncrementalListing: 'A file stream of Spark lists the folder.',
  schemaLocation: 'Spark keeps no schema beside the stream.',
};

interface FileFormat {
  readonly format: string;
  readonly options: Options;
}

type FileSource = NodeOf<'cloud-files'> | NodeOf<'batch-files'>;

interface Reading {
  readonly mode: 'stream' | 'batch';
  /** Options of the flow, over those of the source. */
  readonly own: Options;
}

/** Books each option that is taken along. */
export function fileOptions(scope: ModuleScope, source: FileSource, reading: Reading): FileFormat {
  const all: Options = { ...source.fields.options, ...reading.own };
  const usesLoader = scope.runtime.autoLoader && reading.mode === 'stream';
  if (source.type === 'cloud-files' && !usesLoader) return withoutLoader(scope, source, reading);
  for (const key of Object.keys(source.fields.options)) scope.say(at(source.id, ['options', key]));
  if (source.type === 'cloud-files') return { format: 'cloudFiles', options: all };
  const { format } = source.fields;
  return usesLoader
    ? { format: 'cloudFiles', options: { [formatKey]: format, ...all } }
    : { format, options: all };
}

/** Files that Auto Loader would read, read by what Spark has of itself. */
function withoutLoader(
  scope: ModuleScope,
  source: NodeOf<'cloud-files'>,
  { mode, own }: Reading,
): FileFormat {
  const { [formatKey]: format = 'json', ...rest } = { ...source.fields.options, ...own };
  const options: Record<string, string> = {};
  const said = [formatKey];
  for (const [key, value] of Object.entries(rest)) {
    const name = key.startsWith(prefix) ? key.slice(prefix.length) : key;
    if (key === name || (shared.has(name) && mode === 'stream')) {
      options[name] = value;
      said.push(key);
    } else loseOption(scope, source, { key, name, isOwn: Object.hasOwn(own, key) });
  }
  for (const key of said) {
    if (Object.hasOwn(source.fields.options, key)) scope.say(at(source.id, ['options', key]));
  }
  const infersTypes = rest[`${prefix}inferColumnTypes`] === 'true' && format === 'csv';
  if (infersTypes && !source.fields.schema) options.inferSchema = 'true';
  return { format, options };
}

function loseOption(
  scope: ModuleScope,
  source: FileSource,
  { key, name, isOwn }: { readonly key: string; readonly name: string; readonly isOwn: boolean },
): void {
  const reason = needless[name];
  // Of the options of a flow the flow as a whole is named: one can be read by several flows.
  const origin = isOwn ? at(scope.node.id, ['flows']) : at(source.id, ['options', key]);
  if (!isOwn && isLost(scope.book, origin)) return;
  if (reason !== undefined) {
    if (!isOwn) scope.book.lose(origin, reason);
    return;
  }
  lose(scope, 'auto-loader', {
    node: isOwn ? scope.node.id : source.id,
    field: origin.field,
    message: `The option ${key} of ${labelOf(source)} is left out: only Auto Loader knows it.`,
    hint: 'The files are read by the file stream of Spark, with all other options.',
    reason: 'Only Auto Loader knows this option.',
  });
}
