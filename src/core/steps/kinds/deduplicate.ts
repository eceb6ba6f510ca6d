/** Keeps one row of each key. */
import { inParentheses, named, selectText, sqlColumn } from '#core/sql/write-sql.ts';
import { notInterval } from '../intervals.ts';
import { listed, unknownPaths } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { checkTimes, checkWatermark, waitingFor } from '../watermarks.ts';
import { defineStep, type StepFinding, type StepInput } from './define.ts';

type Deduplicate = StepOf<'deduplicate'>;
const place = '__place';
const filled = '__filled';

export const deduplicate = defineStep({
  kind: 'deduplicate',
  stage: 'deduplicated',
  start: { kind: 'deduplicate', keys: [], keep: 'last' },
  toSql(step, input) {
    const { keys = [], keep } = step;
    if (keys.length === 0) return distinctRows(step, input);
    const isCounted = keep === 'most-complete';
    const counted = 'size(json_object_keys(to_json(struct(*))))';
    const from = isCounted
      ? inParentheses(selectText({ columns: ['*', named(counted, filled)], from: input.sql }))
      : input.sql;
    const over = `PARTITION BY ${keys.map(sqlColumn).join(', ')} ORDER BY ${orderOf(step).join(', ')}`;
    const numbered = selectText({
      columns: ['*', named(`row_number() OVER (${over})`, place)],
      from,
    });
    return selectText({
      columns: [`* EXCEPT (${[...(isCounted ? [filled] : []), place].join(', ')})`],
      from: inParentheses(numbered),
      where: [`${place} = 1`],
    });
  },
  columns: (_, { columns }) => columns,
  check(step, input) {
    const { keys = [], keep, orderBy = [] } = step;
    const isByChance = keys.length > 0 && orderBy.length === 0 && keep !== 'most-complete';
    return [
      ...unknownPaths(input.columns, listed(keys, 'keys')),
      ...unknownPaths(
        input.columns,
        orderBy.map(({ column }, at) => ({ name: column, field: ['orderBy', `${at}`, 'column'] })),
      ),
      ...(input.isStream ? checkStream(step, input) : isByChance ? [leftToChance] : []),
    ];
  },
});

const leftToChance: StepFinding = {
  severity: 'warning',
  message: 'Nothing orders the rows of a key, so it is left to chance which of them stays.',
  hint: 'Name the column that tells which came last.',
  field: ['orderBy'],
};

function checkStream({ keys = [], late }: Deduplicate, input: StepInput): readonly StepFinding[] {
  if (keys.length > 0) {
    return [
      {
        message: 'A stream cannot be sorted, so it cannot keep one row of each key.',
        hint: 'Let the table apply changes by key (Change handling: AUTO CDC, SCD type 1), which keeps the latest row of each. Or take the keys away: rows that are equal as a whole are removed from a stream too.',
        field: ['keys'],
        fix: { title: 'Remove rows that are equal as a whole', value: [] },
      },
    ];
  }
  if (!late) {
    return [
      {
        message:
          'Nothing says how late a repeat may come, so the stream would have to keep every row.',
        hint: 'Say under On a stream which column tells the time, and how long to wait.',
        field: ['late'],
      },
    ];
  }
  return [
    ...unknownPaths(input.columns, [{ name: late.timeColumn, field: ['late', 'timeColumn'] }]),
    ...notInterval(late.delay, 'late', 'delay'),
    ...checkWatermark(input, late, ['late']),
    ...checkTimes(input, ['late']),
  ];
}

function distinctRows({ late }: Deduplicate, input: StepInput): string {
  const from = late ? waitingFor(input, late) : input.sql;
  return selectText({ columns: ['*'], from, isDistinct: true });
}

/** Rows without a value in the order come last, whichever end is kept. */
function orderOf({ keys = [], keep, orderBy = [] }: Deduplicate): readonly string[] {
  const isTurned = keep === 'last';
  const order = orderBy.map(({ column, direction }) => {
    const isDown = (direction === 'descending') !== isTurned;
    return `${sqlColumn(column)} ${isDown ? 'DESC' : 'ASC'} NULLS LAST`;
  });
  const gaps = keep === 'most-complete' ? [`${filled} DESC`] : [];
  return gaps.length + order.length === 0 ? keys.map(sqlColumn) : [...gaps, ...order];
}
