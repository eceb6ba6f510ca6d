/** Settles what becomes of a legacy key that nothing converts, or leaves it open again. */
import type { Draft } from 'immer';
import type { KeptComment, WorkspaceDocument } from '#core/editing/document.ts';
import { withLine, withoutLine } from '#core/editing/keep-in-comment.ts';
import { counted } from '#core/text/wording.ts';
import { defineCommand } from './define.ts';

interface Key {
  readonly file: string;
  /** Key path in the file. */
  readonly path: string;
}

interface Args extends Key {
  readonly to: 'keep' | 'let go' | 'ask again';
  /** Where it is kept. */
  readonly keep?: KeptComment;
  /** Other keys that are let go with it. */
  readonly also?: readonly Key[];
}

export const decideKey = defineCommand({
  name: 'decide-key',
  label: ({ path, to, also = [] }: Args) =>
    `decision to ${to} ${also.length > 0 ? counted(also.length + 1, 'key') : path}`,
  run(document, { file, path, to, keep, also = [] }: Args) {
    const { legacy } = document;
    if (!legacy) return;
    const isIt = (one: { file: string; path: string }) => one.file === file && one.path === path;
    const { decisions = [] } = legacy;
    const before = decisions.find(isIt)?.keep;
    if (before) changeComment(document, before, withoutLine);
    if (keep) changeComment(document, keep, withLine);
    const settled = new Set([{ file, path }, ...also].map(nameOf));
    const others = decisions.filter((one) => !settled.has(nameOf(one)));
    const own = to === 'ask again' ? [] : [{ file, path, ...(keep && { keep }) }, ...also];
    legacy.decisions = [...others, ...own];
    if (legacy.decisions.length === 0) delete legacy.decisions;
  },
});

function nameOf({ file, path }: Key): string {
  return `${file}\n${path}`;
}

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
