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
 * Versions tell whose change a written text shows. They are compared by identity and never read:
 * the part of the pipeline that the file was written from serves.
 */

/** The file as the compiler wrote it. */
export interface Printed {
  readonly text: string;
  readonly version: unknown;
}

export interface TextDraft<Problem> {
  /** `broken`: the text cannot be read; the pipeline keeps what it last could. */
  readonly state: 'in-step' | 'typing' | 'broken';
  readonly text: string;
  /** Why the text cannot be read; empty unless `broken`. */
  readonly problems: readonly Problem[];
  /** The newest text the compiler wrote. */
  readonly printed: Printed;
  /** Version that typing led to and that has not been written yet: its text is our own echo. */
  readonly awaited?: { readonly version: unknown };
}

export function openDraft<Problem>(printed: Printed): TextDraft<Problem> {
  return { state: 'in-step', text: printed.text, problems: [], printed };
}

/** The problems of a broken text stay until it is judged again, so that they do not flicker. */
export function typed<Problem>(draft: TextDraft<Problem>, text: string): TextDraft<Problem> {
  return text === draft.text ? draft : { ...draft, state: 'typing', text };
}

/**
 * @param text what was taken over; an answer about an older text changes nothing
 * @param version what the pipeline became by it
 */
export function accepted<Problem>(
  draft: TextDraft<Problem>,
  text: string,
  version: unknown,
): TextDraft<Problem> {
  const isWritten = version === draft.printed.version;
  const taken = isWritten ? withoutAwaited(draft) : { ...draft, awaited: { version } };
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

export function follow<Problem>(draft: TextDraft<Problem>, printed: Printed): TextDraft<Problem> {
  const { text, version } = draft.printed;
  if (printed.text === text && printed.version === version) return draft;
  if (draft.awaited?.version === printed.version) return withoutAwaited({ ...draft, printed });
  if (draft.state !== 'in-step') return { ...draft, printed };
  if (printed.text === text && !draft.awaited) return { ...draft, printed };
  return openDraft(printed);
}

/** Back to the file as it was last written. */
export function restore<Problem>(draft: TextDraft<Problem>): TextDraft<Problem> {
  return openDraft(draft.printed);
}

function withoutAwaited<Problem>({ awaited: _, ...draft }: TextDraft<Problem>): TextDraft<Problem> {
  return draft;
}
