import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipFiles } from '#core/bundle/zip-files.ts';

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

it('tells how far it is', () => {
  const steps: number[] = [];
  zipFiles(files, (done) => steps.push(done));
  expect(steps).toEqual([1, 2]);
});
