import { expect, it } from 'vitest';
import type { NodeOf } from '#core/model/pipeline.ts';
import type { Expectation } from '#core/node-types/table.ts';
import { uniqueExpectationNames } from '#core/rules/quality/unique-expectation-names.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { findingsOf, testRule } from '../../../support/rule-test.ts';

const table = (fields: Partial<NodeOf<'table'>['fields']>) =>
  pipelineOf([tableNode('silver.orders', 'bronze.orders', fields)]);

const rule = (name: string, constraint: string, action: Expectation['action'] = 'drop') => ({
  name,
  constraint,
  action,
});

testRule(uniqueExpectationNames, {
  accepts: {
    'different names': table({ expectations: [rule('a', 'x'), rule('A', 'x'), rule('b', 'x')] }),
  },
  reports: {
    'a name that comes again': [
      table({ expectations: [rule('a', 'x'), rule('a_2', 'y'), rule('a', 'z', 'warn')] }),
      'silver.orders has another expectation called a.',
    ],
  },
});

it('is an error where one of the two is not checked', () => {
  const severities = (...actions: readonly Expectation['action'][]) =>
    findingsOf(
      uniqueExpectationNames,
      table({ expectations: actions.map((action) => rule('a', 'x', action)) }),
    ).map(({ severity }) => severity);
  expect(severities('drop', 'drop')).toEqual(['error']);
  expect(severities('drop', 'warn')).toEqual(['warning']);
});
