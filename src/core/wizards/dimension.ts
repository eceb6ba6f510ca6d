/** Makes a dimension table of a table of members. */
import { columnsGivenBy } from '#core/model/columns.ts';
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { sqlName } from '#core/sql/write-sql.ts';
import type { Step } from '#core/steps/step.ts';
import {
  freeGoldName,
  goldTable,
  hasHistory,
  isKeyed,
  nameOfNode,
  unknownKey,
} from './gold-table.ts';
import type { DimensionWish } from './wishes.ts';

const validity = { __START_AT: 'valid_from', __END_AT: 'valid_to' };

/** What the wizard begins with. */
export function dimensionWishFor(pipeline: Pipeline, source: NodeId | undefined): DimensionWish {
  const node = source === undefined ? undefined : nodeOf(pipeline, source);
  const stem = singular(source === undefined ? '' : nameOfNode(pipeline, source));
  const captured =
    node?.type === 'table' ? (node.fields.changeCapture ?? node.fields.snapshotCapture) : undefined;
  return {
    source: source ?? '',
    name: stem === '' ? '' : freeGoldName(pipeline, `dim_${stem}`),
    keys: captured?.keys ?? [],
    attributeColumns: [],
    keyColumn: stem === '' ? '' : `${stem}_key`,
    algorithm: 'xxhash64',
    versions: hasHistory(node),
    unknown: true,
  };
}

/** The pipeline stays as it is: a command adds the table. */
export function dimensionTable(pipeline: Pipeline, wish: DimensionWish): NodeOf<'table'> {
  const { source, name, keyColumn, algorithm, unknown } = wish;
  // The wish names a node by its id.
  const from = source as NodeId;
  const node = nodeOf(pipeline, from);
  const steps: readonly Step[] = [
    ...memberSteps(pipeline, wish),
    { kind: 'surrogate-key', keys: keysOf(pipeline, wish), as: keyColumn, algorithm },
    ...(unknown
      ? [{ kind: 'unknown-member' as const, column: keyColumn, key: unknownKey(algorithm) }]
      : []),
  ];
  return goldTable(pipeline, {
    source: from,
    name,
    flow: { steps },
    fields: {
      comment: `One row for each ${keepsVersions(pipeline, wish) ? 'version of a member' : 'member'} of ${node ? labelOf(node) : source}, by ${keyColumn}.`,
      expectations: [
        {
          name: `has_${keyColumn}`,
          constraint: `${sqlName(keyColumn)} IS NOT NULL`,
          action: 'fail',
        },
      ],
    },
  });
}

/** One row of each member, or of each of its versions, with the columns that are wished for. */
function memberSteps(pipeline: Pipeline, wish: DimensionWish): readonly Step[] {
  const { source, keys, attributeColumns } = wish;
  const node = nodeOf(pipeline, source);
  const keeps = keepsVersions(pipeline, wish);
  const bounds = Object.keys(validity);
  // What names no member is the unknown one; no fact would find it by a key that is null.
  const steps: Step[] = [
    { kind: 'nulls', name: 'members with a key', columns: keys, strategy: 'drop' },
  ];
  if (hasHistory(node) && !keeps) {
    steps.push({ kind: 'filter', name: 'current members', where: ['__END_AT IS NULL'] });
  }
  if (attributeColumns.length > 0) {
    const columns = [...new Set([...keys, ...attributeColumns, ...(keeps ? bounds : [])])];
    steps.push({ kind: 'select', columns });
  } else if (hasHistory(node) && !keeps) steps.push({ kind: 'drop', columns: bounds });
  if (keeps) steps.push({ kind: 'rename', names: validity });
  if (!isKeyed(node)) steps.push({ kind: 'deduplicate', keys, keep: 'most-complete' });
  return steps;
}

function keepsVersions(pipeline: Pipeline, { source, versions }: DimensionWish): boolean {
  return versions && hasHistory(nodeOf(pipeline, source));
}

/** A version has a key of its own. */
function keysOf(pipeline: Pipeline, wish: DimensionWish): readonly string[] {
  return keepsVersions(pipeline, wish) ? [...wish.keys, validity.__START_AT] : wish.keys;
}

/** Why no dimension can be made of a wish; empty: it can. */
export function dimensionProblems(pipeline: Pipeline, wish: DimensionWish): readonly string[] {
  const { source, name, keys, keyColumn } = wish;
  const known = columnsGivenBy(pipeline, source as NodeId);
  return [
    ...(nodeOf(pipeline, source) ? [] : ['Choose the table it is made from.']),
    ...(name.trim() === '' ? ['Give it a name.'] : []),
    ...(keys.length === 0 ? ['Name the keys of its members.'] : []),
    ...(keyColumn.trim() === '' ? ['Name its surrogate key.'] : []),
    ...(known?.includes(keyColumn)
      ? [`${keyColumn} is a column already: the surrogate key needs another name.`]
      : []),
  ];
}

/** `customers` as `customer`, where that is plain. */
export function singular(name: string): string {
  if (/ies$/i.test(name)) return name.replace(/ies$/i, 'y');
  return /[^s]s$/i.test(name) ? name.slice(0, -1) : name;
}
