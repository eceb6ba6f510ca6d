/** The node that is named at a place of a node's YAML, and all places that name one. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { edgesFrom, flowsOf, nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { pathAt } from '#core/notation/path-at.ts';
import type { NodeText } from './complete-node.ts';

/** By `from` the node that is read; by `name` and `id` the node itself. */
export function nodeAt(
  { text, pipeline, node }: NodeText,
  offset: number,
): PipelineNode | undefined {
  const { path, part } = pathAt(text, offset);
  const isHead = path.length === 1 && (path[0] === 'name' || path[0] === 'id');
  if (part !== 'value') return undefined;
  if (isHead) return node;
  if (path[0] !== 'flows' || path.at(-1) !== 'from') return undefined;
  const word = wordAt(text, offset);
  return nodeOf(pipeline, word);
}

/** Ids hold dots and dashes, which words of the editor do not. */
export function wordAt(text: string, offset: number): string {
  const before = /[\w.-]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  const after = /^[\w.-]*/.exec(text.slice(offset))?.[0] ?? '';
  return before + after;
}

/** Every field that names a node: in it, and in the nodes that read it. */
export function placesNaming(
  pipeline: Pipeline,
  id: NodeId,
): readonly { readonly node: NodeId; readonly field: FieldPath }[] {
  const readers = [...new Set((edgesFrom(pipeline).get(id) ?? []).map(({ reader }) => reader))];
  return [
    { node: id, field: ['name'] },
    ...readers.flatMap((reader) =>
      Object.entries(flowsOf(reader)).flatMap(([name, { from, lookups = {} }]) => [
        ...(from === id ? [{ node: reader.id, field: ['flows', name, 'from'] }] : []),
        ...Object.entries(lookups).flatMap(([alias, lookup]) =>
          lookup.from === id
            ? [{ node: reader.id, field: ['flows', name, 'lookups', alias, 'from'] }]
            : [],
        ),
      ]),
    ),
  ];
}
