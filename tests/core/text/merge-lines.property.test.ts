/** Merging by lines keeps both changes, and mine where they meet. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines } from '#core/text/line-diff.ts';
import { mergeLines } from '#core/text/merge-lines.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', '{', '}'), { maxLength: 12 });
const text = lines.map((list) => list.join('\n'));

test('applying the changed lines gives the other text', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const result: string[] = [];
      let at = 0;
      for (const { start, end, lines: replacing } of changedLines(before, after)) {
        result.push(...before.slice(at, start), ...replacing);
        at = end;
      }
      expect([...result, ...before.slice(at)]).toEqual(after);
    }),
  );
});

test('a side that changed nothing leaves the other as it is', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      expect(mergeLines(base, base, changed)).toBe(changed);
      expect(mergeLines(base, changed, base)).toBe(changed);
    }),
  );
});

test('changes of different lines are both kept', () => {
  const base = 'name: a\nview: v_a\nkeep: 1\ntable: a';
  const mine = 'name: a\nview: v_a\nkeep: 1\ntable: ab';
  const theirs = 'name: b\nview: v_b\nkeep: 1\ntable: a';
  expect(mergeLines(base, mine, theirs)).toBe('name: b\nview: v_b\nkeep: 1\ntable: ab');
});

test('where both changed a line, mine wins', () => {
  expect(mergeLines('table: a', 'table: mine', 'table: theirs')).toBe('table: mine');
});
