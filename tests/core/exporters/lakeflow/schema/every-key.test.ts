/** Every key of the framework is written for some design, or docs/lakeflow.md says why it never is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Pipeline } from '#core/model/pipeline.ts';
import { lowerSteps } from '#core/steps/lower-steps.ts';
import { templates } from '#core/templates/index.ts';
import { bigPipeline } from '../../../../support/big-pipeline.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { hasConformance } from '../../../../support/conformance.ts';
import { corpusCases, hasCorpus } from '../../../../support/corpus.ts';
import { readUploads } from '../../../../support/read-uploads.ts';
import { writePipeline } from '../write-pipeline.ts';
import { frameworkKeys } from './framework-keys.ts';
import { writtenKeys } from './written-keys.ts';

const layout = {
  properties: { a: 'b' },
  clusterAuto: true,
  partitionColumns: [],
  sparkConf: { a: 'b' },
};
const checks = {
  expectations: [{ name: 'known', constraint: 'id > 0', action: 'drop', tag: 'keys' }],
  quarantine: { mode: 'table', database: 'main.bad', clusterAuto: true },
} as const;
const query = 'SELECT id FROM orders';
const transform = { module: 'transforms.orders', function: 'clean', options: { a: 'b' } };
const migration = {
  catalog: 'uc',
  database: 'main.old',
  table: 'orders',
  where: ['id > 0'],
  select: ['*'],
  versionFolder: '/Volumes/main/ops/versions',
} as const;

/** What neither a starter pipeline nor a legacy config says. */
const rare = pipelineOf([
  filesNode('orders'),
  completeSource('snapshot-files', 'copies', {
    versionType: 'timestamp',
    datetimeFormat: '%Y_%m_%d',
  }),
  completeSource('snapshot-files', 'stores', {
    path: '/landing/{version}/stores.csv',
    startingVersion: 3,
    duplicates: 'keys',
    schema: { type: 'struct', fields: [] },
  }),
  completeSource('kafka', 'events'),
  completeSource('batch-files', 'prices'),
  tableNode('bronze.orders', '', {
    ...layout,
    ...checks,
    rowFilter: 'ROW FILTER main.f ON (id)',
    loadDetails: false,
    migration,
    flows: { orders: { from: 'source.orders', transform, where: ['id > 0'] } },
    changeCapture: {
      keys: ['id'],
      sequenceBy: 'at',
      scdType: '2',
      where: 'id > 1',
      ignoreNullUpdates: true,
      trackHistoryColumns: ['name'],
    },
  }),
  tableNode('bronze.copies', '', {
    flows: { copies: { from: 'source.copies', where: ['id > 0'], select: ['id'] } },
    snapshotCapture: { keys: ['id'], scdType: '2', trackHistoryColumns: ['name'] },
  }),
  tableNode('bronze.stores', 'source.stores', { snapshotCapture: { keys: ['id'], scdType: '2' } }),
  tableNode('bronze.events', '', { flows: { events: { from: 'source.events', transform } } }),
  tableNode('bronze.prices', '', { flows: { prices: { from: 'source.prices', transform } } }),
  tableNode('silver.all', '', {
    loadDetails: true,
    migration,
    flows: { all: { from: 'bronze.orders', transform }, prices: { from: 'bronze.prices' } },
  }),
  tableNode('gold.orders', '', {
    ...layout,
    ...checks,
    kind: 'materialized-view',
    database: undefined,
    private: true,
    loadDetails: false,
    refreshPolicy: 'full',
    rowFilter: 'ROW FILTER main.f ON (id)',
    flows: { orders: { from: 'bronze.orders', query } },
  }),
  tableNode('gold.days', '', {
    kind: 'materialized-view',
    partitionColumns: ['day'],
    flows: { days: { from: 'bronze.orders', query } },
  }),
]);

const doc = readFileSync(join(import.meta.dirname, '../../../../../docs/lakeflow.md'), 'utf8');

/** The first cells of the table below the heading, each with one key or several. */
function documented(): readonly string[] {
  const [, section = ''] = doc.split('## Keys that are never written');
  const cells = section.split('\n').flatMap((line) => /^\| (`[^|]+) \|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, key = '']) => key));
}

function isWithin(key: string, listed: ReadonlySet<string>): boolean {
  const steps = key.split('.');
  return steps.some((_, at) => listed.has(steps.slice(0, at + 1).join('.')));
}

test.skipIf(!hasConformance || !hasCorpus)('every key is written, or known not to be', () => {
  const known = frameworkKeys();
  const pipelines: readonly Pipeline[] = [
    rare,
    ...Object.values(templates).map((template) => lowerSteps(template())),
    ...corpusCases.map(({ uploads }) => readUploads(uploads)),
  ];
  const written = new Set([
    ...pipelines.flatMap((pipeline) => [...writtenKeys(writePipeline(pipeline).files)]),
    ...writtenKeys(writePipeline(bigPipeline(200), { specTemplates: 'yes' }).files),
  ]);
  const listed = new Set(documented());
  expect(known.size).toBeGreaterThan(150);
  expect([...known].filter((key) => !written.has(key) && !isWithin(key, listed))).toEqual([]);
  // A reason that no longer holds, or is for nothing that there is, is wrong.
  expect([...listed].filter((key) => written.has(key))).toEqual([]);
  expect(
    [...listed].filter((key) => ![...known].some((one) => isWithin(one, new Set([key])))),
  ).toEqual([]);
});
