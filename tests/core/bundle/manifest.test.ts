import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { nativeHash } from '#cli/native-hash.ts';
import { hashOf, manifestOf } from '#core/bundle/manifest.ts';

it('hashes as every other tool does, in the core and by the platform', () => {
  for (const text of ['', 'abc', 'ä€😀'.repeat(500), 'cut \ud83d pair']) {
    const expected = createHash('sha256').update(text, 'utf8').digest('hex');
    expect([hashOf(text), nativeHash(text)]).toEqual([expected, expected]);
  }
});

it('lists every file with its hash, its legacy lines and what its tests leave out', () => {
  const file = { path: 'a.json', kind: 'spec', text: '{}', checked: 'schema' } as const;
  const tests = {
    path: 'tests/golden.json',
    kind: 'test',
    text: '[]',
    checked: 'executed',
    leavesOut: { 'gold.sales': 'Each run compares it with what its source holds then.' },
  } as const;
  const manifest = manifestOf({
    target: 'lakeflow',
    tables: [{ id: 'bronze.a', layer: 'bronze', kind: 'streaming-table', columns: ['id'] }],
    files: [file, tests],
    sourcesOf: ({ path }) => (path === 'a.json' ? [{ file: 'onboarding.json', line: 3 }] : []),
  });
  expect(JSON.parse(manifest.text)).toEqual({
    version: 1,
    target: 'lakeflow',
    tables: [{ id: 'bronze.a', layer: 'bronze', kind: 'streaming-table', columns: ['id'] }],
    files: [
      {
        path: 'a.json',
        kind: 'spec',
        checked: 'schema',
        sha256: hashOf('{}'),
        sources: [{ file: 'onboarding.json', line: 3 }],
      },
      {
        path: 'tests/golden.json',
        kind: 'test',
        checked: 'executed',
        sha256: hashOf('[]'),
        leavesOut: { 'gold.sales': 'Each run compares it with what its source holds then.' },
        sources: [],
      },
    ],
  });
});
