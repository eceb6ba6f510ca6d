/**
 * History worked out from full copies that are kept as files: a stream takes in every copy with its
 * version, and a query compares each with the one before.
 */

import type { NodeOf } from '#core/model/pipeline.ts';
import type { SnapshotCapture } from '#core/node-types/table.ts';
import { fileName } from '#core/text/file-name.ts';
import { endColumn, startColumn } from './computed-changes.ts';
import type { Step } from './plan.ts';
import { sqlColumn, sqlText } from './sql-words.ts';
import { adding, drop, where } from './step-words.ts';

/** The number or date of the copy that a row came in. */
export const copyColumn = '__copy';

const place = '__place';
const last = '__last';
const copies = '__copies';
const tracked = '__tracked';
const begins = '__begins';
const version = '__version';
const rank = '__rank';

/** The path with a pattern for what stands for the version, as file streams read it. */
export function copiesPath(path: string): string {
  return path.replace(/\{(?:version|fragment)\}/g, '*');
}

/**
 * Adds the version of the copy to its rows, read from the path of their file, and leaves out copies
 * before the first that is wanted.
 *
 * @param others what else is done with the rows as they are read
 */
export function copySteps(
  source: NodeOf<'snapshot-files'>,
  others: readonly Step[],
): readonly Step[] {
  const { startingVersion, versionType } = source.fields;
  const isNumbered = versionType === 'integer' && startingVersion !== undefined;
  const first = isNumbered ? [where(`${copyColumn} >= ${startingVersion}`)] : [];
  return [copyStep(source), ...first, ...others];
}

/** One row of those in a copy that are alike, or that have the same key. */
export function withoutDuplicates(
  { fields }: NodeOf<'snapshot-files'>,
  { keys }: SnapshotCapture,
): readonly Step[] {
  if (!fields.duplicates) return [];
  const same =
    fields.duplicates === 'keys' ? [copyColumn, ...keys.map(sqlColumn)].join(', ') : 'struct(*)';
  return [
    adding(`row_number() OVER (PARTITION BY ${same} ORDER BY ${copyColumn}) AS ${rank}`),
    where(`${rank} = 1`),
    drop(rank),
  ];
}

function copyStep({ fields }: NodeOf<'snapshot-files'>): Step {
  const name = fileName(fields.path);
  const isInName = name.includes('{version}');
  const text = `regexp_extract(_metadata.file_path, ${sqlText(patternOf(isInName ? name : fields.path))}, 1)`;
  const value =
    fields.versionType === 'integer'
      ? `CAST(${text} AS BIGINT)`
      : `to_timestamp(${text}, ${sqlText(sparkPattern(fields.datetimeFormat ?? '%Y-%m-%d'))})`;
  return adding(`${value} AS ${copyColumn}`);
}

/** A pattern whose first group is the version. */
function patternOf(path: string): string {
  const parts = path.split(/(\{(?:version|fragment)\})/);
  const inner = parts.map((part) => {
    if (part === '{version}') return '([^/]+?)';
    return part === '{fragment}' ? '[^/]*' : part.replace(/[\\^$.*+?()[\]|]/g, '\\$&');
  });
  return `${inner.join('')}$`;
}

/** Dates as Python writes them in patterns, as Spark does. */
const dateParts: Readonly<Record<string, string>> = {
  Y: 'yyyy',
  y: 'yy',
  m: 'MM',
  d: 'dd',
  H: 'HH',
  M: 'mm',
  S: 'ss',
  f: 'SSSSSS',
  j: 'DDD',
  b: 'MMM',
  B: 'MMMM',
};

function sparkPattern(pattern: string): string {
  return pattern
    .split(/(%[A-Za-z])/)
    .map((part) => {
      if (part.startsWith('%')) return dateParts[part.slice(1)] ?? '';
      return /[A-Za-z]/.test(part) ? `'${part}'` : part;
    })
    .join('');
}

/** Every version of each key, from copies that stand beside each other in one table. */
export function snapshotSteps(capture: SnapshotCapture): readonly Step[] {
  const keys = capture.keys.map(sqlColumn).join(', ');
  const placed = adding(`dense_rank() OVER (ORDER BY ${copyColumn}) AS ${place}`);
  const newest = adding(`max(${place}) OVER () AS ${last}`);
  if (capture.scdType === '1') {
    return [placed, newest, where(`${place} = ${last}`), drop(place, last, copyColumn)];
  }
  const inOrder = `OVER (PARTITION BY ${keys} ORDER BY ${place})`;
  const ofVersion = `OVER (PARTITION BY ${keys}, ${version}`;
  return [
    placed,
    adding(
      `map_from_entries(collect_set(struct(${place}, ${copyColumn})) OVER ()) AS ${copies}`,
      `${trackedColumns(capture)} AS ${tracked}`,
    ),
    adding(
      `lag(${place}) ${inOrder} IS NULL OR lag(${place}) ${inOrder} < ${place} - 1 OR NOT (${tracked} <=> lag(${tracked}) ${inOrder}) AS ${begins}`,
    ),
    adding(
      `count_if(${begins}) OVER (PARTITION BY ${keys} ORDER BY ${place} ROWS UNBOUNDED PRECEDING) AS ${version}`,
    ),
    adding(
      `min(${copyColumn}) ${ofVersion}) AS ${startColumn}`,
      `row_number() ${ofVersion} ORDER BY ${place} DESC) AS ${rank}`,
    ),
    where(`${rank} = 1`),
    adding(`${copies}[${place} + 1] AS ${endColumn}`),
    drop(copyColumn, place, copies, tracked, begins, version, rank),
  ];
}

function trackedColumns(capture: SnapshotCapture): string {
  const { trackHistoryColumns: some, trackHistoryExceptColumns: others = [] } = capture;
  if (some && some.length > 0) return `struct(${some.map(sqlColumn).join(', ')})`;
  const except = [copyColumn, place, ...others.map(sqlColumn)];
  return `struct(* EXCEPT (${except.join(', ')}))`;
}
