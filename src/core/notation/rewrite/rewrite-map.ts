/** Rewrites an object of a YAML text key by key. */
import { sameValue } from '#core/text/same-value.ts';
import type { SourceMember, SourceObject } from '#core/text/source-tree.ts';
import type { Members } from '../notated.ts';
import { printAfter, printInline, printKey } from '../print-value.ts';
import { beginsLine, indentAt, lineEnd, lineRemoval } from '../text-edits.ts';
import { type Rewriting, type Slot, slotEnd } from './slot.ts';

/**
 * Keys that `before` does not have mean nothing to the model, and stay.
 * @returns false: nothing of the object would be left to hold on to; it has to be replaced
 */
export function rewriteMap(
  rewriting: Rewriting,
  source: SourceObject,
  before: Members,
  after: Members,
): boolean {
  const { text, edits } = rewriting;
  const inBrackets = text.charAt(source.start) === '{';
  const own = ownMembers(source).map((member) => ({
    ...member,
    slot: slotOf(text, member, inBrackets),
  }));
  const names = newNames(own, before, after);
  const kept = own.flatMap((member) => {
    const { key } = member;
    const name = names.get(key) ?? key;
    const stays = memberIn(before, key) === undefined || memberIn(after, name) !== undefined;
    if (stays && name !== key) {
      edits.push({ start: member.keyStart, end: member.keyEnd, text: printKey(name) });
    }
    return stays ? { ...member, name } : [];
  });
  const [first] = kept;
  if (!first) return false;

  const indent = indentAt(text, first.keyStart);
  const gone = own.filter(({ keyStart }) => !kept.some((member) => member.keyStart === keyStart));
  if (inBrackets) removeFromBrackets(rewriting, own, gone, kept);
  else removeLines(rewriting, gone, first);

  let previous: PlacedMember | undefined;
  for (const [key, value] of Object.entries(after)) {
    const member = kept.find(({ name }) => name === key);
    if (member) rewriting.edit(member.slot, memberIn(before, member.key), value);
    else if (value !== undefined && !sameValue(memberIn(before, key), value)) {
      insert(rewriting, { key, value, indent, inBrackets }, previous, first);
    }
    previous = member ?? previous;
  }
  return true;
}

interface PlacedMember extends SourceMember {
  readonly slot: Slot;
}

/** Keys under which a value goes on that stood under another one before. */
function newNames(
  own: readonly SourceMember[],
  before: Members,
  after: Members,
): ReadonlyMap<string, string> {
  const added = Object.keys(after).filter((key) => memberIn(before, key) === undefined);
  const names = new Map<string, string>();
  for (const { key } of own) {
    const value = memberIn(before, key);
    if (value === undefined || memberIn(after, key) !== undefined) continue;
    const index = added.findIndex((candidate) => sameValue(memberIn(after, candidate), value));
    const [name] = index === -1 ? [] : added.splice(index, 1);
    if (name !== undefined) names.set(key, name);
  }
  return names;
}

/** Without those a merge key brings along, which stand elsewhere. */
function ownMembers({ members, start, end }: SourceObject): readonly SourceMember[] {
  return members.filter(
    ({ keyStart, overridden }) => keyStart >= start && keyStart < end && !overridden,
  );
}

function slotOf(
  text: string,
  { keyStart, keyEnd, value }: SourceMember,
  inBrackets: boolean,
): Slot {
  const lead = text.indexOf(':', keyEnd) + 1;
  return { source: value, lead, indent: indentAt(text, keyStart), inBrackets };
}

function memberIn(members: Members, key: string): unknown {
  return Object.hasOwn(members, key) ? members[key] : undefined;
}

function removeLines(
  { text, edits }: Rewriting,
  gone: readonly PlacedMember[],
  first: PlacedMember,
): void {
  for (const { keyStart, slot } of gone) {
    if (beginsLine(text, keyStart)) edits.push(lineRemoval(text, keyStart, slotEnd(text, slot)));
    // The first key of a list element shares its line with the dash, which stays.
    else edits.push({ start: keyStart, end: first.keyStart, text: '' });
  }
}

function removeFromBrackets(
  { text, edits }: Rewriting,
  own: readonly PlacedMember[],
  gone: readonly PlacedMember[],
  kept: readonly PlacedMember[],
): void {
  const last = kept.at(-1);
  for (const member of gone) {
    const before = own[own.indexOf(member) - 1];
    const next = own[own.indexOf(member) + 1];
    const isTail = last !== undefined && member.keyStart > last.keyStart;
    if (isTail && before) {
      edits.push({ start: slotEnd(text, before.slot), end: slotEnd(text, member.slot), text: '' });
    } else if (next) edits.push({ start: member.keyStart, end: next.keyStart, text: '' });
  }
}

interface Insertion {
  readonly key: string;
  readonly value: unknown;
  readonly indent: string;
  readonly inBrackets: boolean;
}

/** Behind the key that comes before it by its schema, else before all others. */
function insert(
  { text, edits }: Rewriting,
  { key, value, indent, inBrackets }: Insertion,
  previous: PlacedMember | undefined,
  first: PlacedMember,
): void {
  const printed = inBrackets
    ? `${printKey(key)}: ${printInline(value)}`
    : `${printKey(key)}:${printAfter(value, indent)}`;
  if (!previous) {
    const behind = inBrackets ? ', ' : `\n${indent}`;
    edits.push({ start: first.keyStart, end: first.keyStart, text: printed + behind });
    return;
  }
  const end = slotEnd(text, previous.slot);
  const at = inBrackets ? end : lineEnd(text, end);
  edits.push({ start: at, end: at, text: (inBrackets ? ', ' : `\n${indent}`) + printed });
}
