/** Unwraps change records into the rows they are about, with what was done and when. */
import { inParentheses, selectText, sqlColumn, sqlName, sqlNames } from '#core/sql/write-sql.ts';
import { unknownColumns, unknownPaths } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { defineStep } from './define.ts';

type Unwrap = StepOf<'unwrap'>;

const operation = '_operation';
const changedAt = '_changed_at';
const record = '__record';

export const unwrap = defineStep({
  kind: 'unwrap',
  stage: 'unwrapped',
  start: { kind: 'unwrap', envelope: 'debezium' },
  toSql(step, { sql }) {
    const rows = unwrapped[step.envelope](step, sql);
    if (!step.dropsDeletes) return rows;
    const where = [`${operation} <> 'DELETE'`];
    return selectText({ columns: ['*'], from: inParentheses(rows), where });
  },
  columns: () => undefined,
  check: ({ column, timeColumn, envelope }, { columns }) => [
    ...(column === undefined ? [] : unknownPaths(columns, [{ name: column, field: ['column'] }])),
    ...(timeColumn && envelope !== 'dms'
      ? [
          {
            message: 'Only records of DMS have a time column of their own name.',
            hint: 'Take it away: the record itself says when.',
            field: ['timeColumn'],
          },
        ]
      : []),
    ...(timeColumn && column === undefined && envelope === 'dms'
      ? unknownColumns(columns, [{ name: timeColumn, field: ['timeColumn'] }])
      : []),
  ],
});

const unwrapped: Readonly<Record<Unwrap['envelope'], (step: Unwrap, sql: string) => string>> = {
  debezium: (step, sql) =>
    beforeOrAfter(step, sql, {
      operation: 'op',
      words: { c: 'INSERT', r: 'INSERT', u: 'UPDATE', d: 'DELETE', t: 'TRUNCATE' },
      time: (field) => `timestamp_millis(${field('ts_ms')})`,
    }),
  goldengate: (step, sql) =>
    beforeOrAfter(step, sql, {
      operation: 'op_type',
      words: { I: 'INSERT', U: 'UPDATE', D: 'DELETE', T: 'TRUNCATE' },
      time: (field) => `CAST(${field('op_ts')} AS TIMESTAMP)`,
    }),
  dms: ({ column, timeColumn }, sql) => {
    const taken = ['Op', ...(timeColumn ? [timeColumn] : [])];
    // The full load that DMS begins with says nothing of what was done.
    const words = wordsOf("coalesce(Op, 'I')", { I: 'INSERT', U: 'UPDATE', D: 'DELETE' });
    const time = timeColumn ? [`CAST(${sqlName(timeColumn)} AS TIMESTAMP) AS ${changedAt}`] : [];
    return selectText({
      columns: [`* EXCEPT (${sqlNames(taken)})`, `${words} AS ${operation}`, ...time],
      from: recordsOf(column, sql),
    });
  },
  'change-feed': ({ column }, sql) =>
    selectText({
      columns: [
        '* EXCEPT (_change_type, _commit_version, _commit_timestamp)',
        `${wordsOf('_change_type', { insert: 'INSERT', update_postimage: 'UPDATE', delete: 'DELETE' })} AS ${operation}`,
        `_commit_timestamp AS ${changedAt}`,
        '_commit_version AS _version',
      ],
      from: recordsOf(column, sql),
      where: ["_change_type <> 'update_preimage'"],
    }),
};

interface Envelope {
  readonly operation: string;
  readonly words: Readonly<Record<string, string>>;
  time(field: (name: string) => string): string;
}

/** Records that hold the row as it was and as it is: of a deleted row only the first is there. */
function beforeOrAfter({ column }: Unwrap, sql: string, envelope: Envelope): string {
  const field = (name: string): string =>
    column === undefined ? name : `${sqlColumn(column)}.${name}`;
  const done = field(envelope.operation);
  const deleted = Object.entries(envelope.words).find(([, word]) => word === 'DELETE')?.[0];
  const records = selectText({
    columns: [
      `CASE WHEN ${done} = '${deleted}' THEN ${field('before')} ELSE ${field('after')} END AS ${record}`,
      `${wordsOf(done, envelope.words)} AS ${operation}`,
      `${envelope.time(field)} AS ${changedAt}`,
    ],
    from: sql,
    // Behind each deleted row Kafka is sent a message without a value, to forget its key.
    where: column === undefined ? [] : [`${sqlColumn(column)} IS NOT NULL`],
  });
  return selectText({
    columns: [`${record}.*`, operation, changedAt],
    from: inParentheses(records),
  });
}

function recordsOf(column: string | undefined, sql: string): string {
  if (column === undefined) return sql;
  return inParentheses(selectText({ columns: [`${sqlColumn(column)}.*`], from: sql }));
}

function wordsOf(code: string, words: Readonly<Record<string, string>>): string {
  const cases = Object.entries(words).map(([letter, word]) => `WHEN '${letter}' THEN '${word}'`);
  return `CASE ${code} ${cases.join(' ')} END`;
}
