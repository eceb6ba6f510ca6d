/** One plain 2D canvas with boxes, names and curves: about the least that drawing can cost. */
import { readGraph, size } from './graph.ts';

const { nodes, links, view: opened } = readGraph();
const places = new Map(nodes.map((node) => [node.id, node]));
const canvas = document.createElement('canvas');
canvas.width = innerWidth;
canvas.height = innerHeight;
document.body.append(canvas);
const view = { ...opened };

function paint(): void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y);
  const [left, top] = [-view.x / view.zoom, -view.y / view.zoom];
  const [right, bottom] = [left + innerWidth / view.zoom, top + innerHeight / view.zoom];
  context.beginPath();
  for (const { source, target } of links) {
    const from = places.get(source);
    const to = places.get(target);
    if (!from || !to || Math.max(from.y, to.y) < top || Math.min(from.y, to.y) > bottom) continue;
    const [x1, y1, x2, y2] = [from.x + size.width, from.y + 32, to.x, to.y + 32];
    context.moveTo(x1, y1);
    context.bezierCurveTo((x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2);
  }
  context.lineWidth = 1 / view.zoom;
  context.strokeStyle = '#999';
  context.stroke();
  context.font = '600 14px sans-serif';
  for (const { name, x, y } of nodes) {
    if (x > right || x + size.width < left || y > bottom || y + size.height < top) continue;
    context.fillStyle = '#eef';
    context.fillRect(x, y, size.width, size.height);
    context.strokeRect(x, y, size.width, size.height);
    if (view.zoom < 0.3) continue;
    context.fillStyle = '#111';
    context.fillText(name, x + 16, y + 36);
  }
}

// As fast as React Flow moves.
canvas.addEventListener('wheel', (event) => {
  event.preventDefault();
  if (event.ctrlKey) {
    const factor = 2 ** (-event.deltaY / 500);
    view.x = event.clientX - (event.clientX - view.x) * factor;
    view.y = event.clientY - (event.clientY - view.y) * factor;
    view.zoom *= factor;
  } else {
    view.x -= event.deltaX / 2;
    view.y -= event.deltaY / 2;
  }
  requestAnimationFrame(paint);
});
paint();
