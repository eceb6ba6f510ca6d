/** Resources to begin with: what they ask about a table, and that they can be deployed. */
import { describe, expect, test } from 'vitest';
import type { Resource } from '#core/resources/resource.ts';
import { resourceStarts } from '#core/resources/starts.ts';
import { checkRules } from '#core/rules/check-rules.ts';
import { rules } from '#core/rules/index.ts';
import { templates } from '#core/templates/index.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const start = (title: string) => {
  const found = resourceStarts.find((one) => one.title === title);
  if (!found) throw new Error(`Nothing starts as ${title}.`);
  return found;
};
const fresh = start('Alert: freshness of a table');
const failing = start('Alert: failing rows of a table');
const alert = (one: Resource) => (one.kind === 'alert' ? one : undefined);

const column = (name: string) => ({ name, type: 'string', nullable: true, metadata: {} });

const pipeline = pipelineOf([
  filesNode('orders', {
    schema: { type: 'struct', fields: [column('id'), column('sold_at')] },
  }),
  filesNode('clicks'),
  tableNode('bronze.clicks', 'source.clicks'),
  tableNode('bronze.orders', 'source.orders', {
    metadataColumns: { _file: '_metadata.file_path', loaded: 'current_timestamp()' },
    quarantine: { mode: 'table' },
  }),
  tableNode('silver.orders', 'bronze.orders', {
    expectations: [
      { name: 'a', constraint: 'id > 0', action: 'warn' },
      { name: 'b', constraint: 'b = 1 -- one', action: 'drop' },
    ],
  }),
  tableNode('gold.sales', 'silver.orders', {
    kind: 'materialized-view',
  }),
]);

describe('freshness', () => {
  test('is told by when rows were loaded, or by a column named after a time', () => {
    expect(alert(fresh.make(pipeline, 'bronze.orders'))?.query).toContain('max(`loaded`)');
    expect(alert(fresh.make(pipeline, 'gold.sales'))?.query).toContain('max(`sold_at`)');
  });

  test('is asked of a gold table where none is at hand', () => {
    expect(alert(fresh.make(pipeline, undefined))?.table).toBe('gold.sales');
  });

  test('leaves the query open where no column tells a time', () => {
    const bare = alert(fresh.make(pipeline, 'bronze.clicks'));
    expect(bare?.query).toBe('');
    expect(bare?.table).toBe('bronze.clicks');
  });
});

describe('failing rows', () => {
  test('are those that were put aside, or that break a rule', () => {
    expect(alert(failing.make(pipeline, 'bronze.orders'))?.query).toBe(
      'SELECT count(*) AS failing_rows\nFROM quarantined',
    );
    expect(alert(failing.make(pipeline, 'silver.orders'))?.query).toBe(
      'SELECT count_if(NOT coalesce((id > 0) AND (b = 1 -- one\n), false)) AS failing_rows\nFROM watched',
    );
    expect(alert(failing.make(pipeline, 'gold.sales'))?.query).toBe('');
  });
});

test.each(Object.entries(templates))('a dashboard of %s has no problems', (_, build) => {
  const shop = build();
  const one = start('Dashboard of gold tables').make(shop, undefined);
  const found = checkRules(
    rules.filter(({ code }) => code.startsWith('resources/')),
    { pipeline: { ...shop, resources: { one } }, files: [] },
  );
  const isBare = one.kind === 'dashboard' && one.pages.length === 0;
  expect(found.map(({ code }) => code)).toEqual(isBare ? ['resources/says-enough'] : []);
});
