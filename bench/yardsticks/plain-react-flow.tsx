/** React Flow as its guide says to use it: memoised nodes of fixed size, and its own links. */
import { Handle, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { readGraph, size } from './graph.ts';

type Table = Node<{ readonly name: string }, 'table'>;

const TableNode = memo(({ data }: NodeProps<Table>) => (
  <div style={{ ...size, border: '1px solid #999', borderRadius: 10, background: '#eef' }}>
    <Handle type="target" position={Position.Left} />
    <b>{data.name}</b>
    <div>catalog.schema</div>
    <span>streaming table</span>
    <Handle type="source" position={Position.Right} />
  </div>
));

const graph = readGraph();
const nodes = graph.nodes.map(
  ({ id, name, x, y }): Table => ({
    id,
    type: 'table',
    position: { x, y },
    data: { name },
    ...size,
  }),
);
const edges = graph.links.map((link) => ({ id: `${link.source} ${link.target}`, ...link }));
const root = document.createElement('div');
root.style.cssText = 'width: 100vw; height: 100vh';
document.body.append(root);
createRoot(root).render(
  <ReactFlow
    defaultNodes={nodes}
    defaultEdges={edges}
    defaultViewport={graph.view}
    nodeTypes={{ table: TableNode }}
    minZoom={0.01}
    panOnScroll
  />,
);
