/** A small shop with tables in several places, and what a format writes for it. */
import { writeFor } from '#core/compile/compile-project.ts';
import type { OutputSettings } from '#core/editing/document.ts';
import { exporters } from '#core/exporters/index.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import type { Resource } from '#core/resources/resource.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const column = (name: string) => ({ name, type: 'string', nullable: true, metadata: {} });
export const source = filesNode('orders', {
  schema: { type: 'struct', fields: [column('id'), column('region')] },
});
export const goldOf = (from: string) =>
  tableNode('gold.sales', from, { kind: 'materialized-view', database: 'gold' });

const nodes = [
  source,
  tableNode('bronze.orders', source.id, {
    database: '{catalog}.bronze',
    quarantine: { mode: 'table' },
  }),
  tableNode('silver.orders', 'bronze.orders', { database: '{catalog}.silver' }),
  tableNode('silver.open', 'silver.orders', {
    kind: 'temporary-view',
    database: '{catalog}.silver',
  }),
  tableNode('silver.clicks', 'bronze.orders', { database: '{catalog}.silver' }),
  goldOf('silver.orders'),
  homeless(tableNode('gold.plain', 'silver.orders', { kind: 'materialized-view' })),
];

/** Its schema goes without saying. */
function homeless(table: NodeOf<'table'>): NodeOf<'table'> {
  const { database: _, ...fields } = table.fields;
  return { ...table, fields };
}

export function shop(
  resources: Readonly<Record<string, Resource>>,
  settings: Partial<Pipeline> = {},
): Pipeline {
  const variables = { catalog: { dev: 'shop_dev', prd: 'shop' } };
  return pipelineOf(nodes, { environments: ['dev', 'prd'], variables, resources, ...settings });
}

export function write(pipeline: Pipeline, output: OutputSettings = { exporter: 'databricks' }) {
  const exporter = exporters.find(({ id }) => id === output.exporter);
  if (!exporter) throw new Error(`There is no exporter ${output.exporter}.`);
  const written = writeFor(exporter, pipeline, output, []);
  const texts = Object.fromEntries(written.files.map(({ path, text }) => [path, text]));
  const told = (of: 'losses' | 'approximations') =>
    (written[of].get('') ?? [])
      .filter(({ field }) => field[0] === 'resources')
      .map((one) => [one.field.slice(1).join('.'), 'reason' in one ? one.reason : one.words]);
  return { written, texts, losses: told('losses'), approximations: told('approximations') };
}
