import { expect, it } from 'vitest';
import { rules } from '#core/rules/index.ts';
import { bigPipeline } from '../../support/big-pipeline.ts';
import { findingsOf } from '../../support/rule-test.ts';

/** All rules together take about twice as long as a copy; a slow algorithm takes far longer. */
const mostCopies = 10;

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

it('checks 20,000 tables with every rule in the time of a few copies through JSON', () => {
  const pipeline = bigPipeline(20_000);
  const findings = rules.flatMap((rule) => findingsOf(rule, pipeline));
  expect(findings).toEqual([]);

  const fresh = bigPipeline(20_000);
  const copying = timed(() => JSON.parse(JSON.stringify(fresh)));
  const checking = timed(() => rules.map((rule) => findingsOf(rule, fresh)));
  expect(checking / copying).toBeLessThan(mostCopies);
}, 60_000);
