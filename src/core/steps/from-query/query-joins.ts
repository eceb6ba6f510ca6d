/** The joins of a plain SELECT as steps, where they fit. */
import { tokensOf } from '#core/model/sql-tokens.ts';
import { hasColumn, isSameColumn } from '#core/sql/select-columns.ts';
import type { OutlineJoin, SelectOutline } from '#core/sql/select-outline.ts';
import { bareName } from '#core/sql/write-sql.ts';
import type { StepOf } from '../step.ts';
import { type Found, firstTwice, type QueryWorld } from './query-parts.ts';

/** A step for each join, in their order. */
export function joinSteps(
  outline: SelectOutline,
  world: QueryWorld,
): Found<readonly StepOf<'join'>[]> {
  const steps: StepOf<'join'>[] = [];
  for (const join of outline.joins) {
    const step = joinStep(join, outline, world);
    if (!step.ok) return step;
    steps.push(step.found);
  }
  const twice = firstTwice(steps.flatMap(({ columns = [] }) => columns));
  if (twice !== undefined) return { ok: false, reason: `has ${twice} in two tables` };
  return { ok: true, found: steps };
}

function joinStep(
  { how, table, on }: OutlineJoin,
  outline: SelectOutline,
  { lookups, columns }: QueryWorld,
): Found<StepOf<'join'>> {
  const alias = lookups.find((one) => isSameColumn(one, table.name));
  if (alias === undefined)
    return { ok: false, reason: `joins ${table.name}, which is no lookup of the flow` };
  const name = table.alias ?? table.name;
  const main = outline.from.alias ?? outline.from.name;
  const pairs = on.split(/\s+and\s+/i).map((one) => pairOf(one, main, name));
  if (pairs.includes(undefined))
    return { ok: false, reason: `joins by more than equal columns of ${main} and ${name}` };
  const isKept = how === 'inner' || how === 'left';
  const brought = isKept ? columnsOf(name, outline) : [];
  if (brought === undefined)
    return { ok: false, reason: `takes all columns of ${name}, which are not named` };
  if (brought.length > 0 && !columns) {
    return {
      ok: false,
      reason: `brings columns of ${name}, and the columns that come in are not declared, so two could have one name`,
    };
  }
  const twice = brought.find((one) => hasColumn(columns ?? [], one));
  if (twice !== undefined) return { ok: false, reason: `has ${twice} in both tables` };
  return {
    ok: true,
    found: {
      kind: 'join',
      with: alias,
      how,
      on: pairs.flatMap((pair) => pair ?? []),
      ...(isKept && { columns: brought }),
    },
  };
}

/** `o.customer_id = c.id`, whichever side comes first. */
function pairOf(
  condition: string,
  main: string,
  name: string,
): { column: string; otherColumn: string } | undefined {
  const [, a = '', b = '', c = '', d = ''] =
    /^\s*\(?\s*([\w`]+)\.([\w`]+)\s*=\s*([\w`]+)\.([\w`]+)\s*\)?\s*$/.exec(condition) ?? [];
  const isOf = (left: string, right: string): boolean =>
    isSameColumn(left, main) && isSameColumn(right, name);
  if (isOf(a, c)) return { column: bareName(b), otherColumn: bareName(d) };
  return isOf(c, a) ? { column: bareName(d), otherColumn: bareName(b) } : undefined;
}

/** The columns of a table that the text names with it; absent: it takes all. */
function columnsOf(
  name: string,
  { items, where = '', groupBy }: SelectOutline,
): readonly string[] | undefined {
  const takesAll = items.some(
    ({ star }) => star && (star.of === undefined || isSameColumn(star.of, name)),
  );
  if (takesAll) return undefined;
  const found = [...items.map(({ text }) => text), where, ...groupBy].flatMap((text) => {
    const tokens = tokensOf(text);
    return tokens.flatMap(({ text: word }, at) =>
      isSameColumn(word, name) && tokens[at + 1]?.text === '.'
        ? [bareName(tokens[at + 2]?.text ?? '')]
        : [],
    );
  });
  return [...new Map(found.map((one) => [one.toLowerCase(), one])).values()];
}
