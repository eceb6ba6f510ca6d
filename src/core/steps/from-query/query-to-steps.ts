/** Reads a plain SELECT into steps that say the same, or says why it cannot. */
import { hasColumn, isSameColumn } from '#core/sql/select-columns.ts';
import type { SelectOutline } from '#core/sql/select-outline.ts';
import type { Step } from '../step.ts';
import { groupSteps, isAggregated } from './query-groups.ts';
import { joinSteps } from './query-joins.ts';
import { columnSteps, starSteps } from './query-list.ts';
import { firstTwice, nameOf, type QueryWorld } from './query-parts.ts';
import { hasQueryInside, unclearColumn, unqualified } from './query-words.ts';

/** `reason` ends a sentence that begins with "it". */
export type QuerySteps =
  | { readonly ok: true; readonly steps: readonly Step[] }
  | { readonly ok: false; readonly reason: string };

/**
 * @returns steps that give the same columns and rows as the query, or the reason why there are none
 */
export function queryToSteps(outline: SelectOutline, world: QueryWorld): QuerySteps {
  const { from, where, isDistinct } = outline;
  if (!isSameColumn(from.name, world.main)) {
    return { ok: false, reason: `reads ${from.name} first, and the flow brings ${world.main}` };
  }
  const joined = joinSteps(outline, world);
  if (!joined.ok) return joined;
  const names = namesIn(outline);
  const reason = unclear(outline, world, names);
  if (reason !== undefined) return { ok: false, reason };
  const brought = joined.found.flatMap(({ columns = [] }) => columns);
  const list = listSteps(withoutNames(outline, names), {
    ...world,
    columns: world.columns && [...world.columns, ...brought],
    brought,
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

function withoutNames(outline: SelectOutline, names: readonly string[]): SelectOutline {
  const items = outline.items.map((item) => ({ ...item, text: unqualified(item.text, names) }));
  return { ...outline, items, groupBy: outline.groupBy.map((one) => unqualified(one, names)) };
}

/** What would not mean the same once names of tables are gone and each step reads the one before. */
function unclear(
  { items, where = '', groupBy, joins }: SelectOutline,
  { columns }: QueryWorld,
  names: readonly string[],
): string | undefined {
  const listed = items.filter(({ star }) => !star);
  const texts = listed.map(({ text }) => text);
  if ([...texts, ...groupBy].some(hasQueryInside)) return 'has a query inside its list of columns';
  if (hasQueryInside(where) && unqualified(where, names) !== where)
    return 'has a query inside that reads columns of the one around it';
  const ofOther = items.flatMap(({ star }) => star?.of ?? []).find((one) => !hasColumn(names, one));
  if (ofOther !== undefined) return `takes all fields of ${ofOther}, which are not named`;
  const named = listed.flatMap((item) => nameOf(item) ?? []);
  const twice = firstTwice(named);
  if (twice !== undefined) return `gives two columns ${twice}`;
  if (joins.length === 0) return undefined;
  const word = unclearColumn([...texts, where], columns) ?? unclearColumn(groupBy, columns, named);
  return word && `names ${word} without saying of which table it is`;
}

function listSteps(
  outline: SelectOutline,
  world: QueryWorld & { readonly brought: readonly string[] },
) {
  const stars = outline.items.flatMap(({ star }) => star ?? []);
  const others = outline.items.filter((item) => !item.star);
  if (others.some((item) => nameOf(item) === undefined))
    return { ok: false, reason: 'computes a column that has no name' } as const;
  if (outline.groupBy.length > 0 || others.some(({ text }) => isAggregated(text)))
    return groupSteps(outline, world);
  const [star, ...moreStars] = stars;
  if (moreStars.length > 0) return { ok: false, reason: 'takes all columns twice' } as const;
  return star ? starSteps(star.except, others, world) : columnSteps(others, world);
}
