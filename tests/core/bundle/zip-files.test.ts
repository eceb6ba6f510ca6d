import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipFiles } from '#core/bundle/zip-files.ts';
import { zipEntries } from '#core/text/upload/read-zip.ts';

const files = [
  { path: 'README.md', kind: 'readme', text: '# Überblick\n' },
  { path: 'src/a b.json', kind: 'spec', text: '{}\n' },
];

it('packs texts that unpack to the same texts', () => {
  const unpacked = unzipSync(zipFiles(files));
  expect(Object.keys(unpacked)).toEqual(['README.md', 'src/a b.json']);
  expect(strFromU8(unpacked['README.md'] ?? new Uint8Array())).toBe('# Überblick\n');
});

it('gives the same bytes for the same files', () => {
  expect(zipFiles(files)).toEqual(zipFiles(files));
});

it('packs equal texts under each of their paths', () => {
  const twins = ['a/x.json', 'b/xx.json'].map((path) => ({
    path,
    kind: 'spec',
    text: '{"x": 1}\n',
  }));
  const unpacked = unzipSync(zipFiles([...twins, ...files]));
  expect(strFromU8(unpacked['a/x.json'] ?? new Uint8Array())).toBe('{"x": 1}\n');
  expect(strFromU8(unpacked['b/xx.json'] ?? new Uint8Array())).toBe('{"x": 1}\n');
  expect(Object.keys(unpacked)).toHaveLength(4);
});

it('is read by our own reader, checksums and all', () => {
  const entries = zipEntries(zipFiles(files)) ?? [];
  expect(entries.map(({ path }) => path)).toEqual(['README.md', 'src/a b.json']);
  const contents = entries.map((entry) => strFromU8(entry.unpack() ?? new Uint8Array()));
  expect(contents).toEqual(files.map(({ text }) => text));
});

it('holds more files than the first form of zips could', () => {
  const many = Array.from({ length: 65_537 }, (_, n) => ({
    path: `${n}.txt`,
    kind: 'settings',
    text: String(n % 3),
  }));
  const unpacked = unzipSync(zipFiles(many));
  expect(Object.keys(unpacked)).toHaveLength(65_537);
  expect(strFromU8(unpacked['65536.txt'] ?? new Uint8Array())).toBe('1');
});

it('tells how far it is', () => {
  const steps: number[] = [];
  zipFiles(files, (done) => steps.push(done));
  expect(steps).toEqual([1, 2]);
});
