/** A key path is found where it stands, or as near to it as the text goes. */
import { describe, expect, test } from 'vitest';
import { findPath } from '#core/text/find-path.ts';
import { readJson } from '#core/text/read-json.ts';

const text = '{"target": {"table": "a", "a.b": 1, "keys": [{"id": 2}]}, "targetDetails": 3}';
const read = readJson({ path: 'spec.json', text });

function found(path: string): string {
  if (!read.ok) throw new Error(read.problem.message);
  return text.slice(findPath(read.document.root, path)).slice(0, 10);
}

describe('finds', () => {
  test.each([
    ['target', '"target": '],
    ['targetDetails', '"targetDet'],
    ['target.table', '"table": "'],
    ['target["a.b"]', '"a.b": 1, '],
    ['target.keys[0].id', '"id": 2}]}'],
    ['target.keys.0.id', '"id": 2}]}'],
  ])('%s', (path, start) => expect(found(path)).toBe(start));
});

test('a key that is not there leads to the nearest one around it', () => {
  expect(found('target.table.deeper')).toBe('"table": "');
  expect(found('target.missing')).toBe('"target": ');
  expect(found('nothing')).toBe(text.slice(0, 10));
});
