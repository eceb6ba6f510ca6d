import { expect, test } from 'vitest';
import { captureWords } from '#ui/forms/sections/capture-words.ts';

const feed = { isSnapshot: false, keys: ['id'], sequenceBy: 'changed_at', scdType: '2' } as const;

test('a feed tells its keys, its order, its history and its deletes', () => {
  expect(captureWords({ ...feed, applyAsDeletes: "op = 'D'" })).toBe(
    "Changes are applied by id in the order of changed_at. The table keeps every version of each key with the time it held. A row is deleted when op = 'D'.",
  );
});

test('what is missing is asked for', () => {
  expect(captureWords({ ...feed, keys: [] })).toContain('Choose the keys');
  expect(captureWords({ ...feed, sequenceBy: ' ' })).toContain('which column orders');
});

test('snapshots are compared', () => {
  const words = captureWords({ isSnapshot: true, keys: ['a', 'b'], scdType: '1' });
  expect(words).toContain('compared with the one before by a and b');
  expect(words).toContain('missing from a copy are deleted');
});
