/** Carries tables over the clipboard: as YAML, which any editor takes, and as rows for spreadsheets. */
import { adoptNodes } from '#core/editing/adopt-nodes.ts';
import { nodeOf } from '#core/model/graph.ts';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { counted } from '#core/text/wording.ts';
import type { Services } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import { placesBelow } from './places-below.ts';

/** @returns whether the clipboard took them */
export async function copyNodes(services: Services, ids: readonly NodeId[]): Promise<boolean> {
  const { pipeline } = services.workspace.getState().document;
  const nodes = ids.flatMap((id) => nodeOf(pipeline, id) ?? []);
  if (nodes.length === 0) return false;
  const { printNode } = await import('#core/notation/print-node.ts');
  const text = nodes.map((node) => printNode(node)).join('---\n');
  return copyText(services, text, counted(nodes.length, 'table'));
}

/** @param what what was copied, for the notice */
export async function copyText(
  { notices }: Pick<Services, 'notices'>,
  text: string,
  what: string,
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    notices.getState().show(`Copied ${what}.`);
    return true;
  } catch {
    const reason = 'This browser did not let the page use the clipboard. Nothing was copied.';
    notices.getState().show(reason, { tone: 'error' });
    return false;
  }
}

export async function pasteNodes(services: Services): Promise<void> {
  const { notices } = services;
  const text = await navigator.clipboard.readText().catch(() => undefined);
  if (text === undefined) {
    const reason = 'This browser did not let the page read the clipboard. Nothing was pasted.';
    notices.getState().show(reason, { tone: 'error' });
    return;
  }
  const { readNodes } = await import('#core/notation/read-nodes.ts');
  const { nodes, findings } = readNodes(text);
  if (nodes.length > 0) addCopies(services, nodes, 'paste');
  else notices.getState().show(`Nothing was pasted. ${refusalOf(findings)}`, { tone: 'refused' });
}

function refusalOf(findings: readonly { readonly message: string }[]): string {
  return findings[0]?.message ?? 'The clipboard holds no tables as YAML.';
}

export function duplicateNodes(services: Services, ids: readonly NodeId[]): void {
  const { pipeline } = services.workspace.getState().document;
  const nodes = ids.flatMap((id) => nodeOf(pipeline, id) ?? []);
  if (nodes.length > 0) addCopies(services, nodes, 'duplicate');
}

function addCopies(
  { workspace, session, notices }: Services,
  copied: readonly PipelineNode[],
  by: 'paste' | 'duplicate',
): void {
  const { document, dispatch } = workspace.getState();
  const { nodes } = adoptNodes(document.pipeline, copied);
  dispatch({ name: 'add-nodes', nodes, places: placesBelow(document, nodes), by });
  session.getState().selectAll(nodes.map(({ id }) => id));
  const done = by === 'paste' ? 'Pasted' : 'Duplicated';
  notices.getState().show(`${done} ${counted(nodes.length, 'table')}.`, {
    action: undoAction({ workspace, notices }),
  });
}
