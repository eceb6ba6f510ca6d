/** Sources that are Delta tables, inside the project and outside of it. */
import { expect, test } from 'vitest';
import {
  bronzeEntry,
  fatesAt,
  findingsOf,
  importEntry,
  importFiles,
  nodeOf,
} from '../../../../support/import-dlt-meta.ts';

const delta = (details: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  bronzeEntry({
    source_format: 'delta',
    source_details: details,
    bronze_reader_options: undefined,
    ...more,
  });

test('a table from outside is a node of its own, its options are those of the flow', () => {
  const result = importEntry(
    delta(
      { source_database: 'crm', source_table: 'people' },
      { bronze_reader_options: { skipChangeCommits: 'true' } },
    ),
  );
  expect(nodeOf(result, 'delta-table', 'source.people').fields).toEqual({
    database: 'crm',
    options: {},
  });
  expect(nodeOf(result, 'table', 'bronze.customers').fields.flows.customers).toEqual({
    from: 'source.people',
    options: { skipChangeCommits: 'true' },
  });
  expect(fatesAt(result, '[0].source_details.source_database')).toEqual([
    'became source.people database',
  ]);
});

test('the same table read twice is one node', () => {
  const result = importFiles({
    'onboarding.json': [
      delta({ source_database: 'crm', source_table: 'people' }),
      delta(
        { source_database: 'crm', source_table: 'people' },
        { data_flow_id: '2', bronze_table: 'again' },
      ),
    ],
  });
  expect(Object.keys(result.pipeline.nodes).filter((id) => id.startsWith('source.'))).toEqual([
    'source.people',
  ]);
});

test('a table this project writes is that table', () => {
  const result = importFiles({
    'onboarding.json': [
      bronzeEntry(),
      delta(
        { source_database: 'lake.bronze', source_table: 'customers' },
        { data_flow_id: '2', bronze_table: 'copy' },
      ),
    ],
  });
  expect(nodeOf(result, 'table', 'bronze.copy').fields.flows.copy?.from).toBe('bronze.customers');
});

test('the catalog that DLT-META ignores is used, with a note', () => {
  const result = importEntry(
    delta({ source_catalog_dev: 'crm_cat', source_database: 'crm', source_table: 'people' }),
  );
  expect(nodeOf(result, 'delta-table', 'source.people').fields.database).toBe('crm_cat.crm');
  expect(findingsOf(result, 'source-catalog-ignored')).toMatchObject([{ severity: 'info' }]);
});

test('the change data feed is a property of the flow', () => {
  const result = importEntry(
    delta(
      { source_database: 'crm', source_table: 'people' },
      { bronze_reader_options: { readChangeFeed: 'true' } },
    ),
  );
  expect(nodeOf(result, 'table', 'bronze.customers').fields.flows.customers).toEqual({
    from: 'source.people',
    changeFeed: ['insert', 'update_postimage', 'delete'],
  });
  expect(findingsOf(result, 'change-feed')).toHaveLength(1);
});

test('a source without a table is an error, and there is no bronze table', () => {
  const result = importEntry(delta({ source_database: 'crm' }));
  expect(result.pipeline.nodes).toEqual({});
  expect(findingsOf(result, 'missing-key')).toHaveLength(1);
  expect(fatesAt(result, '[0].bronze_table')).toEqual(['dropped']);
});
