/** Accepts the selected tables, or takes that back where all of them are accepted. */
import type { Checked } from '#core/compiler.ts';
import { acceptanceOf } from '#core/editing/acceptance.ts';
import { conversionState } from '#core/migration/conversion-state.ts';
import { nodeOf } from '#core/model/graph.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { counted, formatCount, listed } from '#core/text/wording.ts';
import { problemMarks } from '../canvas/problem-marks.ts';
import type { Services } from './services.ts';
import { undoAction } from './undo-action.ts';

type Needs = Pick<Services, 'workspace' | 'session' | 'notices'>;

/** One step to undo, and told. */
export function acceptSelection({ workspace, session, notices }: Needs): void {
  const { document, checked, dispatch } = workspace.getState();
  const { pipeline, accepted } = document;
  const nodes = session.getState().selection.flatMap((id) => nodeOf(pipeline, id) ?? []);
  if (nodes.length === 0) {
    notices.getState().show('Select a table first.', { tone: 'refused' });
    return;
  }
  const open = nodes.filter((node) => acceptanceOf(accepted, node) !== 'yes');
  const isTakenBack = open.length === 0;
  const meant = isTakenBack ? nodes : open;
  const ids = meant.map(({ id }) => id);
  dispatch({ name: 'accept-tables', ids, ...(isTakenBack && { isTakenBack }) });
  // Of what is read-only nothing was changed, and that has been said.
  if (workspace.getState().document === document) return;
  notices.getState().show(isTakenBack ? takenBackWords(meant) : acceptedWords(meant, checked), {
    action: undoAction({ workspace, notices }),
  });
}

function takenBackWords(nodes: readonly PipelineNode[]): string {
  const are = nodes.length === 1 ? 'is' : 'are';
  return `${nameOrCount(nodes)} ${are} no longer accepted.`;
}

/** Acceptance is never refused, and never hides what is open: that is said with it. */
export function acceptedWords(nodes: readonly PipelineNode[], checked: Checked | undefined) {
  const marks = problemMarks(checked);
  const undecided = nodes.filter(
    ({ id }) => conversionState(checked?.ledgerByNode[id]) === 'undecided',
  );
  const broken = nodes.filter(({ id }) => (marks.get(id)?.errors ?? 0) > 0);
  const done = `Accepted ${nameOrCount(nodes)}.`;
  const isOne = nodes.length === 1;
  const open = [
    ...openWords(undecided.length, isOne, 'still needs a decision', 'still need a decision'),
    ...openWords(broken.length, isOne, 'has errors', 'have errors'),
  ];
  if (open.length === 0) return done;
  return `${done} ${isOne ? 'It' : 'Of these,'} ${listed(open)}.`;
}

function openWords(count: number, isOne: boolean, one: string, many: string): readonly string[] {
  if (count === 0) return [];
  return [isOne ? one : `${formatCount(count)} ${count === 1 ? one : many}`];
}

function nameOrCount(nodes: readonly PipelineNode[]): string {
  const [only, ...others] = nodes;
  return only && others.length === 0 ? only.name : counted(nodes.length, 'table');
}
