/** Computes figures for stretches of time. */
import { selectText, sqlColumn, sqlText } from '#core/sql/write-sql.ts';
import { checkFigures, figureColumns, figureNames, groupExpressions } from '../figures.ts';
import { isLonger, notInterval } from '../intervals.ts';
import { unknownPaths } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { checkWatermark, waitingFor } from '../watermarks.ts';
import { defineStep, type StepFinding, type StepInput } from './define.ts';

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
  toSql(step, input) {
    const { delay, timeColumn } = step;
    const called = step.how === 'session' ? 'session_window' : 'window';
    return selectText({
      columns: [
        `${called}.start AS ${bounds[0]}`,
        `${called}.end AS ${bounds[1]}`,
        ...figureColumns(step),
      ],
      from: delay ? waitingFor(input, { timeColumn, delay }) : input.sql,
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
      ...unknownPaths(input.columns, [{ name: timeColumn, field: ['timeColumn'] }]),
      ...notInterval(size, 'size'),
      ...(how === 'sliding' ? notInterval(slide ?? '', 'slide') : []),
      ...(delay === undefined ? [] : notInterval(delay, 'delay')),
      ...checkFigures(step, input),
    ];
    if (how === 'sliding' && isLonger(slide ?? '', size)) {
      findings.push({
        message: `A new window would begin only every ${slide}, and each is ${size} long, so rows between them would be left out.`,
        hint: 'Let windows begin at least as often as they are long.',
        field: ['slide'],
        fix: { title: `Every ${size}`, value: size },
      });
    }
    if (input.isStream) findings.push(...checkStream(step, input));
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

function checkStream(
  { how, timeColumn, delay, groupBy, measures }: Window,
  input: StepInput,
): readonly StepFinding[] {
  return [
    ...(delay === undefined ? [] : checkWatermark(input, { timeColumn, delay }, ['delay'])),
    ...(how === 'session' && groupBy.length === 0
      ? [
          {
            message: 'Sessions of a stream are counted for each of something, such as a customer.',
            hint: 'Say what they are grouped by.',
            field: ['groupBy'],
          },
        ]
      : []),
    ...measures.flatMap(({ expression }, at) =>
      /\(\s*distinct\b/i.test(expression)
        ? [
            {
              message: 'A stream cannot count what is distinct exactly.',
              hint: 'Use approx_count_distinct(…), or compute this in a materialized view.',
              field: ['measures', `${at}`, 'expression'],
            },
          ]
        : [],
    ),
  ];
}

function windowOf({ how, timeColumn, size, slide }: Window): string {
  const time = sqlColumn(timeColumn);
  if (how === 'session') return `session_window(${time}, ${sqlText(size)})`;
  const every = how === 'sliding' && slide ? `, ${sqlText(slide)}` : '';
  return `window(${time}, ${sqlText(size)}${every})`;
}
