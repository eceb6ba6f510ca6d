/** Pipelines for tests of queries: a silver table that reads orders, with customers beside it. */
import type { Pipeline } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';

export const querying = (flow: Partial<Flow>): Pipeline =>
  pipelineOf([
    tableNode('bronze.orders', 'source.orders'),
    tableNode('bronze.customers', 'source.customers'),
    tableNode('silver.sales', '', { flows: { sales: { from: 'bronze.orders', ...flow } } }),
  ]);

/** A lookup of customers, and a query that joins it. */
export const c = { from: 'bronze.customers' };
export const joined = 'SELECT * FROM orders o JOIN c ON o.customer_id = c.id';
