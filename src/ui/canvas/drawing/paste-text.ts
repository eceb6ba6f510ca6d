/** Puts nodes that a text describes on the canvas, and says what came of it. */
import { cyclesOf } from '#core/model/cycles.ts';
import { flowsOf, nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { readPasted } from '#core/notation/pasted-nodes.ts';
import { counted, formatCount, listed } from '#core/text/wording.ts';
import type { Services } from '../../shared/services.ts';
import { addCopies, say } from './add-copies.ts';

/**
 * A notice says how many nodes came, what could not be read, and what they read that is not there.
 */
export function pasteText(services: Services, text: string): void {
  const { notices } = services;
  if (text.trim() === '') {
    notices.getState().show('Nothing was pasted: the clipboard is empty.', { tone: 'refused' });
    return;
  }
  const { nodes, findings, ...own } = readPasted(text);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (nodes.length === 0) {
    const why = errors[0]?.message ?? 'It describes no table, source or sink.';
    const words = `Nothing was pasted: the clipboard holds no tables as YAML. ${why} Your project is as it was.`;
    notices.getState().show(words, { tone: 'error' });
    return;
  }
  const pasted = addCopies(services, { nodes, ...own, by: 'paste' });
  const left =
    errors.length > 0
      ? ` ${counted(errors.length, 'part')} of the text could not be read: ${errors[0]?.message}`
      : '';
  say(
    services,
    `Pasted ${counted(pasted.length, 'table')}.${left}${missingWords(services, pasted)}${loopWords(services, pasted)}`,
  );
}

/** What the pasted nodes read and the project does not have. */
function missingWords({ workspace }: Services, nodes: readonly PipelineNode[]): string {
  const { pipeline } = workspace.getState().document;
  const read = nodes.flatMap((node) => Object.values(flowsOf(node)).map(({ from }) => from));
  const missing = [...new Set(read)].filter((from) => !Object.hasOwn(pipeline.nodes, from));
  if (missing.length === 0) return '';
  const names = missing.length > 3 ? `${formatCount(missing.length)} others` : listed(missing);
  const are = missing.length > 1 ? 'are' : 'is';
  return ` ${names}, read by them, ${are} not in this project and stand there dashed.`;
}

function loopWords({ workspace }: Services, nodes: readonly PipelineNode[]): string {
  const { pipeline } = workspace.getState().document;
  const ids = new Set(nodes.map(({ id }) => id));
  const loop = cyclesOf(pipeline).find((links) => links.some(({ to }) => ids.has(to)));
  return loop
    ? ` ${loopSentence(
        pipeline,
        loop.map(({ from }) => from),
      )}`
    : '';
}

function loopSentence(pipeline: Pipeline, ids: readonly NodeId[]): string {
  const names = [...ids, ...ids.slice(0, 1)].map((id) => nodeOf(pipeline, id)?.name ?? id);
  return `${names.join(' → ')} is a loop: Problems offers to remove a link.`;
}
