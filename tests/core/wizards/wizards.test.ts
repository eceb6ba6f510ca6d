import { describe, expect, it, vi } from 'vitest';
import { compileProject } from '#core/compile/compile-project.ts';
import { columnsGivenBy } from '#core/model/columns.ts';
import { flowsOf } from '#core/model/graph.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { lowerSteps } from '#core/steps/lower-steps.ts';
import { templates } from '#core/templates/index.ts';
import {
  dimensionProblems,
  dimensionTable,
  dimensionWishFor,
  singular,
} from '#core/wizards/dimension.ts';
import { factProblems, factTable, factWishFor, knownDimensions } from '#core/wizards/fact.ts';
import { findSqlFault } from '../../../src/sql-worker/find-sql-fault.ts';

const source = (id: string) => id as NodeId;
const withNode = (pipeline: Pipeline, node: NodeOf<'table'>): Pipeline => ({
  ...pipeline,
  nodes: { ...pipeline.nodes, [node.id]: node },
});
const queryOf = (pipeline: Pipeline, node: NodeOf<'table'>): string => {
  const lowered = lowerSteps(withNode(pipeline, node)).nodes[node.id];
  return Object.values(lowered ? flowsOf(lowered) : {})[0]?.query ?? '';
};
/** What would be said about the node, were it in the pipeline. */
const problemsOf = (pipeline: Pipeline, node: NodeOf<'table'>): readonly string[] =>
  compileProject(withNode(pipeline, node), { exporter: 'lakeflow' }, undefined)
    .diagnostics.filter(({ at, severity }) => at.ref?.node === node.id && severity !== 'info')
    // That no job refreshes it is for its user to decide.
    .filter(({ code }) => !code.startsWith('jobs/'))
    .map(({ code, message }) => `${code}: ${message}`);

const star = (): Pipeline => {
  const {
    'gold.dim_customer': _,
    'gold.fact_sales': __,
    ...nodes
  } = templates['star-schema']().nodes as Record<string, Pipeline['nodes'][NodeId]>;
  return { ...templates['star-schema'](), nodes };
};

// The parser is slow the first time.
vi.setConfig({ testTimeout: 30_000 });

describe('a dimension', () => {
  const pipeline = star();
  const wish = dimensionWishFor(pipeline, source('silver.customers'));

  it('is begun with what the table says of itself', () => {
    expect(wish).toMatchObject({
      name: 'dim_customer',
      keys: ['customer_id'],
      keyColumn: 'customer_key',
      versions: false,
    });
    expect(dimensionProblems(pipeline, wish)).toEqual([]);
  });

  it('is begun with a name that no gold table has', () => {
    const made = withNode(pipeline, dimensionTable(pipeline, wish));
    expect(dimensionWishFor(made, source('silver.customers')).name).toBe('dim_customer_2');
  });

  it('has a key, an unknown member and the attributes that were named', () => {
    const made = dimensionTable(pipeline, { ...wish, attributeColumns: ['name', 'country'] });
    expect(made).toMatchObject({ id: 'gold.dim_customer', fields: { kind: 'materialized-view' } });
    expect(columnsGivenBy(withNode(pipeline, made), made.id)).toEqual([
      'customer_key',
      'customer_id',
      'name',
      'country',
    ]);
    expect(findSqlFault('query', queryOf(pipeline, made))).toBeUndefined();
    expect(problemsOf(pipeline, made)).toEqual([]);
  });

  it('keeps one row of each member, where the table does not', () => {
    const made = dimensionTable(pipeline, {
      ...dimensionWishFor(pipeline, source('silver.orders')),
      keys: ['customer_id'],
    });
    expect(queryOf(pipeline, made)).toContain('PARTITION BY customer_id');
    expect(queryOf(pipeline, made)).toContain('WHERE customer_id IS NOT NULL');
    expect(problemsOf(pipeline, made)).toEqual([]);
  });

  it('says what is missing', () => {
    const empty = dimensionWishFor(pipeline, undefined);
    expect(dimensionProblems(pipeline, empty)).toHaveLength(4);
    expect(dimensionProblems(pipeline, { ...wish, keyColumn: 'name' })).toEqual([
      'name is a column already: the surrogate key needs another name.',
    ]);
  });
});

