/** Tables know the folder of the onboarding file they were declared in. */
import { expect, test } from 'vitest';
import { createCompiler } from '#core/create-compiler.ts';
import { upload } from '../../support/convert-uploads.ts';
import { tableEntry } from '../../support/import-dlt-meta.ts';

const entryOf = (table: string) =>
  tableEntry(table, { bronze_data_quality_expectations_json_dev: 'dqe/rules.json' });
const rules = upload('conf/dqe/rules.json', { expect: { has_id: 'id IS NOT NULL' } });

function foldersOf(paths: readonly string[]): Readonly<Record<string, string>> | undefined {
  const compiler = createCompiler();
  const tables = paths.map((path, at) => upload(path, [entryOf(`t${at}`)]));
  const { pipeline, legacy } = compiler.import(
    { uploads: [...tables, rules], importer: 'auto', environments: [] },
    () => undefined,
  );
  return compiler.check({ pipeline, legacy, output: { exporter: 'lakeflow' } }).folders;
}

test('what all folders have in common is left out, and companions have no say', () => {
  const folders = foldersOf(['conf/sales/eu/onboarding.json', 'conf/hr/onboarding.json']);
  expect(folders?.['bronze.t0']).toBe('sales/eu');
  expect(folders?.['bronze.t1']).toBe('hr');
  expect(folders?.['source.t0']).toBe('sales/eu');
});

test('a file above the others is called by the folder they are all in', () => {
  expect(foldersOf(['conf/onboarding.json', 'conf/hr/onboarding.json'])?.['bronze.t0']).toBe(
    'conf',
  );
  expect(foldersOf(['onboarding.json', 'hr/onboarding.json'])?.['bronze.t0']).toBe('Top folder');
});

test('of one folder nothing is told', () => {
  expect(foldersOf(['conf/onboarding.json', 'conf/more.json'])).toBeUndefined();
});
