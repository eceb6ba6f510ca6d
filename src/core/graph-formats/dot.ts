/** The graph for Graphviz: a cluster for each band, from left to right. */
import { type Drawing, type DrawnNode, drawingOf } from '#core/model/drawing.ts';
import { bandTitles, type Edge } from '#core/model/graph.ts';
import { defineGraphFormat } from './define.ts';

export const dot = defineGraphFormat({
  id: 'dot',
  title: 'Graphviz DOT',
  extension: 'dot',
  use: 'For Graphviz and tools that read its language.',
  write(pipeline) {
    const { bands, missing, edges } = drawingOf(pipeline);
    const lines = [
      `digraph ${quoted(pipeline.name)} {`,
      '  rankdir=LR;',
      '  node [shape=box];',
      ...bands.flatMap(clusterLines),
      ...missing.map((id) => `  ${quoted(id)} [style=dashed, label=${quoted(id, 'missing')}];`),
      ...edges.map(edgeLine),
      '}',
    ];
    return `${lines.join('\n')}\n`;
  },
});

function clusterLines({ band, nodes }: Drawing['bands'][number]): readonly string[] {
  return [
    `  subgraph cluster_${band} {`,
    `    label=${quoted(bandTitles[band])};`,
    ...nodes.map(nodeLine),
    '  }',
  ];
}

function nodeLine({ id, name, caption }: DrawnNode): string {
  return `    ${quoted(id)} [label=${quoted(name, caption)}];`;
}

function edgeLine({ from, to, flow, kind }: Edge): string {
  const style = kind === 'lookup' ? 'style=dashed, ' : '';
  return `  ${quoted(from)} -> ${quoted(to)} [${style}tooltip=${quoted(flow)}];`;
}

/** A quoted text of these lines. */
function quoted(...lines: readonly string[]): string {
  const escaped = lines.map((line) => line.replace(/["\\]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n'));
  return `"${escaped.join('\\n')}"`;
}
