import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeOf } from '#core/model/graph.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { printNode } from '#core/notation/print-node.ts';
import { readNodes } from '#core/notation/read-nodes.ts';
import { kindOf } from '#core/steps/index.ts';
import { lowerSteps } from '#core/steps/lower-steps.ts';
import { stagesOf } from '#core/steps/stages.ts';
import { type Step, stepSchema } from '#core/steps/step.ts';
import { findSqlFault } from '../../../src/sql-worker/find-sql-fault.ts';
import { pipelineOf, tableNode } from '../../support/build-pipeline.ts';
import { anyStep } from './any-step.ts';

const tableWith = (steps: readonly Step[], flow: object = {}) =>
  tableNode('silver.orders', 'bronze.orders', {
    flows: {
      orders: {
        from: 'bronze.orders',
        alias: 'orders',
        lookups: { customers: { from: 'bronze.customers', mode: 'stream' } },
        steps,
        ...flow,
      },
    },
  });
const queryOf = (node: PipelineNode): string | undefined => {
  const lowered = nodeOf(lowerSteps(pipelineOf([node])), node.id);
  return lowered?.type === 'table' ? lowered.fields.flows.orders?.query : undefined;
};

test('any recipe is SQL', { timeout: 120_000 }, () => {
  const recipe = fc.array(anyStep, { minLength: 1, maxLength: 3 });
  const mode = fc.constantFrom(
    {},
    { mode: 'batch' },
    { where: ['a > 0'], select: ['*', 'b AS c'] },
  );
  fc.assert(
    fc.property(recipe, mode, (steps, flow) => {
      const query = queryOf(tableWith(steps, flow));
      const isOff = steps.every(({ off }) => off);
      expect(query === undefined).toBe(isOff);
      expect(findSqlFault('query', query ?? ''), query).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('any step is told of without a throw, and its findings name its own fields', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 3 }), fc.boolean(), (steps, isKnown) => {
      const node = tableWith(steps);
      const columns = isKnown ? ['id', 'select', 'ü'] : undefined;
      const known = { of: () => columns, before: columns };
      const flow = node.type === 'table' ? node.fields.flows.orders : undefined;
      if (!flow) return;
      for (const { step: stage } of stagesOf(pipelineOf([node]), node, flow, known)) {
        if (!stage) continue;
        for (const { field, message } of kindOf(stage.step).check?.(stage.step, stage.input) ??
          []) {
          expect(message).toMatch(/\.$/);
          expect(
            ['late', 'asOf', 'timeBound', 'replaces', 'expression'].concat(
              Object.keys(shapeOf(stage.step)),
            ),
          ).toContain(field[0]);
        }
      }
    }),
  );
});

function shapeOf({ kind }: Step): object {
  return stepSchema.options.find((one) => one.shape.kind.value === kind)?.shape ?? {};
}

test('steps are read as they were printed', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 3 }), (steps) => {
      const node = tableWith(steps);
      const { nodes, findings } = readNodes(printNode(node), node.id);
      expect(findings).toEqual([]);
      expect(nodes).toEqual([node]);
    }),
    { numRuns: 100 },
  );
});

test('the name of a step is part of the query, and given out once', () => {
  const steps: readonly Step[] = [
    { kind: 'filter', name: 'Valid orders!', where: ['a > 0'] },
    { kind: 'filter', name: 'orders', where: ['b > 0'] },
    { kind: 'select', columns: ['a'] },
  ];
  expect(queryOf(tableWith(steps))).toBe(`WITH valid_orders AS (
  SELECT *
  FROM orders
  WHERE a > 0
),
orders_2 AS (
  SELECT *
  FROM valid_orders
  WHERE b > 0
)
SELECT a
FROM orders_2`);
});

test('a pipeline without steps is given back as it is', () => {
  const plain = pipelineOf([tableNode('silver.orders', 'bronze.orders')]);
  expect(lowerSteps(plain)).toBe(plain);
});

test('steps go on from what the flow selects or queries', () => {
  const steps: readonly Step[] = [{ kind: 'filter', where: ['a > 0'] }];
  expect(queryOf(tableWith(steps, { query: 'WITH x AS (SELECT 1 AS a) SELECT * FROM x;' }))).toBe(
    'WITH queried AS (\n  WITH x AS (SELECT 1 AS a) SELECT * FROM x\n)\nSELECT *\nFROM queried\nWHERE a > 0',
  );
  const selected = { where: ['c'], select: ['b AS a'], refine: { where: ['a = 1'] } };
  expect(queryOf(tableWith(steps, selected))).toBe(
    'WITH chosen AS (\n  SELECT b AS a\n  FROM orders\n  WHERE c\n),\nchosen_2 AS (\n  SELECT *\n  FROM chosen\n  WHERE a = 1\n)\nSELECT *\nFROM chosen_2\nWHERE a > 0',
  );
});

test('a switched-off step says nothing', () => {
  const off: Step = { kind: 'filter', where: ['a > 0'], off: true };
  expect(queryOf(tableWith([off]))).toBeUndefined();
  expect(queryOf(tableWith([off, { kind: 'select', columns: ['a'] }]))).toBe(
    'SELECT a\nFROM orders',
  );
});
