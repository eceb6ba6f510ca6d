/** Reading legacy objects key by key: spellings, empty values, what is left over. */
import { describe, expect, test } from 'vitest';
import { type Diagnostic, topicReporter } from '#core/diagnostics.ts';
import {
  holds,
  readObject,
  restOf,
  takeFlag,
  takeNames,
  takeObjects,
  takeText,
} from '#core/importers/dlt-meta/reading/object-reader.ts';
import { fatesOf } from '#core/ledger/fates.ts';
import { readJson } from '#core/text/read-json.ts';

function open(text: string) {
  const result = readJson({ path: 'a.json', text });
  if (!result.ok || result.document.root.kind !== 'object') throw new Error('no object');
  const { root } = result.document;
  const diagnostics: Diagnostic[] = [];
  const at = { source: root, file: 'a.json', path: '' };
  const reader = readObject(at, {
    report: topicReporter('t', diagnostics),
    indexes: new Map(),
  });
  return { reader, diagnostics };
}

describe('texts', () => {
  test('keep the characters of numbers', () => {
    const { reader } = open('{"a": 1.0, "b": true}');
    expect(takeText(reader, 'a')?.value).toBe('1.0');
    expect(takeText(reader, 'b')?.value).toBe('true');
  });

  test('that are empty count as absent, and say so', () => {
    const { reader } = open('{"a": "", "b": null}');
    expect(takeText(reader, 'a')).toBeUndefined();
    expect(takeText(reader, 'b')).toBeUndefined();
    const kinds = reader.source.members.map(({ value }) => fatesOf(value)[0]?.kind);
    expect(kinds).toEqual(['defaulted', 'defaulted']);
    expect(holds(reader, 'a')).toBe(false);
  });

  test('spell placeholders of other tools as variables', () => {
    const { reader } = open(`{"a": "\${workspace.file_path}/x"}`);
    expect(takeText(reader, 'a')?.value).toBe('{workspace_file_path}/x');
  });

  test('of keys that stand twice are those of the last one', () => {
    const { reader } = open('{"a": "1", "a": "2"}');
    expect(takeText(reader, 'a')?.value).toBe('2');
  });

  test('are found in objects with many keys, too', () => {
    const members = Array.from({ length: 20 }, (_, n) => `"k${n}": "${n}"`);
    const { reader } = open(`{${members.join()}, "k3": "last"}`);
    expect(takeText(reader, 'k3')?.value).toBe('last');
    expect(takeText(reader, 'k19')).toMatchObject({ key: 'k19', within: '', value: '19' });
  });
});

test('flags are read from texts in any case, and anything else is refused', () => {
  const { reader, diagnostics } = open('{"a": "True", "b": "perhaps"}');
  expect(takeFlag(reader, 'a')?.value).toBe(true);
  expect(takeFlag(reader, 'b')).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 't/wrong-kind', at: { path: 'b' } }]);
});

test('one text is a list of one', () => {
  const { reader } = open('{"a": "id", "b": ["id", "", "name"]}');
  expect(takeNames(reader, 'a')?.value).toEqual(['id']);
  expect(takeNames(reader, 'b')?.value).toEqual(['id', 'name']);
});

test('objects in lists know where they stand', () => {
  const { reader, diagnostics } = open('{"a": [{"x": 1}, "stray", {"y": 2}]}');
  expect(takeObjects(reader, 'a').map(({ path }) => path)).toEqual(['a[0]', 'a[2]']);
  expect(diagnostics).toMatchObject([{ at: { path: 'a[1]' } }]);
});

test('keys nobody asked for are the rest', () => {
  const { reader } = open('{"a": 1, "b": 2, "__proto__": 3}');
  takeText(reader, 'a');
  expect(restOf(reader).map(({ key }) => key)).toEqual(['b', '__proto__']);
});
