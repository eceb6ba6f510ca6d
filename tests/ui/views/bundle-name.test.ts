/** Bundle names are judged as they are typed, and zips are named by them. */
import { expect, test } from 'vitest';
import { bundleNameProblem, zipName } from '#ui/views/download/bundle-name.ts';

test.each(['a', 'lakewright_bundle', 'Sales-2'])('%s is a name', (name) => {
  expect(bundleNameProblem(name)).toBeUndefined();
});

test.each([
  ['', 'needs a name'],
  ['2sales', 'Begin with a letter'],
  ['my bundle', 'letters, digits'],
  ['ünder', 'Begin with a letter'],
  ['a'.repeat(65), 'at most 64'],
])('%j is not', (name, reason) => {
  expect(bundleNameProblem(name)).toContain(reason);
});

test('a zip says what it holds and when it was made', () => {
  const time = new Date(2026, 0, 9, 8, 5).getTime();
  expect(zipName('sales', 'lakeflow', time)).toBe('sales-lakeflow-20260109-0805.zip');
});
