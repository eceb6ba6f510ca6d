import { joinsNeedWatermarks } from '#core/rules/query/joins-need-watermarks.ts';
import { testRule } from '../../../support/rule-test.ts';
import { c, joined, querying } from './querying.ts';

const stream = { ...c, mode: 'stream' as const };

testRule(joinsNeedWatermarks, {
  accepts: {
    'a lookup in batch': querying({ query: joined, lookups: { c } }),
    watermarks: querying({
      query: 'SELECT * FROM orders WATERMARK ts DELAY OF INTERVAL 1 HOUR JOIN c',
      lookups: { c: stream },
    }),
    'a flow in batch': querying({ query: joined, lookups: { c: stream }, mode: 'batch' }),
  },
  reports: {
    'two streams': [
      querying({ query: joined, lookups: { c: stream } }),
      'The query of silver.sales joins the stream c without a watermark.',
    ],
  },
});
