/** Undo and redo as two stacks of changes. Pure: every function returns a new history. */
import type { Patch } from 'immer';
import { applyPatches } from './apply-patches.ts';
import type { WorkspaceDocument } from './document.ts';
import type { Change } from './execute.ts';

const mergeWindowMs = 1000;

export interface Step extends Change {
  readonly at: number;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export interface Moment {
  readonly document: WorkspaceDocument;
  readonly history: History;
}

export const emptyHistory: History = { past: [], future: [] };

/**
 * Adds a change, or joins it to the last one: changes of one merge key within moments of each other
 * are undone together. What could be redone is gone.
 * @param at when it happened, in milliseconds
 */
export function record(history: History, change: Change, at: number): History {
  if (change.patches.length === 0) return history;
  const last = history.past.at(-1);
  const merges =
    last !== undefined &&
    change.mergeKey !== undefined &&
    change.mergeKey === last.mergeKey &&
    at - last.at < mergeWindowMs;
  if (!merges) return { past: [...history.past, { ...change, at }], future: [] };

  const merged: Step = {
    ...change,
    at,
    patches: fromWhole([...last.patches, ...change.patches]),
    inverse: fromWhole([...change.inverse, ...last.inverse]),
  };
  return { past: [...history.past.slice(0, -1), merged], future: [] };
}

/** What comes before a patch that puts a whole document in place is of no account. */
function fromWhole(patches: readonly Patch[]): readonly Patch[] {
  const whole = patches.findLastIndex(({ path }) => path.length === 0);
  return whole > 0 ? patches.slice(whole) : patches;
}

/** Puts the steps of an earlier visit before those of this one. */
export function recall(history: History, earlier: History): History {
  const isUntouched = history.past.length === 0 && history.future.length === 0;
  return {
    past: [...earlier.past, ...history.past],
    // A step taken since has closed the way to what had been taken back.
    future: isUntouched ? earlier.future : history.future,
  };
}

/** Takes the last change back; without one, document and history stay as they are. */
export function undo({ document, history }: Moment): Moment {
  const step = history.past.at(-1);
  if (!step) return { document, history };
  return {
    document: applyPatches(document, step.inverse),
    history: { past: history.past.slice(0, -1), future: [step, ...history.future] },
  };
}

/** Makes the change again that was taken back last; without one, nothing happens. */
export function redo({ document, history }: Moment): Moment {
  const [step, ...future] = history.future;
  if (!step) return { document, history };
  return {
    document: applyPatches(document, step.patches),
    history: { past: [...history.past, step], future },
  };
}
