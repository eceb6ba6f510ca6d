/** Writing into a folder loses nothing that somebody else wrote there. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nativeHash } from '#cli/native-hash.ts';
import { writeBundle } from '#cli/write-bundle.ts';
import { manifestOf } from '#core/bundle/manifest.ts';
import { withOwnRegion } from '#core/etl-config/own-region.ts';
import type { OutputFile } from '#core/exporters/define.ts';

const home = mkdtempSync(join(tmpdir(), 'lakewright-'));
afterAll(() => rmSync(home, { recursive: true }));

function bundle(texts: Readonly<Record<string, string>>): readonly OutputFile[] {
  const files = Object.entries(texts).map(
    ([path, text]): OutputFile => ({ path, text, kind: 'spec', checked: 'generated' }),
  );
  const listed = { target: 'lakeflow', tables: [], files, sourcesOf: () => [] };
  return [...files, manifestOf(listed, nativeHash)];
}

const first = bundle({ 'a.yml': 'a: 1\n', 'src/b.yml': 'b: 1\n' });
const second = bundle({ 'a.yml': 'a: 2\n', 'src/b.yml': 'b: 2\n' });

function textIn(...path: readonly string[]): string {
  return readFileSync(join(home, ...path), 'utf8');
}

test('what is as it was written is brought up to date, however version control ends its lines', () => {
  const out = join(home, 'same');
  writeBundle(first, out);
  writeFileSync(join(out, 'src', 'b.yml'), 'b: 1\r\n');
  writeBundle(second, out);
  expect([textIn('same', 'a.yml'), textIn('same', 'src', 'b.yml')]).toEqual(['a: 2\n', 'b: 2\n']);
});

test('what was changed by hand is named, and nothing is written unless it is forced', () => {
  const out = join(home, 'changed');
  writeBundle(first, out);
  writeFileSync(join(out, 'src', 'b.yml'), 'b: mine\n');
  expect(() => writeBundle(second, out)).toThrow(
    'changed since or are not ours: src/b.yml. Nothing was written.',
  );
  expect([textIn('changed', 'a.yml'), textIn('changed', 'src', 'b.yml')]).toEqual([
    'a: 1\n',
    'b: mine\n',
  ]);
  writeBundle(second, out, true);
  expect(textIn('changed', 'src', 'b.yml')).toBe('b: 2\n');
});

test('a change that says what is written anyway is none', () => {
  const out = join(home, 'alike');
  writeBundle(first, out);
  writeFileSync(join(out, 'a.yml'), 'a: 2\n');
  writeBundle(second, out);
  expect(textIn('alike', 'a.yml')).toBe('a: 2\n');
});

test('files of something else are not overwritten, its manifest among them', () => {
  const out = join(home, 'other');
  mkdirSync(out);
  for (const path of ['a.yml', 'MANIFEST.json']) writeFileSync(join(out, path), 'theirs');
  expect(() => writeBundle(first, out)).toThrow('not ours: a.yml, MANIFEST.json.');
  expect(textIn('other', 'a.yml')).toBe('theirs');
});

test('what stands in the region of somebody is kept, and is no change by hand', () => {
  const out = join(home, 'region');
  const file = 'transformations/gold/sales.py';
  writeBundle(bundle({ [file]: withOwnRegion('a = 1\n') }), out);
  writeFileSync(join(out, file), withOwnRegion(textIn('region', file), 'mine = 1\n'));
  writeBundle(bundle({ [file]: withOwnRegion('a = 2\n') }), out);
  expect(textIn('region', file)).toBe(withOwnRegion('a = 2\n', 'mine = 1\n'));
  // What was imported with the region writes it as well.
  writeBundle(bundle({ [file]: withOwnRegion('a = 3\n', 'mine = 1\n') }), out);
  writeFileSync(join(out, file), withOwnRegion(textIn('region', file), 'mine = 2\n'));
  writeBundle(bundle({ [file]: withOwnRegion('a = 4\n', 'mine = 1\n') }), out);
  expect(textIn('region', file)).toBe(withOwnRegion('a = 4\n', 'mine = 2\n'));
  writeFileSync(join(out, file), `${textIn('region', file)}b = 1\n`);
  const next = bundle({ [file]: withOwnRegion('a = 5\n') });
  expect(() => writeBundle(next, out)).toThrow('changed since or are not ours');
  writeBundle(next, out, true);
  expect(textIn('region', file)).toBe(withOwnRegion('a = 5\n', 'mine = 2\n'));
});
