/** Matching paths of a workspace with uploaded files. */
import { describe, expect, test } from 'vitest';
import { createFileLookup, referenceSegments } from '#core/importers/dlt-meta/files/file-lookup.ts';
import {
  bronzeEntry,
  findingsOf,
  importEntry,
  nodeOf,
} from '../../../../support/import-dlt-meta.ts';

const lookup = (...paths: string[]) =>
  createFileLookup(paths.map((path) => ({ path, text: `text of ${path}` })));

test.each([
  ['{uc_volume_path}/conf/dqe/a.json', ['conf', 'dqe', 'a.json']],
  [`\${workspace.file_path}conf/a.json`, ['conf', 'a.json']],
  ['dbfs:/mnt/conf/a.json', ['mnt', 'conf', 'a.json']],
  ['file:/dbfs//conf/a.json', ['dbfs', 'conf', 'a.json']],
  ['s3://bucket/conf/a.json', ['bucket', 'conf', 'a.json']],
  ['conf\\dqe\\a.json', ['conf', 'dqe', 'a.json']],
])('%s names %j', (reference, segments) => {
  expect(referenceSegments(reference)).toEqual(segments);
});

describe('of several files with the name', () => {
  test('the one that agrees in most folders is meant', () => {
    const { find } = lookup('p/customers/dqe.json', 'p/orders/dqe.json');
    expect(find('/Volumes/x/orders/dqe.json', 'p/onboarding.json')).toMatchObject({
      file: { path: 'p/orders/dqe.json' },
      nameOnly: false,
      rivals: [],
    });
  });

  test('the one nearest to the onboarding file breaks a tie', () => {
    const { find } = lookup('one/conf/dqe.json', 'two/conf/dqe.json');
    expect(find('{v}/conf/dqe.json', 'two/onboarding.json')?.file.path).toBe('two/conf/dqe.json');
  });

  test('a tie that stays is told', () => {
    const { find } = lookup('one/conf/dqe.json', 'two/conf/dqe.json');
    expect(find('{v}/conf/dqe.json', 'onboarding.json')?.rivals).toEqual(['two/conf/dqe.json']);
  });

  test('files that hold the same are no rivals', () => {
    const files = ['one/a.json', 'two/a.json'].map((path) => ({ path, text: '{}' }));
    expect(createFileLookup(files).find('a.json', 'x.json')?.rivals).toEqual([]);
  });
});

test('a match of the name alone is told', () => {
  expect(lookup('other/dqe.json').find('/a/b/dqe.json', 'x.json')?.nameOnly).toBe(true);
  expect(lookup('dqe.json').find('/a/b/dqe.json', 'x.json')?.nameOnly).toBe(false);
});

test('a file that is not there is an error for the flow that needs it', () => {
  const result = importEntry(
    bronzeEntry({ bronze_data_quality_expectations_json_dev: '{v}/dqe/customers.json' }),
  );
  expect(findingsOf(result, 'missing-file')).toMatchObject([
    {
      severity: 'error',
      message:
        'The bronze table customers refers to {v}/dqe/customers.json, which is not among the uploaded files.',
      at: { ref: { node: 'bronze.customers' } },
    },
  ]);
  expect(nodeOf(result, 'table', 'bronze.customers').fields.expectations).toBeUndefined();
});
