/** Which node a place of a text names. Pure. */
import { nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import type { TextKey } from '#core/notation/document-texts.ts';
import { pathAt } from '#core/notation/path-at.ts';

const reading = /\bfrom:\s*(?:"([^"]*)"|'([^']*)'|([^\s,}#]+))/g;

/** The node that `from:` names at an offset. It need not be part of the pipeline. */
export function readAt(text: string, offset: number): NodeId | undefined {
  if (pathAt(text, offset).path.at(-1) !== 'from') return undefined;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start).split('\n', 1)[0] ?? '';
  const found = [...line.matchAll(reading)].find(
    ({ index, 0: whole }) => offset <= start + index + whole.length,
  );
  const id = found?.[1] ?? found?.[2] ?? found?.[3];
  // What is named may be missing; whoever asks looks it up.
  return id as NodeId | undefined;
}

/** The node that is meant at an offset: the one that is read there, else the one the text is about. */
export function meantAt(
  pipeline: Pipeline,
  key: TextKey,
  text: string,
  offset: number,
): NodeId | undefined {
  return nodeOf(pipeline, readAt(text, offset) ?? key)?.id;
}
