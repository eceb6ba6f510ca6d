import { expect, it } from 'vitest';
import { noCycles } from '#core/rules/graph/no-cycles.ts';
import { pipelineOf, reads, tableNode } from '../../../support/build-pipeline.ts';
import { findingsOf, testRule } from '../../../support/rule-test.ts';

testRule(noCycles, {
  accepts: {
    'a diamond': pipelineOf([
      tableNode('bronze.a', 'source.a'),
      tableNode('silver.b', 'bronze.a'),
      tableNode('silver.c', 'bronze.a'),
      tableNode('gold.d', '', { flows: reads('silver.b', 'silver.c') }),
    ]),
  },
  reports: {
    'a table that reads itself': [
      pipelineOf([tableNode('bronze.a', 'bronze.a')]),
      'bronze.a → bronze.a is a loop.',
    ],
    'the whole of a longer loop': [
      pipelineOf([
        tableNode('bronze.a', '', { flows: reads('source.a', 'gold.c') }),
        tableNode('silver.b', 'bronze.a'),
        tableNode('gold.c', 'silver.b'),
      ]),
      'bronze.a → silver.b → gold.c → bronze.a is a loop.',
    ],
    'each of two loops': [
      pipelineOf([
        tableNode('silver.a', 'silver.b'),
        tableNode('silver.b', 'silver.a'),
        tableNode('gold.c', '', { flows: reads('gold.c', 'silver.a') }),
      ]),
      'silver.a → silver.b → silver.a is a loop.',
      'gold.c → gold.c is a loop.',
    ],
  },
});

it('offers to remove the link that leads back over the layers', () => {
  const [finding] = findingsOf(
    noCycles,
    pipelineOf([tableNode('bronze.a', 'gold.b'), tableNode('gold.b', 'bronze.a')]),
  );
  expect(finding?.fix).toEqual({
    title: 'Remove the link from gold.b to bronze.a',
    command: { name: 'set-field', id: 'bronze.a', field: ['flows', 'a'] },
  });
});
