/** Says an alert as a bundle does. */
import { withRelations } from '#core/declarative/sql/layout.ts';
import { sqlWords } from '#core/declarative/sql/words.ts';
import { destinationVariable } from '#core/jobs/destinations.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodeOf } from '#core/model/graph.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { quarantineTable, type TablePlace } from '#core/model/quarantine-table.ts';
import { tablesInQuery } from '#core/model/query-tables.ts';
import type {
  BundleResource,
  ResourceBundle,
  ResourceParts,
  SaidResource,
} from '../bundle-resource.ts';
import { inBundle, type SaidSql, tablePath } from '../bundle-sql.ts';
import { type Alert, asksForNull, comparedWith, comparisons } from '../kinds/alert.ts';
import { warehouseOf, warehouseVariable } from '../warehouses.ts';

type Text = ResourceBundle['words']['text'];

/** Refused, naming the field, where no warehouse is chosen. */
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
  if (!asksForNull(condition) && comparedWith(condition) === undefined) {
    return { ok: false, field: ['condition'], reason: 'It compares the column with nothing.' };
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
    ...(one.summary?.trim() && { custom_summary: text(one.summary) }),
    ...(one.description?.trim() && { custom_description: text(one.description) }),
  };
  return { ok: true, value, traces: tracesOf(one), losses: lossesOf(one) };
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

function tracesOf({ summary, description }: Alert): typeof traces {
  return [
    ...traces,
    ...(summary?.trim() ? [{ field: ['summary'], path: ['custom_summary'] }] : []),
    ...(description?.trim() ? [{ field: ['description'], path: ['custom_description'] }] : []),
  ];
}

const words = { threshold: 'the number', text: 'the text', flag: 'true or false' } as const;

/** What stands beside the value that the column is compared with, and is not used. */
function lossesOf({ condition }: Alert): NonNullable<BundleResource['losses']> {
  const used = asksForNull(condition) ? undefined : comparedWith(condition);
  const reason = used
    ? `The column is compared with ${words[used]}.`
    : 'Null is compared with nothing.';
  return comparisons
    .filter((one) => condition[one] !== undefined && one !== used)
    .map((one) => ({ field: ['condition', one], reason }));
}

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
  'is-null': 'IS_NULL',
  'is-not-null': 'IS_NOT_NULL',
};

function evaluationOf({ condition, notify }: Alert, text: Text): object {
  const { column, aggregation, operator, whenEmpty } = condition;
  const { emails = [], destinations = [], whenOk, againAfterMinutes } = notify;
  const isSaid = (one: string): boolean => one.trim() !== '';
  const heard = [
    ...emails.filter(isSaid).map((address) => ({ user_email: text(address) })),
    ...destinations
      .filter(isSaid)
      .map((name) => ({ destination_id: `\${var.${destinationVariable(name)}}` })),
  ];
  const notification = {
    ...(whenOk !== undefined && { notify_on_ok: whenOk }),
    ...(againAfterMinutes !== undefined && {
      retrigger_seconds: Math.max(0, Math.round(againAfterMinutes * 60)),
    }),
    ...(heard.length > 0 && {
      subscriptions: heard,
    }),
  };
  return {
    source: {
      name: text(column),
      ...(aggregation && { aggregation: aggregation.toUpperCase().replace('-', '_') }),
    },
    comparison_operator: operators[operator],
    ...(!asksForNull(condition) && { threshold: { value: operandOf(condition, text) } }),
    ...(whenEmpty && { empty_result_state: whenEmpty.toUpperCase() }),
    ...(Object.keys(notification).length > 0 && { notification }),
  };
}

function operandOf(condition: Alert['condition'], text: Text): object {
  switch (comparedWith(condition)) {
    case 'text':
      return { string_value: text(condition.text ?? '') };
    case 'flag':
      return { bool_value: condition.flag };
    default:
      return { double_value: condition.threshold };
  }
}
