/**
 * A written file while someone types in it. Pure: the editor calls these functions and shows what
 * they return.
 *
 *   typed     the text changed under the user's hands
 *   accepted  the text was taken over into the pipeline
 *   refused   the text cannot be read
 *   follow    the file was written again: show it, unless there is typing to keep
 *   restore   the user gives the typing up
 *
 * What changed elsewhere while someone types is merged into the typing line by line, because the
 * next take-over compares with the newest written text.
 *
 * Versions tell whose change a written text shows. They are compared by identity and never read:
 * the part of the pipeline that the file was written from serves.
 */

import { mergeLines } from './merge-lines.ts';

/** The file as the compiler wrote it. */
export interface Printed {
  readonly text: string;
  readonly version: unknown;
}

export interface TextDraft<Problem> {
  /** `broken`: the text cannot be read; the pipeline keeps what it last could. */
  readonly state: 'in-step' | 'typing' | 'broken';
  readonly text: string;
  /** Why the text cannot be read; empty unless `broken`, or while a broken text is mended. */
  readonly problems: readonly Problem[];
  /** The text that the typing began with: written, or taken over since. */
  readonly base: string;
  /** The newest text the compiler wrote. */
  readonly printed: Printed;
  /** Version that typing led to and that has not been written yet: its text is our own echo. */
  readonly awaited?: { readonly version: unknown };
}

/** @param printed the file as it was written last */
export function openDraft<Problem>(printed: Printed): TextDraft<Problem> {
  const { text } = printed;
  return { state: 'in-step', text, problems: [], base: text, printed };
}

/** The problems of a broken text stay until it is judged again, so that they do not flicker. */
export function typed<Problem>(draft: TextDraft<Problem>, text: string): TextDraft<Problem> {
  return text === draft.text ? draft : { ...draft, state: 'typing', text };
}

/**
 * @param text what was taken over
 * @param version what the pipeline became by it
 */
export function accepted<Problem>(
  draft: TextDraft<Problem>,
  text: string,
  version: unknown,
): TextDraft<Problem> {
  const isWritten = version === draft.printed.version;
  const taken = isWritten ? withoutAwaited(draft) : { ...draft, base: text, awaited: { version } };
  // Further typing has yet to be judged.
  return text === draft.text ? { ...taken, state: 'in-step', problems: [] } : taken;
}

/** @param text what was refused; an answer about an older text changes nothing */
export function refused<Problem>(
  draft: TextDraft<Problem>,
  text: string,
  problems: readonly Problem[],
): TextDraft<Problem> {
  return text === draft.text ? { ...draft, state: 'broken', problems } : draft;
}

/** Gives the same object back where nothing is different. */
export function follow<Problem>(draft: TextDraft<Problem>, printed: Printed): TextDraft<Problem> {
  const { text, version } = draft.printed;
  if (printed.text === text && printed.version === version) return draft;
  const isEcho = draft.awaited?.version === printed.version;
  const next = isEcho ? withoutAwaited({ ...draft, printed }) : { ...draft, printed };
  const isNews = printed.text !== text || draft.awaited !== undefined;
  if (!isNews || (isEcho && isSameButForSpace(draft.base, printed.text))) return next;
  if (draft.state === 'in-step') return openDraft(printed);
  // A broken text may read well with what came in: it is judged again.
  const merged = mergeLines(draft.base, draft.text, printed.text);
  return { ...next, state: 'typing', text: merged, base: printed.text };
}

/** Back to the file as it was last written. */
export function restore<Problem>(draft: TextDraft<Problem>): TextDraft<Problem> {
  return openDraft(draft.printed);
}

/** Our own indentation of what was typed is no reason to touch it. */
function isSameButForSpace(a: string, b: string): boolean {
  return a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
}

function withoutAwaited<Problem>({ awaited: _, ...draft }: TextDraft<Problem>): TextDraft<Problem> {
  return draft;
}
