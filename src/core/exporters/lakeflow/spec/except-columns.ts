/** Columns a table leaves out: the target knows no list of columns to keep. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at, type Origin } from '../../book.ts';
import { columnOf, splitAtCommas } from '../quality/sql-text.ts';
import { lose, notify } from '../scope.ts';
import type { Reading } from './reading.ts';
import type { SpecScope } from './write-source.ts';

interface ExceptColumns {
  readonly columns: readonly string[];
  /** Fields that are said this way beside the list itself. */
  readonly origins: readonly Origin[];
}

/**
 * Columns to keep are turned into those to leave out, as far as the columns that come in are known.
 */
export function exceptColumnsOf(
  spec: SpecScope,
  node: NodeOf<'table'>,
  readings: readonly Reading[],
): ExceptColumns {
  const { columns = [], exceptColumns = [], keys = [] } = node.fields.changeCapture ?? {};
  const excepted = exceptColumns.filter((column) => !spec.changeFeed.isGone(column));
  if (columns.length === 0) return { columns: excepted, origins: [] };
  const known = knownColumns(readings[0]) ?? columnsToSelect(node, readings);
  const field = ['changeCapture', 'columns'];
  if (!known) {
    reportUnknown(spec, node, field);
    return { columns: excepted, origins: [] };
  }
  notify(spec.scope, 'columns', {
    node: node.id,
    field,
    message: `${labelOf(node)} lists the columns to keep; the framework has only a list of columns to leave out, which was worked out from the columns that are known.`,
    hint: 'Columns that come later are kept as well, unless the flow selects its columns.',
  });
  // Keys are part of the table, listed or not.
  const kept = new Set([...columns, ...keys].map((column) => column.toLowerCase()));
  const left = known.filter((column) => !kept.has(column.toLowerCase()));
  return { columns: [...new Set([...excepted, ...left])], origins: [at(node.id, field)] };
}

function reportUnknown({ scope }: SpecScope, node: NodeOf<'table'>, field: FieldPath): void {
  lose(scope, 'columns', {
    node: node.id,
    field,
    message: `The columns that ${labelOf(node)} reads are not known, so its list of columns to keep cannot be turned into one of columns to leave out.`,
    hint: 'All columns are kept. Declare the columns of the source, or select them in the flow.',
    reason: 'The framework only has a list of columns to leave out.',
  });
}

/**
 * Columns to select where nothing is known but which are to be kept: those, the keys and the order
 * of changes. Conditions may need others, which nobody lists.
 */
export function columnsToSelect(
  { fields }: NodeOf<'table'>,
  readings: readonly Reading[],
): readonly string[] | undefined {
  const { changeCapture, snapshotCapture, expectations = [] } = fields;
  if (!changeCapture?.columns?.length || snapshotCapture || readings.length !== 1) return undefined;
  const { applyAsDeletes, where, columns, keys, sequenceBy, exceptColumns = [] } = changeCapture;
  const usesOthers = [applyAsDeletes, where].some(Boolean) || expectations.length > 0;
  const order = sequenceColumns(sequenceBy);
  const isKnown = readings[0]?.flow.select !== undefined || knownColumns(readings[0]) !== undefined;
  const canSelect = readings[0]?.shape === 'plain' && !hasNoSelection.has(readings[0].source.type);
  if (usesOthers || order === undefined || isKnown || !canSelect) return undefined;
  return [...new Set([...columns, ...keys, ...order, ...exceptColumns])];
}

/** Sources of which the target cannot select columns. */
const hasNoSelection: ReadonlySet<string> = new Set(['sql', 'python']);

function sequenceColumns(sequenceBy: string): readonly string[] | undefined {
  const inner = /^struct\((.*)\)$/is.exec(sequenceBy.trim())?.[1] ?? sequenceBy;
  const columns = splitAtCommas(inner).map(columnOf);
  return columns.every((column) => column !== undefined) ? columns : undefined;
}

function knownColumns(reading: Reading | undefined): readonly string[] | undefined {
  if (!reading || reading.shape === 'query') return undefined;
  const { flow, source } = reading;
  const declared =
    source.type === 'cloud-files' || source.type === 'batch-files'
      ? source.fields.schema?.fields.map(({ name }) => name)
      : undefined;
  if (!flow.select) return declared;
  const columns: string[] = [];
  for (const expression of flow.select) {
    const isAll = expression.trim() === '*';
    const named = isAll ? declared : columnOf(expression);
    if (named === undefined) return undefined;
    columns.push(...(typeof named === 'string' ? [named] : named));
  }
  return columns;
}
