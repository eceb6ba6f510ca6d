/** Plans of small pipelines, each told in full. */
import { describe, expect, test } from 'vitest';
import { bundleTasks } from '#core/jobs/bundle-tasks.ts';
import type { Job } from '#core/jobs/job.ts';
import { jobPlan, planTables, selectedTables } from '#core/jobs/pipeline-plan.ts';
import { planUpdate } from '#core/jobs/plan.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { filesNode, pipelineOf, reads, sinkNode, tableNode } from '../../support/build-pipeline.ts';

const pipeline = pipelineOf([
  filesNode('customers'),
  filesNode('orders'),
  tableNode('bronze.customers', 'source.customers', { tags: ['daily', 'critical'] }),
  tableNode('bronze.orders', 'source.orders', { tags: ['hourly'] }),
  tableNode('silver.customers', 'bronze.customers', { tags: ['daily', 'critical'] }),
  tableNode('silver.orders', 'bronze.orders', { tags: ['hourly'] }),
  tableNode('silver.open_orders', 'silver.orders', { kind: 'temporary-view', tags: ['daily'] }),
  tableNode('gold.sales', 'silver.customers', {
    kind: 'materialized-view',
    tags: ['daily'],
    flows: reads('silver.customers', 'silver.open_orders', 'bronze.orders'),
  }),
  sinkNode('alerts', 'gold.sales'),
]);

const job = (selection: Job['selection'], runMode?: Job['runMode']): Job => ({
  trigger: { kind: 'manual' },
  selection,
  runMode,
});

const ids = (selection: Job['selection']) => [...selectedTables(pipeline, selection)].sort();

describe('a plan', () => {
  test('is the object the exported engine prints', () => {
    expect(jobPlan(pipeline, job({ tags: ['daily'] }))).toEqual({
      ok: true,
      plan: {
        run_mode: 'incremental',
        tags: ['daily'],
        tag_mode: 'or',
        waves: [['bronze.customers'], ['silver.customers'], ['gold.sales']],
        order: ['bronze.customers', 'silver.customers', 'gold.sales'],
        not_refreshed_upstream: { 'gold.sales': ['silver.orders', 'bronze.orders'] },
        refresh: ['bronze.customers', 'silver.customers', 'gold.sales'],
        full_refresh: [],
      },
    });
  });

  test('of a full run refreshes nothing incrementally', () => {
    const planned = jobPlan(pipeline, job({ tables: ['bronze.orders'] }, 'full'));
    expect(planned).toMatchObject({ plan: { refresh: [], full_refresh: ['bronze.orders'] } });
  });

  test('has no waves for tables that read each other in a circle', () => {
    const tables = [
      { name: 'a', reads: ['b'], tags: [] },
      { name: 'b', reads: ['a'], tags: [] },
      { name: 'c', reads: ['b'], tags: [] },
      { name: 'd', reads: [], tags: [] },
    ];
    const request = { tags: [], tagMode: 'or', upstream: false, downstream: false } as const;
    const planned = planUpdate(tables, { ...request, runMode: 'full' });
    expect(planned).toEqual({ ok: false, circular: ['a', 'b', 'c'] });
  });

  test('calls tables as it is told, and reads through temporary views', () => {
    const gold = planTables(pipeline, ({ name, fields }) => `${name}_${fields.layer}`).find(
      ({ name }) => name === 'sales_gold',
    );
    expect(gold?.reads).toEqual(['customers_silver', 'orders_silver', 'orders_bronze']);
  });
});

describe('a selection', () => {
  test.each<[string, Job['selection'], readonly string[]]>([
    [
      'of nothing is of every stored table',
      {},
      ['bronze.customers', 'bronze.orders', 'gold.sales', 'silver.customers', 'silver.orders'],
    ],
    ['by one tag', { tags: ['hourly'] }, ['bronze.orders', 'silver.orders']],
    [
      'by any of two tags',
      { tags: ['critical', 'hourly'] },
      ['bronze.customers', 'bronze.orders', 'silver.customers', 'silver.orders'],
    ],
    [
      'by all of two tags',
      { tags: ['daily', 'critical'], tagMode: 'and' },
      ['bronze.customers', 'silver.customers'],
    ],
    ['by a tag no table has', { tags: ['weekly'] }, []],
    ['by id beside tags', { tags: ['weekly'], tables: ['gold.sales'] }, ['gold.sales']],
    ['by an id of no table', { tables: ['gold.lost', 'silver.open_orders'] }, []],
    [
      'with what lies upstream',
      { tables: ['silver.customers'], upstream: true },
      ['bronze.customers', 'silver.customers'],
    ],
    [
      'with what lies downstream, behind a view',
      { tables: ['silver.orders'], downstream: true },
      ['gold.sales', 'silver.orders'],
    ],
  ])('%s', (_, selection, expected) => {
    expect(ids(selection)).toEqual(expected);
  });

  test('both ways goes from the start each way, not round', () => {
    const around = ids({ tables: ['silver.customers'], upstream: true, downstream: true });
    expect(around).toEqual(['bronze.customers', 'gold.sales', 'silver.customers']);
  });
});

describe('a table that is switched off', () => {
  const off = { kept: { etl: { enabled: false } } };
  const partlyOff = pipelineOf([
    filesNode('orders'),
    tableNode('bronze.orders', 'source.orders', { tags: ['daily'], ...off }),
    tableNode('silver.orders', 'bronze.orders', { tags: ['daily'] }),
  ]);

  test.each<[string, Job['selection']]>([
    ['of everything', {}],
    ['by a tag', { tags: ['daily'] }],
    ['by its id', { tables: ['bronze.orders', 'silver.orders'] }],
    ['with what lies upstream', { tables: ['silver.orders'], upstream: true }],
  ])('is in no selection %s, and is read as it was left', (_, selection) => {
    expect(jobPlan(partlyOff, job(selection))).toMatchObject({
      plan: {
        order: ['silver.orders'],
        not_refreshed_upstream: { 'silver.orders': ['bronze.orders'] },
      },
    });
  });

  test('does not make a run of all others one that names its tables', () => {
    const deployed = [
      {
        key: 'shop',
        tables: ['bronze.orders', 'silver.orders'].map((id) => ({ id: id as NodeId, name: id })),
      },
    ];
    const tasks = bundleTasks(partlyOff, job({}), deployed);
    expect(tasks).toMatchObject([{ tables: 'all' }]);
  });
});
