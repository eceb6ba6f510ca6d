/** Puts the select expressions and conditions of a transformation on the flow of a silver table. */
import type { FieldPath, FieldRef } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { excerpt, listed, listedFirst } from '#core/text/wording.ts';
import { became, defaulted, dropped } from '../reading/leaf-fates.ts';
import { type ObjectReader, takeNames, takeValue } from '../reading/object-reader.ts';
import { placeOf, type Read, withValue } from '../reading/placed.ts';
import type { Scope } from '../scope.ts';
import type { FlowDraft } from '../sources/source-request.ts';
import type { LayerTable } from './layer.ts';
import {
  closeTransformation,
  openTransformation,
  settleTransformationPaths,
  type Transformations,
  transformationsOf,
} from './transformations.ts';
import { filterBeforeSelect } from './where-after-select.ts';

/** Changes the flow in place. A table without a transformation takes all columns. */
export function readTransformation(
  subject: LayerTable,
  flow: FlowDraft,
  transformations: Transformations,
  scope: Scope,
): void {
  const { table, title } = subject;
  const ref = { node: table.id, field: ['flows', subject.flow, 'select'] };
  const own = settleTransformationPaths(subject, ref, scope);
  const [first, ...others] = transformationsOf(table.name, own, transformations);
  if (!first) {
    if (transformations.files.size > 0) reportNone(subject, scope);
    return;
  }
  const reader = openTransformation(first, scope);
  became(takeValue(reader, 'target_table'), [{ node: table.id, field: ['name'] }]);
  takeExpressions(reader, flow, { node: table.id, field: ['flows', subject.flow], title }, scope);
  takePartitions(reader, subject, scope);
  closeTransformation(reader, scope);
  for (const other of others) {
    const again = openTransformation(other, scope);
    dropped(again, `Another transformation of ${table.name} comes before it.`);
    scope.report('transformation-twice', {
      message: `There are several transformations of ${table.name}. The first one is converted.`,
      hint: 'Delete the ones that are not meant. DLT-META keeps one of them by chance.',
      at: placeOf(other.object, ref),
      related: [{ message: 'The first one stands here.', at: placeOf(first.object) }],
    });
  }
}

export interface ExpressionTarget {
  readonly node: NodeId;
  readonly field: FieldPath;
  readonly title: string;
  /** `where_clause` is one text, as sinks have it. */
  readonly whereIsText?: boolean;
}

/** Reads `select_exp` and `where_clause`, which DLT-META applies in this order. */
export function takeExpressions(
  reader: ObjectReader,
  flow: Pick<FlowDraft, 'select' | 'where' | 'refine'>,
  target: ExpressionTarget,
  scope: Scope,
): void {
  const select = takeNames(reader, 'select_exp');
  const where = takeNames(reader, 'where_clause');
  reportText(select, target.title, scope);
  if (!target.whereIsText) reportText(where, target.title, scope);
  const field = (name: string) => ({ node: target.node, field: [...target.field, name] });
  if (select && select.value.length > 0) {
    flow.select = [...select.value];
    became(select, [field('select')]);
  } else if (select) defaulted(select, 'It names no column, so all are kept.');
  if (!where) return;
  if (where.value.length === 0) {
    defaulted(where, 'It holds no condition.');
    return;
  }
  const reordered = filterBeforeSelect(flow.select ?? [], where.value);
  if (reordered.where.length > 0) flow.where = [...reordered.where];
  if (reordered.whereAfter.length > 0) flow.refine = { where: [...reordered.whereAfter] };
  const refs = [
    ...(reordered.where.length > 0 ? [field('where')] : []),
    ...(reordered.whereAfter.length > 0 ? [field('refine')] : []),
  ];
  const isChanged = reordered.rewritten.length + reordered.whereAfter.length > 0;
  became(where, refs, isChanged ? 'Filters before selecting.' : undefined);
  reportMoved(where, reordered, { ...target, ref: field('where') }, scope);
}

function reportText(read: Read<unknown> | undefined, title: string, scope: Scope): void {
  if (read?.source.kind !== 'scalar') return;
  scope.report('text-for-list', {
    message: `"${read.key}" of the ${title} is a text. DLT-META needs a list and fails on it when it runs; the conversion reads it as a list of one.`,
    hint: 'Write [ ] around it, with one text for each expression.',
    at: placeOf(read),
  });
}

function reportMoved(
  where: Read<unknown>,
  { rewritten, whereAfter }: ReturnType<typeof filterBeforeSelect>,
  { title, ref }: { readonly title: string; readonly ref: FieldRef },
  scope: Scope,
): void {
  for (const { before, after } of rewritten) {
    scope.report('where-uses-alias', {
      message: `A condition of the ${title} uses a name its select gives: "${excerpt(before)}". DLT-META filters after selecting, the destination before, so the condition becomes "${excerpt(after)}".`,
      hint: 'The rows are the same. Check the condition if you changed the expressions by hand.',
      at: placeOf(where, ref),
    });
  }
  if (whereAfter.length === 0) return;
  scope.report('where-after-select', {
    message: `The ${title} filters on what its select computes over many rows: ${listedFirst(
      whereAfter.map((text) => `"${excerpt(text)}"`),
      2,
    )}. The condition stays behind the select.`,
    hint: 'Check that the flow may run as a stream.',
    at: placeOf(where, ref),
  });
}

/** DLT-META reads `target_partition_cols` and throws it away. */
function takePartitions(reader: ObjectReader, { table, title }: LayerTable, scope: Scope): void {
  const read = takeNames(reader, 'target_partition_cols');
  if (!read) return;
  dropped(read, 'DLT-META ignores it; only silver_partition_columns of the entry counts.');
  const columns = table.fields.partitionColumns ?? [];
  if (read.value.join() === columns.join()) return;
  scope.report('target-partitions-ignored', {
    message: `The transformation of the ${title} partitions by ${listed(read.value)}, which DLT-META ignores. The table is partitioned by ${listed(columns)}.`,
    hint: 'Set the partition columns of the migrated table if these were meant.',
    at: placeOf(withValue(read, undefined), { node: table.id, field: ['partitionColumns'] }),
  });
}

function reportNone({ entry, table, title }: LayerTable, scope: Scope): void {
  scope.report('target-without-transformation', {
    message: `No transformation file has a target_table ${table.name}, and DLT-META leaves such tables out in silence. The conversion keeps ${title} with all columns of its source.`,
    hint: 'Check the spelling of target_table, or remove the table if it was never wanted.',
    at: placeOf(takeValue(entry, 'silver_table') ?? entry, { node: table.id, field: [] }),
  });
}
