/** Every key that docs/lakeflow.md lets be set by hand is kept with its table, and written back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { issuesIn } from '#core/exporters/lakeflow/schema/check-file.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { frameworkErrors } from '../../../../support/conformance.ts';
import { setIn, specOf, taken, valueIn } from './edit-file.ts';

const project = pipelineOf([
  filesNode('orders'),
  completeSource('snapshot-files', 'copies'),
  completeSource('kafka', 'events'),
  completeSource('batch-files', 'stores'),
  tableNode('bronze.orders', 'source.orders'),
  tableNode('bronze.events', 'source.events'),
  tableNode('bronze.stores', 'source.stores'),
  tableNode('bronze.copies', 'source.copies', { snapshotCapture: { keys: ['id'], scdType: '2' } }),
  tableNode('silver.orders', '', {
    flows: {
      orders: { from: 'bronze.orders', changeFeed: ['insert'] },
    },
  }),
  tableNode('silver.all', '', {
    flows: { orders: { from: 'bronze.orders' }, more: { from: 'bronze.stores' } },
  }),
  tableNode('gold.days', '', {
    kind: 'materialized-view',
    flows: { days: { from: 'silver.orders', query: 'SELECT day FROM orders' } },
  }),
  sinkNode('lake', 'bronze.orders'),
  sinkNode('topic', 'bronze.orders', {
    format: 'kafka',
    options: { topic: 't', 'kafka.bootstrap.servers': 'b' },
  }),
  sinkNode('calls', 'bronze.orders', {
    format: 'foreach-batch',
    module: 'a',
    function: 'b',
    options: {},
  }),
]);

const flag = ['disableOperationalMetadata'];
const transform = { functionPath: 'clean.py', tokens: { a: 'b' } };
const view = 'materializedViews days';

/** The key as the document has it, and the place in the spec of a node where it is set. */
const settings: readonly (readonly [string, string, string, unknown])[] = [
  ['standardSpec.tags', 'bronze.orders', 'tags', { owner: 'sales' }],
  ['main.tags', 'bronze.copies', 'tags', { owner: 'sales' }],
  ['flowsSpec.tags', 'silver.all', 'tags', { owner: 'sales' }],
  ['materializedViewsSpec.tags', 'gold.days', 'tags', { owner: 'sales' }],
  ['targetDelta.schemaPath', 'bronze.orders', 'targetDetails schemaPath', 'orders.ddl'],
  ['targetDelta.configFlags', 'bronze.orders', 'targetDetails configFlags', flag],
  ['targetDeltaSink.configFlags', 'sink.lake', 'targetDetails configFlags', flag],
  ['targetKafkaSink.configFlags', 'sink.topic', 'targetDetails configFlags', flag],
  ['targetForEachBatchSink.configFlags', 'sink.calls', 'targetDetails configFlags', flag],
  [
    'materializedViewsSpec.materializedViews.tableDetails.schemaPath',
    'gold.days',
    `${view} tableDetails schemaPath`,
    'days.ddl',
  ],
  [
    'materializedViewsSpec.materializedViews.tableDetails.configFlags',
    'gold.days',
    `${view} tableDetails configFlags`,
    flag,
  ],
  [
    'sourceDelta.startingVersionFromDLTSetup',
    'silver.orders',
    'sourceDetails startingVersionFromDLTSetup',
    true,
  ],
  ['pythonTransform.functionPath', 'bronze.orders', 'sourceDetails pythonTransform', transform],
  [
    'appendViewFlowDetails.column_prefix',
    'silver.all',
    'flowGroups 0 flows f_all flowDetails column_prefix',
    'a_',
  ],
  [
    'appendViewFlowDetails.column_prefix_exceptions',
    'silver.all',
    'flowGroups 0 flows f_more flowDetails column_prefix_exceptions',
    ['id'],
  ],
  [
    'historicalSnapshotFileSource.microSecondMaskLength',
    'bronze.copies',
    'cdcSnapshotSettings source microSecondMaskLength',
    6,
  ],
];

describe('a key set by hand', () => {
  test.each(settings)('%s', (_, id, path, value) => {
    const kept = taken({ pipeline: project, id, change: (file) => setIn(file, path, value) });
    const spec = specOf(kept, id);
    expect(valueIn(spec, path)).toEqual(value);
    expect([...issuesIn('spec', spec), ...frameworkErrors('spec', spec)]).toEqual([]);
  });

  test('is tried for all that the document names', () => {
    const path = join(import.meta.dirname, '../../../../../docs/lakeflow.md');
    const rows = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('*By hand.* |'));
    const named = rows.flatMap((row) =>
      Array.from((row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g), ([, key = '']) => key),
    );
    const tried = settings.map(([key]) => key);
    expect(tried.toSorted()).toEqual(named.toSorted());
  });
});
