/** Carries nodes over the system's clipboard as YAML, which any editor takes and gives back. */

import { adoptNodes } from '#core/editing/adopt-nodes.ts';
import type { Point } from '#core/editing/document.ts';
import { cyclesOf } from '#core/model/cycles.ts';
import { bandOf, flowsOf, nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { counted, listed } from '#core/text/wording.ts';
import type { Services } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import { groundOf } from './ground-of.ts';
import { freePlace, type Places, placesInBands, rowPitch } from './new-places.ts';

/** The parts that read and print nodes, which only those who copy and paste need. */
export async function loadNotation() {
  const [{ textOf }, { readPasted }] = await Promise.all([
    import('#core/notation/document-texts.ts'),
    import('#core/notation/pasted-nodes.ts'),
  ]);
  return { textOf, readPasted };
}

export type Notation = Awaited<ReturnType<typeof loadNotation>>;

/** The selected nodes as their users wrote them, parted by `---`. */
export function copiedText({ workspace, session }: Services, { textOf }: Notation): string {
  const { document } = workspace.getState();
  const texts = session.getState().selection.flatMap((id) => textOf(document, id) ?? []);
  return texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('---\n');
}

export function pasteText(services: Services, { readPasted }: Notation, text: string): void {
  const { notices } = services;
  if (text.trim() === '') {
    notices.getState().show('Nothing was pasted: the clipboard is empty.', { tone: 'refused' });
    return;
  }
  const { nodes, findings, authored } = readPasted(text);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (nodes.length === 0) {
    const why = errors[0]?.message ?? 'It describes no table, source or sink.';
    const words = `Nothing was pasted: the clipboard holds no tables as YAML. ${why} Your project is as it was.`;
    notices.getState().show(words, { tone: 'error' });
    return;
  }
  const pasted = addCopies(services, { nodes, authored, by: 'paste' });
  const left =
    errors.length > 0
      ? ` ${counted(errors.length, 'part')} of the text could not be read: ${errors[0]?.message}`
      : '';
  say(
    services,
    `Pasted ${counted(pasted.length, 'table')}.${left}${missingWords(services, pasted)}${loopWords(services, pasted)}`,
  );
}

/** Copies of the selected nodes, wired like them. */
export function duplicateSelection(services: Services): void {
  const { pipeline, authored = {} } = services.workspace.getState().document;
  const nodes = services.session.getState().selection.flatMap((id) => nodeOf(pipeline, id) ?? []);
  if (nodes.length === 0) return;
  addCopies(services, { nodes, authored, by: 'duplicate' });
  say(services, `Duplicated ${counted(nodes.length, 'table')}.`);
}

function say({ workspace, notices }: Services, words: string): void {
  notices.getState().show(words, { action: undoAction({ workspace, notices }) });
}

interface Copied {
  readonly nodes: readonly PipelineNode[];
  /** What their users wrote for them. */
  readonly authored: Readonly<Record<NodeId, string>>;
  readonly by: 'paste' | 'duplicate';
}

function addCopies({ workspace, session }: Services, copied: Copied): readonly PipelineNode[] {
  const { by } = copied;
  const { document, dispatch } = workspace.getState();
  const { nodes, originals } = adoptNodes(document.pipeline, copied.nodes);
  const authored = Object.fromEntries(
    [...originals].flatMap(([id, from]) => {
      const text = Object.hasOwn(copied.authored, from) ? copied.authored[from] : undefined;
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
  const places =
    by === 'duplicate'
      ? placesBeside(document.layout, nodes, originals, groundOf(document))
      : placesInBands(
          groundOf(document),
          nodes.map((node) => ({ id: node.id, band: bandOf(node) })),
          0,
        );
  dispatch({ name: 'add-nodes', nodes, places, authored, by });
  session.getState().selectAll(nodes.map(({ id }) => id));
  return nodes;
}

/** Each right below its original, or at the first free place from there. */
function placesBeside(
  layout: Places,
  nodes: readonly PipelineNode[],
  originals: ReadonlyMap<NodeId, NodeId>,
  ground: ReturnType<typeof groundOf>,
): Places {
  const taken: Point[] = [];
  const isTaken = ({ x, y }: Point) => taken.some((one) => one.x === x && one.y === y);
  const places = nodes.map(({ id }) => {
    const { x, y } = layout[originals.get(id) ?? id] ?? { x: 0, y: 0 };
    let place = freePlace(ground, { x, y: y + rowPitch });
    while (isTaken(place)) place = freePlace(ground, { x, y: place.y + rowPitch });
    taken.push(place);
    return [id, place] as const;
  });
  return Object.fromEntries(places);
}

/** What the pasted nodes read and the project does not have. */
function missingWords({ workspace }: Services, nodes: readonly PipelineNode[]): string {
  const { pipeline } = workspace.getState().document;
  const read = nodes.flatMap((node) => Object.values(flowsOf(node)).map(({ from }) => from));
  const missing = [...new Set(read)].filter((from) => !Object.hasOwn(pipeline.nodes, from));
  if (missing.length === 0) return '';
  const names = missing.length > 3 ? `${missing.length} others` : listed(missing);
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
