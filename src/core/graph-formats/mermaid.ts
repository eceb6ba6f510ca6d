/** The graph as Mermaid, which code hosts draw inside Markdown: a subgraph for each band. */
import { type Drawing, drawingOf } from '#core/model/drawing.ts';
import { bandTitles } from '#core/model/graph.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineGraphFormat } from './define.ts';

export const mermaid = defineGraphFormat({
  id: 'mermaid',
  title: 'Mermaid',
  extension: 'mmd',
  use: 'For Markdown: code hosts and wikis draw it in the page.',
  write(pipeline) {
    const drawing = drawingOf(pipeline);
    const { bands, missing, edges } = drawing;
    const names = namesOf(drawing);
    const nameOf = (id: NodeId): string => names.get(id) ?? '';
    const lines = [
      'flowchart LR',
      ...bands.flatMap(({ band, nodes }) => [
        `  subgraph ${band}[${label(bandTitles[band])}]`,
        ...nodes.map(({ id, name, caption }) => `    ${nameOf(id)}[${label(name, caption)}]`),
        '  end',
      ]),
      ...missing.map((id) => `  ${nameOf(id)}[${label(id, 'missing')}]:::missing`),
      ...edges.map(
        ({ from, to, kind }) =>
          `  ${nameOf(from)} ${kind === 'lookup' ? '-.->' : '-->'} ${nameOf(to)}`,
      ),
      ...(missing.length > 0 ? ['  classDef missing stroke-dasharray: 5 5'] : []),
    ];
    return `${lines.join('\n')}\n`;
  },
});

/** Short names that mean nothing to Mermaid; ids may hold anything. */
function namesOf({ bands, missing }: Drawing): ReadonlyMap<NodeId, string> {
  const ids = [...bands.flatMap(({ nodes }) => nodes.map(({ id }) => id)), ...missing];
  return new Map(ids.map((id, index) => [id, `n${index + 1}`]));
}

/** A quoted label of these lines. Characters that mean something to Mermaid become entities. */
function label(...lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    line.replace(/[^\p{L}\p{N} _.,:/$+=@!?*'(){}-]/gu, (character) =>
      character < ' ' ? ' ' : `#${character.codePointAt(0)};`,
    ),
  );
  return `"${escaped.join('<br/>')}"`;
}
