import { expect, it } from 'vitest';
import { rules } from '#core/rules/index.ts';
import { bigPipeline } from '../../support/big-pipeline.ts';
import { findingsOf } from '../../support/rule-test.ts';

/** Several times what it takes on an idle machine, so that only a slow algorithm fails. */
const patienceMs = 2500;

it('checks 20,000 tables with every rule in a moment', () => {
  findingsOf(rules[0], bigPipeline(2_000));
  const pipeline = bigPipeline(20_000);
  const start = performance.now();
  const findings = rules.flatMap((rule) => findingsOf(rule, pipeline));
  expect(performance.now() - start).toBeLessThan(patienceMs);
  expect(findings).toEqual([]);
});
