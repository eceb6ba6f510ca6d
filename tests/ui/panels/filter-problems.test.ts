/** Problems are filtered and put in order. */
import { expect, test } from 'vitest';
import type { Problem } from '#core/compiler.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { filterProblems } from '#ui/panels/problems/filter-problems.ts';

const problems: readonly Problem[] = [
  { code: 'naming/long-path', severity: 'info', message: 'A path is long.' },
  {
    code: 'quality/empty-rule',
    severity: 'warning',
    message: 'A rule is empty.',
    file: 'dqe/Orders.json',
  },
  { code: 'graph/no-cycles', severity: 'error', message: 'a → b → a is a cycle.' },
];

const all = { severities: new Set<never>(), text: '' };

test('the worst come first', () => {
  expect(filterProblems(problems, all).map(({ severity }) => severity)).toEqual([
    'error',
    'warning',
    'info',
  ]);
});

test('text is found in every part, whatever its case', () => {
  expect(filterProblems(problems, { ...all, text: ' orders ' })).toEqual([problems[1]]);
  expect(filterProblems(problems, { ...all, text: 'GRAPH/' })).toEqual([problems[2]]);
});

test('severities are chosen together', () => {
  const severities = new Set(['error', 'info'] as const);
  expect(filterProblems(problems, { severities, text: '' })).toEqual([problems[2], problems[0]]);
});

test('what one rule found is in the order of the names, with numbers by their size', () => {
  const found = (code: string, node: string): Problem => ({
    ...{ code, severity: 'warning', message: `${node} is unused.` },
    node: node as NodeId,
  });
  const rules = [
    found('graph/unused', 'bronze.t_1'),
    found('graph/unused', 'bronze.t_10'),
    found('graph/unused', 'bronze.t_2'),
    found('export/lakeflow/lost', 'bronze.t_1'),
  ];
  expect(filterProblems(rules, all).map(({ node }) => node)).toEqual([
    'bronze.t_1',
    'bronze.t_2',
    'bronze.t_10',
    'bronze.t_1',
  ]);
  const files = [found('import/dlt-meta/unread-key', 'b'), found('import/dlt-meta/other', 'a')];
  expect(filterProblems(files, all)).toEqual(files);
});
