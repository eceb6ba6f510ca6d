/** Computes figures for stretches of time. */
import { selectText, sqlColumn, sqlText } from '#core/sql/write-sql.ts';
import { checkFigures, figureColumns, figureNames, groupExpressions } from '../figures.ts';
import { notInterval, withWatermark } from '../intervals.ts';
import { unknownColumns } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { defineStep, type StepFinding } from './define.ts';

type Window = StepOf<'window'>;

const bounds = ['window_start', 'window_end'] as const;

export const window = defineStep({
  kind: 'window',
  stage: 'by_window',
  start: {
    kind: 'window',
    how: 'tumbling',
    timeColumn: '',
    size: '1 hour',
    groupBy: [],
    measures: [{ name: 'rows', expression: 'count(*)' }],
  },
  toSql(step, { sql, isStream }) {
    const { delay, timeColumn } = step;
    const called = step.how === 'session' ? 'session_window' : 'window';
    return selectText({
      columns: [
        `${called}.start AS ${bounds[0]}`,
        `${called}.end AS ${bounds[1]}`,
        ...figureColumns(step),
      ],
      from: isStream && delay ? withWatermark(sql, timeColumn, delay) : sql,
      groupBy: [windowOf(step), ...groupExpressions(step)],
    });
  },
  columns(step) {
    const names = figureNames(step);
    return names && [...bounds, ...names];
  },
  check(step, input) {
    const { how, timeColumn, size, slide, delay } = step;
    const findings: StepFinding[] = [
      ...unknownColumns(input.columns, [{ name: timeColumn, field: ['timeColumn'] }]),
      ...notInterval(size, 'size'),
      ...(how === 'sliding' ? notInterval(slide ?? '', 'slide') : []),
      ...(delay === undefined ? [] : notInterval(delay, 'delay')),
      ...checkFigures(step, input),
    ];
    if (input.isStream && delay === undefined) {
      findings.push({
        message: 'Nothing says how late rows may be, so no window of the stream is ever done.',
        hint: 'Say how long it waits for late rows.',
        field: ['delay'],
        fix: { title: 'Wait 10 minutes', value: '10 minutes' },
      });
    }
    return findings;
  },
});

function windowOf({ how, timeColumn, size, slide }: Window): string {
  const time = sqlColumn(timeColumn);
  if (how === 'session') return `session_window(${time}, ${sqlText(size)})`;
  const every = how === 'sliding' && slide ? `, ${sqlText(slide)}` : '';
  return `window(${time}, ${sqlText(size)}${every})`;
}
