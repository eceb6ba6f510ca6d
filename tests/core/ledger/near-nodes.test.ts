/** A legacy key that became nothing is told with the table whose keys stand around it. */
import { expect, it } from 'vitest';
import { createCompiler } from '#core/create-compiler.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { upload } from '../../support/convert-uploads.ts';
import { bronzeEntry, silverEntry } from '../../support/import-dlt-meta.ts';

const bronze = 'bronze.customers' as NodeId;
const silver = 'silver.customers' as NodeId;

function checked(entries: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) {
  const compiler = createCompiler();
  const files = Object.entries({
    'onboarding.json': entries,
    'conf/silver.json': [{ target_table: 'customers', select_exp: ['id'] }],
    ...more,
  });
  const { pipeline, legacy } = compiler.import(
    {
      uploads: files.map(([path, content]) => upload(path, content)),
      importer: 'auto',
      environments: [],
    },
    () => undefined,
  );
  const answer = compiler.check({ pipeline, legacy, output: { exporter: 'lakeflow' } });
  const rowOf = (path: string) =>
    compiler.ledger({ offset: 0, limit: 500 }).rows.find((row) => row.path === path);
  return { ...answer, compiler, rowOf };
}

it('is the table whose key is called most like it', () => {
  const entry = { ...bronzeEntry(), ...silverEntry(), bronze_tabel: 'typo', silver_tabel: 'typo' };
  const { rowOf, ledgerByNode } = checked([entry]);
  expect(rowOf('[0].bronze_tabel')).toMatchObject({ status: 'needsDecision', near: bronze });
  expect(rowOf('[0].silver_tabel')).toMatchObject({ status: 'needsDecision', near: silver });
  expect(ledgerByNode[bronze]?.needsDecision).toBe(1);
  expect(ledgerByNode[silver]?.needsDecision).toBe(1);
});

it('is one of the same entry, though another has a key that is called the same', () => {
  const other = bronzeEntry({ data_flow_id: '2', bronze_table: 'orders', bronze_tabel: 'typo' });
  const { rowOf } = checked([bronzeEntry(), silverEntry(), other]);
  expect(rowOf('[2].bronze_tabel')?.near).toBe('bronze.orders');
});

it('shows among the keys of the table, with what can be decided about it', () => {
  const { compiler } = checked([bronzeEntry({ bronze_tabel: 'typo' }), silverEntry()]);
  const row = compiler.sides(bronze).rows.find(({ path }) => path === '[0].bronze_tabel');
  expect(row?.ways?.map(({ title }) => title)).toEqual([
    'Keep in the comment of bronze.customers',
    'Drop',
  ]);
});

it('is none where nothing of the entry was converted: the entry is told of by itself', () => {
  const { outside = [] } = checked([bronzeEntry(), silverEntry(), { owner: 'nobody', note: '' }]);
  expect(outside.map(({ file, path }) => [file, path])).toEqual([['onboarding.json', '[2]']]);
  expect(outside[0]?.counts.total).toBe(2);
  expect(outside[0]?.lastLine).toBeGreaterThanOrEqual(outside[0]?.line ?? 0);
});

it('leaves no key untold: each is of a table, near one, of the project, or outside', () => {
  const { compiler, outside = [] } = checked(
    [bronzeEntry({ bronze_tabel: 'typo' }), silverEntry({ owner: 'team' }), { note: 'x' }],
    { 'dqe/unused.json': { expect: { has_id: 'id IS NOT NULL' } } },
  );
  const { rows } = compiler.ledger({ offset: 0, limit: 500 });
  const open = rows.filter(
    ({ nodes, near, status }) =>
      nodes.length === 0 && near === undefined && ['dropped', 'needsDecision'].includes(status),
  );
  expect(open.length).toBeGreaterThan(0);
  expect(outside.reduce((sum, { counts }) => sum + counts.total, 0)).toBe(open.length);
});
