/** Says an alert as a bundle does. */
import { withRelations } from '#core/declarative/sql/layout.ts';
import { sqlWords } from '#core/declarative/sql/words.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodeOf } from '#core/model/graph.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { quarantineTable, type TablePlace } from '#core/model/quarantine-table.ts';
import { tablesInQuery } from '#core/model/query-tables.ts';
import type { ResourceBundle, ResourceParts, SaidResource } from '../bundle-resource.ts';
import { inBundle, type SaidSql, tablePath } from '../bundle-sql.ts';
import type { Alert } from '../kinds/alert.ts';
import { warehouseOf, warehouseVariable } from '../warehouses.ts';

type Text = ResourceBundle['words']['text'];

export function writeAlert({ name, one, bundle }: ResourceParts<Alert>): SaidResource {
  const { text } = bundle.words;
  const warehouse = warehouseOf(one);
  if (warehouse === undefined) {
    return { ok: false, field: ['warehouse'], reason: 'It names no SQL warehouse to run on.' };
  }
  const { query, schedule, condition } = one;
  if (query.trim() === '' || condition.column.trim() === '') {
    return { ok: false, field: ['query'], reason: 'It says no query, or no column of its result.' };
  }
  const table = one.table === undefined ? undefined : nodeOf(bundle.pipeline, one.table);
  if (one.table !== undefined && (table?.type !== 'table' || !bundle.isWritten(table))) {
    return { ok: false, field: ['table'], reason: 'The table it is about is not written.' };
  }
  const sql = queryText(query, table?.type === 'table' ? table : undefined, bundle);
  if (!sql.ok) return { ok: false, field: ['query'], reason: sql.reason };
  const value = {
    display_name: text(name),
    query_text: sql.text,
    warehouse_id: `\${var.${warehouseVariable(warehouse)}}`,
    schedule: {
      quartz_cron_schedule: text(schedule.cron),
      timezone_id: text(schedule.timeZone),
      pause_status: schedule.paused ? 'PAUSED' : 'UNPAUSED',
    },
    evaluation: evaluationOf(one, text),
  };
  return { ok: true, value, traces };
}

const traces: readonly { readonly field: FieldPath; readonly path: FieldPath }[] = [
  { field: ['kind'], path: [] },
  { field: ['table'], path: ['query_text'] },
  { field: ['query'], path: ['query_text'] },
  { field: ['condition'], path: ['evaluation'] },
  { field: ['schedule'], path: ['schedule'] },
  { field: ['warehouse'], path: ['warehouse_id'] },
  { field: ['notify'], path: ['evaluation'] },
];

/** The query behind the names it reads by. */
function queryText(
  query: string,
  table: NodeOf<'table'> | undefined,
  bundle: ResourceBundle,
): SaidSql {
  const read = new Set(tablesInQuery(query).map(({ parts }) => parts.join('.').toLowerCase()));
  const paths: Readonly<Record<string, TablePlace | undefined>> = table
    ? {
        watched: { database: table.fields.database, name: table.name },
        quarantined: quarantineTable(table),
      }
    : {};
  const relations = Object.entries(paths).flatMap(([name, path]) =>
    table && path && read.has(name)
      ? [{ name, query: `SELECT * FROM ${tablePath(path, table, bundle)}` }]
      : [],
  );
  const { authored } = sqlWords(bundle.pipeline);
  return inBundle(withRelations(relations, authored(query)), bundle, table);
}

const operators: Readonly<Record<Alert['condition']['operator'], string>> = {
  'greater-than': 'GREATER_THAN',
  'at-least': 'GREATER_THAN_OR_EQUAL',
  'less-than': 'LESS_THAN',
  'at-most': 'LESS_THAN_OR_EQUAL',
  equal: 'EQUAL',
  'not-equal': 'NOT_EQUAL',
};

function evaluationOf({ condition, notify }: Alert, text: Text): object {
  const { column, aggregation, operator, threshold, whenEmpty } = condition;
  const { emails = [], whenOk, againAfterMinutes } = notify;
  const heard = emails.filter((one) => one.trim() !== '');
  const notification = {
    ...(whenOk !== undefined && { notify_on_ok: whenOk }),
    ...(againAfterMinutes !== undefined && {
      retrigger_seconds: Math.max(0, Math.round(againAfterMinutes * 60)),
    }),
    ...(heard.length > 0 && {
      subscriptions: heard.map((address) => ({ user_email: text(address) })),
    }),
  };
  return {
    source: {
      name: text(column),
      ...(aggregation && { aggregation: aggregation.toUpperCase().replace('-', '_') }),
    },
    comparison_operator: operators[operator],
    threshold: { value: { double_value: threshold } },
    ...(whenEmpty && { empty_result_state: whenEmpty.toUpperCase() }),
    ...(Object.keys(notification).length > 0 && { notification }),
  };
}
