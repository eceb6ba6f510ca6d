/** Settles what becomes of a legacy key that nothing converts, or leaves it open again. */
import type { Draft } from 'immer';
import type { KeptComment, WorkspaceDocument } from '#core/editing/document.ts';
import { withLine, withoutLine } from '#core/editing/keep-in-comment.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly file: string;
  /** Key path in the file. */
  readonly path: string;
  readonly to: 'keep' | 'let go' | 'ask again';
  /** Where it is kept. */
  readonly keep?: KeptComment;
}

export const decideKey = defineCommand({
  name: 'decide-key',
  label: ({ path, to }: Args) => `decision to ${to} ${path}`,
  run(document, { file, path, to, keep }: Args) {
    const { legacy } = document;
    if (!legacy) return;
    const isIt = (one: { file: string; path: string }) => one.file === file && one.path === path;
    const { decisions = [] } = legacy;
    const before = decisions.find(isIt)?.keep;
    if (before) changeComment(document, before, withoutLine);
    if (keep) changeComment(document, keep, withLine);
    const others = decisions.filter((one) => !isIt(one));
    const own = to === 'ask again' ? [] : [{ file, path, ...(keep && { keep }) }];
    legacy.decisions = [...others, ...own];
    if (legacy.decisions.length === 0) delete legacy.decisions;
  },
});

function changeComment(
  { pipeline }: Draft<WorkspaceDocument>,
  { node, line }: KeptComment,
  change: typeof withoutLine,
): void {
  const table = pipeline.nodes[node];
  if (table?.type !== 'table') return;
  const comment = change(table.fields.comment, line);
  if (comment === undefined) delete table.fields.comment;
  else table.fields.comment = comment;
}
