/** Reads a plain SELECT into steps that say the same, or says why it cannot. */
import { isColumn, nameOfExpression } from '#core/model/select-names.ts';
import { tokensOf } from '#core/model/sql-tokens.ts';
import { isSameColumn } from '#core/sql/select-columns.ts';
import type { OutlineItem, SelectOutline } from '#core/sql/select-outline.ts';
import { bareName } from '#core/sql/write-sql.ts';
import { type Found, joinSteps, type QueryWorld } from './query-joins.ts';
import type { Step } from './step.ts';

/** `reason` ends a sentence that begins with "it". */
export type QuerySteps =
  | { readonly ok: true; readonly steps: readonly Step[] }
  | { readonly ok: false; readonly reason: string };

export function queryToSteps(outline: SelectOutline, world: QueryWorld): QuerySteps {
  const { from, where, isDistinct } = outline;
  if (!isSameColumn(from.name, world.main)) {
    return { ok: false, reason: `reads ${from.name} first, and the flow brings ${world.main}` };
  }
  const joined = joinSteps(outline, world);
  if (!joined.ok) return joined;
  const names = namesIn(outline);
  const list = listSteps(unqualifiedList(outline, names), {
    ...world,
    columns: world.columns && [
      ...world.columns,
      ...joined.found.flatMap(({ columns = [] }) => columns),
    ],
  });
  if (!list.ok) return list;
  return {
    ok: true,
    steps: [
      ...joined.found,
      ...(where ? [{ kind: 'filter' as const, where: [unqualified(where, names)] }] : []),
      ...list.found,
      ...(isDistinct ? [{ kind: 'deduplicate' as const, keep: 'first' as const }] : []),
    ],
  };
}

/** What tables are called in the text. */
function namesIn({ from, joins }: SelectOutline): readonly string[] {
  return [from, ...joins.map(({ table }) => table)].map(({ name, alias }) => alias ?? name);
}

/** An expression without the names of tables before its columns. */
function unqualified(text: string, names: readonly string[]): string {
  const tokens = tokensOf(text);
  let result = '';
  let at = 0;
  for (const [index, { text: word, start }] of tokens.entries()) {
    const isName = names.some((name) => isSameColumn(name, word));
    const isQualifier =
      isName && tokens[index + 1]?.text === '.' && tokens[index - 1]?.text !== '.';
    if (!isQualifier) continue;
    result += text.slice(at, start);
    at = (tokens[index + 1]?.start ?? start) + 1;
  }
  return result + text.slice(at);
}

function unqualifiedList(outline: SelectOutline, names: readonly string[]): SelectOutline {
  const items = outline.items.map((item) => ({ ...item, text: unqualified(item.text, names) }));
  return { ...outline, items, groupBy: outline.groupBy.map((one) => unqualified(one, names)) };
}

function listSteps(outline: SelectOutline, world: QueryWorld): Found<readonly Step[]> {
  if (outline.groupBy.length > 0) return aggregateSteps(outline);
  const star = outline.items.find((item) => item.star)?.star;
  const others = outline.items.filter((item) => !item.star);
  if (others.some((item) => nameOf(item) === undefined)) return unnamed;
  return star ? starSteps(star.except, others) : columnSteps(others, world);
}

const unnamed = { ok: false, reason: 'computes a column that has no name' } as const;

function nameOf({ text, alias }: OutlineItem): string | undefined {
  return alias ?? nameOfExpression(text);
}

/** `* EXCEPT (a, b), upper(a) AS a`: columns that come again replace those left out. */
function starSteps(
  except: readonly string[],
  items: readonly OutlineItem[],
): Found<readonly Step[]> {
  const isExcepted = (name: string): boolean => except.some((one) => isSameColumn(one, name));
  const computed = items.map((item) => {
    const name = nameOf(item) ?? '';
    return { name, expression: item.text, ...(isExcepted(name) && { replaces: true }) };
  });
  const dropped = except.filter((one) => !computed.some(({ name }) => isSameColumn(name, one)));
  return {
    ok: true,
    found: [
      ...(computed.length > 0 ? [{ kind: 'derive' as const, columns: computed }] : []),
      ...(dropped.length > 0 ? [{ kind: 'drop' as const, columns: dropped }] : []),
    ],
  };
}

