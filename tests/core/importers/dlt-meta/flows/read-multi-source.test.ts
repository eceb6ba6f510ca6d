/** CDC from several sources into one table. */
import { expect, test } from 'vitest';
import { bronzeEntry, importEntry, nodeOf, topicsOf } from '../../../../support/import-dlt-meta.ts';

const flow = (name: string) => ({
  name,
  source_format: 'cloudFiles',
  source_details: { source_path_dev: `/landing/${name}` },
  reader_options: { 'cloudFiles.format': 'json' },
});
const shared = { keys: ['id'], sequence_by: 'ts', scd_type: '1', flows: [flow('us'), flow('eu')] };

test.each(['bronze_cdc_apply_changes', 'bronze_cdc_apply_changes_flows'])(
  '%s may list the flows beside the keys',
  (key) => {
    const result = importEntry(
      bronzeEntry({
        [key]: shared,
        source_details: undefined,
        source_format: undefined,
        bronze_reader_options: undefined,
      }),
    );
    expect(topicsOf(result)).toEqual([]);
    expect(nodeOf(result, 'table', 'bronze.customers').fields).toMatchObject({
      flows: { us: { from: 'source.us' }, eu: { from: 'source.eu' } },
      changeCapture: { keys: ['id'], sequenceBy: 'ts', scdType: '1' },
    });
  },
);

test('the flows come beside the main source, when there is one', () => {
  const result = importEntry(bronzeEntry({ bronze_cdc_apply_changes: shared }));
  expect(Object.keys(nodeOf(result, 'table', 'bronze.customers').fields.flows)).toEqual([
    'customers',
    'us',
    'eu',
  ]);
});
