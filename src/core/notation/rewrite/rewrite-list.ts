/** Rewrites a list of a YAML text element by element. */
import { sameValue } from '#core/text/same-value.ts';
import type { SourceArray } from '#core/text/source-tree.ts';
import { skipSpaceAndComments } from '#core/text/yaml/spans.ts';
import { printInline, printItem } from '../print-value.ts';
import { beginsLine, indentAt, lineEnd, lineRemoval } from '../text-edits.ts';
import { type Rewriting, type Slot, slotEnd } from './slot.ts';

type List = readonly unknown[];

/** @returns false: the list cannot be changed in part; it has to be replaced */
export function rewriteList(
  rewriting: Rewriting,
  source: SourceArray,
  before: List,
  after: List,
): boolean {
  const { text } = rewriting;
  const inBrackets = text.charAt(source.start) === '[';
  const slots = inBrackets ? slotsInBrackets(source) : slotsOfLines(text, source);
  const [first] = slots;
  if (!first || slots.length !== before.length || after.length === 0) return false;

  const { head, tail } = commonEnds(before, after);
  const newEnd = after.length - tail;
  const oldEnd = before.length - tail;
  const common = Math.min(oldEnd, newEnd);
  for (let index = head; index < common; index += 1) {
    const slot = slots[index];
    if (slot) rewriting.edit(slot, before[index], after[index]);
  }
  for (let index = common; index < oldEnd; index += 1) remove(rewriting, slots, index);
  insert(rewriting, after.slice(Math.max(common, head), newEnd), slots[common - 1], first);
  return true;
}

function commonEnds(before: List, after: List): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && sameValue(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && sameValue(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  return { head, tail };
}

function slotsInBrackets({ items }: SourceArray): readonly Slot[] {
  return items.map((source) => ({ source, lead: source.start, indent: '', inBrackets: true }));
}

/** @returns none: an element does not stand where it is expected */
function slotsOfLines(text: string, { start, items }: SourceArray): readonly Slot[] {
  const slots: Slot[] = [];
  let at = start;
  for (const source of items) {
    const dash = skipSpaceAndComments(text, at);
    if (text.charAt(dash) !== '-') return [];
    const slot = { source, lead: dash + 1, indent: indentAt(text, dash), inBrackets: false };
    slots.push(slot);
    at = slotEnd(text, slot);
  }
  return slots;
}

function remove({ text, edits }: Rewriting, slots: readonly Slot[], index: number): void {
  const slot = slots[index];
  if (!slot) return;
  const end = slotEnd(text, slot);
  const start = startOf(slot);
  const previous = slots[index - 1];
  const next = slots[index + 1];
  if (!slot.inBrackets && beginsLine(text, start)) edits.push(lineRemoval(text, start, end));
  else if (slot.inBrackets && previous)
    edits.push({ start: slotEnd(text, previous), end, text: '' });
  else if (next) edits.push({ start, end: startOf(next), text: '' });
}

function insert({ text, edits }: Rewriting, values: List, previous: Slot | undefined, first: Slot) {
  const { inBrackets, indent } = first;
  for (const value of values) {
    const printed = inBrackets
      ? printInline(value)
      : printItem(value, indent).slice(indent.length, -1);
    const end = previous ? slotEnd(text, previous) : startOf(first);
    const at = previous && !inBrackets ? lineEnd(text, end) : end;
    const between = inBrackets ? ', ' : `\n${indent}`;
    edits.push({ start: at, end: at, text: previous ? between + printed : printed + between });
  }
}

function startOf({ source, lead, inBrackets }: Slot): number {
  return inBrackets ? source.start : lead - 1;
}
