import type { Pipeline } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { reservedColumns } from '#core/rules/cdc/reserved-columns.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const capture = { keys: ['id'], sequenceBy: '__START_AT', scdType: '2' } as const;

/** History of history, by way of a table that hands it on as it is. */
function chain(flow: Partial<Flow>, scdType: '1' | '2' = '2'): Pipeline {
  return pipelineOf([
    tableNode('bronze.orders', 'source.orders', {
      snapshotCapture: { keys: ['id'], scdType: '2' },
    }),
    tableNode('silver.between', 'bronze.orders', { kind: 'temporary-view' }),
    tableNode('silver.orders', '', {
      flows: { main: { from: 'silver.between', ...flow } },
      changeCapture: { ...capture, scdType },
    }),
  ]);
}

const brings = (columns: string) =>
  `silver.orders keeps history in __START_AT and __END_AT, and its flow main brings ${columns} from silver.between, which keeps history too.`;

testRule(reservedColumns, {
  accepts: {
    'other names': chain({ select: ['* EXCEPT (__START_AT, __END_AT)', '__START_AT AS since'] }),
    'columns that are chosen': chain({ select: ['id', 'name'] }),
    'a table that keeps no history': chain({}, '1'),
    'steps that leave them out': chain({
      steps: [{ kind: 'drop', columns: ['__START_AT', '__END_AT'] }],
    }),
    'a query that chooses': chain({ alias: 'b', query: 'SELECT id FROM b' }),
    'rows a function makes': chain({ transform: { module: 'm', function: 'f' } }),
  },
  reports: {
    'all columns': [chain({}), brings('__START_AT and __END_AT')],
    'one of them, chosen': [
      chain({ select: ['id', '__start_at', '__START_AT AS since'] }),
      brings('__start_at'),
    ],
    'steps that keep them': [
      chain({ steps: [{ kind: 'filter', where: ['id > 0'] }] }),
      brings('__START_AT and __END_AT'),
    ],
    'a query of all columns': [
      chain({ alias: 'b', query: 'SELECT b.* FROM b' }),
      brings('__START_AT and __END_AT'),
    ],
  },
});