describe('a dimension of a table with history', () => {
  const pipeline = templates['cdc-to-scd-2']();
  const wish = dimensionWishFor(pipeline, source('silver.policies'));

  it('keeps every version under a key of its own', () => {
    expect(wish.versions).toBe(true);
    const made = dimensionTable(pipeline, wish);
    const steps = Object.values(flowsOf(made))[0]?.steps;
    expect(steps?.map(({ kind }) => kind)).toEqual([
      'nulls',
      'rename',
      'surrogate-key',
      'unknown-member',
    ]);
    expect(queryOf(pipeline, made)).toContain('CAST(valid_from AS STRING)');
    expect(problemsOf(pipeline, made)).toEqual([]);
  });

  it('keeps the current row of each member on wish', () => {
    const query = queryOf(pipeline, dimensionTable(pipeline, { ...wish, versions: false }));
    expect(query).toContain('WHERE __END_AT IS NULL');
    expect(query).not.toContain('valid_from');
  });
});

describe('a fact', () => {
  const bare = star();
  const pipeline = withNode(
    bare,
    dimensionTable(bare, dimensionWishFor(bare, source('silver.customers'))),
  );
  const wish = {
    ...factWishFor(pipeline, source('silver.orders')),
    grainColumns: ['order_id'],
    measureColumns: ['amount'],
  };

  it('knows the dimensions that have a surrogate key', () => {
    const known = {
      table: 'gold.dim_customer',
      column: 'customer_id',
      otherColumn: 'customer_id',
      keyColumn: 'customer_key',
    };
    expect(knownDimensions(pipeline, ['customer_id'])).toEqual([known]);
    expect(knownDimensions(pipeline, ['id'])).toEqual([]);
    expect(wish.dimensions).toEqual([known]);
    expect(factProblems(pipeline, wish)).toEqual([]);
  });

  it('looks keys up, points to the unknown member, and checks that it is known', () => {
    const made = factTable(pipeline, wish);
    expect(queryOf(pipeline, made)).toContain('coalesce(r.customer_key, -1) AS customer_key');
    expect(made.fields.expectations).toContainEqual({
      name: 'known_customer_key',
      constraint: 'customer_key <> -1',
      action: 'warn',
    });
    expect(columnsGivenBy(withNode(pipeline, made), made.id)).toEqual([
      'order_id',
      'customer_key',
      'amount',
    ]);
    expect(problemsOf(pipeline, made)).toEqual([]);
  });

  it.each([
    ['keep', 'r.customer_key', 'customer_key IS NOT NULL'],
    ['drop', 'customer_key IS NOT NULL', undefined],
  ] as const)('can %s facts whose member is late', (late, text, constraint) => {
    const made = factTable(pipeline, { ...wish, late, check: 'fail' });
    expect(queryOf(pipeline, made)).toContain(text);
    const check = made.fields.expectations?.find(({ name }) => name === 'known_customer_key');
    expect(check?.constraint).toBe(constraint);
    expect(problemsOf(pipeline, made)).toEqual([]);
  });

  it('is an aggregate with metrics, and finds the version that held then', () => {
    const [dimension] = wish.dimensions;
    if (!dimension) throw new Error('The fact has a dimension.');
    const made = factTable(pipeline, {
      ...wish,
      grainColumns: [],
      dimensions: [{ ...dimension, timeColumn: 'ordered_at' }],
      metrics: [{ name: 'revenue', expression: 'sum(amount)' }],
    });
    const query = queryOf(pipeline, made);
    expect(query).toContain('l.ordered_at >= r.valid_from');
    expect(query).toContain('sum(amount) AS revenue');
    expect(query).toContain('GROUP BY customer_key');
    expect(findSqlFault('query', query)).toBeUndefined();
  });

  it('uses one dimension twice under two names', () => {
    const [dimension] = wish.dimensions;
    if (!dimension) throw new Error('The fact has a dimension.');
    const twice = [dimension, { ...dimension, column: 'product_id' }];
    const made = factTable(pipeline, { ...wish, dimensions: twice });
    expect(Object.keys(Object.values(flowsOf(made))[0]?.lookups ?? {})).toEqual([
      'dim_customer',
      'dim_customer_2',
    ]);
    expect(columnsGivenBy(withNode(pipeline, made), made.id)).toContain('product_id_customer_key');
    expect(problemsOf(pipeline, made)).toEqual([]);
  });
});

it.each([
  ['customers', 'customer'],
  ['policies', 'policy'],
  ['address', 'address'],
  ['news_item', 'news_item'],
])('%s is many of %s', (many, one) => {
  expect(singular(many)).toBe(one);
});
