/** The groups and figures of a SELECT as a step. */
import { closing, tokensOf } from '#core/model/sql-tokens.ts';
import { hasColumn, isSameColumn } from '#core/sql/select-columns.ts';
import type { OutlineItem, SelectOutline } from '#core/sql/select-outline.ts';
import { sqlName } from '#core/sql/write-sql.ts';
import type { Step } from '../step.ts';
import { type Found, firstTwice, nameOf, plainColumn, type QueryWorld } from './query-parts.ts';

/** Functions of many rows, as Spark has them. */
const aggregates: ReadonlySet<string> = new Set(
  `any any_value approx_count_distinct approx_percentile approx_top_k array_agg avg bit_and bit_or
  bit_xor bitmap_construct_agg bitmap_or_agg bool_and bool_or collect_list collect_set corr count
  count_if count_min_sketch covar_pop covar_samp every first first_value grouping grouping_id
  histogram_numeric hll_sketch_agg hll_union_agg kurtosis last last_value listagg max max_by mean
  median min min_by mode percentile percentile_approx percentile_cont percentile_disc regr_avgx
  regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy schema_of_json_agg
  skewness some std stddev stddev_pop stddev_samp string_agg sum try_avg try_sum var_pop var_samp
  variance`.split(/\s+/),
);

/** Whether it takes many rows to compute; over a window it does not. */
export function isAggregated(text: string): boolean {
  const tokens = tokensOf(text);
  return tokens.some(({ text: word }, at) => {
    if (!aggregates.has(word.toLowerCase()) || tokens[at + 1]?.text !== '(') return false;
    let end = closing(tokens, at + 1);
    if (tokens[end + 1]?.text.toLowerCase() === 'filter') end = closing(tokens, end + 2);
    return tokens[end + 1]?.text.toLowerCase() !== 'over';
  });
}

/**
 * Positions such as `GROUP BY 1` are read as the items they mean. A select follows where the
 * columns stand in another order than the step gives them.
 */
export function groupSteps(
  { items, groupBy }: SelectOutline,
  { columns }: QueryWorld,
): Found<readonly Step[]> {
  if (items.some(({ star }) => star)) return { ok: false, reason: 'lists * beside groups' };
  const groups = groupBy.map((text) => items[Number(text) - 1]?.text ?? text);
  const unclear = groups.find((one) => isTwoThings(one, items, columns));
  if (unclear !== undefined) {
    return { ok: false, reason: `groups by ${unclear}, which a computed column is called too` };
  }
  const isGroup = (item: OutlineItem): boolean => groups.some((one) => isOf(one, item));
  const listed = items.filter(isGroup);
  const measures = items
    .filter((item) => !isGroup(item))
    .map((item) => ({ name: nameOf(item) ?? '', expression: item.text }));
  const hidden = groups.filter((one) => !listed.some((item) => isOf(one, item)));
  const written = [
    ...listed.map(({ text, alias }) => (alias === undefined ? text : `${text} AS ${named(alias)}`)),
    ...hidden,
  ];
  const order = items.map((item) => nameOf(item) ?? '');
  const given = [
    ...listed.map((item) => nameOf(item) ?? ''),
    ...hidden,
    ...measures.map(({ name }) => name),
  ];
  const twice = firstTwice(given);
  if (twice !== undefined) return { ok: false, reason: `would give two columns ${twice}` };
  const isInOrder = order.length === given.length && order.every((name, at) => name === given[at]);
  return {
    ok: true,
    found: [
      { kind: 'aggregate', groupBy: written, measures },
      ...(isInOrder ? [] : [{ kind: 'select' as const, columns: order }]),
    ],
  };
}

/** A word stands as it stood. */
function named(alias: string): string {
  return /^\w+$/.test(alias) ? alias : sqlName(alias);
}

/** Whether an item is what is grouped by, as it is written or by its alias. */
function isOf(group: string, { text, alias }: OutlineItem): boolean {
  return sameSql(group, text) || sameSql(group, alias ?? '');
}

/** A column that comes in goes before one that is computed under its name. */
function isTwoThings(
  group: string,
  items: readonly OutlineItem[],
  columns: readonly string[] | undefined,
): boolean {
  const column = plainColumn(group);
  if (column === undefined || (columns && !hasColumn(columns, column))) return false;
  return items.some(
    ({ text, alias }) => alias && isSameColumn(alias, column) && !sameSql(text, group),
  );
}

function sameSql(a: string, b: string): boolean {
  const plain = (text: string): string =>
    tokensOf(text)
      .map(({ text: word }) => (/^['"]/.test(word) ? word : word.toLowerCase()))
      .join(' ');
  return plain(a) === plain(b);
}
