/** Prints a node as YAML text: as its user wrote it where there is such a text, else in our own way. */
import { hasErrors } from '#core/diagnostics.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { flowsOf } from '#core/model/graph.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { plainValueOf } from '#core/text/plain-value.ts';
import { sameValue } from '#core/text/same-value.ts';
import { type Members, notated } from './notated.ts';
import { printMembers } from './print-value.ts';
import { readNodes, rootOf } from './read-nodes.ts';
import { rewrite } from './rewrite/rewrite.ts';
import { valueAt } from './source-places.ts';

/**
 * Always reads back as the same node.
 * @param authored what the user wrote for the node, maybe before it changed; of it everything that
 *   still holds stays to the byte
 */
export function printNode(node: PipelineNode, authored?: string): string {
  if (authored === undefined) return printMembers(notated(node), '');
  const written = readNodes(authored, node.id).nodes[0];
  const root = rootOf(authored);
  if (!written || !root) return printNode(node);
  if (isSameNode(written, node)) return authored;
  const text = rewrite(authored, root, notated(written), notated(node));
  return readsAs(text, node) ? text : printAnew(node, authored);
}

/** What is worth keeping of a text someone wrote: absent when it says no more than our own print. */
export function authoredText(text: string, node: PipelineNode): string | undefined {
  return text === printNode(node) ? undefined : text;
}

function readsAs(text: string, node: PipelineNode): boolean {
  const { nodes, findings } = readNodes(text, node.id);
  const [again] = nodes;
  return (
    again !== undefined && !hasErrors(findings) && nodes.length === 1 && isSameNode(again, node)
  );
}

/** The order of flows has a meaning: the first is the table's own. */
function isSameNode(a: PipelineNode, b: PipelineNode): boolean {
  return sameValue(a, b) && sameValue(Object.keys(flowsOf(a)), Object.keys(flowsOf(b)));
}

/** In our own way, with the comments above the first key and what only the text says. */
function printAnew(node: PipelineNode, authored: string): string {
  const root = rootOf(authored);
  const unknown = readNodes(authored, node.id).findings.filter(
    ({ code }) => code === 'unknown-key',
  );
  const value = unknown.reduce<unknown>((members, { path }) => {
    const written = root && valueAt(root, path);
    return written ? withAdded(members, path, plainValueOf(written)) : members;
  }, notated(node));
  const heading = /^(?:[ \t]*(?:#.*)?\r?\n)*/.exec(authored)?.[0] ?? '';
  // What is added to an object leaves an object.
  return heading + printMembers(value as Members, '');
}

/** Only where the object or list around the key is still there. */
function withAdded(container: unknown, [key, ...rest]: FieldPath, added: unknown): unknown {
  if (key === undefined || typeof container !== 'object' || container === null) return container;
  if (Array.isArray(container)) {
    return container.map((inner, index) =>
      String(index) === key ? withAdded(inner, rest, added) : inner,
    );
  }
  const inner = Object.hasOwn(container, key) ? Reflect.get(container, key) : undefined;
  if (rest.length === 0) return { ...container, [key]: added };
  return inner === undefined ? container : { ...container, [key]: withAdded(inner, rest, added) };
}
