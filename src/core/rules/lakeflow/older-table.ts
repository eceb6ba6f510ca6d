/** What the framework fails on when it brings the rows of an older table. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { nameOfExpression } from '#core/model/select-names.ts';
import type { TableMigration } from '#core/node-types/table.ts';
import { defineRule } from '../define.ts';

export const olderTable = defineRule({
  code: 'lakeflow/older-table',
  severity: 'error',
  summary: 'An older table must be named in full, be another table, and give history its dates.',

  checkNode(node, report) {
    if (node.type !== 'table' || !node.fields.migration) return;
    for (const { field, ...flaw } of flawsOf(node, node.fields.migration)) {
      report({ ...flaw, at: { ref: { node: node.id, field } } });
    }
  },
});

interface Flaw {
  readonly field: FieldPath;
  readonly message: string;
  readonly hint: string;
}

function flawsOf(node: NodeOf<'table'>, migration: TableMigration): readonly Flaw[] {
  const field = (key: keyof TableMigration): FieldPath => ['migration', key];
  const table = labelOf(node);
  const flaws: Flaw[] = [];
  for (const [key, what] of named) {
    if (migration[key].trim() !== '') continue;
    flaws.push({
      field: field(key),
      message: `The older table of ${table} has no ${what}.`,
      hint: 'Name its schema as catalog.schema, and the table itself.',
    });
  }
  if (migration.database === node.fields.database && migration.table === node.name) {
    flaws.push({
      field: field('table'),
      message: `The older table of ${table} is the table itself.`,
      hint: 'Rename the older table first, and name it here.',
    });
  }
  if (node.fields.changeCapture?.scdType !== '2') return flaws;
  const missing = datesMissingIn(migration.select);
  if (missing.length > 0) {
    flaws.push({
      field: field('select'),
      message: `The columns of the older table of ${table} lack ${missing.join(' and ')}, which history of SCD type 2 begins and ends by.`,
      hint: 'Add them, such as valid_from AS __START_AT and valid_to AS __END_AT.',
    });
  }
  if (leavesColumnsOut(node.fields.changeCapture)) {
    flaws.push({
      field: ['migration'],
      message: `${table} keeps history and leaves columns out, and the framework fails when it brings older rows to such a table.`,
      hint: 'Select the columns in the flow instead, and order changes by one of them.',
    });
  }
  return flaws;
}

const named = [
  ['database', 'schema'],
  ['table', 'name'],
] as const;

const dates = ['__START_AT', '__END_AT'];

/** A list that takes all columns may hold them. */
function datesMissingIn(select: readonly string[] = []): readonly string[] {
  const names = select.map((expression) => nameOfExpression(expression)?.toUpperCase());
  const isOpen = select.length === 0 || names.includes(undefined);
  return isOpen ? [] : dates.filter((date) => !names.includes(date));
}

/** Changes that are ordered by several columns have one beside them that is left out. */
function leavesColumnsOut({
  columns = [],
  exceptColumns = [],
  sequenceBy,
}: NonNullable<NodeOf<'table'>['fields']['changeCapture']>): boolean {
  return columns.length > 0 || exceptColumns.length > 0 || /[,(]/.test(sequenceBy);
}
