/** Takes an edited SQL file back: the query in it, not what is said around it. */
import { produce } from 'immer';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { EditedFile, EditResult } from '../../define.ts';
import { flowsOfView, inputsOf, type OwnFlow } from '../spec/inputs.ts';
import { isTemporaryView } from '../spec/reading.ts';
import { authored } from '../spec/sql-layout.ts';
import { writableReadings } from '../spec/writable-readings.ts';
import { refusedWhole } from './read-edit.ts';

/** A query somebody wrote: of a flow, or of a source. */
interface Query {
  readonly node: NodeId;
  /** Absent: it is the query of a source. */
  readonly flow?: string;
  readonly text: string;
}

/**
 * @returns the table with the changed query; refused with the reason where the file says several
 * queries, or where its frame was changed as well
 */
export function takeQuery({ node, before, text }: EditedFile, pipeline: Pipeline): EditResult {
  const [query, ...others] = queriesOf(node, pipeline).filter(({ text: one }) =>
    before.text.includes(one),
  );
  if (!query || others.length > 0) {
    return refusedWhole(before, text, 'it says more than one query. Change them in their flows');
  }
  const start = before.text.lastIndexOf(query.text);
  const [head, tail] = [before.text.slice(0, start), before.text.slice(start + query.text.length)];
  const hasFrame = text.startsWith(head) && text.trimEnd().endsWith(tail.trimEnd());
  const after = text.slice(head.length, text.trimEnd().length - tail.trimEnd().length).trim();
  if (!hasFrame || after === '') {
    const reason =
      'what stands around the query follows from how the pipeline is drawn. Change that on the canvas';
    return refusedWhole(before, text, reason);
  }
  const changed = withQuery(pipeline.nodes[query.node], query, after);
  return { ok: true, nodes: changed ? [changed] : [] };
}

function withQuery(
  node: PipelineNode | undefined,
  { flow: name }: Query,
  text: string,
): PipelineNode | undefined {
  return (
    node &&
    produce(node, (draft) => {
      if (draft.type === 'sql') draft.fields.query = text;
      if (draft.type !== 'table' && draft.type !== 'sink') return;
      const flow = draft.fields.flows[name ?? ''];
      if (flow) flow.query = text;
    })
  );
}

function queriesOf(node: PipelineNode, pipeline: Pipeline): readonly Query[] {
  if (node.type !== 'table' && node.type !== 'sink') return [];
  const found = new Map<string, Query>();
  const seen = new Set<NodeId>();
  const walk = (own: OwnFlow): void => {
    const { owner, name, flow } = own;
    if (flow.query !== undefined) {
      found.set(`${owner} ${name}`, { node: owner, flow: name, text: authored(flow.query) });
    }
    for (const { source, mode } of inputsOf(pipeline, own)) {
      if (source.type === 'sql') {
        found.set(source.id, { node: source.id, text: authored(source.fields.query) });
      }
      if (!isTemporaryView(source) || seen.has(source.id)) continue;
      seen.add(source.id);
      flowsOfView(source, mode).forEach(walk);
    }
  };
  writableReadings(node, pipeline).forEach(walk);
  return [...found.values()];
}
