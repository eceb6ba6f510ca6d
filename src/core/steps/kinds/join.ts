/** Joins the rows of another table or stream. */
import { isSameColumn } from '#core/sql/select-columns.ts';
import {
  authoredSql,
  bareName,
  inParenthesesWhereOr,
  selectText,
  sqlColumn,
  sqlName,
  sqlNames,
} from '#core/sql/write-sql.ts';
import { notInterval, sqlInterval } from '../intervals.ts';
import { listed, unknownColumns, unknownPaths, without } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { checkTimes, checkWatermark, waitingFor } from '../watermarks.ts';
import {
  checkEqualities,
  doubled,
  equalities,
  lookupOf,
  noLookup,
  other,
  own,
} from '../with-lookup.ts';
import {
  defineStep,
  type Relation,
  type StepFinding,
  type StepInput,
  type Watermark,
} from './define.ts';

type Join = StepOf<'join'>;

const words = {
  inner: 'INNER JOIN',
  left: 'LEFT JOIN',
  semi: 'LEFT SEMI JOIN',
  anti: 'LEFT ANTI JOIN',
};

export const join = defineStep({
  kind: 'join',
  stage: 'joined',
  start: { kind: 'join', with: '', how: 'inner', on: [{ column: '', otherColumn: '' }] },
  toSql(step, input) {
    const { timeBound } = step;
    const looked = lookupOf(input, step.with);
    const isBounded = timeBound !== undefined && input.isStream && looked.isStream;
    const left = isBounded ? waitingFor(input, timeBound) : input.sql;
    const right = isBounded ? waitingFor(looked, otherSide(timeBound)) : looked.sql;
    return selectText({
      columns: [`${own}.*`, ...broughtBy(step)],
      from: [
        `${left} AS ${own}`,
        `${words[step.how]} ${right} AS ${other}`,
        `  ON ${conditionsOf(step).join('\n  AND ')}`,
      ].join('\n'),
    });
  },
  columns(step, input) {
    const added = addedBy(step, lookupOf(input, step.with));
    return input.columns && added && [...input.columns, ...added];
  },
  check(step, input) {
    const { with: alias, on, columns, condition = '' } = step;
    const looked = lookupOf(input, alias);
    const hasNone = on.length === 0 && condition.trim() === '' && !step.timeBound;
    return [
      ...noLookup(input, alias, 'with'),
      ...(hasNone ? [{ message: 'Nothing says which rows match.', field: ['on'] }] : []),
      ...checkEqualities(on, input, looked, alias),
      ...unknownColumns(looked.columns, listed(columns, 'columns'), alias),
      ...doubled(input.columns, addedBy(step, looked), ['columns']),
      ...checkStreams(step, input, looked),
    ];
  },
});

function otherSide({ otherTimeColumn, otherDelay }: NonNullable<Join['timeBound']>): Watermark {
  return { timeColumn: otherTimeColumn, delay: otherDelay };
}

function broughtBy({ how, columns, on }: Join): readonly string[] {
  if (how === 'semi' || how === 'anti') return [];
  if (columns) return columns.map((name) => `${other}.${sqlName(name)}`);
  const same = sameNames(on);
  return [same.length === 0 ? `${other}.*` : `${other}.* EXCEPT (${sqlNames(same)})`];
}

/** Columns of the other side that say the same under the same name. */
function sameNames(on: Join['on']): readonly string[] {
  return on.flatMap((one) => (isSameColumn(one.column, one.otherColumn) ? [one.otherColumn] : []));
}

function addedBy({ how, columns, on }: Join, looked: Relation): readonly string[] | undefined {
  if (how === 'semi' || how === 'anti') return [];
  if (columns) return columns.map(bareName);
  return looked.columns && without(looked.columns, sameNames(on));
}

function conditionsOf({ on, condition = '', timeBound }: Join): readonly string[] {
  const conditions = [...equalities(on)];
  if (condition.trim() !== '') conditions.push(inParenthesesWhereOr(authoredSql(condition)));
  if (timeBound) {
    const time = `${own}.${sqlColumn(timeBound.timeColumn)}`;
    const after = `${other}.${sqlColumn(timeBound.otherTimeColumn)}`;
    conditions.push(
      `${after} >= ${time}`,
      `${after} <= ${time} + ${sqlInterval(timeBound.within)}`,
    );
  }
  return conditions.length === 0 ? ['true'] : conditions;
}

function checkStreams(step: Join, input: StepInput, looked: Relation): readonly StepFinding[] {
  const { how, timeBound } = step;
  const areStreams = input.isStream && looked.isStream;
  if (areStreams && how === 'anti') {
    const message = 'Two streams cannot be joined by what has no match: it may still come.';
    return [{ message, hint: 'Read the lookup in batch.', field: ['how'] }];
  }
  if (areStreams && !timeBound) {
    return [
      {
        ...(how === 'inner' && { severity: 'warning' }),
        message: 'Two streams are joined without a time bound.',
        hint:
          how === 'inner'
            ? 'Every row of both is kept in memory for ever. Add a time bound, or read the lookup in batch.'
            : 'Only with one is it known when a row has no match. Add a time bound, or read the lookup in batch.',
        field: ['how'],
      },
    ];
  }
  if (!timeBound) return [];
  const { timeColumn, otherTimeColumn, delay, otherDelay, within } = timeBound;
  return [
    ...unknownPaths(input.columns, [{ name: timeColumn, field: ['timeBound', 'timeColumn'] }]),
    ...unknownPaths(
      looked.columns,
      [{ name: otherTimeColumn, field: ['timeBound', 'otherTimeColumn'] }],
      step.with,
    ),
    ...notInterval(delay, 'timeBound', 'delay'),
    ...notInterval(otherDelay, 'timeBound', 'otherDelay'),
    ...notInterval(within, 'timeBound', 'within'),
    ...(areStreams
      ? [...checkWatermark(input, timeBound, ['timeBound']), ...checkTimes(input, ['timeBound'])]
      : []),
  ];
}
