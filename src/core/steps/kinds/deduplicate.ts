/** Keeps one row of each key. */
import { inParentheses, named, selectText, sqlColumn } from '#core/sql/write-sql.ts';
import { listed, unknownColumns } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { defineStep, type StepFinding } from './define.ts';

type Deduplicate = StepOf<'deduplicate'>;
const place = '__place';
const filled = '__filled';

export const deduplicate = defineStep({
  kind: 'deduplicate',
  stage: 'deduplicated',
  start: { kind: 'deduplicate', keys: [], keep: 'last' },
  toSql(step, { sql }) {
    const { keys = [], keep } = step;
    if (keys.length === 0) return selectText({ columns: ['*'], from: sql, isDistinct: true });
    const isCounted = keep === 'most-complete';
    const counted = 'size(json_object_keys(to_json(struct(*))))';
    const from = isCounted
      ? inParentheses(selectText({ columns: ['*', named(counted, filled)], from: sql }))
      : sql;
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
  check({ keys = [], keep, orderBy = [] }, input) {
    const findings: StepFinding[] = [
      ...unknownColumns(input.columns, listed(keys, 'keys')),
      ...unknownColumns(
        input.columns,
        orderBy.map(({ column }, at) => ({ name: column, field: ['orderBy', `${at}`, 'column'] })),
      ),
    ];
    if (keys.length > 0 && input.isStream) {
      findings.push({
        message: 'A stream cannot be sorted, so it cannot keep one row of each key.',
        hint: 'Let the table apply changes by key (Change handling: AUTO CDC, SCD type 1), which keeps the latest row of each. Or take the keys away: rows that are equal as a whole are removed from a stream too.',
        field: ['keys'],
        fix: { title: 'Remove rows that are equal as a whole', value: [] },
      });
    } else if (keys.length > 0 && orderBy.length === 0 && keep !== 'most-complete') {
      findings.push({
        severity: 'warning',
        message: 'Nothing orders the rows of a key, so it is left to chance which of them stays.',
        hint: 'Name the column that tells which came last.',
        field: ['orderBy'],
      });
    }
    return findings;
  },
});

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
