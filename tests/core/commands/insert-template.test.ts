import { expect, test } from 'vitest';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { execute } from '#core/editing/execute.ts';
import { layOut } from '#core/layout/band-layout.ts';
import { edgesOf, flowsOf, nodesOf } from '#core/model/graph.ts';
import { emptyPipeline, type NodeId, type Pipeline } from '#core/model/pipeline.ts';
import { templates } from '#core/templates/index.ts';
import { pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const template = templates['daily-csv-to-gold']();
const documentOf = (pipeline: Pipeline): WorkspaceDocument => ({
  pipeline,
  layout: layOut(pipeline),
  output: { exporter: 'lakeflow' },
});
const insert = (document: WorkspaceDocument): WorkspaceDocument =>
  execute(document, { name: 'insert-template', title: 'Daily CSV files to gold', template })
    .document;

test('an empty project becomes the template', () => {
  const { pipeline, layout } = insert(documentOf(emptyPipeline));
  expect(pipeline).toEqual(template);
  expect(layout).toEqual(layOut(template));
});

test('twice the same template makes two of it, each linked within itself', () => {
  const { pipeline, layout } = insert(insert(documentOf(emptyPipeline)));
  const nodes = nodesOf(pipeline);
  expect(nodes).toHaveLength(2 * nodesOf(template).length);
  expect(new Set(Object.keys(layout))).toEqual(new Set(nodes.map(({ id }) => id)));
  for (const { from, to } of edgesOf(pipeline)) {
    expect(from.endsWith('_2'), `${from} feeds ${to}`).toBe(to.endsWith('_2'));
  }
  const flowIds = nodes.flatMap(({ fields }) => ('flowId' in fields ? [fields.flowId] : []));
  expect(new Set(flowIds).size).toBe(flowIds.length);
  const sales = pipeline.nodes['gold.daily_sales_2' as NodeId];
  expect(sales && Object.values(flowsOf(sales))).toMatchObject([
    { from: 'silver.orders_2', alias: 'orders' },
  ]);
});

test('what is there keeps its place and its values; the template goes below', () => {
  const own = pipelineOf([tableNode('bronze.a', ''), tableNode('bronze.b', '')], {
    environments: ['dev', 'live'],
    variables: { catalog: { dev: 'mine' } },
  });
  const before = documentOf(own);
  const { pipeline, layout } = insert(before);
  expect(pipeline.name).toBe(own.name);
  expect(pipeline.environments).toEqual(['dev', 'live']);
  expect(pipeline.variables).toEqual({ catalog: { dev: 'mine', live: 'retail_dev' } });
  expect(layout).toMatchObject(before.layout);
  const lowest = Math.max(...Object.values(before.layout).map(({ y }) => y));
  for (const { id } of nodesOf(template)) expect(layout[id]?.y).toBeGreaterThan(lowest);
});

test('one undo takes it away', () => {
  const document = documentOf(emptyPipeline);
  const { change } = execute(document, { name: 'insert-template', title: 'Sales', template });
  expect(change.label).toBe('addition of Sales');
  expect(change.inverse.length).toBeGreaterThan(0);
});
