/**
 * SCD types 1 and 2 as queries over every change there was, for runtimes that do not apply changes.
 *
 * The result is worked out anew at each refresh, so changes that come late fall into their place.
 */
import { historyColumns } from '#core/model/history-columns.ts';
import type { ChangeCapture } from '#core/node-types/table.ts';
import type { Step } from './plan.ts';
import { sequenceExpression } from './sequence.ts';
import { sqlColumn, surely } from './sql-words.ts';
import { adding, drop, where } from './step-words.ts';

/** Columns that only the steps themselves use. */
const sequence = '__sequence';
const deletes = '__deletes';
const rank = '__rank';
const tracked = '__tracked';
const begins = '__begins';
const version = '__version';
const truncated = '__truncated';

export const [startColumn, endColumn] = historyColumns;

/**
 * Taken from all changes of a table, the steps give its rows; the order of the changes does not
 * matter.
 */
export function changeSteps(capture: ChangeCapture): readonly Step[] {
  const steps = capture.scdType === '1' ? latestSteps(capture) : historySteps(capture);
  return [...keptChanges(capture), ...steps];
}

/** Leaves out the changes that are not wanted. */
export function keptChanges({ where: condition }: ChangeCapture): readonly Step[] {
  return condition === undefined ? [] : [where(condition)];
}

/** The newest change of each key, unless it deletes. */
function latestSteps(capture: ChangeCapture): readonly Step[] {
  const { applyAsDeletes, applyAsTruncates, sequenceBy } = capture;
  const newest = `row_number() OVER (PARTITION BY ${keysOf(capture)} ORDER BY ${sequence} DESC) AS ${rank}`;
  const emptied = `max(CASE WHEN ${applyAsTruncates} THEN ${sequence} END) OVER () AS ${truncated}`;
  const conditions = [
    `${rank} = 1`,
    ...(applyAsDeletes === undefined ? [] : [`NOT ${surely(applyAsDeletes)}`]),
  ];
  return [
    adding(`${sequenceExpression(sequenceBy)} AS ${sequence}`),
    ...(applyAsTruncates === undefined
      ? []
      : [
          adding(emptied),
          where(`${truncated} IS NULL OR ${sequence} > ${truncated}`),
          drop(truncated),
        ]),
    adding(newest),
    where(...conditions),
    drop(sequence, rank),
    ...columnSteps(capture, []),
  ];
}

/** Every version of each key: a version begins where a tracked column changes, and ends with the next. */
function historySteps(capture: ChangeCapture): readonly Step[] {
  const { applyAsDeletes, sequenceBy } = capture;
  const keys = keysOf(capture);
  const inOrder = `OVER (PARTITION BY ${keys} ORDER BY ${sequence})`;
  const ofVersion = `OVER (PARTITION BY ${keys}, ${version}`;
  return [
    adding(
      `${sequenceExpression(sequenceBy)} AS ${sequence}`,
      `${applyAsDeletes === undefined ? 'false' : surely(applyAsDeletes)} AS ${deletes}`,
      `${trackedColumns(capture)} AS ${tracked}`,
    ),
    adding(
      `${deletes} OR coalesce(lag(${deletes}) ${inOrder}, true) OR NOT (${tracked} <=> lag(${tracked}) ${inOrder}) AS ${begins}`,
    ),
    adding(
      `count_if(${begins}) OVER (PARTITION BY ${keys} ORDER BY ${sequence} ROWS UNBOUNDED PRECEDING) AS ${version}`,
    ),
    adding(
      `min(${sequence}) ${ofVersion}) AS ${startColumn}`,
      `row_number() ${ofVersion} ORDER BY ${sequence} DESC) AS ${rank}`,
    ),
    where(`${rank} = 1`),
    adding(`lead(${startColumn}) OVER (PARTITION BY ${keys} ORDER BY ${version}) AS ${endColumn}`),
    where(`NOT ${deletes}`),
    drop(sequence, deletes, tracked, begins, version, rank),
    ...columnSteps(capture, [startColumn, endColumn]),
  ];
}

/** A value that differs where a tracked column does. */
function trackedColumns(capture: ChangeCapture): string {
  const { trackHistoryColumns: some, trackHistoryExceptColumns: others, exceptColumns } = capture;
  if (some && some.length > 0) return `struct(${some.map(sqlColumn).join(', ')})`;
  if (capture.columns && capture.columns.length > 0) {
    const kept = capture.columns.filter((column) => !others?.includes(column));
    return `struct(${kept.map(sqlColumn).join(', ')})`;
  }
  const untracked = [...new Set([...(exceptColumns ?? []), ...(others ?? [])])];
  const except = untracked.length > 0 ? ` EXCEPT (${untracked.map(sqlColumn).join(', ')})` : '';
  return `struct(*${except})`;
}

function columnSteps(
  { columns, exceptColumns }: ChangeCapture,
  added: readonly string[],
): readonly Step[] {
  if (columns && columns.length > 0) {
    return [{ kind: 'select', expressions: [...columns.map(sqlColumn), ...added] }];
  }
  return exceptColumns && exceptColumns.length > 0 ? [drop(...exceptColumns)] : [];
}

function keysOf({ keys }: Pick<ChangeCapture, 'keys'>): string {
  return keys.map(sqlColumn).join(', ');
}
