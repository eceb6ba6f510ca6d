/** Places in a YAML text that hold one value each, and how a value there is replaced. */
import type { SourceValue } from '#core/text/source-tree.ts';
import { printAfter, printInline } from '../print-value.ts';
import { lineEnd, type TextEdit } from '../text-edits.ts';

export interface Slot {
  readonly source: SourceValue;
  /** Offset behind the colon or the dash that the value belongs to. */
  readonly lead: number;
  /** The spaces before that key or dash. */
  readonly indent: string;
  /** Whether the value stands in brackets. */
  readonly inBrackets: boolean;
}

/** What the parts of a rewriting share. */
export interface Rewriting {
  readonly text: string;
  readonly edits: TextEdit[];
  /** Makes the slot say `after` where it says `before`. */
  edit(slot: Slot, before: unknown, after: unknown): void;
}

const alias = /^\s*\*[^\s,[\]{}]+/;

/** An alias shows the value it repeats, which stands above it. */
export function isAlias({ source, lead }: Slot): boolean {
  return source.start < lead;
}

/** Where the slot's value ends in the text. */
export function slotEnd(text: string, slot: Slot): number {
  if (!isAlias(slot)) return Math.max(slot.lead, slot.source.end);
  return slot.lead + (alias.exec(text.slice(slot.lead))?.[0].length ?? 0);
}

/** Adds the edit that puts `after` in the place of what stands there. */
export function replaceWhole({ text, edits }: Rewriting, slot: Slot, after: unknown): void {
  const { source, lead, indent, inBrackets } = slot;
  const end = slotEnd(text, slot);
  const isWord = source.kind === 'scalar' && !isAlias(slot) && source.start < source.end;
  const space = /\s/.test(text.charAt(lead - 1)) || lead === source.start ? '' : ' ';
  const printed = inBrackets ? space + printInline(after) : printAfter(after, indent);
  const firstLine = printed.search(/\n|$/);
  if (isWord && firstLine === printed.length) {
    const like = likeBefore(text.slice(source.start, source.end), after);
    edits.push({ start: source.start, end, text: like ?? printed.trimStart() });
    return;
  }
  // A comment behind the old value stays in the line of the key.
  edits.push({ start: lead, end, text: printed.slice(0, firstLine) });
  const rest = lineEnd(text, end);
  if (firstLine < printed.length) {
    edits.push({ start: rest, end: rest, text: printed.slice(firstLine) });
  }
}

/** A text in the quotes of the one before it; absent: it needs other ones. */
function likeBefore(before: string, after: unknown): string | undefined {
  if (typeof after !== 'string' || /[^ -~\u00a1-\u1fff]/.test(after)) return undefined;
  if (before.startsWith("'")) return `'${after.replaceAll("'", "''")}'`;
  return before.startsWith('"') ? JSON.stringify(after) : undefined;
}
