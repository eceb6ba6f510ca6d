/** The least edit turns one text into the other and touches nothing that both share. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastEdit } from '#ui/editors/least-edit.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀') });

function applied(before: string, after: string): string {
  const edit = leastEdit(before, after);
  return edit ? before.slice(0, edit.start) + edit.text + before.slice(edit.end) : before;
}

test('applying the edit gives the other text', () => {
  fc.assert(fc.property(text, text, (before, after) => applied(before, after) === after));
});

test('a change in the middle leaves both ends alone', () => {
  fc.assert(
    fc.property(text, text, (head, tail) => {
      expect(leastEdit(`${head}1${tail}`, `${head}2${tail}`)).toEqual({
        start: head.length,
        end: head.length + 1,
        text: '2',
      });
    }),
  );
});

test('equal texts need no edit', () => {
  expect(leastEdit('same', 'same')).toBeUndefined();
});
