/** The flow that applies changes to a table by key: AUTO CDC. */
import type { ChangeCapture } from '#core/node-types/table.ts';
import { sequenceExpression } from '../sequence.ts';
import { closeComment, inList } from './layout.ts';
import { ended } from './statements.ts';
import { column } from './table-clauses.ts';
import type { Words } from './words.ts';

/** Why SQL cannot say a capture; absent: it can. Completes "…, because". */
export function unsayableCapture(capture: ChangeCapture): string | undefined {
  const { ignoreNullUpdatesColumns = [], ignoreNullUpdatesExceptColumns = [], once } = capture;
  if (ignoreNullUpdatesColumns.length + ignoreNullUpdatesExceptColumns.length > 0) {
    return 'SQL ignores nulls in all columns or in none';
  }
  return once === true ? 'SQL applies changes continually and not once' : undefined;
}

/** @param source what is read, as it stands behind FROM */
export function createChangeFlow(
  words: Words,
  capture: ChangeCapture,
  {
    name,
    target,
    source,
  }: { readonly name: string; readonly target: string; readonly source: string },
): string {
  const list = (names: readonly string[]): string => inList(names.map(column(words.name)));
  const sql = (text: string): string => closeComment(words.authored(text));
  const lines = [
    `CREATE FLOW ${name}`,
    `AS AUTO CDC INTO ${target}`,
    `FROM ${source}`,
    `KEYS ${list(capture.keys)}`,
    ...(capture.ignoreNullUpdates === true ? ['IGNORE NULL UPDATES'] : []),
    ...(capture.applyAsDeletes ? [`APPLY AS DELETE WHEN ${sql(capture.applyAsDeletes)}`] : []),
    ...(capture.applyAsTruncates
      ? [`APPLY AS TRUNCATE WHEN ${sql(capture.applyAsTruncates)}`]
      : []),
    `SEQUENCE BY ${sql(sequenceExpression(capture.sequenceBy))}`,
    ...columnLists('COLUMNS', capture.columns, capture.exceptColumns, list),
    `STORED AS SCD TYPE ${capture.scdType}`,
    ...(capture.scdType === '2'
      ? columnLists(
          'TRACK HISTORY ON',
          capture.trackHistoryColumns,
          capture.trackHistoryExceptColumns,
          list,
        )
      : []),
  ];
  return ended(lines);
}

function columnLists(
  words: string,
  only: readonly string[] = [],
  except: readonly string[] = [],
  list: (names: readonly string[]) => string,
): readonly string[] {
  if (only.length > 0) return [`${words} ${list(only)}`];
  return except.length > 0 ? [`${words} * EXCEPT ${list(except)}`] : [];
}
