/** The project as files, and what is found in their texts. */
import { expect, test } from 'vitest';
import { execute } from '#core/editing/execute.ts';
import { edgesOf } from '#core/model/graph.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { emptyDocument } from '#store/workspace-store.ts';
import { hitsIn } from '#ui/views/code/find-hits.ts';
import { formatText } from '#ui/views/code/format-text.ts';
import { newFile } from '#ui/views/code/new-file.ts';
import { projectFiles } from '#ui/views/code/project-files.ts';
import { filesNode, pipelineOf, sinkNode, tableNode } from '../../support/build-pipeline.ts';

test('each node has a file of its own, in the folder of its band', () => {
  const pipeline = pipelineOf([
    sinkNode('alerts', 'gold.daily'),
    tableNode('gold.daily', 'bronze.orders'),
    tableNode('bronze.orders', 'source.orders'),
    { ...tableNode('bronze.other', 'source.orders'), name: 'Orders' },
    filesNode('landing {run}'),
  ]);
  expect(projectFiles(pipeline).map(({ path }) => path)).toEqual([
    'sources/landing_run.yaml',
    'bronze/orders.yaml',
    'bronze/Orders_2.yaml',
    'gold/daily.yaml',
    'sinks/alerts.yaml',
    'project.yaml',
  ]);
});

test('a search finds every place, whatever its letter case', () => {
  const key = 'bronze.orders' as NodeId;
  const hits = hitsIn(key, 'name: Orders\nflows:\n  orders:\n    from: source.orders\n', 'orders');
  expect(hits.map(({ line, column, preview, at }) => [line, column, preview.slice(at)])).toEqual([
    [1, 7, 'Orders'],
    [3, 3, 'orders:'],
    [4, 18, 'orders'],
  ]);
  expect(hitsIn(key, 'İ orders', 'orders')).toHaveLength(1);
  expect(hitsIn(key, 'nothing', 'orders')).toEqual([]);
});

test('a new file stands below the others of its band', () => {
  const pipeline = pipelineOf([tableNode('silver.orders', 'bronze.orders')]);
  const layout = { ['silver.orders' as NodeId]: { x: 700, y: 40 } };
  const { id, command } = newFile({ ...emptyDocument, pipeline, layout }, 'table', {
    layer: 'silver',
  });
  expect(command).toMatchObject({ name: 'add-nodes', places: { [id]: { x: 700, y: 136 } } });
  const first = newFile(emptyDocument, 'cloud-files', {});
  expect(first.command).toMatchObject({ places: { [first.id]: { x: 0, y: 0 } } });
});

test('a new file reads the open one if it comes after it, and else has a name of its own', () => {
  const pipeline = pipelineOf([filesNode('landing'), tableNode('bronze.orders', 'source.landing')]);
  const document = { ...emptyDocument, pipeline };
  const landing = 'source.landing' as NodeId;
  const orders = 'bronze.orders' as NodeId;
  const made = (near: NodeId, layer: 'bronze' | 'silver') => {
    const { id, command } = newFile(document, 'table', { layer, near });
    const edges = edgesOf(execute(document, command).document.pipeline);
    return { id, reads: edges.filter(({ to }) => to === id) };
  };
  expect(made(landing, 'bronze')).toMatchObject({
    id: 'bronze.landing',
    reads: [{ from: 'source.landing' }],
  });
  expect(made(orders, 'silver')).toMatchObject({
    id: 'silver.orders',
    reads: [{ from: 'bronze.orders' }],
  });
  expect(made(orders, 'bronze')).toEqual({ id: 'bronze.new_table', reads: [] });
});

test('formatting keeps comments and quotes, and leaves what it cannot read', () => {
  expect(formatText("# ours\nname:    'a'   # who\nflows:\n      b:   { from: c }\n")).toBe(
    "# ours\nname: 'a' # who\nflows:\n  b: { from: c }\n",
  );
  expect(formatText('name: [a')).toBeUndefined();
});
