import { expect, it } from 'vitest';
import type { Annotation } from '#core/editing/document.ts';
import { layOut } from '#core/layout/band-layout.ts';
import { annotationAt, annotationStops, stopIdOf } from '#ui/canvas/annotation-stops.ts';
import { nodesInArea } from '#ui/canvas/drawing/annotation-move.ts';
import { pipelineScene } from '#ui/canvas/scene/pipeline-scene.ts';
import { walk } from '#ui/canvas/walk.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const pipeline = pipelineOf([
  filesNode('orders'),
  tableNode('bronze.orders', 'source.orders'),
  tableNode('bronze.items', ''),
]);
const layout = {
  ...layOut(pipeline),
  'bronze.orders': { x: 360, y: 0 },
  'bronze.items': { x: 360, y: 192 },
};
const scene = pipelineScene({ pipeline, layout });
const note: Annotation = {
  kind: 'note',
  text: 'Ask the shop team',
  point: { x: 380, y: 96 },
  size: { width: 200, height: 64 },
};
const area: Annotation = {
  kind: 'area',
  title: 'Orders',
  point: { x: 340, y: -20 },
  size: { width: 300, height: 120 },
};

it('lets arrow keys pass notes on their way down a band, and leave them again', () => {
  const nodes = [...scene.nodes, ...annotationStops({ n: note }, scene.nodes)];
  const walked = { nodes, links: scene.links };
  expect(walk('bronze.orders', 'down', walked)).toBe(stopIdOf('n'));
  expect(walk(stopIdOf('n'), 'down', walked)).toBe('bronze.items');
  expect(walk('bronze.items', 'up', walked)).toBe(stopIdOf('n'));
  expect(walk('bronze.orders', 'left', walked)).toBe('source.orders');
});

it('leads to a note beside what nothing is linked to, and from a note to either side', () => {
  const beside: Annotation = { ...note, point: { x: 700, y: 180 } };
  const far: Annotation = { ...note, point: { x: 700, y: 900 } };
  const nodes = [...scene.nodes, ...annotationStops({ beside, far }, scene.nodes)];
  const walked = { nodes, links: scene.links };
  expect(walk('bronze.items', 'right', walked)).toBe(stopIdOf('beside'));
  expect(walk(stopIdOf('beside'), 'left', walked)).toBe('bronze.items');
  expect(walk(stopIdOf('beside'), 'right', walked)).toBeUndefined();
  // What is linked comes first, and a note far below is not beside.
  expect(walk('source.orders', 'right', walked)).toBe('bronze.orders');
  const onlyFar = [...scene.nodes, ...annotationStops({ far }, scene.nodes)];
  expect(walk('bronze.items', 'right', { nodes: onlyFar, links: [] })).toBeUndefined();
  expect(walk('bronze.items', 'left', { nodes: onlyFar, links: [] })).toBeUndefined();
});

it('leads to notes on a canvas without tables', () => {
  expect(walk(undefined, 'down', { nodes: annotationStops({ n: note }, []), links: [] })).toBe(
    stopIdOf('n'),
  );
});

it('tells notes from nodes', () => {
  expect(annotationAt(stopIdOf('n'))).toBe('n');
  expect(annotationAt('bronze.orders')).toBeUndefined();
});

it('finds the nodes whose middle is in an area, and none in a note', () => {
  const document = { layout, annotations: { n: note, a: area } };
  expect(nodesInArea(document, 'a')).toEqual(['bronze.orders']);
  expect(nodesInArea(document, 'n')).toEqual([]);
  expect(nodesInArea(document, 'gone')).toEqual([]);
});
