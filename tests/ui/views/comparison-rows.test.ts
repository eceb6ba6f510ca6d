/** The rows of the comparison of output formats, and the words in them. */
import { expect, test } from 'vitest';
import type { TargetComparison, Verdict } from '#core/compiler.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { comparisonRows, countsWords } from '#ui/views/download/formats/comparison-rows.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const pipeline = pipelineOf([filesNode('orders'), tableNode('bronze.orders', 'source.orders')]);
const carried: Verdict = { carried: 3, approximated: [], lost: [] };
const losing: Verdict = {
  carried: 2,
  approximated: [],
  lost: [{ field: ['group'], words: 'No.' }],
};
const compared: TargetComparison = {
  targets: [{ id: 'spark', fileCount: 1, counts: { carried: 8, approximated: 0, lost: 1 } }],
  nodes: [
    { node: '', verdicts: { spark: carried } },
    // Node ids as the pipeline has them.
    { node: 'bronze.orders' as NodeId, verdicts: { spark: losing } },
    { node: 'source.orders' as NodeId, verdicts: { spark: carried } },
  ],
};
const wish = { isOnlyLost: false, closed: new Set<string>(), chosen: undefined };
const namesOf = (changed: Partial<typeof wish>): readonly string[] =>
  comparisonRows(compared, pipeline, { ...wish, ...changed }).map(
    ({ level, name }) => `${level} ${name}`,
  );

test('tables stand below their layers, and headings add up what is below them', () => {
  const all = ['1 Project settings', '1 Sources', '2 orders', '1 Bronze', '2 orders'];
  expect(namesOf({})).toEqual(all);
  expect(namesOf({ closed: new Set(['sources']) })).toEqual(all.toSpliced(2, 1));
  expect(namesOf({ isOnlyLost: true })).toEqual(['1 Bronze', '2 orders']);
  const bronze = comparisonRows(compared, pipeline, wish).find(({ name }) => name === 'Bronze');
  expect(bronze?.counts).toEqual({ spark: { carried: 2, approximated: 0, lost: 1 } });
});

test('tables of a layer stand in the order people read names in', () => {
  const names = ['orders_10', 'orders_2', 'Orders_1'];
  const estate = pipelineOf(names.map((name) => filesNode(name)));
  const nodes = names.map((name) => ({
    // Node ids as the pipeline has them.
    node: `source.${name}` as NodeId,
    verdicts: { spark: carried },
  }));
  const rows = comparisonRows({ ...compared, nodes }, estate, wish);
  expect(rows.map(({ name }) => name)).toEqual(['Sources', 'Orders_1', 'orders_2', 'orders_10']);
});

test('counts are said in words', () => {
  const of = (carriedCount: number, approximated: number, lost: number): string =>
    countsWords({ carried: carriedCount, approximated, lost });
  expect([of(12, 0, 0), of(0, 0, 0), of(5, 1, 0), of(5, 2, 1204)]).toEqual([
    'All 12 carried',
    'Nothing to carry',
    '1 approximated',
    '1,204 lost, 2 approximated',
  ]);
});
