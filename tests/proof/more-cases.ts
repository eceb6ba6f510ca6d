/** What no template shows: an imported project, windows, a Python transform, a rule that stops a run, wizards. */
import type { SampleRow } from '#core/model/samples.ts';
import { columns, expectation, project, source, templateKit } from '#core/templates/build.ts';
import { templates } from '#core/templates/index.ts';
import { importedDesign } from '../support/imported-design.ts';
import type { Case } from './cases.ts';
import { wizardCases } from './wizard-cases.ts';

function loan(loan_id: number, changed: string, change_no: number, rest: object = {}): SampleRow {
  const changed_at = `2026-01-${changed}`;
  return { loan_id, reader_id: 7, op: 'UPDATE', changed_at, change_no, note: 'a', ...rest };
}

const imported: Case = {
  name: 'imported-loans',
  design: importedDesign('silver-cdc'),
  runs: [
    {
      title: 'first run',
      incoming: {
        'source.loans': [
          loan(1, '01', 1, { op: 'INSERT' }),
          loan(1, '02', 1, { note: 'b' }),
          loan(1, '02', 3, { reader_id: 9 }),
          loan(1, '02', 2, { reader_id: 8 }),
          loan(2, '01', 1, { op: 'INSERT' }),
          loan(2, '03', 1, { op: 'DELETE' }),
          loan(3, '01', 1, { note: 'TEST' }),
        ],
      },
      expected: {
        'bronze.loans': [1, 1, 1, 1, 2, 2, 3].map((loan_id) => ({ loan_id })),
        'silver.loans': [
          { loan_id: 1, reader_id: 7, note: 'A' },
          // Only the note is left out of the history, so each change of another column counts.
          { loan_id: 1, reader_id: 7, note: 'B' },
          { loan_id: 1, reader_id: 8, note: 'A' },
          { loan_id: 1, reader_id: 9, note: 'A' },
          { loan_id: 2, reader_id: 7, note: 'A' },
        ],
      },
    },
  ],
};

const { table } = templateKit('plant', 'plant');

const windows: Case = {
  name: 'windows-and-a-failing-rule',
  design: project('plant', [
    source('cloud-files', 'measures', {
      path: '/Volumes/{catalog}/landing/measures',
      options: { 'cloudFiles.format': 'json' },
      schema: columns('sensor STRING, measured_at TIMESTAMP, value DOUBLE'),
    }),
    // A function of the user's, once as all there is to do and once before a filter.
    table('bronze.measures', {
      from: 'source.measures',
      transform: { module: 'transforms.units', function: 'with_units', options: { unit: "'bar'" } },
    }),
    table('bronze.checked_measures', {
      from: 'source.measures',
      transform: {
        module: 'transforms.units',
        function: 'with_units',
        options: { is_high: 'value > 100' },
      },
      where: ['is_high'],
      select: ['sensor', 'value'],
    }),
    table(
      'silver.measures',
      { from: 'bronze.measures' },
      {
        expectations: [
          expectation('has_sensor', 'sensor IS NOT NULL', 'drop'),
          expectation('possible', 'value < 1000', 'fail'),
          expectation('usual', 'value < 100', 'warn'),
        ],
      },
    ),
    table('gold.half_hours', {
      from: 'silver.measures',
      query: `SELECT sensor, window.start AS since, count(*) AS measures, max(value) AS highest
FROM measures
GROUP BY sensor, window(measured_at, '30 minutes')`,
    }),
    table('gold.latest', {
      from: 'silver.measures',
      query: `WITH numbered AS (
  SELECT *, row_number() OVER (PARTITION BY sensor ORDER BY measured_at DESC) AS place FROM measures
)
SELECT sensor, value, unit FROM numbered WHERE place = 1`,
    }),
  ]),
  runs: [
    {
      title: 'first run',
      incoming: {
        'source.measures': [
          measure('a', '10:05', 1),
          measure('a', '10:25', 150),
          measure('a', '10:35', 3),
          measure('b', '10:00', 4),
          measure(null, '10:00', 5),
        ],
      },
      expected: {
        'gold.half_hours': [
          { sensor: 'a', since: '2026-01-01T10:00:00Z', measures: 2, highest: 150 },
          { sensor: 'a', since: '2026-01-01T10:30:00Z', measures: 1, highest: 3 },
          { sensor: 'b', since: '2026-01-01T10:00:00Z', measures: 1, highest: 4 },
        ],
        'gold.latest': [
          { sensor: 'a', value: 3, unit: 'bar' },
          { sensor: 'b', value: 4, unit: 'bar' },
        ],
        'bronze.checked_measures': [{ sensor: 'a', value: 150 }],
        'silver.measures_quality': [{ rule: 'usual', checked_rows: 4, failed_rows: 1 }],
      },
    },
    {
      title: 'a row that has to stop it',
      incoming: { 'source.measures': [measure('c', '11:00', 5000)] },
      fails: 'silver.measures: a row fails possible.',
      expected: {
        'silver.measures': [{ sensor: 'a' }, { sensor: 'a' }, { sensor: 'a' }, { sensor: 'b' }],
      },
    },
  ],
};

function measure(sensor: string | null, time: string, value: number): SampleRow {
  return { sensor, measured_at: `2026-01-01T${time}:00Z`, value };
}

/** What is written for AUTO CDC, which takes a catalog that no connector gives Spark 4.3.0 yet. */
const autoCdc = (['cdc-to-scd-1', 'cdc-to-scd-2'] as const).map((id): Case => {
  const design = templates[id]();
  const samples = Object.entries(design.samples ?? {});
  // Spark looks for the files and tables that a pipeline reads when it checks it.
  const incoming = Object.fromEntries(samples.filter(([node]) => node.startsWith('source.')));
  return {
    name: `${id}-auto-cdc`,
    design,
    changes: 'auto-cdc',
    onlyChecked: 'no catalog for Spark 4.3.0 takes changes by key',
    runs: [{ title: 'dry run', incoming, expected: {} }],
  };
});

export const moreCases: readonly Case[] = [imported, windows, ...wizardCases, ...autoCdc];
