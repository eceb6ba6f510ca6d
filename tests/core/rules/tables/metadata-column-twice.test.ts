import type { NodeOf } from '#core/model/pipeline.ts';
import { metadataColumnTwice } from '#core/rules/tables/metadata-column-twice.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

type Fields = Partial<NodeOf<'table'>['fields']>;

const loadedAt = { _loaded_at: 'current_timestamp()' };

/** Three tables in a row; what nobody says of the first two is what is asked of the third. */
const chain = (third: Fields, second: Fields = {}) =>
  pipelineOf([
    tableNode('bronze.orders', 'source.orders', { metadataColumns: loadedAt }),
    tableNode('silver.orders', 'bronze.orders', second),
    tableNode('gold.orders', 'silver.orders', third),
  ]);

const flow = (more: object) => ({ flows: { orders: { from: 'silver.orders', ...more } } });

testRule(metadataColumnTwice, {
  accepts: {
    'another name': chain({ metadataColumns: { _gold_at: 'current_timestamp()' } }),
    'columns that are listed without it': chain({
      metadataColumns: loadedAt,
      ...flow({ select: ['id', 'amount'] }),
    }),
    'a query, which may leave it out': chain({
      metadataColumns: loadedAt,
      ...flow({ query: 'SELECT id FROM orders' }),
    }),
    'change capture on the way, which may leave it out': chain(
      { metadataColumns: loadedAt },
      { changeCapture: { keys: ['id'], sequenceBy: 'at', scdType: '1' } },
    ),
  },
  reports: {
    'a column that was added two tables before': [
      chain({ metadataColumns: { _LOADED_AT: 'current_timestamp()' } }),
      'gold.orders adds the column _LOADED_AT, which silver.orders gives already.',
    ],
    'a column that is listed': [
      chain({ metadataColumns: loadedAt, ...flow({ select: ['id', '`_loaded_at`'] }) }),
      'gold.orders adds the column _loaded_at, which silver.orders gives already.',
    ],
    'both tables of a chain that add it again': [
      chain({ metadataColumns: loadedAt }, { metadataColumns: loadedAt }),
      'gold.orders adds the column _loaded_at, which silver.orders gives already.',
      'silver.orders adds the column _loaded_at, which bronze.orders gives already.',
    ],
  },
});
