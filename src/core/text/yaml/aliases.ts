/** Repeats values that aliases and merge keys name, within bounds. */
import { deepestNesting } from '../read-result.ts';
import type { SourceMember, SourceObject, SourceValue } from '../source-tree.ts';

const mostValues = 1_000_000;
const mostCharacters = 50_000_000;

/** What repeating has cost so far in one text. */
export interface RepeatBudget {
  values: number;
  characters: number;
}

/**
 * A tree of its own with the places of the first one, so that each use of a value can be told from
 * the others. `undefined`: it would be too much or too deep.
 */
export function repeat(
  value: SourceValue,
  depth: number,
  budget: RepeatBudget,
): SourceValue | undefined {
  budget.values += 1;
  if (budget.values > mostValues || depth > deepestNesting) return undefined;
  if (value.kind === 'scalar') {
    budget.characters += value.end - value.start;
    return budget.characters > mostCharacters ? undefined : { ...value };
  }
  if (value.kind === 'array') {
    const items = repeatAll(value.items, (item) => repeat(item, depth + 1, budget));
    return items && { ...value, items };
  }
  const members = repeatAll(value.members, (member) => repeatMember(member, depth, budget));
  return members && { ...value, members };
}

function repeatMember(
  member: SourceMember,
  depth: number,
  budget: RepeatBudget,
): SourceMember | undefined {
  const value = repeat(member.value, depth + 1, budget);
  return value && { ...member, value };
}

/** All or nothing. */
function repeatAll<T>(
  originals: readonly T[],
  repeatOne: (original: T) => T | undefined,
): readonly T[] | undefined {
  const copies: T[] = [];
  for (const original of originals) {
    const copy = repeatOne(original);
    if (copy === undefined) return undefined;
    copies.push(copy);
  }
  return copies;
}

/** The objects a merge key names; `undefined`: its value is neither an object nor a list of them. */
export function mergedObjects(value: SourceValue): readonly SourceObject[] | undefined {
  const objects = value.kind === 'array' ? value.items : [value];
  const found = objects.filter((object) => object.kind === 'object');
  return found.length === objects.length ? found : undefined;
}

/**
 * The members an object takes over from others: those whose keys it lacks; earlier objects go first.
 * `undefined`: it would be too much.
 */
export function mergedMembers(
  own: readonly SourceMember[],
  sources: readonly SourceObject[],
  depth: number,
  budget: RepeatBudget,
): readonly SourceMember[] | undefined {
  if (sources.length === 0) return [];
  const keys = new Set(own.map(({ key }) => key));
  const taken: SourceMember[] = [];
  for (const member of sources.flatMap(({ members }) => members)) {
    budget.values += 1;
    if (member.overridden || keys.has(member.key)) continue;
    const copy = repeatMember(member, depth, budget);
    if (!copy) return undefined;
    keys.add(member.key);
    taken.push(copy);
  }
  return taken;
}
