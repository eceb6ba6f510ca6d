/** Prints the function that finds the next of the copies that arrive as files. */
import type { SnapshotFiles, SnapshotFlow } from '#core/declarative/plan.ts';
import {
  type Argument,
  type Code,
  call,
  callWithOptions,
  list,
  statement,
} from '#core/python/code.ts';
import { pythonText } from '#core/python/literals.ts';
import { nextSnapshot } from './declared-call.ts';
import type { ModuleScope } from './module-scope.ts';
import { printOptions } from './print-reads.ts';
import { printTransform } from './print-transform.ts';

const gap = '\n\n';

/** @returns nothing for copies that are no files */
export function printNextSnapshot(module: ModuleScope, { source, capture }: SnapshotFlow): string {
  if (typeof source === 'string') return '';
  const { fields } = source.node;
  const isDated = fields.versionType === 'timestamp';
  module.import({ module: 're' });
  module.import({ module: 'databricks.sdk.runtime', name: 'dbutils' });
  if (isDated) module.import({ module: 'datetime', name: 'datetime' });
  const path = cutPath(fields.path, isDated ? '.+?' : '\\d+');
  const transform = printTransform(module, 'transform', source.query, []);
  const version = isDated ? 'datetime' : 'int';
  const read = isDated
    ? call('datetime.strptime', 'text', module.text(fields.datetimeFormat ?? '%Y-%m-%d'))
    : 'int(text)';
  return [
    transform.text,
    gap,
    statement('FOLDER = ', module.text(path.folder)),
    statement('COPY = ', call('re.compile', module.text(path.pattern))),
    gap,
    `def ${nextSnapshot}(latest: ${version} | None) -> tuple[DataFrame, ${version}] | None:\n`,
    '    """The oldest copy that is newer than the latest one taken in."""\n',
    '    versions: dict[',
    version,
    ', str] = {}\n',
    '    for entry in dbutils.fs.ls(FOLDER):\n',
    '        if match := COPY.fullmatch(entry.name.rstrip("/")):\n',
    '            text = match["version"]\n',
    statement('version = ', read, 3),
    isDated || fields.startingVersion === undefined
      ? '            if latest is None or version > latest:\n'
      : `            if version >= (${fields.startingVersion} if latest is None else latest + 1):\n`,
    '                versions[version] = text\n',
    '    if not versions:\n',
    '        return None\n',
    '    oldest = min(versions)\n',
    statement('path = ', pathOf(module, path), 1),
    statement('rows = ', readOf(module, source), 1),
    ...(fields.duplicates
      ? [
          '    rows = transform(rows)\n',
          statement('rows = ', withoutDuplicates(source, capture), 1),
          '    return rows, oldest\n',
        ]
      : ['    return transform(rows), oldest\n']),
    gap,
  ].join('');
}

function withoutDuplicates({ node }: SnapshotFiles, { keys }: SnapshotFlow['capture']): Code {
  const columns = node.fields.duplicates === 'keys' ? [list(keys.map(pythonText))] : [];
  return call('rows.dropDuplicates', ...columns);
}

interface CutPath {
  /** Up to the part that holds the version. */
  readonly folder: string;
  /** What that part looks like, as Python matches it. */
  readonly pattern: string;
  /** From that part on, cut where the version stands. */
  readonly around: readonly [before: string, ...behind: string[]];
}

/** @param version what a version looks like */
function cutPath(path: string, version: string): CutPath {
  const at = path.indexOf('{version}');
  const start = path.lastIndexOf('/', at === -1 ? path.length : at) + 1;
  const end = path.indexOf('/', start);
  const part = path.slice(start, end === -1 ? undefined : end);
  const [before = '', ...behind] = path
    .slice(start)
    .replaceAll('{fragment}', '*')
    .split('{version}');
  return {
    folder: path.slice(0, Math.max(start - 1, 0)),
    pattern: patternOf(part, version),
    around: [before, ...behind],
  };
}

/** Signs that mean something in a pattern; braces of a token stay, as a value takes its place. */
const special = /[\\^$.*+?()[\]|]|\{(?!\w+\})|(?<!\{\w+)\}/g;

/** The name of a copy; the first version in it is the one that counts. */
function patternOf(part: string, version: string): string {
  let isNamed = false;
  return part
    .split(/(\{(?:version|fragment)\})/)
    .map((piece) => {
      if (piece === '{fragment}') return '.*';
      if (piece !== '{version}') return piece.replace(special, '\\$&');
      const pattern = isNamed ? '(?P=version)' : `(?P<version>${version})`;
      isNamed = true;
      return pattern;
    })
    .join('');
}

/** `FOLDER + "/customers_" + versions[oldest] + ".csv"` */
function pathOf(module: ModuleScope, { around: [before, ...behind] }: CutPath): Code {
  const pieces = behind.flatMap((one) => [
    'versions[oldest]',
    ...(one === '' ? [] : [flat(module.text(one))]),
  ]);
  return ['FOLDER', flat(module.text(`/${before}`)), ...pieces].join(' + ');
}

function readOf(module: ModuleScope, { query, node }: SnapshotFiles): Code {
  const [{ read }] = query.inputs;
  const options = read.kind === 'files' ? printOptions(module, read.options) : [];
  const declared = read.kind === 'files' ? read.schema : undefined;
  const format: Argument = ['format', pythonText(node.fields.format)];
  const schema: Argument = ['schema', declared === undefined ? undefined : pythonText(declared)];
  return callWithOptions('spark.read.load', ['path', format, schema], options);
}

/** Texts are never more than a literal. */
function flat(code: Code): string {
  return typeof code === 'string' ? code : '';
}
