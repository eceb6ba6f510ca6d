/** What each form of a search finds in a small pipeline. */
import { describe, expect, test } from 'vitest';
import { markOf } from '#core/editing/acceptance.ts';
import { matching } from '#core/selectors/matching.ts';
import { mendSearch } from '#core/selectors/mend-search.ts';
import type { KnownProblem } from '#core/selectors/selector-words.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  reads,
  sinkNode,
  tableNode,
} from '../../support/build-pipeline.ts';

const pipeline = pipelineOf(
  [
    filesNode('orders'),
    completeSource('kafka', 'clicks'),
    tableNode('bronze.orders', 'source.orders', { group: 'retail', sourceSystem: 'erp' }),
    tableNode('bronze.clicks', 'source.clicks', {
      group: 'web',
      sourceSystem: 'shop',
      properties: { tags: 'daily, pii' },
    }),
    tableNode('silver.orders', 'bronze.orders', { group: 'retail', database: '{catalog}.silver' }),
    tableNode('silver.orders_clean', '', {
      flows: reads('silver.orders', 'bronze.clicks'),
      kind: 'materialized-view',
      expectations: [{ name: 'a', constraint: 'true', action: 'warn', tag: 'nightly' }],
    }),
    tableNode('gold.daily', 'silver.orders_clean', { tags: ['report'] }),
    tableNode('gold.lost', 'silver.gone'),
    sinkNode('alerts', 'gold.daily'),
  ],
  {
    environments: ['dev', 'prd'],
    variables: { catalog: { dev: 'lake_dev', prd: 'lake' } },
    jobs: {
      reports: {
        trigger: { kind: 'manual' },
        selection: { tags: ['report'], tables: ['bronze.clicks'] },
      },
    },
  },
);
const problems: readonly KnownProblem[] = [
  { severity: 'error', code: 'graph/reads-nothing', node: pipelineId('gold.lost') },
  { severity: 'info', code: 'source/format-missing', node: pipelineId('source.orders') },
];

function pipelineId(id: string) {
  const found = Object.values(pipeline.nodes).find((node) => node.id === id);
  if (!found) throw new Error(`No ${id} in the test.`);
  return found.id;
}

const marked = Object.values(pipeline.nodes).find(({ id }) => id === 'bronze.clicks');
const accepted = {
  ...(marked && { [marked.id]: markOf(marked) }),
  [pipelineId('gold.daily')]: 'of another definition',
};

const search = (text: string): readonly string[] => [
  ...matching(pipeline, text, { problems, environment: 'dev', accepted }),
];

describe('a search finds', () => {
  test.each<[string, readonly string[]]>([
    ['CLICK', ['bronze.clicks', 'source.clicks']],
    ['name:daily', ['gold.daily']],
    ['silver.ord', ['silver.orders', 'silver.orders_clean']],
    ['lake_dev.silver', ['silver.orders']],
    ['*_clean', ['silver.orders_clean']],
    ['o?ders', ['bronze.orders', 'silver.orders', 'source.orders']],
    ['layer:gold', ['gold.daily', 'gold.lost']],
    ['layer:g', ['gold.daily', 'gold.lost']],
    ['type:kafka', ['source.clicks']],
    ['kind:materialized-view', ['silver.orders_clean']],
    ['tag:pii', ['bronze.clicks']],
    ['tag:night', ['silver.orders_clean']],
    ['tag:report', ['gold.daily']],
    ['job:reports', ['bronze.clicks', 'gold.daily']],
    ['group:retail', ['bronze.orders', 'silver.orders', 'source.orders']],
    ['source:shop', ['bronze.clicks', 'source.clicks']],
    ['problem:error', ['gold.lost']],
    ['accepted:yes', ['bronze.clicks']],
    ['accepted:changed', ['gold.daily']],
    ['accepted:no layer:gold', ['gold.daily', 'gold.lost']],
    ['-accepted:no', ['bronze.clicks', 'source.clicks', 'source.orders']],
    ['problem:note', ['source.orders']],
    ['problem:graph/', ['gold.lost']],
    ['orders layer:bronze', ['bronze.orders']],
    ['daily, clicks layer:bronze', ['bronze.clicks', 'gold.daily']],
    ['daily|lost', ['gold.daily', 'gold.lost']],
    ['layer:gold -daily', ['gold.lost']],
    ['layer:gold !lost', ['gold.daily']],
    ['+silver.orders', ['bronze.orders', 'silver.orders', 'source.orders']],
    ['1+daily', ['gold.daily', 'silver.orders_clean']],
    ['bronze.clicks+', ['bronze.clicks', 'gold.daily', 'silver.orders_clean', 'sink.alerts']],
    ['bronze.clicks+1', ['bronze.clicks', 'silver.orders_clean']],
    ['1+bronze.clicks+1', ['bronze.clicks', 'silver.orders_clean', 'source.clicks']],
    ['1+layer:gold', ['gold.daily', 'gold.lost', 'silver.orders_clean']],
    ['-layer:bronze -layer:silver -layer:gold -layer:sinks', ['source.clicks', 'source.orders']],
    ['"orders_clean"', ['silver.orders_clean']],
    ['nothing_like_it', []],
  ])('%s', (text, found) => {
    expect(search(text).toSorted()).toEqual(found);
  });

  test('everything where nothing is asked for, or the search cannot be read', () => {
    const all = Object.keys(pipeline.nodes);
    expect(search('  ')).toHaveLength(all.length);
    expect(search('orders,')).toHaveLength(4);
    expect(search('layer:slvr')).toHaveLength(all.length);
  });

  test('the table that is called exactly so, where lineage is asked for', () => {
    expect(search('orders+1')).not.toContain('gold.daily');
    expect(search('order+1')).toContain('gold.daily');
  });
});

describe('a search that finds nothing is mended', () => {
  test.each([
    ['ordrs', 'orders'],
    ['layer:silver ordrs', 'layer:silver orders'],
    ['+clcks', '+clicks'],
    ['cleen', 'clean'],
    ['zzzzzz', undefined],
    ['orders layer:gold', undefined],
  ])('%s', (text, mended) => {
    expect(mendSearch(pipeline, text)).toBe(mended);
  });
});
