/** Carries nodes over the system's clipboard as YAML, which any editor takes and gives back. */

import { nodeOf } from '#core/model/graph.ts';
import { counted } from '#core/text/wording.ts';
import type { Services } from '../../shared/services.ts';
import { addCopies, samplesOf, say } from './add-copies.ts';

/** The parts that read and print nodes, which only those who copy and paste need. */
export async function loadNotation() {
  const [{ textOf }, { printSamples }, { pasteText }] = await Promise.all([
    import('#core/notation/document-texts.ts'),
    import('#core/notation/pasted-nodes.ts'),
    import('./paste-text.ts'),
  ]);
  return { textOf, printSamples, pasteText };
}

export type Notation = Awaited<ReturnType<typeof loadNotation>>;

/** The selected nodes as their users wrote them, parted by `---`; their sample rows come last. */
export function copiedText({ workspace, session }: Services, notation: Notation): string {
  const { textOf, printSamples } = notation;
  const { document } = workspace.getState();
  const { selection } = session.getState();
  const texts = selection.flatMap((id) => textOf(document, id) ?? []);
  const samples = samplesOf(document.pipeline, selection);
  if (Object.keys(samples).length > 0) texts.push(printSamples(samples));
  return texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('---\n');
}

/** Copies of the selected nodes, wired like them. */
export function duplicateSelection(services: Services): void {
  const { pipeline, authored = {} } = services.workspace.getState().document;
  const nodes = services.session.getState().selection.flatMap((id) => nodeOf(pipeline, id) ?? []);
  if (nodes.length === 0) return;
  const samples = samplesOf(
    pipeline,
    nodes.map(({ id }) => id),
  );
  addCopies(services, { nodes, authored, samples, by: 'duplicate' });
  say(services, `Duplicated ${counted(nodes.length, 'table')}.`);
}
