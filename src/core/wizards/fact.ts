/** Makes a fact table of a table of events, with the keys of its dimensions. */
import { columnsGivenBy } from '#core/model/columns.ts';
import { nodeOf, tablesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import type { Expectation } from '#core/node-types/table.ts';
import { sqlName } from '#core/sql/write-sql.ts';
import type { Step } from '#core/steps/step.ts';
import { freeGoldName, goldTable, nameOfNode, surrogateKeyOf, unknownKey } from './gold-table.ts';
import type { FactWish } from './wishes.ts';

type Wished = FactWish['dimensions'][number];

/** What the wizard begins with: the dimensions whose keys the table has columns for. */
export function factWishFor(pipeline: Pipeline, source: NodeId | undefined): FactWish {
  const columns = (source && columnsGivenBy(pipeline, source)) ?? [];
  return {
    source: source ?? '',
    name:
      source === undefined ? '' : freeGoldName(pipeline, `fact_${nameOfNode(pipeline, source)}`),
    grainColumns: [],
    dimensions: knownDimensions(pipeline, columns),
    late: 'unknown',
    check: 'warn',
    measureColumns: [],
    metrics: [],
  };
}

/**
 * Gold tables with a surrogate key, as a fact with these columns would look them up: by
 * `customer_id` where the key of the customers is `id`, else by a column of the same name.
 */
export function knownDimensions(pipeline: Pipeline, columns: readonly string[]): readonly Wished[] {
  return tablesOf(pipeline).flatMap(({ id, fields }): readonly Wished[] => {
    const made = fields.layer === 'gold' ? surrogateKeyOf(pipeline, id) : undefined;
    const [key, ...others] = (made?.keys ?? []).filter((name) => name !== 'valid_from');
    if (!made || key === undefined || others.length > 0) return [];
    const column = columnFor(key, made.as, columns);
    return column === undefined
      ? []
      : [{ table: id, column, otherColumn: key, keyColumn: made.as }];
  });
}

/** A column that is only called `id` names the row it stands in, not a member. */
function columnFor(key: string, keyColumn: string, columns: readonly string[]): string | undefined {
  const member = keyColumn.replace(/_(key|sk)$/i, '');
  const wanted = [`${member}_${key}`, ...(/^(id|key|code)$/i.test(key) ? [] : [key])];
  return wanted.find((name) => columns.includes(name));
}

/** The pipeline stays as it is: a command adds the table. */
export function factTable(pipeline: Pipeline, wish: FactWish): NodeOf<'table'> {
  const { source, name, grainColumns } = wish;
  // The wish names nodes by their ids.
  const from = source as NodeId;
  const node = nodeOf(pipeline, from);
  const roles = rolesOf(pipeline, wish);
  const lookups = Object.fromEntries(roles.map(({ alias, table }) => [alias, { from: table }]));
  return goldTable(pipeline, {
    source: from,
    name,
    flow: { ...(roles.length > 0 && { lookups }), steps: stepsOf(pipeline, wish, roles) },
    fields: {
      comment: `One row for each ${grainColumns.join(', ') || 'row'} of ${node ? labelOf(node) : source}${roles.length > 0 ? ', with keys of its dimensions' : ''}.`,
      expectations: [
        ...grainColumns.map(
          (column): Expectation => ({
            name: `has_${column}`,
            constraint: `${sqlName(column)} IS NOT NULL`,
            action: 'warn',
          }),
        ),
        ...roles.flatMap((role) => checkOf(pipeline, wish, role)),
      ],
    },
  });
}

/** A dimension as the fact uses it: one may come twice, as order date and delivery date do. */
interface Role extends Wished {
  readonly alias: string;
  /** What its key is called in the fact. */
  readonly key: string;
  readonly prefix: string;
}

function rolesOf(pipeline: Pipeline, { dimensions }: FactWish): readonly Role[] {
  const aliases = new Map<string, number>();
  const keys = new Set<string>();
  return dimensions.map((wished) => {
    const plain = nameOfNode(pipeline, wished.table);
    const count = (aliases.get(plain) ?? 0) + 1;
    aliases.set(plain, count);
    const isTaken = keys.has(wished.keyColumn);
    keys.add(wished.keyColumn);
    const prefix = isTaken ? `${wished.column}_` : '';
    return {
      ...wished,
      alias: count === 1 ? plain : `${plain}_${count}`,
      key: `${prefix}${wished.keyColumn}`,
      prefix,
    };
  });
}

function stepsOf(pipeline: Pipeline, wish: FactWish, roles: readonly Role[]): readonly Step[] {
  const { grainColumns, measureColumns, metrics, late } = wish;
  const keys = roles.map(({ key }) => key);
  const kept = [...new Set([...grainColumns, ...keys, ...measureColumns])];
  return [
    ...roles.map((role) => lookupOf(pipeline, wish, role)),
    ...(late === 'drop' && keys.length > 0
      ? [
          {
            kind: 'filter' as const,
            name: 'known members',
            where: keys.map((key) => `${sqlName(key)} IS NOT NULL`),
          },
        ]
      : []),
    ...(metrics.length > 0
      ? [
          {
            kind: 'aggregate' as const,
            groupBy: [...keys, ...grainColumns].map(sqlName),
            measures: metrics,
          },
        ]
      : []),
    ...(metrics.length === 0 && kept.length > keys.length
      ? [{ kind: 'select' as const, columns: kept }]
      : []),
  ];
}

function lookupOf(pipeline: Pipeline, { late }: FactWish, role: Role): Step {
  const { alias, table, column, otherColumn, keyColumn, prefix, timeColumn } = role;
  const instead = unknownKey(surrogateKeyOf(pipeline, table)?.algorithm);
  return {
    kind: 'lookup',
    name: `with ${role.key}`,
    with: alias,
    on: [{ column, otherColumn }],
    columns: [keyColumn],
    ...(prefix !== '' && { prefix }),
    ...(timeColumn && { asOf: { timeColumn, fromColumn: 'valid_from', toColumn: 'valid_to' } }),
    ...(late === 'unknown' && { missing: { [keyColumn]: instead } }),
  };
}

function checkOf(
  pipeline: Pipeline,
  { check, late }: FactWish,
  role: Role,
): readonly Expectation[] {
  if (check === 'none' || late === 'drop') return [];
  const key = sqlName(role.key);
  const unknown = unknownKey(surrogateKeyOf(pipeline, role.table)?.algorithm);
  const constraint = late === 'unknown' ? `${key} <> ${unknown}` : `${key} IS NOT NULL`;
  return [{ name: `known_${role.key}`, constraint, action: check }];
}

/** Why no fact can be made of a wish; empty: it can. */
export function factProblems(pipeline: Pipeline, wish: FactWish): readonly string[] {
  const { source, name, grainColumns, dimensions, metrics } = wish;
  return [
    ...(nodeOf(pipeline, source) ? [] : ['Choose the table it is made from.']),
    ...(name.trim() === '' ? ['Give it a name.'] : []),
    ...(grainColumns.length === 0 && metrics.length === 0
      ? ['Say what one row is about: its grain.']
      : []),
    ...dimensions.flatMap(({ table, column, otherColumn, keyColumn, timeColumn }, at) => {
      if (!nodeOf(pipeline, table)) return [`Choose the table of dimension ${at + 1}.`];
      const isWhole = [column, otherColumn, keyColumn].every((one) => one.trim() !== '');
      if (!isWhole) {
        return [`Say which columns match in dimension ${at + 1}, and which key it brings.`];
      }
      // Else a fact would come once for each version of its member.
      const isOpen = !timeColumn && surrogateKeyOf(pipeline, table)?.keys.includes('valid_from');
      return isOpen
        ? [`${table} keeps versions: add As of, the time that says which one counts.`]
        : [];
    }),
    ...(metrics.every((one) => one.name.trim() !== '' && one.expression.trim() !== '')
      ? []
      : ['Give each metric a name and an expression.']),
  ];
}
