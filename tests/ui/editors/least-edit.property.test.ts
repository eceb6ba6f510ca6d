/** The least edits turn one text into the other and leave alone what both share. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastEdits } from '#ui/editors/least-edit.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', '😀') });

function applied(before: string, after: string): string {
  let result = '';
  let at = 0;
  for (const edit of leastEdits(before, after)) {
    result += before.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + before.slice(at);
}

test('applying the edits gives the other text', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applied(before, after)).toBe(after);
    }),
  );
});

test('changes of two lines leave what is between them alone', () => {
  const before = '{\n  "view": "v_a",\n  "keep": 1,\n  "table": "a"\n}';
  const after = '{\n  "view": "v_ab",\n  "keep": 1,\n  "table": "ab"\n}';
  const edits = leastEdits(before, after);
  expect(edits).toHaveLength(2);
  expect(edits.every(({ text: inserted }) => inserted === 'b')).toBe(true);
});

test('equal texts need no edit', () => {
  expect(leastEdits('same', 'same')).toEqual([]);
});