const casting = /^(try_)?cast\s*\(\s*(\w+|`[^`]+`)\s+as\s+([\w\s(),]+?)\s*\)$/i;

/** What an item of a list is, beside a column as it came. */
type Made =
  | { readonly as: 'other-name'; readonly from: string; readonly name: string }
  | {
      readonly as: 'other-type';
      readonly column: string;
      readonly type: string;
      readonly isTried: boolean;
    }
  | { readonly as: 'computed'; readonly name: string; readonly expression: string };

function madeOf(items: readonly OutlineItem[], at: number): readonly Made[] {
  const item = items[at];
  const name = item && nameOf(item);
  if (!item || name === undefined) return [];
  const { text } = item;
  const isPlain = isColumn(text) && !text.includes('.');
  if (isPlain && isSameColumn(bareName(text), name)) return [];
  const isAlone = !isUsedTwice(items, at);
  if (isPlain && isAlone) return [{ as: 'other-name', from: bareName(text), name }];
  const [, tried, column = '', type = ''] = casting.exec(text) ?? [];
  if (isSameColumn(column, name) && isAlone) {
    return [{ as: 'other-type', column: name, type, isTried: tried !== undefined }];
  }
  return [{ as: 'computed', name, expression: text }];
}

/** A list of columns: what is computed first, from the columns as they came; then other names; then the order. */
function columnSteps(
  items: readonly OutlineItem[],
  { columns }: QueryWorld,
): Found<readonly Step[]> {
  const made = items.flatMap((_, at) => madeOf(items, at));
  const computed = made.flatMap((one) => (one.as === 'computed' ? [one] : []));
  const [first] = computed;
  if (first && !columns) {
    return {
      ok: false,
      reason: `computes ${first.name}, and the columns that come in are not declared, so it cannot be told whether it replaces one`,
    };
  }
  const derived = computed.map(({ name, expression }) => {
    const replaces = columns?.some((one) => isSameColumn(one, name)) ?? false;
    return { name, expression, ...(replaces && { replaces }) };
  });
  const names = made.flatMap((one) => (one.as === 'other-name' ? [[one.from, one.name]] : []));
  return {
    ok: true,
    found: [
      ...(derived.length > 0 ? [{ kind: 'derive' as const, columns: derived }] : []),
      ...castSteps(made, true),
      ...castSteps(made, false),
      ...(names.length > 0 ? [{ kind: 'rename' as const, names: Object.fromEntries(names) }] : []),
      { kind: 'select', columns: items.map((item) => nameOf(item) ?? '') },
    ],
  };
}

function castSteps(made: readonly Made[], isTried: boolean): readonly Step[] {
  const columns = made.flatMap((one) =>
    one.as === 'other-type' && one.isTried === isTried
      ? [{ column: one.column, type: one.type }]
      : [],
  );
  return columns.length > 0
    ? [{ kind: 'cast', columns, otherwise: isTried ? 'null' : 'fail' }]
    : [];
}

/** Whether another item reads the column of this one, which has to be there unchanged for it. */
function isUsedTwice(items: readonly OutlineItem[], at: number): boolean {
  const own = tokensOf(items[at]?.text ?? '').map(({ text }) => bareName(text).toLowerCase());
  return items.some(
    ({ text }, place) =>
      place !== at &&
      tokensOf(text).some(
        ({ text: word }) =>
          own.includes(bareName(word).toLowerCase()) &&
          /^[\w`]/.test(word) &&
          !/^(cast|try_cast|as)$/i.test(word),
      ),
  );
}

function aggregateSteps({ items, groupBy }: SelectOutline): Found<readonly Step[]> {
  if (items.some(({ star }) => star)) return { ok: false, reason: 'lists * beside groups' };
  if (items.some((item) => nameOf(item) === undefined)) return unnamed;
  const groups = groupBy.map((text) => items[Number(text) - 1]?.text ?? text);
  const isGroup = (item: OutlineItem): boolean =>
    groups.some((one) => sameSql(one, item.text) || sameSql(one, item.alias ?? ''));
  const listed = items.filter(isGroup);
  const measures = items
    .filter((item) => !isGroup(item))
    .map((item) => ({ name: nameOf(item) ?? '', expression: item.text }));
  const hidden = groups.filter(
    (one) => !listed.some((item) => sameSql(one, item.text) || sameSql(one, item.alias ?? '')),
  );
  const written = [
    ...listed.map(({ text, alias }) => (alias === undefined ? text : `${text} AS ${alias}`)),
    ...hidden,
  ];
  const order = items.map((item) => nameOf(item) ?? '');
  const given = [
    ...listed.map((item) => nameOf(item) ?? ''),
    ...hidden,
    ...measures.map(({ name }) => name),
  ];
  const isInOrder = order.length === given.length && order.every((name, at) => name === given[at]);
  return {
    ok: true,
    found: [
      { kind: 'aggregate', groupBy: written, measures },
      ...(isInOrder ? [] : [{ kind: 'select' as const, columns: order }]),
    ],
  };
}

function sameSql(a: string, b: string): boolean {
  const plain = (text: string): string =>
    tokensOf(text)
      .map(({ text: word }) => word.toLowerCase())
      .join(' ');
  return plain(a) === plain(b);
}
