/** Options for reading files: those of Auto Loader where it is there, else what Spark has for them. */
import { at } from '#core/exporters/book.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import type { Options } from './plan.ts';
import { lose, type ModuleScope } from './plan-scope.ts';

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

/** @param own options of the flow, over those of the source */
export function fileOptions(
  scope: ModuleScope,
  source: NodeOf<'cloud-files'> | NodeOf<'batch-files'>,
  { mode, own }: { readonly mode: 'stream' | 'batch'; readonly own: Options },
): FileFormat {
  const all: Options = { ...source.fields.options, ...own };
  const say = (key: string): void => {
    if (Object.hasOwn(source.fields.options, key)) scope.say(at(source.id, ['options', key]));
  };
  if (source.type === 'batch-files' || (scope.runtime.autoLoader && mode === 'stream')) {
    for (const key of Object.keys(all)) say(key);
  }
  if (source.type === 'batch-files') {
    const usesLoader = scope.runtime.autoLoader && mode === 'stream';
    const { format } = source.fields;
    return usesLoader
      ? { format: 'cloudFiles', options: { [formatKey]: format, ...all } }
      : { format, options: all };
  }
  if (scope.runtime.autoLoader && mode === 'stream') return { format: 'cloudFiles', options: all };
  const { [formatKey]: format = 'json', ...rest } = all;
  say(formatKey);
  const options: Record<string, string> = {};
  for (const [key, value] of Object.entries(rest)) {
    const name = key.startsWith(prefix) ? key.slice(prefix.length) : key;
    const isLoaders = key !== name;
    if (!isLoaders || (shared.has(name) && mode === 'stream')) {
      options[name] = value;
      say(key);
    } else loseOption(scope, source, { key, name, isOwn: Object.hasOwn(own, key) });
  }
  const infersTypes = all[`${prefix}inferColumnTypes`] === 'true' && format === 'csv';
  if (infersTypes && !source.fields.schema) options.inferSchema = 'true';
  return { format, options };
}

function loseOption(
  scope: ModuleScope,
  source: NodeOf<'cloud-files'> | NodeOf<'batch-files'>,
  { key, name, isOwn }: { readonly key: string; readonly name: string; readonly isOwn: boolean },
): void {
  const reason = needless[name];
  // Of the options of a flow the flow as a whole is named: one can be read by several flows.
  const origin = isOwn ? at(scope.node.id, ['flows']) : at(source.id, ['options', key]);
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
