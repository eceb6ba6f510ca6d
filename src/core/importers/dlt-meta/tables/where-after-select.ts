/**
 * Turns "select, then filter" into "filter, then select", which is how the model works.
 *
 * DLT-META selects first, so its conditions see the names a select gives. Moved in front, such a
 * name is replaced by its expression. Where that would change the outcome, the condition stays
 * behind the select, as a refinement.
 */
import { namesIn, type SelectItem, selectItem } from './sql-names.ts';

export interface Reordered {
  readonly where: readonly string[];
  /** Conditions that stay behind the select. */
  readonly whereAfter: readonly string[];
  /** Conditions that were rewritten, as they were and as they are. */
  readonly rewritten: readonly { readonly before: string; readonly after: string }[];
}

/** Anything else is a plain column, and so has no other name. */
const maySelectAs = /[^\w`\s]|\s\S/;
const manyRows =
  /\b(explode|explode_outer|posexplode|posexplode_outer|inline|inline_outer|stack)\s*\(/i;
const overRows =
  /\bover\s*\(|\b(count|sum|avg|min|max|first|last|collect_list|collect_set|approx_count_distinct|stddev|variance)\s*\(/i;
const everChanging = /\b(rand|randn|uuid|monotonically_increasing_id|shuffle)\s*\(/i;

/** @returns conditions in front of the select, and those that stay behind it */
export function filterBeforeSelect(
  select: readonly string[],
  conditions: readonly string[],
): Reordered {
  const aliases = aliasesOf(select.filter((text) => maySelectAs.test(text)).map(selectItem));
  const looksAtManyRows = select.some((text) => overRows.test(text));
  const where: string[] = [];
  const whereAfter: string[] = [];
  const rewritten: { before: string; after: string }[] = [];
  for (const condition of conditions) {
    const used = usedAliases(condition, aliases);
    if (looksAtManyRows || used.some(isUnmovable)) {
      whereAfter.push(condition);
      continue;
    }
    const moved = used.length === 0 ? condition : replaceAliases(condition, aliases);
    where.push(moved);
    if (moved !== condition) rewritten.push({ before: condition, after: moved });
  }
  return { where, whereAfter, rewritten };
}

/** Names a select gives to something else than the column of that name. */
function aliasesOf(items: readonly SelectItem[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const { expression, alias } of items) {
    if (alias === undefined) continue;
    const isItself = expression.replaceAll('`', '').toLowerCase() === alias.toLowerCase();
    if (!isItself) aliases.set(alias.toLowerCase(), expression);
  }
  return aliases;
}

function usedAliases(condition: string, aliases: ReadonlyMap<string, string>): readonly string[] {
  const lower = condition.toLowerCase();
  const mayUse = Array.from(aliases.keys()).some((alias) => lower.includes(alias));
  if (!mayUse) return [];
  return namesIn(condition).flatMap(({ name, isField, isCall }) => {
    const expression = isField || isCall ? undefined : aliases.get(name.toLowerCase());
    return expression ?? [];
  });
}

function isUnmovable(expression: string): boolean {
  return [manyRows, overRows, everChanging].some((pattern) => pattern.test(expression));
}

function replaceAliases(condition: string, aliases: ReadonlyMap<string, string>): string {
  let text = '';
  let at = 0;
  for (const { name, start, end, isField, isCall } of namesIn(condition)) {
    const expression = isField || isCall ? undefined : aliases.get(name.toLowerCase());
    if (expression === undefined) continue;
    text += condition.slice(at, start) + bracketed(expression);
    at = end;
  }
  return text + condition.slice(at);
}

/** A plain column needs no brackets. */
function bracketed(expression: string): string {
  return /^[\w.`]+$/.test(expression) ? expression : `(${expression})`;
}
