import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashOf, manifestOf } from '#core/bundle/manifest.ts';

it('hashes as every other tool does', () => {
  for (const text of ['', 'abc', 'ä€😀'.repeat(500)]) {
    expect(hashOf(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  }
});

it('lists every file with its hash and its legacy lines', () => {
  const file = { path: 'a.json', kind: 'spec', text: '{}' };
  const manifest = manifestOf([file], () => [{ file: 'onboarding.json', line: 3 }]);
  expect(JSON.parse(manifest.text)).toEqual({
    version: 1,
    files: [
      {
        path: 'a.json',
        kind: 'spec',
        sha256: hashOf('{}'),
        sources: [{ file: 'onboarding.json', line: 3 }],
      },
    ],
  });
});
