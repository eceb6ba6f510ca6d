/** A draft never loses typing, and shows the pipeline whenever there is no typing to keep. */
import fc from 'fast-check';
import { test } from 'vitest';
import {
  accepted,
  follow,
  openDraft,
  refused,
  restore,
  type TextDraft,
  typed,
} from '#core/text/text-draft.ts';

type Draft = TextDraft<string>;
const text = fc.constantFrom('', 'a', 'ab', 'b', 'ba');
const version = fc.integer({ min: 0, max: 3 });

const step = fc.oneof(
  text.map((next) => (draft: Draft) => typed(draft, next)),
  version.map((next) => (draft: Draft) => accepted(draft, draft.text, next)),
  fc.constant((draft: Draft) => refused(draft, draft.text, ['wrong'])),
  fc.tuple(text, version).map(
    ([next, by]) =>
      (draft: Draft) =>
        follow(draft, { text: next, version: by }),
  ),
);
const reached = fc
  .array(step)
  .map((steps) =>
    steps.reduce<Draft>((draft, run) => run(draft), openDraft({ text: '', version: 0 })),
  );

test('typing in a line survives every text written for it', () => {
  fc.assert(
    fc.property(reached, text, version, (draft, written, by) => {
      const typing: Draft = { ...typed(restore(draft), 'typed'), state: 'typing' };
      return follow(typing, { text: written, version: by }).text === 'typed';
    }),
  );
});

test('in step, a text written by someone else is shown', () => {
  fc.assert(
    fc.property(reached, (draft) => {
      const inStep = restore(draft);
      return follow(inStep, { text: 'elsewhere', version: 'theirs' }).text === 'elsewhere';
    }),
  );
});

test('an echo that differs by spaces only never changes the text', () => {
  fc.assert(
    fc.property(reached, text, (draft, next) => {
      const taken = accepted({ ...typed(draft, next), state: 'typing' as const }, next, 'mine');
      return follow(taken, { text: ` ${next}\n`, version: 'mine' }).text === next;
    }),
  );
});

test('only a broken draft has refused text, and restoring clears it', () => {
  fc.assert(
    fc.property(reached, (draft) => {
      const { state, text: shown, printed, problems } = restore(draft);
      return state === 'in-step' && shown === printed.text && problems.length === 0;
    }),
  );
});
