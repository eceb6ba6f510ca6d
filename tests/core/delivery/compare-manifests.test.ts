/** What going back does to tables: the same words from the app and from the script of the bundle. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  compareManifests,
  type ManifestTable,
  readManifestTables,
} from '#core/delivery/compare-manifests.ts';
import { compareScript } from '#core/delivery/compare-script.ts';
import { hasTool } from '../../support/tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'lakewright-'));
afterAll(() => rmSync(folder, { recursive: true }));

const orders = { id: 'bronze.orders', kind: 'streaming-table', columns: ['id', 'day'] };

test('a table that changes its kind or loses columns breaks', () => {
  const totals = { id: 'gold.totals', kind: 'materialized-view' };
  const after = [
    { ...orders, columns: ['id', 'amount'] },
    { ...totals, kind: 'streaming-table' },
  ];
  const added = { id: 'silver.orders', kind: 'streaming-table' };
  expect(compareManifests([orders, totals, added], after)).toEqual([
    { words: 'bronze.orders loses day.', breaks: true },
    {
      words: 'gold.totals turns from materialized-view into streaming-table.',
      breaks: true,
    },
    { words: 'silver.orders is not in the bundle any more.', breaks: false },
  ]);
  expect(compareManifests([orders], [orders, added])).toEqual([
    { words: 'silver.orders is added.', breaks: false },
  ]);
  expect(compareManifests([orders], [{ id: orders.id, kind: orders.kind }])).toEqual([]);
});

test.each(['', '[]', '{"tables":[{"id":1}]}', '{"files":[]}'])('%s lists no tables', (text) => {
  expect(readManifestTables(text)).toBeUndefined();
});

const table = fc.record(
  {
    id: fc.constantFrom('bronze.a', 'silver.b', 'gold.c'),
    kind: fc.constantFrom('streaming-table', 'materialized-view'),
    columns: fc.uniqueArray(fc.constantFrom('id', 'day', 'amount'), { maxLength: 3 }),
  },
  { requiredKeys: ['id', 'kind'] },
);
const tables = fc.uniqueArray(table, { selector: ({ id }) => id, maxLength: 3 });

/** Has the script compare many pairs at once: starting Python takes longest. */
const harness = `
import json, sys
sys.path.insert(0, sys.argv[1])
from compare_manifests import changes_of
by_id = lambda tables: {table["id"]: table for table in tables}
pairs = json.load(sys.stdin)
print(json.dumps([changes_of(by_id(before), by_id(after)) for before, after in pairs]))
`;

describe.skipIf(!hasTool('python3', 'the script of a bundle is not run'))('the script', () => {
  const script = join(folder, 'compare_manifests.py');
  writeFileSync(script, compareScript.text);
  const python = (args: readonly string[], input = '') =>
    spawnSync('python3', args, { encoding: 'utf8', input });

  test('finds what the app finds', () => {
    const pairs = fc.sample(fc.tuple(tables, tables), 300);
    const { stdout } = python(['-c', harness, folder], JSON.stringify(pairs));
    const expected = pairs.map(([before, after]) =>
      compareManifests(before, after).map(({ words, breaks }) => [breaks, words]),
    );
    expect(JSON.parse(stdout)).toEqual(expected);
  });

  test('refuses what breaks unless it is forced', () => {
    const write = (name: string, listed: readonly ManifestTable[]): string => {
      const file = join(folder, name);
      writeFileSync(file, JSON.stringify({ tables: listed }));
      return file;
    };
    const before = write('before.json', [orders]);
    const same = python([script, before, before]);
    expect([same.status, same.stdout]).toEqual([0, '- No table changes.\n']);
    const after = write('after.json', [{ ...orders, columns: ['id'] }]);
    const refused = python([script, before, after]);
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('- Breaks: bronze.orders loses day.');
    expect(python([script, before, after, '--force']).status).toBe(0);
  });
});
