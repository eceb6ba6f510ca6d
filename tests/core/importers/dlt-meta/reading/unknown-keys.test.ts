/** Keys DLT-META does not read: what is said about them, and what could be meant. */
import { expect, test } from 'vitest';
import { nearest } from '#core/importers/dlt-meta/reading/unknown-keys.ts';
import {
  bronzeEntry,
  fatesAt,
  findingsOf,
  importEntry,
  nodeOf,
} from '../../../../support/import-dlt-meta.ts';

test('words that differ in a letter or two are near', () => {
  expect(nearest('bronze_tabel', ['bronze_table', 'silver_table'])).toBe('bronze_table');
  expect(nearest('targetPiiFields', ['bronze_table'])).toBeUndefined();
});

test('a misspelt key is reported with the key that was meant', () => {
  const result = importEntry(bronzeEntry({ bronze_table_coment: 'All customers' }));
  expect(findingsOf(result, 'unread-key')).toMatchObject([
    { hint: 'Did you mean "bronze_table_comment"?', at: { path: '[0].bronze_table_coment' } },
  ]);
  expect(fatesAt(result, '[0].bronze_table_coment')).toEqual(['decide']);
});

test('a look-alike key is reported with a fix that applies what was meant', () => {
  const result = importEntry(bronzeEntry({ bronze_table_cluster_by: ['id', 'email'] }));
  expect(nodeOf(result, 'table', 'bronze.customers').fields.clusterColumns).toBeUndefined();
  expect(findingsOf(result, 'unread-key')).toMatchObject([
    {
      fix: {
        command: {
          name: 'set-field',
          id: 'bronze.customers',
          field: ['clusterColumns'],
          value: ['id', 'email'],
        },
      },
    },
  ]);
  expect(fatesAt(result, '[0].bronze_table_cluster_by')).toEqual(['dropped']);
});

test('a key without its environment is reported with the key that is read', () => {
  const dqe = { bronze_data_quality_expectations_json: 'dqe.json' };
  const result = importEntry(bronzeEntry(dqe));
  expect(findingsOf(result, 'key-without-environment')).toMatchObject([
    { hint: 'Did you mean "bronze_data_quality_expectations_json_dev"?' },
  ]);
});

test('gold keys are reported, and the rest of the entry is converted', () => {
  const result = importEntry(bronzeEntry({ gold_table: 'revenue' }));
  expect(findingsOf(result, 'gold-key')).toHaveLength(1);
  expect(nodeOf(result, 'table', 'bronze.customers').fields.database).toBe('{bronze_schema}');
});

test('keys of extensions are left to the user', () => {
  const result = importEntry(bronzeEntry({ targetPiiFields: { email: 'mask', name: 'hash' } }));
  expect(findingsOf(result, 'unread-key')).toHaveLength(1);
  expect(fatesAt(result, '[0].targetPiiFields.email')).toEqual(['decide']);
});
