/** The list of a SELECT as steps: what is computed first, from the columns as they came; then types, names and order. */
import { tokensOf } from '#core/model/sql-tokens.ts';
import { hasColumn, isSameColumn } from '#core/sql/select-columns.ts';
import type { OutlineItem } from '#core/sql/select-outline.ts';
import { bareName } from '#core/sql/write-sql.ts';
import { notType } from '../sql-type.ts';
import type { Step, StepOf } from '../step.ts';
import { type Found, firstTwice, nameOf, plainColumn, type QueryWorld } from './query-parts.ts';

/** `* EXCEPT (a, b), upper(a) AS a`: columns that come again replace those left out. */
export function starSteps(
  except: readonly string[],
  items: readonly OutlineItem[],
  { columns, brought }: QueryWorld & { readonly brought: readonly string[] },
): Found<readonly Step[]> {
  const field = except.find((one) => one.includes('.'));
  if (field !== undefined) return { ok: false, reason: `leaves out ${field}, a part of a column` };
  const passed = items.flatMap((item) => {
    const column = plainColumn(item.text) ?? '';
    return hasColumn(brought, column) && isSameColumn(column, nameOf(item) ?? '') ? [item] : [];
  });
  const computed = items
    .filter((item) => !passed.includes(item))
    .map((item) => {
      const name = nameOf(item) ?? '';
      const replaces = hasColumn(except, name) || hasColumn(brought, name);
      return { name, expression: item.text, ...(replaces && { replaces }) };
    });
  const twice = computed.find((one) => !one.replaces && hasColumn(columns ?? [], one.name))?.name;
  if (twice !== undefined) return { ok: false, reason: `gives two columns ${twice}` };
  const given = [
    ...passed.flatMap((item) => nameOf(item) ?? []),
    ...computed.map(({ name }) => name),
  ];
  const dropped = [...except, ...brought].filter((one) => !hasColumn(given, one));
  return {
    ok: true,
    found: [
      ...(computed.length > 0 ? [{ kind: 'derive' as const, columns: computed }] : []),
      ...(dropped.length > 0 ? [{ kind: 'drop' as const, columns: dropped }] : []),
    ],
  };
}

/** What an item of a list is, beside a column as it came. */
type Made =
  | { readonly as: 'itself'; readonly from: string }
  | { readonly as: 'other-name'; readonly from: string; readonly name: string }
  | { readonly as: 'other-type'; readonly from: string; readonly cast: Cast }
  | { readonly as: 'computed'; readonly name: string; readonly expression: string };

interface Cast {
  readonly type: string;
  readonly isTried: boolean;
}

const casting = /^(try_)?cast\s*\(\s*(\w+|`[^`]+`)\s+as\s+([\w\s(),]+?)\s*\)$/i;

function madeOf(item: OutlineItem): Made {
  const name = nameOf(item) ?? '';
  const column = plainColumn(item.text);
  if (column !== undefined && isSameColumn(column, name)) return { as: 'itself', from: column };
  if (column !== undefined) return { as: 'other-name', from: column, name };
  const [, tried, from = '', type = ''] = casting.exec(item.text) ?? [];
  if (isSameColumn(from, name) && notType(type).length === 0)
    return { as: 'other-type', from: bareName(from), cast: { type, isTried: tried !== undefined } };
  return { as: 'computed', name, expression: item.text };
}

/**
 * For a list without `*`. Refuses where the columns that come in are not known and something is
 * computed.
 */
export function columnSteps(
  items: readonly OutlineItem[],
  { columns }: QueryWorld,
): Found<readonly Step[]> {
  const made = items.map(madeOf);
  const names = items.map((item) => nameOf(item) ?? '');
  if (!columns) return undeclaredSteps(made, names);
  const settled = made.map((one, at): Made => {
    const isOwn = isSound(one, names, columns) && !isReadBeside(items, at, one);
    return one.as === 'itself' || one.as === 'computed' || isOwn
      ? one
      : { as: 'computed', name: names[at] ?? '', expression: items[at]?.text ?? '' };
  });
  const derived = settled.flatMap((one) => {
    if (one.as !== 'computed') return [];
    const replaces = hasColumn(columns, one.name);
    return [{ name: one.name, expression: one.expression, ...(replaces && { replaces }) }];
  });
  return {
    ok: true,
    found: [
      ...(derived.length > 0 ? [{ kind: 'derive' as const, columns: derived }] : []),
      ...castSteps(settled),
      ...renameSteps(settled),
      { kind: 'select', columns: names },
    ],
  };
}

/** Whether it means the same in a step of its own, behind what is computed. */
function isSound(one: Made, names: readonly string[], columns: readonly string[]): boolean {
  if (one.as === 'other-type') return hasColumn(columns, one.from);
  if (one.as !== 'other-name') return true;
  return (
    hasColumn(columns, one.from) && !hasColumn(columns, one.name) && !hasColumn(names, one.from)
  );
}

/** Whether another item reads its column, which has to be there unchanged for it. */
function isReadBeside(items: readonly OutlineItem[], at: number, one: Made): boolean {
  if (one.as === 'computed') return false;
  return items.some(
    ({ text }, place) =>
      place !== at && tokensOf(text).some(({ text: word }) => isSameColumn(word, one.from)),
  );
}

/** Nobody knows what else comes in, so only what is listed is taken along. */
function undeclaredSteps(made: readonly Made[], names: readonly string[]): Found<readonly Step[]> {
  const first = made.find((one) => one.as === 'computed');
  if (first) {
    return {
      ok: false,
      reason: `computes ${first.name}, and the columns that come in are not declared, so it cannot be told whether it replaces one`,
    };
  }
  const sources = made.flatMap((one) => (one.as === 'computed' ? [] : [one.from]));
  const twice = firstTwice(sources);
  if (twice !== undefined) {
    return {
      ok: false,
      reason: `takes ${twice} twice, and the columns that come in are not declared`,
    };
  }
  const changed = [...castSteps(made), ...renameSteps(made)];
  return {
    ok: true,
    found: [
      { kind: 'select', columns: sources },
      ...changed,
      ...(changed.length > 0 ? [{ kind: 'select' as const, columns: names }] : []),
    ],
  };
}

function renameSteps(made: readonly Made[]): readonly StepOf<'rename'>[] {
  const names = made.flatMap((one) => (one.as === 'other-name' ? [[one.from, one.name]] : []));
  return names.length > 0 ? [{ kind: 'rename', names: Object.fromEntries(names) }] : [];
}

function castSteps(made: readonly Made[]): readonly StepOf<'cast'>[] {
  return [true, false].flatMap((isTried) => {
    const columns = made.flatMap((one) =>
      one.as === 'other-type' && one.cast.isTried === isTried
        ? [{ column: one.from, type: one.cast.type }]
        : [],
    );
    const otherwise = isTried ? 'null' : 'fail';
    return columns.length > 0 ? [{ kind: 'cast', columns, otherwise }] : [];
  });
}
