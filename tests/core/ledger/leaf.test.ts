import { expect, it } from 'vitest';
import { eachLeaf, pathOf } from '#core/ledger/leaf.ts';
import { readJson } from '#core/text/read-json.ts';

function leavesOf(value: string): string[] {
  const read = readJson({ path: 'a.json', text: value });
  const found: string[] = [];
  if (read.ok) {
    eachLeaf(read.document.root, (leaf) => {
      const path = pathOf(leaf);
      found.push(leaf.overridden ? `${path} (overridden)` : path);
    });
  }
  return found;
}

it('walks every key whose value holds no further keys, once', () => {
  expect(leavesOf('[{"a": 1, "b": {"c": null, "d": {}}, "e": ["x", "y"], "f": []}]')).toEqual([
    '[0].a',
    '[0].b.c',
    '[0].b.d',
    '[0].e',
    '[0].f',
  ]);
});

it('walks into lists that hold objects', () => {
  expect(leavesOf('{"flows": [{"name": "x"}, "odd", [{"deep": 1}]]}')).toEqual([
    'flows[0].name',
    'flows[1]',
    'flows[2][0].deep',
  ]);
});

it('marks what a later key with the same name replaces, with all below it', () => {
  expect(leavesOf('{"a": {"b": 1}, "a": 2}')).toEqual(['a.b (overridden)', 'a']);
});

it('quotes keys that are no words', () => {
  expect(leavesOf('{"options": {"cloudFiles.format": "csv"}}')).toEqual([
    'options["cloudFiles.format"]',
  ]);
});
